extension String {
  /// Makes a string of bytes that are known to be UTF-8, as those of a tree are since its file was looked through: they
  /// are not looked through for each text again.
  init(knownUTF8 bytes: UnsafeBufferPointer<UInt8>) {
    guard #available(macOS 26, iOS 26, *) else {
      self.init(decoding: bytes, as: UTF8.self)
      return
    }
    // Texts of ASCII alone are compared faster, if they are known to be.
    var all: UInt8 = 0
    for byte in bytes { all |= byte }
    self.init(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: all < 0x80))
  }
}
