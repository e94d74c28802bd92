import AspirantCompilerTool
import ChildProcess
import Diagnostics
import ScenarioClassroom
import ScenarioModel
import ScenarioRuntime
import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A command line that was named to answer: `sh` starts it for each run, in the folder where `aspirant` was called.
final class AgentCommand: AgentProgram {
  /// How long an answer may take where nothing else is said.
  static let usualSeconds = 10

  /// The most bytes of an answer.
  static let mostBytes = 64 << 10

  /// What summaries call it: the command itself.
  let name: String
  private let options: ChildSession.Options
  /// The last words on standard error of the first run with a fault.
  private let complaint = Mutex<(run: Int, text: String)?>(nil)

  /// Makes an agent.
  /// - Parameters:
  ///   - command: The command line.
  ///   - seconds: How long an answer may take.
  ///   - interruption: What ends waiting.
  init(_ command: String, seconds: Int = usualSeconds, _ interruption: Interruption) {
    name = command
    // Nothing else of the environment, which may hold passwords and keys. Where Python keeps the order of sets to
    // chance, two runs would differ.
    var environment = ["LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"]
    for name in ["HOME", "PATH"] {
      if let value = getenv(name) { environment[name] = String(cString: value) }
    }
    options = ChildSession.Options(
      path: "/bin/sh", arguments: ["-c", command], environment: environment,
      limits: ChildProgram.Limits(time: .seconds(seconds), output: Self.mostBytes),
      interruption: interruption.descriptor)
  }

  func begin(_ run: AgentRun, on machine: Machine) -> any AgentDialogue { Dialogue(self, run, machine) }

  /// What the program said on standard error in the first run with a fault; nil if it said nothing.
  var lastWords: String? { complaint.withLock { $0?.text } }

  private func note(_ errors: [UInt8], in run: Int) {
    let text = String(decoding: errors, as: UTF8.self)
    guard !text.isEmpty else { return }
    complaint.withLock { complaint in
      if let complaint, complaint.run <= run { return }
      complaint = (run, text)
    }
  }

  /// One run. The program is started when it is asked first.
  private final class Dialogue: AgentDialogue {
    private let command: AgentCommand
    private let run: AgentRun
    private var telling: AgentTelling
    private var session: ChildSession?

    init(_ command: AgentCommand, _ run: AgentRun, _ machine: Machine) {
      self.command = command
      self.run = run
      telling = AgentTelling(machine)
    }

    func answer(_ state: MachineState, after events: [Event]) throws(AgentDialogueError) -> Script.Entry {
      var before: [[UInt8]] = []
      if session == nil {
        before = [JSONLine.encode(telling.start(run: run.number, seed: run.seed, timing: run.timing))]
      }
      let session = session ?? ChildSession(command.options)
      self.session = session
      let question = JSONLine.encode(telling.question(state, after: events, timing: run.timing))
      let reply = session.ask(question, after: before)
      if case .line(let line) = reply, let entry = AgentReply.entry(line) { return entry }
      if reply == .interrupted { throw .interrupted }
      session.end()
      command.note(session.errorTail, in: run.number)
      switch reply {
      case .line(let line): throw .fault(.noAnswer, detail: Self.text(line))
      case .cut(let line): throw .fault(.cut, detail: Self.text(line))
      case .interrupted: throw .interrupted
      case .left(.exited(let code)): throw .fault(.left, detail: "\(code)")
      case .left(.signalled(let signal)): throw .fault(.killed, detail: "\(signal)")
      case .left(.outOfTime): throw .fault(.late, detail: "\(command.options.limits.time.components.seconds)")
      case .left(.tooMuch): throw .fault(.tooMuch, detail: "\(command.options.limits.output)")
      case .left(.notStarted(let reason)): throw .fault(.notStarted, detail: reason)
      }
    }

    func end(_ state: MachineState, after events: [Event]) {
      session?.end(telling: JSONLine.encode(telling.end(state, after: events)))
    }

    /// The beginning of a line, for people.
    private static func text(_ line: [UInt8]) -> String {
      String(String(decoding: line.prefix(400), as: UTF8.self).prefix(80))
    }
  }
}

/// JSON on one line.
enum JSONLine {
  /// The bytes of a value, without a line end.
  static func encode(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(value))
    } catch {
      // The values are made of texts, whole numbers, lists and objects, and JSON has a form for each of them.
      preconditionFailure("a value has no form in JSON: \(error)")
    }
  }
}
