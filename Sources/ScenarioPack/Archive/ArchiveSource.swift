/// Where the bytes of an archive are.
enum ArchiveSource: Hashable, Sendable {
  /// In the file at that path.
  case file(String)
  /// In memory.
  case bytes([UInt8])
}
