package import ArgumentParser
import AspirantCompilerTool
import Diagnostics
import ScenarioModel
import ScenarioPack
import ScenarioRuntime

/// `aspirant replay`: derives events and scores from recordings.
package struct ReplayCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "replay",
      abstract: help(da: "Afspil optagelser og giv dem point.", en: "Replay recordings and score them."),
      discussion: help(
        da: """
          En optagelse har kun svarene. Point, hændelser og slutning udledes igen, og de er de samme hver gang. Går en \
          optagelse en anden vej i en nyere pakke, bliver det første svar, der ikke passer, nævnt.

          Eksempel:
            aspirant replay demens.aspack gerda.jsonl

          Svarkoder: 0 alle passer; 1 en optagelse går en anden vej eller er i stykker; 64 forkert kald; 66 kan ikke \
          læses.
          """,
        en: """
          A recording holds only the answers. Points, events and ending are derived again, the same every time. Where a \
          recording goes another way in a newer pack, the first answer that does not fit is named.

          Example:
            aspirant replay demens.aspack gerda.jsonl

          Exit codes: 0 all fit; 1 a recording diverges or is broken; 64 usage; 66 cannot be read.
          """))
  }

  @Argument(
    help: ArgumentHelp(
      help(da: "En .aspack-fil eller en mappe.", en: "An .aspack file or a folder."), valueName: "pack"))
  var pack: String

  @Argument(help: ArgumentHelp(help(da: "Optagelser (.jsonl).", en: "Recordings (.jsonl)."), valueName: "recording"))
  var recordings: [String]

  @Flag(help: ArgumentHelp(help(da: "Skriv resultatet som JSON.", en: "Write the result as JSON.")))
  var json = false

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func run() throws {
    var console = global.console
    try AspirantCompilerTool.run(&console) { console in
      let pack = try PackInput.load(self.pack, &console)
      var replayer = Replayer(pack)
      var report = ReplayReport(pack)
      var worst: ExitCode?
      for path in recordings {
        do throws(CommandFailure) {
          let result = try replayer.replay(path)
          report.recordings.append(ReplayReport.Entry(path, result, console.language))
          if case .diverged = result.outcome { worst = worst ?? .invalidInput }
          if !json { console.print(text(path, result, console)) }
        } catch {
          // One bad file is no reason to leave the others unread.
          worst = error.code == .cannotRead ? .cannotRead : worst ?? error.code
          let word = console(da: "fejl", en: "error")
          console.print("aspirant: \(word): \(error.message[console.language])", to: .error)
        }
      }
      if json { console.write(JSONOutput.encode(report)) }
      if let worst { throw worst }
    }
  }

  private func text(_ path: String, _ result: ReplayResult, _ console: Console) -> String {
    let program = result.session.machine.program
    var parts: [String] = []
    switch result.outcome {
    case .same: parts.append(console(da: "samme", en: "same"))
    case .samePath:
      parts.append(console(da: "samme vej i en anden udgave", en: "same path in another version"))
    case .diverged(let divergence):
      parts.append(console(da: "går en anden vej. ", en: "diverges. ") + divergence.message[console.language])
    }
    switch result.status {
    case .ended(let scene): parts.append(program.scenes[scene].id)
    case .waiting(let scene):
      parts.append(
        console(
          da: "ikke færdig, i `\(program.scenes[scene].id)`", en: "not finished, in `\(program.scenes[scene].id)`"))
    case .stuck: parts.append(console(da: "gået i stå", en: "stuck"))
    case .endless: parts.append(console(da: "gået i ring", en: "endless"))
    }
    if !program.dimensions.isEmpty {
      parts.append(
        zip(program.dimensions, result.score.points).map { "\($0.id) \($1)" }.joined(separator: ", "))
      parts.append(result.score.percent.map { "\($0) %" } ?? console(da: "ingen procent", en: "no percent"))
    }
    if let passed = result.score.passed {
      parts.append(passed ? console(da: "bestået", en: "passed") : console(da: "ikke bestået", en: "not passed"))
    }
    return "\(path): " + parts.joined(separator: " · ")
  }
}

/// Replays recordings on the scenarios of one pack; a machine is made once for each.
struct Replayer {
  private let pack: Pack
  private var machines: [String: Machine] = [:]

