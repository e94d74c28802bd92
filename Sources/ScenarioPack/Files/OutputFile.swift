#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that appears under its name when it is whole, and not before.
///
/// The bytes go to a file without a name in the target's folder, which the system itself removes should the process be
/// stopped; where the file system has no such files, they go to a file beside the target, removed on failure.
/// ``commit()`` gives it the target's name in one step and replaces what was there.
package struct OutputFile: ~Copyable {
  /// The file descriptor, open as long as this value lives.
  let descriptor: Int32
  private let target: String
  private let replaces: Bool
  private var temporary: String?

  /// Starts a file for a path. What is there already must be an ordinary file; a symbolic link is followed.
  ///
  /// - Parameters:
  ///   - path: Where the file is to appear.
  ///   - named: Goes to a named file at once, as on a file system without nameless ones.
  ///   - replaces: Whether it takes the place of a file that is there; else such a file is a fault, also if it comes later.
  ///   - isPrivate: Whether a new file can be read by its owner alone; else by all whom the process's mask allows.
  /// - Throws: A ``FileFault`` where the folder is not there or cannot be written.
  package init(
    _ path: String, named: Bool = false, replaces: Bool = true, isPrivate: Bool = false
  ) throws(FileFault) {
    let target = try Self.target(path)
    let opened = try Self.open(beside: target, named: named, mode: isPrivate ? 0o600 : 0o666)
    self.target = target
    self.replaces = replaces
    descriptor = opened.descriptor
    temporary = opened.name
    // What is replaced keeps the rights that it had, as far as the system allows it.
    var status = stat()
    if replaces, stat(target, &status) == 0 { _ = fchmod(descriptor, status.st_mode & 0o777) }
  }

  /// Starts a file for a path, and makes another error of a fault.
  static func create<Failure>(
    _ path: String, replaces: Bool = true, failing: (FileFault) -> Failure
  ) throws(Failure) -> OutputFile {
    do throws(FileFault) {
      return try OutputFile(path, replaces: replaces)
    } catch {
      throw failing(error)
    }
  }

  deinit {
    close(descriptor)
    if let temporary { unlink(temporary) }
  }

  /// Appends bytes.
  package func write(_ bytes: [UInt8]) throws(FileFault) {
    if let fault = bytes.withUnsafeBytes({ Self.write($0, to: descriptor) }) { throw fault }
  }

  /// Appends bytes to an open file.
  ///
  /// - Returns: What went wrong, if anything did.
  static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> FileFault? {
    var done = 0
    while done < bytes.count {
      let count = systemWrite(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      if count >= 0 {
        done += count
      } else if errno != EINTR {
        return FileFault(errno: errno)
      }
    }
    return nil
  }

  /// Gives the file its name, after its bytes are on the disk unless that is said not to matter.
  package consuming func commit(_ durability: Durability = .onDisk) throws(FileFault) {
    if durability == .onDisk, fsync(descriptor) != 0 { throw FileFault(errno: errno) }
    #if os(Linux)
      if temporary == nil {
        // A nameless file can only get a name that is free, so it gets one beside the target first.
        let source = "/proc/self/fd/\(descriptor)"
        temporary = try Self.claimName(beside: target) { name in
          linkat(AT_FDCWD, source, AT_FDCWD, name, AT_SYMLINK_FOLLOW)
        }.name
      }
    #endif
    guard let name = temporary else { preconditionFailure("a file without a name can be committed on Linux only") }
    if replaces {
      guard rename(name, target) == 0 else { throw FileFault(errno: errno) }
      temporary = nil
    } else {
      // Unlike a rename, a link does not take the place of what is there. The other name goes with this value.
      guard link(name, target) == 0 else { throw FileFault(errno: errno) }
    }
  }

  /// Where the file is to be: the path, or where the link that is there leads.
  private static func target(_ path: String) throws(FileFault) -> String {
    guard !path.isEmpty, path.utf8.last != UInt8(ascii: "/"), !path.utf8.contains(0) else { throw .notFound }
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT { return path }
      throw FileFault(errno: errno)
    }
    if status.st_mode & S_IFMT == S_IFDIR { throw .isDirectory }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard let real = realpath(path, nil) else { throw FileFault(errno: errno) }
    defer { free(real) }
    return String(cString: real)
  }

  /// Opens a file in the target's folder: a nameless one where that is possible.
  private static func open(
    beside target: String, named: Bool, mode: mode_t
  ) throws(FileFault) -> (name: String?, descriptor: Int32) {
    #if os(Linux)
      if !named, access("/proc/self/fd", X_OK) == 0 {
        // `O_TMPFILE` of <fcntl.h>, which is too complex a macro for Swift to see.
        let nameless = 0o20_000_000 | O_DIRECTORY | O_WRONLY | O_CLOEXEC
        let descriptor = systemOpen(folder(of: target), nameless, mode)
        if descriptor >= 0 { return (nil, descriptor) }
      }
    #endif
    return try claimName(beside: target) { systemOpen($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode) }
  }

  /// Tries names beside the target until one is free.
  private static func claimName(
    beside target: String, _ claim: (String) -> Int32
  ) throws(FileFault) -> (name: String?, descriptor: Int32) {
    for attempt in 0..<1_000 {
      let name = "\(folder(of: target))/.aspirant-\(getpid())-\(attempt).tmp"
      let result = claim(name)
      if result >= 0 { return (name, result) }
      guard errno == EEXIST else { throw FileFault(errno: errno) }
    }
    throw .system(EEXIST)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/." : String(path[..<slash])
  }
}

/// `write` of C, which the methods of the type above would hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

/// `open` of C for a new file, which the methods of the type above would hide.
private func systemOpen(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 { open(path, flags, mode) }
