import AspirantCompilerTool
import Diagnostics
import ScenarioPack
import ScenarioReports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The folder of a report: it is written aside, and takes its place when it is whole.
struct ReportFolder {
  /// The file that tells a report, and names all of its files.
  static let marker = "aspirant-report.txt"
  private static let firstLine = "aspirant report 1"

  private let path: String
  private let force: Bool

  init(_ path: String, force: Bool) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
    self.force = force
  }

  /// Looks whether the report may be written there.
  ///
  /// - Throws: ``CommandFailure`` where something else is there.
  func check() throws(CommandFailure) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw CommandFailure(
        .cannotWrite, da: "\(path): her skal rapportens mappe være, og der ligger noget andet.",
        en: "\(path): the folder of the report goes here, and something else is there.")
    }
    guard !force, let foreign = try foreignNames(path).first else { return }
    throw CommandFailure(
      .cannotWrite,
      da:
        "\(path): mappen har andet i sig end en rapport, først »\(visibleText(foreign))«. Vælg en anden mappe; med --force kommer rapporten ved siden af det.",
      en:
        "\(path): the folder has more in it than a report, first “\(visibleText(foreign))”. Choose another folder; with --force the report goes beside it."
    )
  }

  /// Writes the files.
  ///
  /// - Throws: ``CommandFailure`` where they cannot be written; then what was there is there still.
  func write(_ files: [ReportFile]) throws(CommandFailure) {
    let aside = "\(path).\(getpid()).new"
    let old = "\(path).\(getpid()).old"
    let listed = files.map(\.path) + [Self.marker]
    do throws(FileFault) {
      try make(aside)
      for folder in Set(files.compactMap { Self.folder(of: $0.path) }).sorted() { try make("\(aside)/\(folder)") }
      for file in files { try write(file.text, to: "\(aside)/\(file.path)") }
      try write(([Self.firstLine] + listed).joined(separator: "\n") + "\n", to: "\(aside)/\(Self.marker)")
      var status = stat()
      let isThere = lstat(path, &status) == 0
      if isThere { guard rename(path, old) == 0 else { throw FileFault(errno: errno) } }
      guard rename(aside, path) == 0 else {
        let fault = FileFault(errno: errno)
        if isThere { rename(old, path) }
        throw fault
      }
      if isThere { try clear(old) }
    } catch {
      remove(aside, listed)
      throw CommandFailure(.cannotWrite, path, error)
    }
  }

  /// Takes the old report away; what was no part of it moves to the new one.
  private func clear(_ old: String) throws(FileFault) {
    let listed = Self.listed(old)
    for name in try folderNames(old) where !isReports(name, listed) {
      guard rename("\(old)/\(name)", "\(path)/\(name)") == 0 else { throw FileFault(errno: errno) }
    }
    for folder in Set(listed.compactMap(Self.folder)) {
      for name in (try? folderNames("\(old)/\(folder)")) ?? [] where !listed.contains("\(folder)/\(name)") {
        guard rename("\(old)/\(folder)/\(name)", "\(path)/\(folder)/\(name)") == 0 else {
          throw FileFault(errno: errno)
        }
      }
    }
    remove(old, listed)
  }

  private func isReports(_ name: String, _ listed: [String]) -> Bool {
    listed.contains(name) || listed.contains { Self.folder(of: $0) == name }
  }

  private func foreignNames(_ path: String) throws(CommandFailure) -> [String] {
    let listed = Self.listed(path)
    do throws(FileFault) {
      var foreign = try folderNames(path).filter { !isReports($0, listed) }
      for folder in Set(listed.compactMap(Self.folder)).sorted() {
        guard PackInput.isFolder("\(path)/\(folder)") else { continue }
        foreign += try folderNames("\(path)/\(folder)").map { "\(folder)/\($0)" }.filter { !listed.contains($0) }
      }
      return foreign
    } catch {
      throw CommandFailure(.cannotWrite, path, error)
    }
  }

  /// The files of the report in a folder, by its marker; none where it is no report. Whatever stands in the marker, they
  /// are files in the folder or one folder below.
  private static func listed(_ path: String) -> [String] {
    guard let bytes = markerBytes(path) else { return [] }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    guard lines.first == firstLine else { return [] }
    return lines.dropFirst().filter { line in
      let parts = line.split(separator: "/", omittingEmptySubsequences: false)
      return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    }
  }

  private static func markerBytes(_ path: String) -> [UInt8]? {
    do throws(FileFault) {
      let file = try InputFile("\(path)/\(marker)")
      return try file.read(at: 0, count: min(file.size, 1 << 20))
    } catch {
      return nil
    }
  }

  private static func folder(of path: String) -> String? {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) }
  }

  private func make(_ folder: String) throws(FileFault) {
    guard mkdir(folder, 0o777) == 0 else { throw FileFault(errno: errno) }
  }

  private func write(_ text: String, to path: String) throws(FileFault) {
    let file = try OutputFile(path)
    try file.write(Array(text.utf8))
    try file.commit(.eventually)
  }

  /// Removes the files of a report and its folders, where nothing else is in them.
  private func remove(_ folder: String, _ listed: [String]) {
    for name in listed { unlink("\(folder)/\(name)") }
    for inner in Set(listed.compactMap(Self.folder)) { rmdir("\(folder)/\(inner)") }
    rmdir(folder)
  }
}
