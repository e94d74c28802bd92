/// One entry of a zip: what the list at its end and the header before its content say, which is the same.
struct ZipEntry: Sendable {
  /// The name, which ``EntryName/isSafe(_:)``.
  var name: String
  /// Whether the content is deflated; else it is stored.
  var isDeflated: Bool
  /// The checksum (CRC-32) of the content.
  var checksum: UInt32
  /// The size of the content in bytes.
  var size: Int
  /// Where the header is, the content in between, and the next entry.
  var offset: Int
  var contentOffset: Int
  var storedSize: Int
  var end: Int
}
