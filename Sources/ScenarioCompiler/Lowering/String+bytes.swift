extension String {
  /// Calls a function with the bytes of the string in UTF-8, without a copy of the string as `withUTF8` needs one.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
  }

  /// The number of its Unicode scalars.
  var scalarCount: Int { withBytes { $0.scalarCount } }
}

extension UnsafeBufferPointer<UInt8> {
  /// The number of the Unicode scalars of UTF-8: of bytes that start one.
  var scalarCount: Int {
    var count = 0
    for byte in self { count &+= byte & 0xC0 == 0x80 ? 0 : 1 }
    return count
  }
}
