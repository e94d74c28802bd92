import ChildProcess
import Foundation
import Testing

/// Programs of others, of which nothing can be taken for granted.
struct ChildProgramTests {
  /// A program of the shell, in a folder that goes with it.
  private final class Shell {
    let folder: URL
    var file: String { folder.appendingPathComponent("program").path }

    init(_ text: String, isExecutable: Bool = true) throws {
      folder = FileManager.default.temporaryDirectory.appendingPathComponent("child-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data("#!/bin/sh\n\(text)\n".utf8).write(to: folder.appendingPathComponent("program"))
      try FileManager.default.setAttributes([.posixPermissions: isExecutable ? 0o755 : 0o644], ofItemAtPath: file)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Runs it; the time limit is none that a slow machine could reach, unless a test asks for it.
    func run(_ input: String = "", seconds: Double = 120, output: Int = 1 << 20) async -> ChildRun {
      let program = ChildProgram(
        path: file, environment: ["PATH": "/usr/bin:/bin", "ONE": "1"],
        limits: ChildProgram.Limits(time: .seconds(seconds), output: output, errorTail: 20))
      defer { withExtendedLifetime(self) {} }
      return await ChildProgramTests.run(program, input)
    }

    /// Whether the process whose number stands in a file of the folder stays at work. One that was ended needs a moment.
    func isAtWork(_ name: String) throws -> Bool {
      let number = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        .trimmingCharacters(in: .whitespacesAndNewlines)
      for _ in 0..<3000 {
        // It may also wait for somebody to take note of its end.
        guard let state = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8),
          state.split(separator: ")").last?.split(separator: " ").first != "Z"
        else { return false }
        usleep(10_000)
      }
      return true
    }
  }

  /// Runs a program on a thread of its own: waiting for it blocks one, which no task must.
  private static func run(_ program: ChildProgram, _ input: String) async -> ChildRun {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: program.run(Array(input.utf8))) }
    }
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func givesInputAndTakesOutput() async throws {
    let run = try await Shell("cat; echo end; echo 'a long word of error' >&2; echo again >&2; exit 7").run(
      "one\ntwo\n")
    #expect(run.ending == .exited(7))
    #expect(text(run.output) == "one\ntwo\nend\n")
    #expect(text(run.errorTail) == "word of error\nagain\n")
  }

  @Test func takesAllOfALongOutput() async throws {
    let input = String(repeating: "0123456789abcde\n", count: 65_536)
    let run = try await Shell("cat").run(input, output: input.utf8.count)
    #expect(run.ending == .exited(0) && text(run.output) == input)
  }

  @Test func runsWithTheGivenVariablesOnlyAndInTheRoot() async throws {
    setenv("ASPIRANT_TEST_SECRET", "kodeord", 1)
    let run = try await Shell("/usr/bin/env | /usr/bin/sort; pwd").run()
    let lines = text(run.output).split(separator: "\n")
    #expect(lines.contains("ONE=1") && lines.contains("PATH=/usr/bin:/bin") && lines.last == "/")
    #expect(!text(run.output).contains("kodeord"))
    // The shell itself sets these.
    let names = Set(lines.dropLast().map { $0.prefix { $0 != "=" } })
    #expect(names.subtracting(["ONE", "PATH", "PWD", "OLDPWD", "SHLVL", "_"]) == [], "\(names)")
  }

  @Test func inheritsNoOpenFiles() async throws {
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: "/etc/passwd"))
    defer { try? file.close() }
    _ = fcntl(file.fileDescriptor, F_SETFD, 0)
    let run = try await Shell("ls -l /proc/self/fd").run()
    #expect(!text(run.output).contains("/etc/passwd"), "\(text(run.output))")
  }

  @Test func anEndWithoutReadingHarmsNobody() async throws {
    let run = try await Shell("exit 0").run(String(repeating: "x", count: 1 << 22))
    #expect(run.ending == .exited(0) && run.output.isEmpty)
  }

  @Test func tellsOfASignal() async throws {
    #expect(try await Shell("kill -SEGV $$").run().ending == .signalled(11))
    #expect(try await Shell("kill -KILL $$").run().ending == .signalled(9))
  }

  @Test func tellsWhyNothingWasStarted() async throws {
    let run = try await Shell("exit 0", isExecutable: false).run()
    guard case .notStarted(let reason) = run.ending else {
      Issue.record("it was started: \(run.ending)")
      return
    }
    #expect(!reason.isEmpty)
    let missing = await Self.run(ChildProgram(path: "/nowhere/at/all", environment: [:]), "")
    guard case .notStarted = missing.ending else {
      Issue.record("it was started: \(missing.ending)")
      return
    }
  }

  @Test(arguments: [
    "while :; do :; done", "sleep 1000", "exec sleep 1000", "exec >&- 2>&-; sleep 1000", "trap '' TERM INT; sleep 1000",
    "echo half; sleep 1000",
  ])
  func endsWhatTakesTooLong(_ text: String) async throws {
    let shell = try Shell("echo $$ >${0%/*}/pid; \(text)")
    #expect(await shell.run(seconds: 1).ending == .outOfTime)
    #expect(try !shell.isAtWork("pid"))
  }

  @Test(arguments: ["yes", "yes >&2", "while :; do printf x; done", "cat /dev/zero"])
  func endsWhatFloods(_ text: String) async throws {
    let shell = try Shell("echo $$ >${0%/*}/pid; \(text)")
    let run = await shell.run(output: 100_000)
    #expect(run.ending == .tooMuch)
    #expect(run.output.count <= 100_000 && run.errorTail.count <= 20)
    #expect(try !shell.isAtWork("pid"))
  }

  @Test(arguments: ["exit 0", "kill -KILL $$"])
  func endsWhatIsLeftBehind(_ end: String) async throws {
    let shell = try Shell("(echo kept; sleep 1000) & echo $! >${0%/*}/pid; echo said; sleep 0.2; \(end)")
    let run = await shell.run()
    #expect(run.ending == (end == "exit 0" ? .exited(0) : .signalled(9)))
    #expect(Set(text(run.output).split(separator: "\n")) == ["kept", "said"])
    #expect(try !shell.isAtWork("pid"))
  }

  @Test func waitsForNobodyWhoRanAway() async throws {
    // A process in a session of its own is beyond us, but it keeps nobody waiting.
    let shell = try Shell("setsid sh -c 'echo $$ >'${0%/*}'/pid; exec sleep 1000' & sleep 0.5; echo said")
    let run = await shell.run()
    #expect(run.ending == .exited(0) && text(run.output) == "said\n")
    if let number = Int32(
      try String(contentsOf: shell.folder.appendingPathComponent("pid"), encoding: .utf8)
        .trimmingCharacters(in: .whitespacesAndNewlines))
    {
      kill(number, SIGKILL)
    }
  }

  @Test func severalRunAtATime() async throws {
    let shell = try Shell("cat; sleep 0.1")
    let path = shell.file
    let outputs = await withTaskGroup(of: String.self) { group in
      for number in 0..<20 {
        group.addTask {
          let program = ChildProgram(path: path, environment: ["PATH": "/usr/bin:/bin"])
          return String(decoding: await Self.run(program, "\(number)").output, as: UTF8.self)
        }
      }
      return await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(outputs == Set((0..<20).map { "\($0)" }))
    withExtendedLifetime(shell) {}
  }
}
