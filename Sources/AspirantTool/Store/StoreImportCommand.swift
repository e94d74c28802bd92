package import ArgumentParser
import AspirantCompilerTool
import Diagnostics
import ScenarioClassroom
import ScenarioPack
import ScenarioStore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// `aspirant store import`: takes recordings into a store.
package struct StoreImportCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import", abstract: help(da: "Gem optagelser.", en: "Take recordings in."),
      discussion: help(
        da: """
          Afspiller optagelserne på pakken og gemmer svar og resultater. Filen bliver lavet, hvis den ikke er der. Den \
          samme optagelse kommer kun ind én gang pr. hold, så det samme kald kan gentages, også efter et afbrudt.

          Uden --seat er pladsen optagelsens egen sessionskode. Koder har mindst ét tal og aldrig et navn.

          Eksempel:
            aspirant store import hold-a.sqlite demens.aspack optagelser --class hold-a
            aspirant store import hold-a.sqlite demens.aspack gerda.jsonl \\
              --class hold-a --seat plads-07 --attempt 2
            aspirant store import hold-a.sqlite demens.aspack --class hold-a \\
              --check-ins svar.jsonl

          Svarkoder: 0 alt er inde; 1 noget passer ikke til pakken eller er i stykker; 64 forkert kald; 66 kan ikke \
          læses, eller filen er optaget; 73 kan ikke skrives; 130 afbrudt med Ctrl-C, og det, der nåede ind, er inde.
          """,
        en: """
          Replays the recordings on the pack and keeps answers and results. The file is made if it is not there. The same \
          recording comes in once for each class, so the same call can be repeated, also after one that was broken off.

          Without --seat the seat is the recording's own session code. Codes have at least one digit and never a name.

          Example:
            aspirant store import class-a.sqlite care.aspack recordings --class class-a
            aspirant store import class-a.sqlite care.aspack gerda.jsonl \\
              --class class-a --seat seat-07 --attempt 2
            aspirant store import class-a.sqlite care.aspack --class class-a \\
              --check-ins answers.jsonl

          Exit codes: 0 all is in; 1 something does not fit the pack or is broken; 64 usage; 66 cannot be read, or the \
          store is in use; 73 cannot be written; 130 stopped by Ctrl-C, and what had come in is in.
          """))
  }

  @OptionGroup var input: StoreInput

  @Argument(
    help: ArgumentHelp(
      help(da: "En .aspack-fil eller en mappe.", en: "An .aspack file or a folder."), valueName: "pack"))
  var pack: String

  @Argument(
    help: ArgumentHelp(
      help(
        da: "Optagelser (.jsonl), mapper med dem eller - for standard input.",
        en: "Recordings (.jsonl), folders of them, or - for standard input."),
      valueName: "recording"))
  var recordings: [String] = []

  @Option(
    name: .customLong("class"),
    help: ArgumentHelp(help(da: "Holdets kode.", en: "The code of the class."), valueName: "code"))
  var classCode: String

  @Option(
    help: ArgumentHelp(
      help(da: "Pladsens kode, for alle optagelserne.", en: "The code of the seat, for all recordings."),
      valueName: "code"))
  var seat: String?

  @Option(
    help: ArgumentHelp(
      help(da: "Gruppens kode, for alle optagelserne.", en: "The code of the group, for all recordings."),
      valueName: "code"))
  var group: String?

  @Option(
    help: ArgumentHelp(
      help(da: "Hvilket forsøg det er, fra 1.", en: "Which attempt it is, from 1."), valueName: "n"))
  var attempt = 1

  @Option(
    help: ArgumentHelp(
      help(
        da: "En fil med svar om sig selv, som `play --check-ins` skriver. Kan stå flere gange.",
        en: "A file of check-ins, as `play --check-ins` writes it. Can be given several times."), valueName: "file"))
  var checkIns: [String] = []

  @Option(
    help: ArgumentHelp(
      help(
        da: "Den dag, forløbet slutter, som 2026-06-19; sletning efter alder regner fra den.",
        en: "The day on which the course ends, as 2026-06-19; deletion by age counts from it."), valueName: "day"))
  var classEnds: String?

  @Flag(help: ArgumentHelp(help(da: "Skriv resultatet som JSON.", en: "Write the result as JSON.")))
  var json = false

  @OptionGroup var signature: SignatureOptions

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func validate() throws {
    try checkCode(classCode, .shared, option: "--class")
    try checkCode(group, .shared, option: "--group")
    try checkCode(seat, .personal, option: "--seat")
    guard (1...1_000_000).contains(attempt) else {
      throw ValidationError(help(da: "--attempt er fra 1 til 1000000.", en: "--attempt is from 1 to 1000000."))
    }
    guard !recordings.isEmpty || !checkIns.isEmpty || classEnds != nil else {
      throw ValidationError(
        help(
          da: "Angiv optagelser, --check-ins eller --class-ends.", en: "Give recordings, --check-ins or --class-ends."))
    }
    try checkDay(classEnds, option: "--class-ends")
  }

  package func run() throws {
    var console = global.console
    try AspirantCompilerTool.run(&console) { console in
      let pack = try PackInput.load(self.pack, global, &console)
      try signature.check(pack)
      let store = try storing { () throws(StoreError) in
        try ResultStore.openOrCreate(input.store, options: input.options)
      }
      if let day = classEnds.flatMap(CalendarDay.init) {
        _ = try storing { () throws(StoreError) in try store.setEnd(of: classCode, day) }
      }
      let interruption = Interruption.caught()
      var work = StoreImport(store, pack, classCode: classCode, day: today(), language: console.language)
      let count = RunningCount(console, label: input.store)
      defer { count.finish() }
      var done = 0
      do {
        try forEachRecording(recordings, jobs: 1) { read in
          if interruption.isRequested { throw ExitCode.interrupted }
          try work.take(read, seat: seat, group: group, attempt: attempt)
          done += 1
          count.show(done)
        }
      } catch is ExitCode {
        work.stop()
      }
      try work.flush()
      if !work.report.stopped { for path in checkIns { try work.takeCheckIns(path) } }
      count.finish()
      show(work.report, console)
      if work.report.stopped { throw ExitCode.interrupted }
      switch work.failure {
      case .cannotRead?: throw ExitCode.cannotRead
      case .cannotWrite?: throw ExitCode.cannotWrite
      case .invalidContent?: throw ExitCode.invalidInput
      case nil: break
      }
    }
  }

  private func show(_ report: StoreImport.Report, _ console: Console) {
    for refusal in report.refused {
      console.print("aspirant: \(console(da: "fejl", en: "error")): \(refusal.message)", to: .error)
    }
    if report.stopped {
      console.warn(
        da: "Afbrudt. Det, der nåede ind, er inde; det samme kald tager resten.",
        en: "Stopped. What had come in is in; the same call takes the rest.")
    }
    guard !json else { return console.write(JSONOutput.encode(report)) }
    var parts = [
      console.counted(report.added, da: ("ny", "nye"), en: ("new", "new")),
      console.counted(
        report.present, da: ("var der allerede", "var der allerede"), en: ("was there already", "were there already")),
    ]
    if !report.refused.isEmpty {
      parts.append(console(da: "\(report.refused.count) kom ikke ind", en: "\(report.refused.count) not taken in"))
    }
    if !checkIns.isEmpty {
      parts.append(
        console.counted(
          report.checkIns, da: ("nyt svar om sig selv", "nye svar om sig selv"),
          en: ("new answer to check-ins", "new answers to check-ins")))
    }
    console.print(visibleText(input.store) + ": " + parts.joined(separator: ", "))
  }
}

/// Takes a day from the command line.
func checkDay(_ text: String?, option: String) throws {
  guard let text, CalendarDay(text) == nil else { return }
  throw ValidationError(
    help(da: "\(option) er en dag som 2026-06-19.", en: "\(option) is a day as 2026-06-19."))
}

/// The day it is, in universal time.
func today() -> CalendarDay { CalendarDay(daysSince1970: daysSince1970()) }

/// How many days it is since the first of January 1970, in universal time.
func daysSince1970() -> Int { time(nil) / 86_400 }
