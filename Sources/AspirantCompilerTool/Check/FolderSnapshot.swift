#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What some folders hold, as far as it shows that a file may have changed: for each its inode, size and times.
///
/// Hidden files and what editors put beside a file while they save it are left out.
struct FolderSnapshot: Equatable {
  /// A folder to look at.
  struct Root: Hashable {
    /// The path.
    var folder: String
    /// Whether what is in the folders in it counts too.
    var isDeep: Bool
  }

  private struct Stamp: Equatable {
    var inode: UInt64
    var size: Int64
    var modified: [Int]
  }

  private var stamps: [String: Stamp] = [:]
  /// The folders that were found, the given ones first, each before those in it.
  private(set) var folders: [String] = []

  /// Looks at folders.
  init(of roots: [Root]) {
    for root in roots { add(root.folder, levels: root.isDeep ? 16 : 0) }
  }

  private mutating func add(_ folder: String, levels: Int) {
    guard stamps.count <= FolderSource.mostEntries, let directory = opendir(folder) else { return }
    defer { closedir(directory) }
    folders.append(folder)
    var inner: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      var status = stat()
      let path = folder + "/" + name
      guard Self.isOfInterest(name), stat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        var own = stat()
        // A link to a folder may lead around in a circle, and no folder behind a link is read anyway.
        if levels > 0, lstat(path, &own) == 0, own.st_mode & S_IFMT == S_IFDIR { inner.append(path) }
      } else {
        #if canImport(Darwin)
          let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
        #else
          let (modified, changed) = (status.st_mtim, status.st_ctim)
        #endif
        stamps[path] = Stamp(
          inode: UInt64(status.st_ino), size: Int64(status.st_size),
          modified: [
            Int(modified.tv_sec), Int(modified.tv_nsec), Int(changed.tv_sec), Int(changed.tv_nsec),
          ])
      }
    }
    for path in inner.sorted() { add(path, levels: levels - 1) }
  }

  /// Whether a file can matter by its name.
  static func isOfInterest(_ name: String) -> Bool { !name.hasPrefix(".") && !name.hasSuffix("~") }
}
