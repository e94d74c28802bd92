import Diagnostics

extension SourceFile {
  /// Finds where some bytes of a value stand in the source.
  ///
  /// A value may have been folded, unquoted and cut free of its indentation on the way. Its signs are still there in the
  /// same order, so both are walked side by side, and what only the source has is passed over.
  ///
  /// - Parameters:
  ///   - bytes: The bytes that are meant, by their offsets in the value.
  ///   - value: The value.
  ///   - range: Where the value stands.
  /// - Returns: Where they stand; the whole range where they cannot be told, or where the value is very long.
  func range(of bytes: Range<Int>, of value: String, in range: SourceRange) -> SourceRange {
    guard value.utf8.count <= 20_000 else { return range }
    let last = offset(of: range.end)
    var at = offset(of: range.start)
    var start: Int?
    for (index, byte) in value.utf8.enumerated() {
      if index >= bytes.upperBound { break }
      if Self.isBlank(byte) { continue }
      while at < last, self.bytes[at] != byte { at += 1 }
      guard at < last else { return range }
      if start == nil, index >= bytes.lowerBound { start = at }
      at += 1
    }
    return start.map { SourceRange(range.source, position(of: $0), position(of: at)) } ?? range
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
}
