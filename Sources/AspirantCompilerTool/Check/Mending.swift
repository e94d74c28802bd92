import Diagnostics
import ScenarioCompiler
import ScenarioPack

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What `check --fix` does: makes the certain changes, looks again, and goes on until there is none left to make.
///
/// Everything happens in memory; nothing is on disk before ``write()``.
struct Mending {
  /// How often the packs are looked at: mending one mistake may uncover the next.
  static let mostRounds = 20

  /// A file that changed.
  struct MendedFile {
    /// The path, as it is shown.
    var path: String
    /// The path on disk.
    var disk: String
    /// The bytes as they were.
    var before: [UInt8]
    /// The bytes as they are to be.
    var after: [UInt8]
  }

  /// A change that was made, and what it mended.
  struct Change {
    /// The path, as it is shown.
    var path: String
    /// Where it was made, in the file as it stood then.
    var position: SourcePosition
    /// The code of the finding.
    var code: String
    /// What the change does.
    var title: Message
  }

  /// The changes, in the order in which they were made.
  private(set) var changes: [Change] = []
  /// What is left when they have been made.
  private(set) var result = CheckResult()
  /// The files that changed, by what they are on disk.
  private var files: [String: MendedFile] = [:]

  /// Mends what the inputs hold.
  ///
  /// - Throws: What kept a file from being read.
  init(_ inputs: [CheckInput]) throws {
    for round in 1...Self.mostRounds {
      result = CheckResult()
      var places: [String: String] = [:]
      for input in inputs {
        let source = OverlaidSource(try input.source(), files.mapValues(\.after))
        result.add(try compile(source, input.options))
        places.merge(source.diskPaths) { first, _ in first }
      }
      if round == Self.mostRounds || !mend(places) { return }
    }
  }

  /// The files that changed, sorted by path.
  var mended: [MendedFile] {
    files.values.filter { $0.before != $0.after }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Makes the certain changes in all files; false where there was none to make.
  private mutating func mend(_ places: [String: String]) -> Bool {
    var wanted: [SourceID: [(finding: Diagnostic, fixIt: FixIt)]] = [:]
    for finding in result.diagnostics {
      // A finding that could be mended in two ways is one for its author.
      let certain = finding.fixIts.filter { $0.applicability == .certain }
      guard certain.count == 1 else { continue }
      wanted[certain[0].range.source, default: []].append((finding, certain[0]))
    }
    var isChanged = false
    for (source, wanted) in wanted.sorted(by: { $0.key < $1.key }) {
      let file = result.sources[source]
      guard let disk = places[file.path] else { continue }
      let edits = TextEdits(wanted.map(\.fixIt), in: file)
      let after = edits.result
      guard after != file.bytes else { continue }
      isChanged = true
      let key = Self.identity(of: disk)
      let before = files[key]?.before ?? file.bytes
      files[key] = MendedFile(path: file.path, disk: disk, before: before, after: after)
      for fixIt in edits.applied {
        guard let finding = wanted.first(where: { $0.fixIt == fixIt })?.finding else { continue }
        changes.append(
          Change(path: file.path, position: fixIt.range.start, code: finding.code, title: fixIt.title))
      }
    }
    return isChanged
  }

  /// Writes the files that changed, each whole or not at all.
  ///
  /// - Throws: ``CommandFailure`` where a file cannot be written, or is no longer what was mended.
  func write() throws {
    for file in mended {
      let now: [UInt8]
      do throws(FileFault) {
        let input = try InputFile(file.disk)
        now = try input.read(at: 0, count: input.size)
      } catch {
        throw CommandFailure(.cannotRead, file.path, error)
      }
      guard now == file.before else {
        throw CommandFailure(
          .cannotWrite, da: "\(file.path): filen er ændret imens, så den er ikke rettet. Prøv igen.",
          en: "\(file.path): the file has changed meanwhile, so it was not mended. Try again.")
      }
      do throws(FileFault) {
        let output = try OutputFile(file.disk)
        try output.write(file.after)
        try output.commit()
      } catch {
        throw CommandFailure(.cannotWrite, file.path, error)
      }
    }
  }

  /// The one name of a file that may be reached by several paths.
  static func identity(of path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}

/// A folder in which some files have other bytes than on disk.
struct OverlaidSource: PackSource {
  private let folder: FolderSource
  private let changed: [String: [UInt8]]
  let entries: [SourceEntry]
  var name: String { folder.name }

  /// Puts bytes over a folder, by what the files are on disk.
  init(_ folder: FolderSource, _ changed: [String: [UInt8]]) {
    self.folder = folder
    guard !changed.isEmpty else {
      self.changed = [:]
      entries = folder.entries
      return
    }
    var byPath: [String: [UInt8]] = [:]
    entries = folder.entries.map { entry in
      guard case .file = entry.kind, entry.path.hasSuffix(".yaml"),
        let bytes = changed[Mending.identity(of: folder.diskPath(entry.path))]
      else { return entry }
      byPath[entry.path] = bytes
      return SourceEntry(path: entry.path, kind: .file(size: bytes.count))
    }
    self.changed = byPath
  }

  /// The paths on disk by the paths that are shown.
  var diskPaths: [String: String] {
    let start = name.isEmpty || name.hasSuffix("/") ? name : name + "/"
    return Dictionary(
      entries.lazy.filter { $0.path.hasSuffix(".yaml") }.map { (start + $0.path, folder.diskPath($0.path)) }
    ) { first, _ in first }
  }

  func read(_ path: String) throws -> [UInt8] { try changed[path] ?? folder.read(path) }
}
