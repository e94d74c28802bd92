import CLibArchive

/// A zip file, read entry by entry in the order in which the entries lie in it.
struct ArchiveReader: ~Copyable {
  /// The size of the archive in bytes.
  let size: Int
  /// How many entries the archive says it has.
  let entries: Int
  private let archive: OpaquePointer
  private let tail: ZipTail
  private let input: ArchiveInput
  /// The name of the entry at hand.
  private(set) var name = ""

  /// Opens an archive and looks at its end.
  init(_ source: ArchiveSource, limits: PackLimits) throws(PackError.Problem) {
    let input = try ArchiveInput(source)
    let tail = try ZipTail(input, limits: limits)
    archive = try Self.open(input)
    size = input.size
    entries = tail.entries
    self.tail = tail
    self.input = input
  }

  private static func open(_ input: borrowing ArchiveInput) throws(PackError.Problem) -> OpaquePointer {
    guard let archive = archive_read_new() else { throw .archiveFailed(writing: false) }
    // Entries are found by the list at the end alone: what lies between them is never taken for one.
    var status = archive_read_support_format_zip_seekable(archive)
    if status == ARCHIVE_OK {
      switch input {
      case .file(let file):
        status = archive_read_open_fd(archive, file.descriptor, 1 << 16)
      case .memory(let memory):
        status = archive_read_open_memory(archive, memory.bytes.baseAddress, memory.bytes.count)
      }
    }
    guard status == ARCHIVE_OK else {
      archive_read_free(archive)
      throw .damaged(entry: nil)
    }
    return archive
  }

  deinit { archive_read_free(archive) }

  /// Goes to the next entry; its ``name`` is safe, and it is a file.
  ///
  /// - Returns: Whether there is one.
  mutating func next() throws(PackError.Problem) -> Bool {
    var entry: OpaquePointer?
    let status = archive_read_next_header(archive, &entry)
    if status == ARCHIVE_EOF { return false }
    guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else { throw .damaged(entry: nil) }
    guard let pathname = archive_entry_pathname(entry) else { throw .entryUnsafe(nil) }
    name = String(cString: pathname)
    let type = archive_entry_filetype(entry)
    guard type == regularFile, archive_entry_hardlink(entry) == nil, archive_entry_symlink(entry) == nil else {
      throw .entryNotAFile(name)
    }
    guard EntryName.isSafe(name) else { throw .entryUnsafe(name) }
    guard status == ARCHIVE_OK else { throw .damaged(entry: name) }
    guard archive_entry_is_encrypted(entry) == 0, usesKnownCompression() else { throw .entryUnsupported(name) }
    return true
  }

  /// Hands over the content of the entry at hand in pieces of at most 64 KiB.
  ///
  /// - Parameters:
  ///   - failing: Makes an error of a problem.
  ///   - take: Takes the next piece.
  /// - Throws: The error made of a problem, or what `take` throws.
  func read<Failure>(
    failing: (PackError.Problem) -> Failure, _ take: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { archive_read_data(archive, $0.baseAddress, $0.count) }
      guard count >= 0 else { throw failing(.damaged(entry: name)) }
      if count == 0 { return }
      try take(Array(buffer[..<count]))
    }
  }

  /// Compares the list of entries, by which they were found, with what each entry says of itself.
  ///
  /// - Throws: A problem where they differ.
  func checkDirectory() throws(PackError.Problem) {
    try ZipDirectory(input, tail).compare(with: input)
  }

  /// Hands over the content of one entry of an archive that was read before.
  static func read(
    entry: String, of source: ArchiveSource, path: String, limits: PackLimits,
    _ take: ([UInt8]) throws(PackError) -> Void
  ) throws(PackError) {
    let failing = { (problem: PackError.Problem) in PackError(problem, path: path) }
    try find(entry, of: source, limits: limits, failing: failing).read(failing: failing, take)
  }

  private static func find<Failure>(
    _ entry: String, of source: ArchiveSource, limits: PackLimits, failing: (PackError.Problem) -> Failure
  ) throws(Failure) -> ArchiveReader {
    do throws(PackError.Problem) {
      var reader = try ArchiveReader(source, limits: limits)
      repeat {
        guard try reader.next() else { throw .entryMissing(entry) }
      } while reader.name != entry
      return reader
    } catch {
      throw failing(error)
    }
  }

  /// Whether the entry at hand is stored or deflated, which libarchive only says in the name of the format.
  private func usesKnownCompression() -> Bool {
    guard let format = archive_format_name(archive) else { return false }
    let words = String(cString: format)
    return words.hasSuffix("(uncompressed)") || words.hasSuffix("(deflation)")
  }
}

/// `AE_IFREG` of <archive_entry.h>, a cast that Swift does not see.
let regularFile: mode_t = 0o100_000
