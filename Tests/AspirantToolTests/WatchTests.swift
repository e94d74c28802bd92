import Foundation
import Testing

/// `aspirant check --watch`, as a process that runs while files change.
///
/// Each step waits for what the process writes; how long that takes does not matter.
struct WatchTests {
  private let scratch: Scratch
  private let path = "pakke/scenarios/prøve.yaml"

  init() throws {
    scratch = try Scratch()
    try scratch.writePack()
  }

  /// A process that watches, and what it has written so far.
  private final class Watched {
    private let process = Process()
    private let files: [URL]
    private let scratch: Scratch
    private var read = 0

    init(_ arguments: [String], in folder: URL, executable: String = "aspirant") throws {
      scratch = try Scratch()
      files = ["out", "err"].map { [scratch] in scratch.folder.appendingPathComponent($0) }
      for file in files { try Data().write(to: file) }
      process.executableURL = ToolProcess.products.appendingPathComponent(executable)
      process.arguments = ["check", "--watch", "--lang", "en"] + arguments
      process.currentDirectoryURL = folder
      process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C"]
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = try FileHandle(forWritingTo: files[0])
      process.standardError = try FileHandle(forWritingTo: files[1])
      try process.run()
    }

    deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    var output: String { (try? String(contentsOf: files[0], encoding: .utf8)) ?? "" }
    private var error: String { (try? String(contentsOf: files[1], encoding: .utf8)) ?? "" }

    /// Waits for a line on standard error that ends so, after the ones that were waited for before.
    func wait(for end: String) throws {
      let deadline = Date(timeIntervalSinceNow: 120)
      while Date() < deadline {
        let lines = error.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        if let found = lines.indices.dropFirst(read).first(where: { lines[$0].hasSuffix(end) }) {
          read = found + 1
          return
        }
        try #require(process.isRunning, "it ended: \(error)")
        usleep(10_000)
      }
      Issue.record("no line ends with \(end): \(error)")
    }

    /// Sends Ctrl-C and returns the exit code.
    func interrupt() -> Int32 {
      kill(process.processIdentifier, SIGINT)
      process.waitUntilExit()
      return process.terminationReason == .exit ? process.terminationStatus : -1
    }
  }

  private static let broken = Scratch.scenario.replacingOccurrences(of: "goto: godt", with: "goto: godtt")

  /// Saves as many editors do: writes another file and renames it over the first.
  private func saveByRename(_ path: String, _ text: String) throws {
    try scratch.write(path + ".new~", text)
    let (from, to) = (
      scratch.folder.appendingPathComponent(path + ".new~"), scratch.folder.appendingPathComponent(path)
    )
    try #require(rename(from.path, to.path) == 0)
  }

  @Test func showsTheDifferenceAfterEachChangeAndEndsWithZero() throws {
    let watched = try Watched(["pakke"], in: scratch.folder)
    try watched.wait(for: "no errors in 2 files")
    try watched.wait(for: "Watching the files. Ctrl-C ends it.")
    #expect(watched.output == "")

    try saveByRename(path, Self.broken)
    try watched.wait(for: "1 new, 0 gone, 0 as before · 1 error in 2 files")
    #expect(watched.output.hasPrefix("\(path):15:15: error[unknown-scene]: "))

    // A comment above moves the finding, and is no news.
    try saveByRename(path, "# Kommentar\n" + Self.broken)
    try watched.wait(for: "0 new, 0 gone, 1 as before · 1 error in 2 files")
    #expect(watched.output.ranges(of: "unknown-scene").count == 1)

    // Written in place; and so broken that nothing can be read.
    try scratch.write(path, Self.broken + "\u{1}: [\n")
    try watched.wait(for: " as before · 1 error in 2 files")
    try saveByRename(path, Self.broken)
    try watched.wait(for: " as before · 1 error in 2 files")

    try saveByRename(path, Scratch.scenario)
    try watched.wait(for: "0 new, 1 gone, 0 as before · no errors in 2 files")
    #expect(watched.output.contains("\(path): gone[unknown-scene]: There is no scene `godtt`."))
    #expect(watched.interrupt() == 0)
  }

  @Test func noticesFilesAndFoldersThatComeAndGo() throws {
    let watched = try Watched(["pakke"], in: scratch.folder, executable: "aspirantc")
    try watched.wait(for: "Ctrl-C ends it.")
    try scratch.write("pakke/cast.yaml", "cast:\n  gerda: { name: Gerda, role: borger }\n")
    try watched.wait(for: "1 error in 3 files")
    try FileManager.default.removeItem(at: scratch.folder.appendingPathComponent("pakke/cast.yaml"))
    try watched.wait(for: "no errors in 2 files")
    try scratch.write(
      "pakke/tests/a.yaml",
      "scenario: prøve\ntests:\n  - { name: T, choose: [vent], expect: { end: skitd } }\n")
    try watched.wait(for: "1 error in 3 files")
    try FileManager.default.removeItem(at: scratch.folder.appendingPathComponent("pakke/tests"))
    try watched.wait(for: "no errors in 2 files")
    // The folder itself goes, and comes back.
    let (here, away) = ("pakke", "væk")
    try FileManager.default.moveItem(
      at: scratch.folder.appendingPathComponent(here), to: scratch.folder.appendingPathComponent(away))
    try watched.wait(for: "pakke: there is no such path")
    try scratch.write("væk/" + "scenarios/prøve.yaml", Self.broken)
    try FileManager.default.moveItem(
      at: scratch.folder.appendingPathComponent(away), to: scratch.folder.appendingPathComponent(here))
    try watched.wait(for: "1 new, 0 gone, 0 as before · 1 error in 2 files")
    #expect(watched.interrupt() == 0)
  }

  @Test func watchesSingleFiles() throws {
    try scratch.write("løs/prøve.yaml", Self.broken)
    let watched = try Watched(["løs/prøve.yaml", path], in: scratch.folder)
    try watched.wait(for: "Ctrl-C ends it.")
    try saveByRename("løs/prøve.yaml", Scratch.scenario)
    try watched.wait(for: "0 new, 1 gone, 0 as before · no errors in 3 files")
    try saveByRename(path, Self.broken)
    try watched.wait(for: "1 new, 0 gone, 0 as before · 1 error in 3 files")
    #expect(watched.interrupt() == 0)
  }

  @Test func doesNotStartOnWhatIsNotThere() throws {
    let result = try ToolProcess.run(["check", "--watch", "nowhere"], in: scratch.folder)
    #expect(result.code == 66)
    for other in [["--json"], ["--format", "junit"], ["-o", "fil"], ["--fix"]] {
      #expect(try ToolProcess.run(["check", "--watch", "pakke"] + other, in: scratch.folder).code == 64)
    }
  }
}
