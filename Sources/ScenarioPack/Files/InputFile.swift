#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// `open` of C, which the method of the type below would hide.
private func systemOpen(_ path: String, _ flags: Int32) -> Int32 { open(path, flags) }

/// An ordinary file, open for reading. It is closed when the value goes away.
package struct InputFile: ~Copyable, Sendable {
  /// How many bytes are read at once where all are: so few that the memory for them is had again each time, and not new
  /// from the system.
  static let pieceSize = 1 << 16

  /// The file descriptor, open as long as this value lives.
  package let descriptor: Int32
  /// The size in bytes when it was opened.
  package let size: Int
  /// What tells whether it was written to since it was opened.
  let stamp: FileStamp

  /// Opens the file at a path; links are followed, and nothing waits for the far end of a pipe.
  package init(_ path: String) throws(FileFault) {
    guard !path.utf8.contains(0) else { throw .notFound }
    let descriptor = systemOpen(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileFault(errno: errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw FileFault(errno: code)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw status.st_mode & S_IFMT == S_IFDIR ? .isDirectory : .notAFile
    }
    self.descriptor = descriptor
    size = Int(status.st_size)
    stamp = FileStamp(status)
  }

  /// Whether nobody has written to it since it was opened.
  var isAsOpened: Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && FileStamp(status) == stamp
  }

  deinit { close(descriptor) }

  /// Opens the file at a path, and makes another error of a fault.
  static func open<Failure>(_ path: String, failing: (FileFault) -> Failure) throws(Failure) -> InputFile {
    do throws(FileFault) {
      return try InputFile(path)
    } catch {
      throw failing(error)
    }
  }

  /// The bytes from an offset on: `count` of them, or fewer where the file ends.
  package func read(at offset: Int, count: Int) throws(FileFault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    // A typed error does not come out of the closure.
    let result = bytes.withUnsafeMutableBytes { buffer in
      Result { () throws(FileFault) in try read(at: offset, into: buffer) }
    }
    bytes.removeLast(count - (try result.get()))
    return bytes
  }

  /// Fills a buffer with the bytes from an offset on.
  /// - Returns: How many there were; fewer than fit only where the file ends.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(FileFault) -> Int {
    var filled = 0
    while filled < buffer.count {
      let got = pread(descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled, off_t(offset + filled))
      if got == 0 { break }
      if got > 0 {
        filled += got
      } else if errno != EINTR {
        throw FileFault(errno: errno)
      }
    }
    return filled
  }

  /// Hands over all bytes in pieces, also those that were appended since the file was opened.
  func readPieces<Failure>(
    _ take: (UnsafeRawBufferPointer) throws(Failure) -> Void, failing: (FileFault) -> Failure
  ) throws(Failure) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.pieceSize, alignment: 64)
    defer { buffer.deallocate() }
    var offset = 0
    while true {
      let count: Int
      do throws(FileFault) { count = try read(at: offset, into: buffer) } catch { throw failing(error) }
      if count == 0 { return }
      try take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      offset += count
    }
  }
}

/// Which file it is, and when it was changed last: the same as long as nobody writes to it. The time of the last change
/// of its status cannot be set by those who write.
struct FileStamp: Hashable, Sendable {
  private let device: UInt64
  private let number: UInt64
  private let size: Int64
  private let written: [Int]
  private let changed: [Int]

  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
    size = Int64(status.st_size)
    #if canImport(Darwin)
      let (written, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (written, changed) = (status.st_mtim, status.st_ctim)
    #endif
    self.written = [Int(written.tv_sec), Int(written.tv_nsec)]
    self.changed = [Int(changed.tv_sec), Int(changed.tv_nsec)]
  }
}
