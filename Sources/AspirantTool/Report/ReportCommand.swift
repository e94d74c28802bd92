package import ArgumentParser
import AspirantCompilerTool
import Diagnostics
import ScenarioClassroom
import ScenarioModel
import ScenarioPack
import ScenarioReports
import ScenarioRuntime

/// `aspirant report`: shows what a class did, to talk over; or one learner's run to that learner.
package struct ReportCommand: ParsableCommand {
  /// What tells one learner from another.
  package enum Seat: String, ExpressibleByArgument, CaseIterable {
    /// The session code in the recording.
    case session
    /// The file: each is somebody else's.
    case file
  }

  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: help(da: "Vis, hvad en klasse gjorde, til at tale om.", en: "Show what a class did, to talk over."),
      discussion: help(
        da: """
          Rapporten er en side, der kan åbnes uden net, vises på en skærm og skrives ud på A4, og dens tal som CSV. Den \
          har ingen navne, koder eller tidspunkter, rangordner ingen og siger intet om færre end fem. Kun første forsøg \
          tæller: Har en elev flere optagelser af et scenarie, er det den, hvis fil kommer først i alfabetet.

          Med --learner bliver det to sider til én elev: hvad der skete, hvorfor, og hvad man kan prøve; og en side, som \
          eleven kan vise sin vejleder.

          Eksempel:
            aspirant report Examples/Packs/demens-foerste-uger optagelser -o rapport
            aspirant report demens.aspack elev.jsonl --learner -o til-eleven

          Svarkoder: 0 skrevet; 1 en optagelse kunne ikke bruges, resten er med; 64 forkert kald; 66 kan ikke læses; \
          73 kan ikke skrives, eller mappen har andet end en rapport.
          """,
        en: """
          The report is a page that opens without a network, can be shown on a screen and printed on A4, with its figures \
          as CSV. It has no names, codes or times, ranks nobody and says nothing about fewer than five. Only first \
          attempts count: where a learner has several recordings of a scenario, it is the one whose file comes first in \
          the alphabet.

          With --learner it is two pages for one learner: what happened, why, and what to try; and a page that the learner \
          may show a supervisor.

          Example:
            aspirant report Examples/Packs/demens-foerste-uger recordings -o report
            aspirant report dementia.aspack learner.jsonl --learner -o for-the-learner

          Exit codes: 0 written; 1 a recording could not be used, the others are in; 64 usage; 66 cannot be read; \
          73 cannot be written, or the folder has more in it than a report.
          """))
  }

  @Argument(
    help: ArgumentHelp(
      help(da: "En .aspack-fil eller en mappe.", en: "An .aspack file or a folder."), valueName: "pack"))
  var pack: String

  @Argument(
    help: ArgumentHelp(
      help(da: "Optagelser (.jsonl), eller mapper med dem.", en: "Recordings (.jsonl), or folders of them."),
      valueName: "recording"))
  var recordings: [String]

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(help(da: "Rapportens mappe.", en: "The folder of the report."), valueName: "dir"))
  var output: String

  @Option(
    help: ArgumentHelp(
      help(
        da: "Rapportens sprog; pakkens uden valg.", en: "The language of the report; the pack's without a choice."),
      valueName: "da|en"))
  var language: MessageLanguage?

  @Option(
    help: ArgumentHelp(
      help(
        da: "Det, der står øverst; pakkens titel uden valg.",
        en: "What stands at the top; the pack's title without a choice."),
      valueName: "text"))
  var title: String?

  @Option(
    help: ArgumentHelp(
      help(
        da: "Filer med svar om, hvordan man har det (fra play --check-ins).",
        en: "Files of answers about how people feel (of play --check-ins)."), valueName: "file"))
  var checkIns: [String] = []

  @Option(
    help: ArgumentHelp(
      help(
        da: "Hvad der skiller eleverne: optagelsens kode eller filen.",
        en: "What tells learners apart: the recording's code or the file."), valueName: "session|file"))
  var seat = Seat.session

  @Flag(
    help: ArgumentHelp(
      help(
        da: "To sider til den ene elev, hvis optagelse det er.",
        en: "Two pages for the one learner whose recording it is.")))
  var learner = false

  @Flag(
    help: ArgumentHelp(
      help(
        da: "Skriv rapporten i en mappe, der også har andet i sig; det andet bliver liggende.",
        en: "Write the report into a folder that has more in it; that stays where it is.")))
  var force = false

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func validate() throws {
    guard learner, !checkIns.isEmpty || title != nil else { return }
    throw ValidationError(
      help(
        da: "--title og --check-ins hører til en klasse og ikke til --learner.",
        en: "--title and --check-ins belong to a class, not to --learner."))
  }

  package func run() throws {
    var console = global.console
    try AspirantCompilerTool.run(&console) { console in
      let pack = try PackInput.load(self.pack, global, &console)
      let folder = ReportFolder(output, force: force)
      try folder.check()
      var input = ReportRecordings(pack, seat: seat)
      input.read(recordings, console)
      let language = self.language ?? MessageLanguage(locale: pack.manifest.locale)
      let files = learner ? try pages(input, pack, language) : try classFiles(input, pack, language, console)
      try folder.write(files)
      console.print("\(output)/index.html")
      if let worst = input.worst { throw worst }
    }
  }

  private func pages(
    _ input: ReportRecordings, _ pack: Pack, _ language: MessageLanguage
  ) throws(CommandFailure) -> [ReportFile] {
    guard input.count == 1, let session = input.sessions.values.first?.first else {
      throw CommandFailure(
        .usage, da: "--learner vil have netop én optagelse, og her er der \(input.count).",
        en: "--learner wants exactly one recording, and here are \(input.count).")
    }
    return LearnerReport(session.run, in: pack.translation(speaking: language), language: language).files()
  }

  private func classFiles(
    _ input: ReportRecordings, _ pack: Pack, _ language: MessageLanguage, _ console: Console
  ) throws(CommandFailure) -> [ReportFile] {
    guard input.count > 0 else {
      throw CommandFailure(
        input.worst ?? .invalidInput, da: "der er ingen optagelser af pakkens scenarier.",
        en: "there are no recordings of the pack's scenarios.")
    }
    let counts = try CheckInReading.counts(checkIns)
    if input.laterAttempts > 0 {
      let isOne = input.laterAttempts == 1
      console.warn(
        da:
          "\(isOne ? "1 optagelse er et senere forsøg" : "\(input.laterAttempts) optagelser er senere forsøg") under en kode, der er set, og tæller ikke med. Er \(isOne ? "det en andens" : "de andres"), så brug --seat file.",
        en:
          "\(isOne ? "1 recording is a later attempt" : "\(input.laterAttempts) recordings are later attempts") under a code seen before and \(isOne ? "does" : "do") not count. If \(isOne ? "it is somebody else's" : "they are other people's"), use --seat file."
      )
    }
    let translation = pack.translation(speaking: language)
    let scenarios = pack.programs.compactMap { program -> ClassReportInput.Scenario? in
      guard let machine = input.machines[program.scenario], let sessions = input.sessions[program.scenario] else {
        return nil
      }
      return ClassReportInput.Scenario(
        machine: machine, translation: translation, sessions: sessions, checkIns: counts[program.scenario] ?? [])
    }
    let manifest = pack.manifest
    let report = ClassReport(
      ClassReportInput(
        title: title ?? translation?.title ?? manifest.title, pack: "\(manifest.pack) \(manifest.version)",
        language: language, scenarios: scenarios))
    return report.files()
  }
}

extension Pack {
  /// The translation into a language of messages; nil where the pack is written in it or has none.
  func translation(speaking language: MessageLanguage) -> Translation? {
    if case .translated(let translation) = self.language(language.rawValue) { return translation }
    return nil
  }
}
