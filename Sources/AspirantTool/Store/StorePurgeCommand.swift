package import ArgumentParser
import AspirantCompilerTool
import Diagnostics
import ScenarioPack
import ScenarioStore

/// `aspirant store purge`: deletes, for good.
package struct StorePurgeCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "purge",
      abstract: help(da: "Slet en plads eller det, der er for gammelt.", en: "Delete a seat, or what is too old."),
      discussion: help(
        da: """
          --seat sletter alt under en plads' eller en sessions kode. --older-than sletter det, hvis forløb sluttede for mere \
          end så mange dage siden; hvor slutningen ikke er kendt, tæller den dag, det kom ind. Det slettede bliver \
          overskrevet, også i filen ved siden af. Kvitteringen siger, hvad der blev slettet, i tal.

          Svar om sig selv hører ikke til nogen plads og bliver kun slettet efter alder. Sikkerhedskopier og optagelsernes \
          filer er ikke omfattet; dem sletter I selv.

          Eksempel:
            aspirant store purge hold-a.sqlite --seat plads-07 --receipt kvittering.json
            aspirant store purge hold-a.sqlite --older-than 30

          Svarkoder: 0 slettet; 1 der er intet under koden, eller filen er beskadiget; 64 forkert kald; 66 kan ikke læses, \
          eller filen er optaget; 73 kan ikke skrives, eller spor er tilbage, fordi et andet program har filen åben.
          """,
        en: """
          --seat deletes everything under the code of a seat or of a session. --older-than deletes what is of courses that \
          ended more than so many days ago; where the end is not known, the day counts on which it came in. What is deleted \
          is overwritten, also in the file beside. The receipt says what was deleted, in numbers.

          Check-ins belong to no seat and are deleted by age only. Backups and the files of recordings are not included; \
          delete them yourselves.

          Example:
            aspirant store purge class-a.sqlite --seat seat-07 --receipt receipt.json
            aspirant store purge class-a.sqlite --older-than 30

          Exit codes: 0 deleted; 1 there is nothing under the code, or the store is damaged; 64 usage; 66 cannot be read, or \
          the store is in use; 73 cannot be written, or traces are left because another program has the store open.
          """))
  }

  @OptionGroup var input: StoreInput

  @Option(
    help: ArgumentHelp(
      help(da: "Koden på den plads eller session, der skal slettes.", en: "The code of the seat or session to delete."),
      valueName: "code"))
  var seat: String?

  @Option(
    name: .customLong("class"),
    help: ArgumentHelp(
      help(da: "Kun pladsen på det hold. Ellers på alle.", en: "Only the seat in that class. Else in all."),
      valueName: "code"))
  var classCode: String?

  @Option(
    help: ArgumentHelp(
      help(da: "Slet, hvad der er ældre end så mange dage.", en: "Delete what is older than so many days."),
      valueName: "days"))
  var olderThan: Int?

  @Option(
    help: ArgumentHelp(
      help(da: "Skriv kvitteringen i en fil.", en: "Write the receipt to a file."), valueName: "file"))
  var receipt: String?

  @Flag(help: ArgumentHelp(help(da: "Skriv kvitteringen som JSON.", en: "Write the receipt as JSON.")))
  var json = false

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func validate() throws {
    guard (seat == nil) != (olderThan == nil) else {
      throw ValidationError(
        help(da: "Angiv enten --seat eller --older-than.", en: "Give either --seat or --older-than."))
    }
    guard classCode == nil || seat != nil else {
      throw ValidationError(help(da: "--class hører til --seat.", en: "--class goes with --seat."))
    }
    guard (0...100_000).contains(olderThan ?? 0) else {
      throw ValidationError(
        help(da: "--older-than er et tal fra 0 til 100000.", en: "--older-than is a number from 0 to 100000."))
    }
    try checkCode(seat, .personal, option: "--seat")
    try checkCode(classCode, .shared, option: "--class")
  }

  package func run() throws {
    var console = global.console
    try AspirantCompilerTool.run(&console) { console in
      // A receipt that could not be written would be missed only after the deletion.
      if let receipt { try Self.checkWriting(receipt) }
      let store = try input.open(for: .writing)
      let purge: Purge =
        if let seat { .seat(seat, classCode: classCode) } else { .olderThan(cutoff(days: olderThan ?? 0)) }
      let outcome = try storing { () throws(StoreError) in try store.purge(purge) }
      if let seat, outcome.counts.sessions == 0 {
        throw CommandFailure(
          .invalidInput, da: "\(input.store): Der er intet under koden `\(seat)`, så intet er slettet.",
          en: "\(input.store): There is nothing under the code `\(seat)`, so nothing was deleted.")
      }
      let paper = PurgeReceipt(outcome, purge, on: today())
      let bytes = JSONOutput.encode(paper)
      if let receipt { try Self.write(bytes, receipt) }
      if json { console.write(bytes) } else { console.print(text(outcome.counts, console)) }
      if !outcome.isTraceless {
        throw CommandFailure(
          .cannotWrite,
          da: """
            \(input.store): Det er slettet, men spor kan være tilbage i filen, fordi et andet program har den åben. Luk det, \
            og kør `aspirant store purge --older-than 100000` for at rydde op.
            """,
          en: """
            \(input.store): It is deleted, but traces may be left in the file because another program has it open. Close it, \
            and run `aspirant store purge --older-than 100000` to clean up.
            """)
      }
    }
  }

  private func text(_ counts: PurgeCounts, _ console: Console) -> String {
    let parts = [
      console.counted(counts.seats, da: ("plads", "pladser"), en: ("seat", "seats")),
      console.counted(counts.sessions, da: ("session", "sessioner"), en: ("session", "sessions")),
      console.counted(counts.answers, da: ("svar", "svar"), en: ("answer", "answers")),
      console.counted(counts.scores, da: ("pointtal", "pointtal"), en: ("score", "scores")),
      console.counted(
        counts.criticalEvents, da: ("kritisk hændelse", "kritiske hændelser"), en: ("critical event", "critical events")
      ),
      console.counted(
        counts.checkIns, da: ("svar om sig selv", "svar om sig selv"),
        en: ("answer to check-ins", "answers to check-ins")),
    ]
    return visibleText(input.store) + ": " + console(da: "slettet: ", en: "deleted: ") + parts.joined(separator: ", ")
  }

  /// Whether the receipt could be written, without leaving anything there.
  private static func checkWriting(_ path: String) throws(CommandFailure) {
    do throws(FileFault) { _ = try OutputFile(path) } catch { throw CommandFailure(.cannotWrite, path, error) }
  }

  private static func write(_ bytes: [UInt8], _ path: String) throws(CommandFailure) {
    do throws(FileFault) {
      let file = try OutputFile(path)
      try file.write(bytes)
      try file.commit()
    } catch {
      throw CommandFailure(
        .cannotWrite, da: "\(path): Det er slettet, men kvitteringen kan ikke skrives: \(error.reason.danish).",
        en: "\(path): It is deleted, but the receipt cannot be written: \(error.reason.english).")
    }
  }
}

/// The day before which everything is older than so many days.
private func cutoff(days: Int) -> CalendarDay { CalendarDay(daysSince1970: daysSince1970() - days) }
