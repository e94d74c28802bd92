package import ArgumentParser
import AspirantCompilerTool
import Diagnostics
import ScenarioClassroom
import ScenarioCompiler
import ScenarioKit
import ScenarioModel
import ScenarioPack
import ScenarioReports
import ScenarioRuntime
import ScenarioStore

/// `aspirant class run`: every seat of a plan, into a store and a report.
package struct ClassRunCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "run",
      abstract: help(da: "Kør planen: saml, gem og vis.", en: "Run the plan: collect, keep and show."),
      discussion: help(
        da: """
          Planen er en fil (Schema/class.schema.json) med pladser, scenarier og hvem der svarer: en opdigtet elev eller \
          optagelserne fra den, der sad der. Resultaterne kommer i en SQLite-fil (--store) og en rapport (--report). Den \
          samme plan giver de samme bytes, hvor mange der end arbejder på én gang.

          Eksempel:
            aspirant class run hold-24b.yaml --report rapport
            aspirant class run hold-24b.yaml --store hold-24b.sqlite --report rapport
            aspirant class run hold-24b.yaml --store hold-24b.sqlite --resume

          Ctrl-C efterlader en fil, som --resume går videre med.

          Svarkoder: 0 kørt; 1 planen, en pakke eller en optagelse har fejl; 64 forkert kald; 66 kan ikke læses; \
          73 kan ikke skrives; 130 afbrudt.
          """,
        en: """
          The plan is a file (Schema/class.schema.json) with seats, scenarios and who answers: a simulated learner, or the \
          recordings of somebody who sat there. The results go into an SQLite file (--store) and a report (--report). The \
          same plan gives the same bytes, however many work at a time.

          Example:
            aspirant class run class-24b.yaml --report report
            aspirant class run class-24b.yaml --store class-24b.sqlite --report report
            aspirant class run class-24b.yaml --store class-24b.sqlite --resume

          Ctrl-C leaves a store that --resume takes up.

          Exit codes: 0 done; 1 the plan, a pack or a recording has errors; 64 usage; 66 cannot be read; 73 cannot be \
          written; 130 interrupted.
          """))
  }

  @Argument(
    help: ArgumentHelp(help(da: "Planen (YAML).", en: "The plan (YAML)."), valueName: "plan"))
  var plan: String

  @Option(
    help: ArgumentHelp(
      help(da: "SQLite-filen, som resultaterne kommer i.", en: "The SQLite file for the results."), valueName: "file"))
  var store: String?

  @Option(help: ArgumentHelp(help(da: "Rapportens mappe.", en: "The folder of the report."), valueName: "dir"))
  var report: String?

  @Flag(
    help: ArgumentHelp(
      help(
        da: "Gå videre, hvor det slap: det, der er i --store, bliver ikke lavet igen.",
        en: "Go on where it stopped: what is in --store is not made again.")))
  var resume = false

  @Option(
    help: ArgumentHelp(
      help(
        da: "Rapportens sprog; pakkens uden valg.", en: "The language of the report; the pack's without a choice."),
      valueName: "da|en"))
  var language: MessageLanguage?

  @Flag(
    help: ArgumentHelp(
      help(
        da: "Læg rapporten ved siden af det, som mappen har i sig.",
        en: "Put the report beside what the folder has in it.")))
  var force = false

  @Option(
    help: ArgumentHelp(
      help(
        da: "Kommandoen, der svarer på pladser med agenten `program`.",
        en: "The command that answers at seats with the agent `program`."), valueName: "command"))
  var agentCommand: String?

  @OptionGroup var work: JobsOption

  @OptionGroup var signature: SignatureOptions

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func validate() throws {
    guard !resume || store != nil else {
      throw ValidationError(help(da: "--resume hører til --store.", en: "--resume goes with --store."))
    }
  }

  package func run() throws {
    var console = global.console
    try AspirantCompilerTool.run(&console) { console in
      let interruption = Interruption.caught()
      let command = agentCommand.map { AgentCommand($0, interruption) }
      let plan = try ClassPlan(self.plan, command: command, signature, global, &console)
      let folder = report.map { ReportFolder($0, force: force) }
      try folder?.check()
      let checkIns = try CheckInReading.counts(plan.checkIns)
      let keeper = try store.map { try ClassStore($0, plan, resumes: resume) }
      let work = ClassWork(plan, known: try keeper?.known() ?? [])
      var result = ClassResult(plan)
      let progress = Progress(console, total: work.count, label: plan.authored.code.value)
      defer { progress.finish() }
      let workforce = self.work.workforce
      // So many that everybody has something to do, and few enough that little is lost.
      let piece = max(16, workforce.threads * 4)
      var done = 0
      while done < work.count {
        guard !interruption.isRequested else { throw interrupted(done, of: work.count, progress) }
        let (first, count) = (done, min(piece, work.count - done))
        for outcome in workforce.results(count, { work.outcome(of: first + $0) }) {
          if let failure = outcome.failure { throw failure }
          result.add(outcome)
        }
        done += count
        try keeper?.keep(result.takeNew())
        progress.show(done)
      }
      try keeper?.keepCheckIns()
      progress.finish()
      for message in result.refused { console.complain(message) }
      let language = self.language ?? MessageLanguage(locale: plan.packs[0].manifest.locale)
      try folder?.write(ClassReport(result.input(checkIns, language)).files())
      console.print(result.text(store: store, report: report, console))
      if !result.refused.isEmpty { throw ExitCode.invalidInput }
    }
  }

  private func interrupted(_ done: Int, of total: Int, _ progress: Progress) -> CommandFailure {
    progress.finish()
    return CommandFailure(
      .interrupted,
      da: "afbrudt efter \(done) af \(total) dele." + (store == nil ? "" : " --resume går videre herfra."),
      en: "interrupted after \(done) of \(total) parts." + (store == nil ? "" : " --resume goes on from here."))
  }
}
