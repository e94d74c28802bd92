package import ArgumentParser
import AspirantCompilerTool
import Diagnostics
import ScenarioClassroom
import ScenarioModel
import ScenarioPack
import ScenarioRuntime

/// The most runs or recordings that are worked on at a time.
let mostJobs = 1024

/// `aspirant run`: runs scenarios many times without showing them.
package struct RunCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "run",
      abstract: help(da: "Kør scenarier mange gange uden skærm.", en: "Run scenarios many times without a screen."),
      discussion: help(
        da: """
          Viser slutningerne, pointene i hver dimension, kritiske valg og det, som ingen kom forbi. Samme seed giver \
          altid det samme.

          Agenten er random (tilfældige svar), first (altid det første), best og worst (den højeste og den laveste procent, \
          der kan nås), cover (går efter det, ingen har besøgt), en fil med svar som i en tests `choose`, eller en \
          persona: en opdigtet elev med evner, læseniveau og vaner, fra en fil eller fra en udvidelse. --agent-command \
          lader et program svare.

          Eksempel:
            aspirant run demens.aspack --agent random --runs 1000 --seed 1
            aspirant run demens.aspack --agent dementia-care/corrects --runs 30
            aspirant run demens.aspack --agent cover
            aspirant run demens.aspack --agent travl-begynder.yaml --runs 30 --timing
            aspirant run demens.aspack --agent-command 'python3 elev.py' --runs 30
            aspirant run demens.aspack --runs 1000000 --shard 3/8 --json > del-3.json

          Svarkoder: 0 kørt; 1 pakken har fejl, svarene passer ikke, eller programmet gør noget galt; 64 forkert kald; 66 kan ikke læses; \
          73 kan ikke skrives; 130 afbrudt.
          """,
        en: """
          Shows the endings, the points in each dimension, critical choices and what nobody came by. The same seed \
          always gives the same.

          The agent is random (random answers), first (always the first), best and worst (the highest and the lowest \
          percent that can be reached), cover (goes for what nobody visited), a file with answers as in a test's \
          `choose`, or a persona: a made-up learner with abilities, a reading level and habits, from a file or from a \
          kind. --agent-command lets a program answer.

          Example:
            aspirant run demens.aspack --agent random --runs 1000 --seed 1
            aspirant run demens.aspack --agent dementia-care/corrects --runs 30
            aspirant run demens.aspack --agent cover
            aspirant run demens.aspack --agent hurried-beginner.yaml --runs 30 --timing
            aspirant run demens.aspack --agent-command 'python3 learner.py' --runs 30
            aspirant run demens.aspack --runs 1000000 --shard 3/8 --json > shard-3.json

          Exit codes: 0 done; 1 the pack has errors, the answers do not fit, or the program did wrong; 64 usage; 66 cannot be read; 73 cannot \
          be written; 130 interrupted.
          """))
  }

  @Argument(
    help: ArgumentHelp(
      help(da: "En .aspack-fil eller en mappe.", en: "An .aspack file or a folder."), valueName: "pack"))
  var pack: String

  @Argument(
    help: ArgumentHelp(
      help(da: "Scenariets id. Ellers alle pakkens.", en: "The scenario's id. Else all of the pack's."),
      valueName: "scenario"))
  var scenario: String?

  @Option(
    help: ArgumentHelp(
      help(
        da: "random, first, best, worst, cover, en fil med svar eller en persona; ellers random.",
        en: "random, first, best, worst, cover, a file with answers or a persona; else random."),
      valueName: "agent"))
  var agent: String?

  @Option(
    help: ArgumentHelp(
      help(
        da: "Et program, der svarer: en kommando, som startes for hver kørsel og taler JSON.",
        en: "A program that answers: a command that is started for each run and speaks JSON."),
      valueName: "command"))
  var agentCommand: String?

  @Option(
    help: ArgumentHelp(
      help(
        da: "Hvor mange sekunder programmet må være om et svar; ellers 10.",
        en: "How many seconds the program may take for an answer; else 10."), valueName: "s"))
  var agentSeconds: Int?

  @Option(
    help: ArgumentHelp(
      help(da: "Hvor mange gange; ellers 1, og 10000 for cover.", en: "How many times; else 1, and 10000 for cover."),
      valueName: "n"))
  var runs: Int?

  @Option(
    help: ArgumentHelp(
      help(
        da: "Hvor mange kørsler ad gangen; ellers 1. Resultatet er det samme.",
        en: "How many runs at a time; else 1. The result is the same."), valueName: "n"))
  var jobs = 1

  @Option(
    help: ArgumentHelp(
      help(
        da: "Kun en del af kørslerne: 3/8 er den tredje af otte. `aspirant merge` lægger dem sammen.",
        en: "Only a part of the runs: 3/8 is the third of eight. `aspirant merge` adds them up."), valueName: "k/n"))
  var shard: String?

  @Option(
    help: ArgumentHelp(
      help(
        da: "Tallet, som tilfældet begynder med: 0 til 9007199254740991.",
        en: "The number that chance starts from: 0 to 9007199254740991."), valueName: "s"))
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp(
      help(
        da: "Skriv en optagelse af hver kørsel i mappen.", en: "Write a recording of each run into the folder."),
      valueName: "dir"))
  var record: String?

  @Flag(
    help: ArgumentHelp(
      help(
        da: "Tidsgrænser gælder: en persona kan svare for sent.",
        en: "Time limits hold: a persona can answer too late.")))
  var timing = false

  @Flag(help: ArgumentHelp(help(da: "Skriv resultatet som JSON.", en: "Write the result as JSON.")))
  var json = false

  @OptionGroup var signature: SignatureOptions

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func validate() throws {
    if let runs, !(1...RunSummary.mostRuns).contains(runs) {
      throw ValidationError(
        help(da: "--runs er fra 1 til 1000000000.", en: "--runs is from 1 to 1000000000."))
    }
    try checkSeed(seed)
    if !(1...mostJobs).contains(jobs) {
      throw ValidationError(help(da: "--jobs er fra 1 til \(mostJobs).", en: "--jobs is from 1 to \(mostJobs)."))
    }
    if agent != nil, agentCommand != nil {
      throw ValidationError(
        help(
          da: "--agent og --agent-command siger hver, hvem der svarer. Skriv en af dem.",
          en: "--agent and --agent-command both say who answers. Write one of them."))
    }
    if let agentSeconds, agentCommand == nil || !(1...3600).contains(agentSeconds) {
      throw ValidationError(
        help(
          da: "--agent-seconds er fra 1 til 3600 og hører til --agent-command.",
          en: "--agent-seconds is from 1 to 3600 and goes with --agent-command."))
    }
    if agent == "cover", shard != nil {
      throw ValidationError(
        help(
          da: "cover går efter det, som kørslerne før ikke nåede, så de kan ikke deles med --shard.",
          en: "cover goes for what the runs before did not reach, so they cannot be divided with --shard."))
    }
    if let shard, Shard(shard) == nil {
      throw ValidationError(
        help(
          da: """
            --shard \(visibleText(shard)) er ingen del. Skriv k/n, hvor n er fra 1 til \(Shard.mostShards) og k fra 1 til n, \
            for eksempel 3/8.
            """,
          en: """
            --shard \(visibleText(shard)) is no part. Write k/n with n from 1 to \(Shard.mostShards) and k from 1 to n, for \
            example 3/8.
            """))
    }
  }

  package func run() throws {
    var console = global.console
    try AspirantCompilerTool.run(&console) { console in
      let pack = try PackInput.load(self.pack, global, &console)
      try signature.check(pack)
      let programs = try scenario.map { [try pack.scenario(named: $0)] } ?? pack.programs
      let interruption = Interruption.caught()
      let command = agentCommand.map {
        AgentCommand($0, seconds: agentSeconds ?? AgentCommand.usualSeconds, interruption)
      }
      let chosen =
        try command.map { ChosenAgent($0, seed: seed) }
        ?? ChosenAgent(agent ?? "random", seed: seed, for: pack.programs, console)
      let options = RunOptions(
        runs: runs ?? (chosen.isOneByOne ? 10_000 : 1), seed: seed, timing: timing,
        shard: shard.flatMap { Shard($0) } ?? .whole, jobs: jobs)
      var report = RunReport(pack, agent: chosen, options)
      for program in programs {
        report.scenarios.append(try run(program, of: pack, chosen, options, interruption, console))
      }
      if json {
        console.write(JSONOutput.encode(report))
      } else {
        console.print(report.text(console))
      }
      if report.scenarios.contains(where: { $0.summary.faults?.runs ?? 0 > 0 }) {
        if let words = command?.lastWords {
          console.print(console(da: "Programmet skrev til sidst:", en: "The program's last words:"), to: .error)
          console.print(words, to: .error)
        }
        throw ExitCode.invalidInput
      }
    }
  }

  private func run(
    _ program: Program, of pack: Pack, _ chosen: ChosenAgent, _ options: RunOptions, _ interruption: Interruption,
    _ console: Console
  ) throws -> RunReport.Scenario {
    let machine = try pack.machine(of: program)
    let origin = pack.origin(of: program)
    let recorder = try record.map { try RecordingFolder($0, program, runs: options.runs, seed: seed) }
    let total = options.shard.range(of: options.runs).count
    let progress = Progress(console, total: total, label: program.scenario)
    defer { progress.finish() }
    do {
      let summary = try runMany(
        machine, agent: try chosen.agent(on: machine), options: options, recorder: recorder?.recorder(origin: origin)
      ) { done in
        progress.show(done)
        return !interruption.isRequested
      }
      return RunReport.Scenario(summary, program: origin.programHash, attainable: program.attainable)
    } catch let error as AgentError {
      throw CommandFailure(error.message(agent: agent ?? chosen.name), .invalidContent)
    } catch let stop as RunsStopped {
      progress.finish()
      throw CommandFailure(
        .interrupted, da: "afbrudt efter \(stop.done) af \(console.runs(total)) af `\(program.scenario)`.",
        en: "interrupted after \(stop.done) of \(console.runs(total)) of `\(program.scenario)`.")
    }
  }
}
