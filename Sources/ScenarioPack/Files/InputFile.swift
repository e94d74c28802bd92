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
  /// The file descriptor, open as long as this value lives.
  package let descriptor: Int32
  /// The size in bytes when it was opened.
  package let size: Int

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

  /// Hands over all bytes in pieces of at most 64 KiB, also those that were appended since the file was opened.
  func readPieces<Failure>(
    _ take: ([UInt8]) throws(Failure) -> Void, failing: (FileFault) -> Failure
  ) throws(Failure) {
    var offset = 0
    while true {
      let piece: [UInt8]
      do throws(FileFault) { piece = try read(at: offset, count: 1 << 16) } catch { throw failing(error) }
      if piece.isEmpty { return }
      try take(piece)
      offset += piece.count
    }
  }
}
