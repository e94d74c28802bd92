#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension PackFile {
  /// Writes everything in the pack into a folder: manifest, programs, translations and signatures under the names of their
  /// entries, assets under their own paths.
  ///
  /// A new folder appears whole or not at all. Nothing is ever written outside it.
  ///
  /// - Parameters:
  ///   - folder: The folder; it must not be there yet or be empty, unless files may be replaced.
  ///   - replaces: Whether files that are there may be replaced, each in one step.
  /// - Throws: A ``PackError`` where something in the pack is not what the manifest says, or cannot be written.
  package func unpack(into folder: String, replaces: Bool = false) throws(PackError) {
    let target = folder.count > 1 && folder.utf8.last == UInt8(ascii: "/") ? String(folder.dropLast()) : folder
    let writing = { (fault: FileFault) in PackError(.cannotWrite(fault), path: target) }
    guard !target.isEmpty, !target.utf8.contains(0) else { throw writing(.notFound) }
    var status = stat()
    let isThere = lstat(target, &status) == 0
    if isThere, replaces {
      guard stat(target, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { throw writing(.system(ENOTDIR)) }
      return try write(into: target, replaces: true)
    }
    // A folder takes the place of an empty one alone, so the rename itself sees to it that nothing is replaced.
    if isThere, (try? folderNames(target, most: 1))?.isEmpty != true { throw writing(.system(EEXIST)) }
    let new = "\(target).\(getpid()).tmp"
    guard mkdir(new, 0o777) == 0 else { throw writing(FileFault(errno: errno)) }
    do throws(PackError) {
      try write(into: new, replaces: false)
      guard rename(new, target) == 0 else { throw writing(FileFault(errno: errno)) }
    } catch {
      Self.remove(new)
      throw error
    }
  }

  private func write(into folder: String, replaces: Bool) throws(PackError) {
    try write(EntryName.manifest, into: folder, replaces: replaces) { (put) throws(PackError) in try put(manifestBytes)
    }
    for name in manifest.scenarios.map(\.entry) + (manifest.translations ?? []).map(\.entry) {
      try write(name, into: folder, replaces: replaces) { (put) throws(PackError) in try put(bytes(of: name)) }
    }
    for signature in signatures {
      let name = EntryName.signature(signature.fingerprint)
      try write(name, into: folder, replaces: replaces) { (put) throws(PackError) in try put(signature.encoded()) }
    }
    try checkOtherEntries()
    for asset in manifest.assets {
      try write(asset.path, into: folder, replaces: replaces) { (put) throws(PackError) in
        try readAsset(asset.path, put)
      }
    }
  }

  /// Writes one file beneath a folder. All names are relative and lead nowhere else; a link in the way is not followed.
  private func write(
    _ name: String, into folder: String, replaces: Bool,
    _ content: ((_ put: ([UInt8]) throws(PackError) -> Void) throws(PackError) -> Void)
  ) throws(PackError) {
    let path = folder + "/" + name
    let failing = { (fault: FileFault) in PackError(.cannotWrite(fault), path: path) }
    var parent = folder
    for part in name.split(separator: "/").dropLast() {
      parent += "/" + part
      var status = stat()
      if mkdir(parent, 0o777) == 0 { continue }
      guard errno == EEXIST, lstat(parent, &status) == 0 else { throw failing(FileFault(errno: errno)) }
      guard status.st_mode & S_IFMT == S_IFDIR else { throw failing(.notAFile) }
    }
    var status = stat()
    if lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG { throw failing(.notAFile) }
    let file = try OutputFile.create(path, replaces: replaces, failing: failing)
    try content { (piece) throws(PackError) in
      do throws(FileFault) { try file.write(piece) } catch { throw failing(error) }
    }
    do throws(FileFault) { try file.commit(.eventually) } catch { throw failing(error) }
  }

  /// Removes a folder that was begun, with what is in it.
  private static func remove(_ path: String) {
    for name in (try? folderNames(path)) ?? [] {
      var status = stat()
      let child = path + "/" + name
      if lstat(child, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { remove(child) } else { unlink(child) }
    }
    rmdir(path)
  }
}
