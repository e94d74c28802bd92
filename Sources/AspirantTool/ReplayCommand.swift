package import ArgumentParser
import AspirantCompilerTool
import Diagnostics
import ScenarioClassroom
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
          optagelse en anden vej i en nyere pakke, bliver det første svar, der ikke passer, nævnt. En optagelse, som \
          nogen har ændret, bliver afvist.

          En fil eller standard input kan have mange optagelser; hver linje med et hoved begynder en ny. Af mange \
          nævnes kun dem, der ikke passer, og til sidst kommer tallene.

          Eksempel:
            aspirant replay demens.aspack gerda.jsonl
            aspirant replay demens.aspack optagelser
            cat optagelser/*.jsonl | aspirant replay demens.aspack -

          Svarkoder: 0 alle passer; 1 en optagelse går en anden vej, er ændret eller er i stykker; 64 forkert kald; \
          66 kan ikke læses.
          """,
        en: """
          A recording holds only the answers. Points, events and ending are derived again, the same every time. Where a \
          recording goes another way in a newer pack, the first answer that does not fit is named. A recording that \
          somebody altered is refused.

          A file or standard input may hold many recordings; each line that is a header begins the next. Of many only \
          those that do not fit are named, and the numbers come last.

          Example:
            aspirant replay demens.aspack gerda.jsonl
            aspirant replay demens.aspack recordings
            cat recordings/*.jsonl | aspirant replay demens.aspack -

          Exit codes: 0 all fit; 1 a recording diverges, was altered or is broken; 64 usage; 66 cannot be read.
          """))
  }

  @Argument(
    help: ArgumentHelp(
      help(da: "En .aspack-fil eller en mappe.", en: "An .aspack file or a folder."), valueName: "pack"))
  var pack: String

  @OptionGroup var input: RecordingOptions

  @Option(
    help: ArgumentHelp(
      help(
        da: "Formen: text, json (ét objekt) eller jsonl (en linje for hver optagelse; til lange strømme).",
        en: "The form: text, json (one object) or jsonl (a line for each recording; for long streams)."),
      valueName: "text|json|jsonl"))
  var format: ReplayFormat?

  @Flag(help: ArgumentHelp(help(da: "Som --format json.", en: "As --format json.")))
  var json = false

  @Flag(
    help: ArgumentHelp(
      help(
        da: "Skriv en linje for hver optagelse, også når der er flere end \(ReplayListing.mostLines).",
        en: "Write a line for each recording, also where there are more than \(ReplayListing.mostLines).")))
  var each = false

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func validate() throws {
    guard !json || (format ?? .json) == .json else {
      throw ValidationError(
        help(
          da: "--json er det samme som --format json.", en: "--json is the same as --format json."))
    }
  }

  package func run() throws {
    var console = global.console
    try AspirantCompilerTool.run(&console) { console in
      let replayer = PackReplayer(try PackInput.load(self.pack, global, &console))
      let format = json ? .json : format ?? .text
      let language = console.language
      var listing = ReplayListing(replayer, format, language, each: each)
      var worst: ExitCode?
      do {
        try readRecordings(input.recordings, jobs: input.threads) { batch in
          var own = replayer
          var replayed: [(ReplayedRecording, line: [UInt8]?)] = []
          batch.forEach { read in
            let found = ReplayedRecording(read, by: &own)
            replayed.append((found, format == .jsonl ? found.line(own, language) : nil))
          }
          return replayed
        } take: { (replayed) throws(ReaderHasGone) in
          for (recording, line) in replayed {
            switch recording.result {
            case .success(let verdict): if case .diverged = verdict.outcome { worst = worst ?? .invalidInput }
            case .failure(let refused):
              // One bad recording is no reason to leave the others unread.
              worst = refused.code == .cannotRead ? .cannotRead : worst ?? refused.code
              console.complain(refused.message(recording.place))
            }
            console.write(listing.add(recording, line: line))
            if console.outputFault != nil { throw ReaderHasGone() }
          }
        }
      } catch {
        // The console says why results cannot be written, where anybody wants to hear it.
        return
      }
      console.write(listing.end())
      if let worst { throw worst }
    }
  }
}

/// The forms in which `replay` writes what it found.
enum ReplayFormat: String, CaseIterable, ExpressibleByArgument {
  /// For a person.
  case text
  /// One object, after `Schema/replay.schema.json`.
  case json
  /// A line for each recording, as it comes.
  case jsonl
}
