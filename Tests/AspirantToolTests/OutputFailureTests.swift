import Foundation
import Testing

/// Results that cannot be written are told, and are no success.
struct OutputFailureTests {
  /// Runs a command line by the shell.
  private func shell(_ line: String, in folder: URL) throws -> (code: Int32, error: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": "/usr/bin:/bin", "LC_ALL": "C", "A": ToolProcess.products.appendingPathComponent("aspirant").path,
    ]
    let error = folder.appendingPathComponent("error")
    try Data().write(to: error)
    process.standardInput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: error)
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: try Data(contentsOf: error), as: UTF8.self))
  }

  @Test(.enabled("there is a device that is always full") { FileManager.default.fileExists(atPath: "/dev/full") })
  func saysThatResultsCannotBeWritten() throws {
    let scratch = try Scratch()
    let broken = Scratch.scenario.replacingOccurrences(of: "goto: godt", with: "goto: gott")
    try scratch.writePack("fejl", scenario: broken)
    try scratch.writePack()
    let first = try shell(
      "$A pack pakke -o ud.aspack >/dev/null && $A run ud.aspack --agent first --record optagelser >/dev/null",
      in: scratch.folder)
    try #require(first.code == 0, "\(first.error)")
    let commands = [
      "check fejl", "check --json pakke", "pack pakke", "inspect ud.aspack", "inspect --json ud.aspack",
      "test --json pakke", "run pakke", "run --json pakke", "replay pakke optagelser/*",
      "replay --json pakke optagelser/*", "play pakke",
    ]
    for command in commands {
      for target in [">/dev/full", ">&-"] {
        let result = try shell("$A \(command) --lang en \(target)", in: scratch.folder)
        #expect(result.code == 73, "\(command) \(target): \(result.error)")
        #expect(result.error.contains("the results cannot be written"), "\(command) \(target): \(result.error)")
      }
    }
  }

  @Test func writesNoResultsIntoAFileThatTookTheirPlace() throws {
    let scratch = try Scratch()
    try scratch.writePack()
    let result = try shell("$A play pakke --check-ins om-mig.jsonl >&-", in: scratch.folder)
    #expect(result.code == 73)
    #expect(try Data(contentsOf: scratch.folder.appendingPathComponent("om-mig.jsonl")).isEmpty)
  }

  @Test func staysQuietWhenTheReaderHasGoneAway() throws {
    let scratch = try Scratch()
    try scratch.writePack()
    let result = try shell("(trap '' PIPE; $A run pakke; echo $? >code) | true", in: scratch.folder)
    #expect(result.error == "")
    let code = try String(contentsOf: scratch.folder.appendingPathComponent("code"), encoding: .utf8)
    #expect(code == "0\n")
  }
}
