import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file without a name, which is gone as soon as nobody has it open.
struct UnnamedFile {
  /// The file, opened at its start.
  let descriptor: FileDescriptor

  /// Makes a file of some bytes in the folder for temporary files.
  ///
  /// - Throws: Why it cannot be made or written.
  init(_ bytes: [UInt8]) throws(Errno) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/aspirant-XXXXXX".utf8CString)
    let number = mkstemp(&template)
    guard number >= 0 else { throw Errno(rawValue: errno) }
    unlink(template)
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    descriptor = FileDescriptor(rawValue: number)
    do {
      try descriptor.writeAll(bytes)
      try descriptor.seek(offset: 0, from: .start)
    } catch {
      try? descriptor.close()
      throw error as? Errno ?? .ioError
    }
  }
}
