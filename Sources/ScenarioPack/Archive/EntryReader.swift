import CLibArchive

/// Reads the content of one entry, from its offset, without a look at any other.
///
/// What is stored is read as it lies; what is deflated goes through libarchive, which sees the bytes of this entry alone
/// and only inflates.
enum EntryReader {
  /// Hands over the content of an entry in pieces. At most its size is handed over, and all of it unless an error is
  /// thrown.
  ///
  /// - Parameters:
  ///   - entry: The entry.
  ///   - archive: The archive.
  ///   - failing: Makes an error of a problem.
  ///   - take: Takes the next piece, which is valid during the call.
  /// - Throws: The error made of a problem, or what `take` throws.
  static func read<Failure>(
    _ entry: ZipEntry, of archive: Archive, failing: (PackError.Problem) -> Failure,
    _ take: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    let contentOffset: Int
    do throws(PackError.Problem) {
      contentOffset = try entry.contentOffset(in: archive.input)
    } catch {
      throw failing(error)
    }
    if entry.isDeflated {
      let inflater: Inflater
      do throws(PackError.Problem) {
        inflater = try Inflater(entry, of: archive)
        try inflater.open()
      } catch {
        throw failing(error)
      }
      var left = entry.size
      while true {
        let piece: UnsafeRawBufferPointer?
        do throws(PackError.Problem) { piece = try inflater.next() } catch { throw failing(error) }
        guard let piece else { break }
        guard piece.count <= left else { throw failing(.damaged(entry: entry.name)) }
        left -= piece.count
        try take(piece)
      }
      guard left == 0 else { throw failing(.damaged(entry: entry.name)) }
    } else {
      let buffer = UnsafeMutableRawBufferPointer.allocate(
        byteCount: min(InputFile.pieceSize, max(entry.size, 1)), alignment: 64)
      defer { buffer.deallocate() }
      var done = 0
      while done < entry.size {
        let wanted = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(buffer.count, entry.size - done)])
        let got: Int
        do throws(FileFault) {
          got = try archive.input.read(at: contentOffset + done, into: wanted)
        } catch {
          throw failing(.cannotRead(error))
        }
        guard got == wanted.count else { throw failing(.cutOff) }
        try take(UnsafeRawBufferPointer(wanted))
        done += got
      }
    }
  }

  /// The whole content of an entry.
  static func bytes(_ entry: ZipEntry, of archive: Archive) throws(PackError.Problem) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(entry.size, 1 << 20))
    try read(entry, of: archive, failing: { $0 }) { (piece) throws(PackError.Problem) in bytes += piece }
    return bytes
  }
}

/// libarchive over the bytes of one entry.
private final class Inflater {
  /// Hands the bytes of the entry to libarchive, piece by piece.
  private final class Feed {
    private let archive: Archive
    private var offset: Int
    private let end: Int
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: InputFile.pieceSize, alignment: 64)
    /// Why no more bytes came.
    private(set) var fault: FileFault?

    init(_ archive: Archive, _ entry: ZipEntry) {
      self.archive = archive
      offset = entry.offset
      // libarchive looks for as many bytes as the longest sums after a content have; the list at the end has more.
      end = min(entry.end + 24, archive.input.size)
    }

    deinit { buffer.deallocate() }

    /// Points at the next bytes and says how many there are; 0 at the end of the entry.
    func next(_ bytes: UnsafeMutablePointer<UnsafeRawPointer?>?) -> Int {
      bytes?.pointee = UnsafeRawPointer(buffer.baseAddress)
      let wanted = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(buffer.count, end - offset)])
      do throws(FileFault) {
        let got = try archive.input.read(at: offset, into: wanted)
        offset += got
        return got
      } catch {
        fault = error
        return -1
      }
    }
  }

  private let entry: ZipEntry
  private let feed: Feed
  private let reader: OpaquePointer

  init(_ entry: ZipEntry, of archive: Archive) throws(PackError.Problem) {
    self.entry = entry
    feed = Feed(archive, entry)
    guard let reader = archive_read_new() else { throw .archiveFailed(writing: false) }
    self.reader = reader
  }

  deinit { archive_read_free(reader) }

  /// Begins; nothing else works before.
  func open() throws(PackError.Problem) {
    guard archive_read_support_format_zip_streamable(reader) == ARCHIVE_OK else {
      throw .archiveFailed(writing: false)
    }
    let status = archive_read_open(
      reader, Unmanaged.passUnretained(feed).toOpaque(), nil,
      { _, feed, bytes in
        feed.map { Unmanaged<Feed>.fromOpaque($0).takeUnretainedValue().next(bytes) } ?? -1
      }, nil)
    var found: OpaquePointer?
    guard status == ARCHIVE_OK, archive_read_next_header(reader, &found) == ARCHIVE_OK, let found,
      archive_entry_is_encrypted(found) == 0, let name = archive_entry_pathname(found),
      entry.name == String(cString: name)
    else { throw problem }
  }

  /// The next bytes of the content, valid until the next call; nil at its end.
  func next() throws(PackError.Problem) -> UnsafeRawBufferPointer? {
    var bytes: UnsafeRawPointer?
    var count = 0
    var offset: la_int64_t = 0
    switch archive_read_data_block(reader, &bytes, &count, &offset) {
    case ARCHIVE_OK: return UnsafeRawBufferPointer(start: bytes, count: count)
    case ARCHIVE_EOF: return nil
    default: throw problem
    }
  }

  private var problem: PackError.Problem {
    feed.fault.map { .cannotRead($0) } ?? .damaged(entry: entry.name)
  }
}