  /// Makes a replayer of a pack.
  init(_ pack: Pack) { self.pack = pack }

  /// Replays the recording in a file.
  mutating func replay(_ path: String) throws(CommandFailure) -> ReplayResult {
    let recording: Recording
    do throws(RecordingError) {
      recording = try RecordingCoding.read(path)
    } catch {
      throw CommandFailure(error)
    }
    let header = recording.header
    guard let program = pack.program(header.scenario) ?? pack.programs.first else {
      throw CommandFailure(
        .invalidInput, da: "\(pack.path): der er ingen scenarier i pakken.",
        en: "\(pack.path): there are no scenarios in the pack.")
    }
    let machine: Machine
    if let made = machines[program.scenario] { machine = made } else { machine = try pack.machine(of: program) }
    machines[program.scenario] = machine
    do throws(ReplayError) {
      return try ScenarioRuntime.replay(recording, on: machine, origin: pack.origin(of: program))
    } catch {
      throw CommandFailure(
        .invalidInput, da: "\(path): \(error.message.danish)", en: "\(path): \(error.message.english)")
    }
  }
}

/// What `aspirant replay --json` writes.
struct ReplayReport: Encodable {
  /// What became of one recording.
  struct Entry: Encodable {
    /// Where a recording and the scenario part.
    struct Divergence: Encodable {
      /// The number of the answer, from 1.
      var step: Int
      /// The id of the scene that was answered in.
      var scene: String
      /// The id of the scene where the run stands now.
      var now: String
      /// What differs, in the language of the call.
      var message: String
    }

    /// A critical choice that was taken.
    struct Critical: Encodable {
      /// The choice, as `scene/choice`.
      var choice: String
      /// The number of the answer, from 1.
      var step: Int
      /// The number of the answer that mended it.
      var repairedAt: Int?
    }

    /// The file.
    var path: String
    /// The id of the scenario.
    var scenario: String
    /// `same`, `same-path` or `diverged`.
    var outcome: String
    /// `ended`, `waiting`, `stuck` or `endless`.
    var status: String
    /// The id of the scene where the run stands.
    var scene: String
    /// The points by dimension.
    var points: [String: Int]
    /// The percent after caps; absent where there is none.
    var percent: Int?
    /// Whether the run passes; absent where nothing says so.
    var passed: Bool?
    /// Whether an opt-out was used.
    var usedOptOut: Bool
    /// The critical choices.
    var critical: [Critical]
    /// The answers whose text has changed since.
    var changedTexts: [Int]
    /// Where the recording diverges.
    var divergence: Divergence?

    init(_ path: String, _ result: ReplayResult, _ language: MessageLanguage) {
      let machine = result.session.machine
      let program = machine.program
      let score = result.score
      self.path = path
      scenario = program.scenario
      switch result.outcome {
      case .same: outcome = "same"
      case .samePath: outcome = "same-path"
      case .diverged(let found):
        outcome = "diverged"
        divergence = Divergence(
          step: found.step, scene: found.scene, now: program.scenes[found.now.scene].id,
          message: found.message[language])
      }
      switch result.status {
      case .ended: status = "ended"
      case .waiting: status = "waiting"
      case .stuck: status = "stuck"
      case .endless: status = "endless"
      }
      scene = program.scenes[result.status.scene].id
      points = Dictionary(
        zip(program.dimensions.map(\.id), score.points).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
      percent = score.percent
      passed = score.passed
      usedOptOut = score.usedOptOut
      critical = score.criticalEvents.map { event in
        let scene = program.scenes[machine.place(ofChoice: event.choice).scene].id
        return Critical(
          choice: "\(scene)/\(machine.choice(event.choice).id)", step: event.step, repairedAt: event.repairedAt)
      }
      changedTexts = result.changedTexts
    }
  }

  /// The version of this form.
  var format = 1
  /// The id of the pack.
  var pack: String
  /// The version of the pack.
  var version: String
  /// The recordings in the order of the call, without those that could not be read.
  var recordings: [Entry] = []

  /// Makes a report without recordings.
  init(_ pack: Pack) {
    self.pack = pack.manifest.pack
    version = pack.manifest.version
  }
}
