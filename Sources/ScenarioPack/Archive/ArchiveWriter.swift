import CLibArchive

/// A zip file that is written entry by entry, the same bytes from the same entries.
///
/// No times, owners or machine-dependent modes are set: libarchive would write a time in local time, and with it the
/// bytes would depend on the time zone.
struct ArchiveWriter: ~Copyable {
  /// Where the bytes go.
  enum Target {
    /// To an open file.
    case file(descriptor: Int32)
    /// To memory.
    case memory
  }

  /// What libarchive's callback needs.
  private struct Sink {
    var target: Target
    var bytes: [UInt8] = []
    var written = 0
    var fault: FileFault?

    mutating func take(_ bytes: UnsafeRawBufferPointer) -> Int {
      switch target {
      case .memory:
        self.bytes.append(contentsOf: bytes)
      case .file(let descriptor):
        fault = OutputFile.write(bytes, to: descriptor)
        if fault != nil { return -1 }
      }
      written += bytes.count
      return bytes.count
    }
  }

  private let archive: OpaquePointer
  private let sink: UnsafeMutablePointer<Sink>
  private var isFinished = false

  /// Starts an archive.
  init(to target: Target) throws(PackError.Problem) {
    guard let archive = archive_write_new() else { throw .archiveFailed(writing: true) }
    self.archive = archive
    sink = .allocate(capacity: 1)
    sink.initialize(to: Sink(target: target))
  }

  /// Opens the archive; nothing else works before.
  func open() throws(PackError.Problem) {
    guard archive_write_set_format_zip(archive) == ARCHIVE_OK,
      archive_write_set_bytes_per_block(archive, 1 << 16) == ARCHIVE_OK,
      // One, so that the last block is not filled up with zeros.
      archive_write_set_bytes_in_last_block(archive, 1) == ARCHIVE_OK
    else { throw .archiveFailed(writing: true) }
    let status = archive_write_open2(
      archive, sink, nil,
      { _, sink, bytes, count in
        let bytes = UnsafeRawBufferPointer(start: bytes, count: count)
        return sink?.assumingMemoryBound(to: Sink.self).pointee.take(bytes) ?? -1
      }, nil, nil)
    guard status == ARCHIVE_OK else { throw .archiveFailed(writing: true) }
  }

  deinit {
    // A failed archive is not ended: nothing more is written on the way out.
    if !isFinished { archive_write_fail(archive) }
    archive_write_free(archive)
    sink.deinitialize(count: 1)
    sink.deallocate()
  }

  /// Begins an entry of that name and size; its bytes follow by ``write(_:)``.
  func begin(_ name: String, size: Int) throws(PackError.Problem) {
    guard let entry = archive_entry_new() else { throw .archiveFailed(writing: true) }
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname(entry, name)
    archive_entry_set_size(entry, la_int64_t(size))
    archive_entry_set_filetype(entry, UInt32(regularFile))
    archive_entry_set_perm(entry, 0o644)
    let compression =
      EntryName.isCompressed(name)
      ? archive_write_zip_set_compression_store(archive) : archive_write_zip_set_compression_deflate(archive)
    guard compression == ARCHIVE_OK, archive_write_header(archive, entry) == ARCHIVE_OK else { throw fault }
  }

  /// Writes the next bytes of the entry that was begun.
  func write(_ bytes: [UInt8]) throws(PackError.Problem) {
    guard bytes.withUnsafeBytes({ add($0) }) else { throw fault }
  }

  /// Writes the next bytes of the entry that was begun.
  func write(_ bytes: UnsafeRawBufferPointer) throws(PackError.Problem) {
    guard add(bytes) else { throw fault }
  }

  private func add(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.isEmpty || archive_write_data(archive, bytes.baseAddress, bytes.count) == bytes.count
  }

  /// Ends the archive.
  ///
  /// - Returns: The size in bytes, and the bytes themselves where they went to memory.
  mutating func finish() throws(PackError.Problem) -> (size: Int, bytes: [UInt8]) {
    guard archive_write_close(archive) == ARCHIVE_OK else { throw fault }
    isFinished = true
    return (sink.pointee.written, sink.pointee.bytes)
  }

  private var fault: PackError.Problem {
    sink.pointee.fault.map { .cannotWrite($0) } ?? .archiveFailed(writing: true)
  }
}

/// `AE_IFREG` of <archive_entry.h>, a cast that Swift does not see.
private let regularFile: mode_t = 0o100_000
