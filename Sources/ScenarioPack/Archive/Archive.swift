/// A zip file with its list of entries, open for reading any of them, also by several at once.
final class Archive: Sendable {
  /// Its bytes.
  let input: ArchiveInput
  /// The entries in the order in which they lie.
  let entries: [ZipEntry]

  /// Opens an archive and reads and checks the list of its entries.
  ///
  /// - Throws: A problem where it is no zip, or not one as packs are.
  init(_ source: ArchiveSource, limits: PackLimits) throws(PackError.Problem) {
    let input = try ArchiveInput(source)
    entries = try ZipDirectory(input, limits: limits).entries
    self.input = input
  }
}
