import Diagnostics
package import ScenarioCompiler
import ScenarioPack

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A pack's folder on disk.
///
/// Links are followed only to files within the folder; hidden files are passed over. Paths are handed on in NFC, and
/// kept as the disk spells them for reading.
package struct FolderSource: PackSource {
  /// How many files a pack may have.
  package static let mostEntries = 100_000

  package let name: String
  package let entries: [SourceEntry]
  private let diskPaths: [String: String]
  private let sizes: [String: Int]

  /// Lists a folder.
  ///
  /// - Parameters:
  ///   - path: The folder, as it is shown in messages.
  ///   - file: The only file to list, for a scenario outside any pack.
  /// - Throws: ``CommandFailure`` where the folder cannot be read.
  package init(_ path: String, only file: String? = nil) throws {
    name = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path == "." ? "" : path
    guard let resolved = realpath(path, nil) else { throw Self.unreadable(path) }
    defer { free(resolved) }
    var listing = Listing(root: path, resolvedRoot: String(cString: resolved))
    if let file { try listing.add(file, Listing.status(of: path + "/" + file)) } else { try listing.list("", depth: 0) }
    entries = listing.entries
    diskPaths = listing.diskPaths
    let files = listing.entries.compactMap { entry in
      if case .file(let size) = entry.kind { (entry.path, size) } else { nil }
    }
    sizes = Dictionary(files) { first, _ in first }
  }

  package func read(_ path: String) throws -> [UInt8] {
    let disk = diskPaths[path] ?? path
    do throws(FileFault) {
      let file = try InputFile(disk)
      return try file.read(at: 0, count: file.size)
    } catch {
      throw CommandFailure(.cannotRead, disk, error)
    }
  }

  package func read(_ path: String, at offset: Int, count: Int) throws -> [UInt8] {
    let disk = diskPaths[path] ?? path
    do throws(FileFault) {
      return try InputFile(disk).read(at: offset, count: count)
    } catch {
      throw CommandFailure(.cannotRead, disk, error)
    }
  }

  /// The size that a file of the pack had when the folder was listed; nil where there is none.
  package func size(of path: String) -> Int? { sizes[path] }

  /// The path on disk of a file of the pack.
  package func diskPath(_ path: String) -> String { diskPaths[path] ?? path }

  private static func unreadable(_ path: String) -> CommandFailure {
    CommandFailure(.cannotRead, path, FileFault(errno: errno))
  }

  private struct Listing {
    let root: String
    let resolvedRoot: String
    var entries: [SourceEntry] = []
    var diskPaths: [String: String] = [:]

    mutating func list(_ folder: String, depth: Int) throws {
      let disk = folder.isEmpty ? root : root + "/" + folder
      guard let directory = opendir(disk) else { throw FolderSource.unreadable(disk) }
      defer { closedir(directory) }
      var names: [String] = []
      while let entry = readdir(directory) {
        let (name, isUTF8) = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) {
            (String(cString: $0), String(validatingCString: $0) != nil)
          }
        }
        if name.hasPrefix(".") { continue }
        if isUTF8 {
          names.append(name)
        } else {
          passOver(folder.isEmpty ? name : folder + "/" + name, .nameIsNotUTF8)
        }
      }
      // Names that are one in NFC sort as equals, so their bytes decide which of them comes first.
      for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        let path = folder.isEmpty ? name : folder + "/" + name
        var status = stat()
        guard lstat(root + "/" + path, &status) == 0 else { continue }
        if status.st_mode & S_IFMT == S_IFDIR {
          if depth < 16 { try list(path, depth: depth + 1) } else { passOver(path, .tooDeep) }
        } else {
          try add(path, status)
        }
      }
    }

    /// What the system knows of a file, or of a link itself.
    static func status(of disk: String) throws -> stat {
      var status = stat()
      guard lstat(disk, &status) == 0 else { throw FolderSource.unreadable(disk) }
      return status
    }

    mutating func add(_ path: String, _ status: stat) throws {
      let disk = root + "/" + path
      var status = status
      var isInside = true
      if status.st_mode & S_IFMT == S_IFLNK {
        isInside = linksInside(disk) && stat(disk, &status) == 0
      }
      let isFile = isInside && status.st_mode & S_IFMT == S_IFREG
      let normal = path.normalized
      if diskPaths[normal] == nil {
        entries.append(SourceEntry(path: normal, kind: isFile ? .file(size: Int(status.st_size)) : .outside))
        diskPaths[normal] = disk
      } else {
        passOver(path, .sameName)
      }
      guard entries.count <= FolderSource.mostEntries else {
        throw CommandFailure(
          .invalidInput, da: "\(root): mappen har mere end \(FolderSource.mostEntries) filer. Er det den rigtige?",
          en: "\(root): the folder has more than \(FolderSource.mostEntries) files. Is it the right one?")
      }
    }

    private mutating func passOver(_ path: String, _ reason: SourceEntry.Reason) {
      entries.append(SourceEntry(path: path, kind: .passedOver(reason)))
    }

    private func linksInside(_ disk: String) -> Bool {
      guard let resolved = realpath(disk, nil) else { return false }
      defer { free(resolved) }
      return String(cString: resolved).utf8.starts(with: (resolvedRoot == "/" ? "/" : resolvedRoot + "/").utf8)
    }
  }
}
