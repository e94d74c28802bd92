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
      let pack = try PackInput.load(self.pack, global, &console)
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
          console.complain(error.message)
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
      let id = program.scenes[scene].id
      parts.append(console(da: "ikke færdig, i `\(id)`", en: "not finished, in `\(id)`"))
    case .stuck: parts.append(console(da: "gået i stå", en: "stuck"))
    case .endless: parts.append(console(da: "gået i ring", en: "endless"))
    }
    if !program.dimensions.isEmpty {
      parts.append(
        zip(program.dimensions, result.score.points).map { "\($0.id) \($1)" }.joined(separator: ", "))
      if result.status.isOver {
        parts.append(result.score.percent.map { "\($0) %" } ?? console(da: "ingen procent", en: "no percent"))
      }
    }
    if result.status.isOver, let passed = result.score.passed {
      parts.append(passed ? console(da: "bestået", en: "passed") : console(da: "ikke bestået", en: "not passed"))
    }
    return visibleText("\(path): " + parts.joined(separator: " · "))
  }
}
