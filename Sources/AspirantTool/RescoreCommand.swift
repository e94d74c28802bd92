package import ArgumentParser
import AspirantCompilerTool
import Diagnostics
import ScenarioClassroom
import ScenarioModel
import ScenarioPack
import ScenarioRuntime

/// `aspirant rescore`: says what a changed pack does to recordings, before it is published.
package struct RescoreCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rescore",
      abstract: help(
        da: "Sig, hvem der flytter sig, når en pakke ændres.", en: "Say who moves when a pack is changed."),
      discussion: help(
        da: """
          Afspiller hver optagelse på pakken, som den var, og som den skal være, og siger, hvad der bliver anderledes: \
          point, procent, bestået, slutning, eller det første svar, der ikke passer længere.

          Eksempel:
            aspirant rescore demens-1.0.aspack demens optagelser --only-moved
            aspirant rescore demens-1.0.aspack demens optagelser --format csv > ud.csv

          Svarkoder: 0 sammenlignet, også når nogen flytter sig; 1 en optagelse er ændret eller i stykker, eller med \
          --fail-on-move: nogen flytter sig; 64 forkert kald; 66 kan ikke læses.
          """,
        en: """
          Replays each recording on the pack as it was and as it is to be, and says what becomes different: points, \
          percent, passing, the ending, or the first answer that no longer fits.

          Example:
            aspirant rescore care-1.0.aspack care recordings --only-moved
            aspirant rescore care-1.0.aspack care recordings --format csv > out.csv

          Exit codes: 0 compared, also where somebody moves; 1 a recording was altered or is broken, or with \
          --fail-on-move: somebody moves; 64 usage; 66 cannot be read.
          """))
  }

  @Argument(
    help: ArgumentHelp(
      help(
        da: "Pakken, som den var: en .aspack-fil eller en mappe.",
        en: "The pack as it was: an .aspack file or a folder."),
      valueName: "old"))
  var old: String

  @Argument(
    help: ArgumentHelp(
      help(da: "Pakken, som den skal være.", en: "The pack as it is to be."), valueName: "new"))
  var new: String

  @OptionGroup var input: RecordingOptions

  @Flag(
    help: ArgumentHelp(
      help(da: "Nævn kun dem, der flytter sig eller ikke passer.", en: "Name only those that move or do not fit.")))
  var onlyMoved = false

  @Flag(
    help: ArgumentHelp(
      help(
        da: "Svar med 1, hvis nogen flytter sig eller ikke passer længere.",
        en: "Exit with 1 if somebody moves or no longer fits.")))
  var failOnMove = false

  @Option(
    help: ArgumentHelp(
      help(da: "Formen: text, json eller csv.", en: "The form: text, json or csv."), valueName: "text|json|csv"))
  var format: RescoreFormat?

  @Flag(help: ArgumentHelp(help(da: "Som --format json.", en: "As --format json.")))
  var json = false

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func validate() throws {
    guard !json || (format ?? .json) == .json else {
      throw ValidationError(
        help(da: "--json er det samme som --format json.", en: "--json is the same as --format json."))
    }
  }

  package func run() throws {
    var console = global.console
    try AspirantCompilerTool.run(&console) { console in
      let old = PackReplayer(try PackInput.load(self.old, global, &console))
      let new = PackReplayer(try PackInput.load(self.new, global, &console))
      guard old.pack.manifest.pack == new.pack.manifest.pack else {
        let (was, now) = (visibleText(old.pack.manifest.pack), visibleText(new.pack.manifest.pack))
        throw CommandFailure(
          .usage, da: "De to pakker er ikke den samme: `\(was)` og `\(now)`.",
          en: "The two packs are not the same one: `\(was)` and `\(now)`.")
      }
      let language = console.language
      var listing = RescoreListing(
        old.pack, new.pack, json ? .json : format ?? .text, language, onlyMoved: onlyMoved)
      var worst: ExitCode?
      console.write(listing.start)
      do {
        try readRecordings(input.recordings, jobs: input.threads) { batch in
          var (ownOld, ownNew) = (old, new)
          var compared: [Comparison] = []
          batch.forEach { compared.append(Comparison($0, &ownOld, &ownNew, language)) }
          return compared
        } take: { (compared) throws(ReaderHasGone) in
          for comparison in compared {
            switch comparison.result {
            case .success(let movement): console.write(listing.add(movement))
            case .failure(let refused):
              worst = refused.code == .cannotRead ? .cannotRead : worst ?? refused.code
              console.complain(refused.message(comparison.place))
              listing.add(ReplayReport.Refused(comparison.place, refused, language))
            }
            if console.outputFault != nil { throw ReaderHasGone() }
          }
        }
      } catch {
        return
      }
      console.write(listing.end)
      if let worst { throw worst }
      if failOnMove, listing.summary.moves + listing.summary.diverges > 0 { throw ExitCode.invalidInput }
    }
  }
}

/// One recording on both packs.
private struct Comparison: Sendable {
  var place: RecordingPlace
  var result: Result<Movement, RefusedRecording>

  init(_ read: ReadRecording, _ old: inout PackReplayer, _ new: inout PackReplayer, _ language: MessageLanguage) {
    place = read.place
    do throws(RefusedRecording) {
      switch read.result {
      case .success(let recording):
        result = .success(try Movement(recording, at: read.place, from: &old, to: &new, language))
      case .failure(let error): throw .unreadable(error)
      }
    } catch {
      result = .failure(error)
    }
  }
}
