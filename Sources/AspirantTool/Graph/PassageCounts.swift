import AspirantCompilerTool
import Diagnostics
import ScenarioModel
import ScenarioPack
import ScenarioRuntime

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How often the recordings in a folder took each way from scene to scene.
struct PassageCounts {
  /// The most files that are looked at.
  private static let mostFiles = 1_000_000

  private let machine: Machine
  private let input: ProgramInput
  /// The counts.
  private(set) var passages: [ScenarioGraph.Passage: Int] = [:]
  /// The number of recordings of the scenario.
  private(set) var recordings = 0
  /// How many of them fit no longer, and were followed only as far as they do.
  private(set) var diverged = 0

  /// Replays every recording of the scenario in a folder.
  init(_ folder: String, _ machine: Machine, _ input: ProgramInput) throws(CommandFailure) {
    self.machine = machine
    self.input = input
    for name in try Self.names(in: folder) { try add("\(folder)/\(name)") }
  }

  private static func names(in folder: String) throws(CommandFailure) -> [String] {
    do throws(FileFault) {
      return Array(try folderNames(folder).filter { $0.hasSuffix(".jsonl") }.prefix(mostFiles))
    } catch {
      throw CommandFailure(.cannotRead, folder, error)
    }
  }

  private mutating func add(_ path: String) throws(CommandFailure) {
    let recording: Recording
    do throws(RecordingError) { recording = try RecordingCoding.read(path) } catch { throw CommandFailure(error) }
    let header = recording.header
    guard header.scenario == machine.program.scenario, input.pack.isEmpty || header.pack == input.pack else { return }
    let origin = ProgramOrigin(pack: header.pack, version: header.version, programHash: header.program)
    let result: ReplayResult
    do throws(ReplayError) {
      result = try replay(recording, on: machine, origin: origin)
    } catch {
      throw CommandFailure(
        .invalidInput, da: "\(path): \(error.message.danish)", en: "\(path): \(error.message.english)")
    }
    recordings += 1
    if case .diverged = result.outcome { diverged += 1 }
    follow(result.session.opening, from: -1, .goto)
    for turn in result.session.transcript {
      var cause = turn.answer == .late ? ScenarioGraph.Cause.late : .goto
      if case .choice(let position) = turn.answer,
        let number = machine.choiceNumber(at: position, inScene: turn.scene)
      {
        cause = .choice(number)
      }
      follow(turn.events, from: turn.scene, cause)
    }
  }

  private mutating func follow(_ events: [Event], from scene: Int, _ cause: ScenarioGraph.Cause) {
    var (scene, cause) = (scene, cause)
    for event in events {
      switch event {
      case .ruleFired(let rule): (scene, cause) = (-1, .rule(rule))
      case .entered(let target):
        let isRule = if case .rule = cause { true } else { false }
        if scene >= 0 || isRule {
          passages[ScenarioGraph.Passage(from: scene, cause: cause, to: target), default: 0] += 1
        }
        (scene, cause) = (target, .goto)
      default: break
      }
    }
  }
}
