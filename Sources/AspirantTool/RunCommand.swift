package import ArgumentParser
import AspirantCompilerTool
import Diagnostics
import ScenarioClassroom
import ScenarioModel
import ScenarioPack

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

          Agenten er random (tilfældige svar), first (altid det første), en fil med svar som i en tests `choose`, eller en \
          persona: en opdigtet elev med evner, læseniveau og vaner, fra en fil eller fra en udvidelse.

          Eksempel:
            aspirant run demens.aspack --agent random --runs 1000 --seed 1
            aspirant run demens.aspack --agent dementia-care/retter --runs 30
            aspirant run demens.aspack --agent travl-begynder.yaml --runs 30 --timing

          Svarkoder: 0 kørt; 1 pakken har fejl, eller svarene passer ikke; 64 forkert kald; 66 kan ikke læses; \
          73 kan ikke skrives.
          """,
        en: """
          Shows the endings, the points in each dimension, critical choices and what nobody came by. The same seed \
          always gives the same.

          The agent is random (random answers), first (always the first), a file with answers as in a test's `choose`, or \
          a persona: a made-up learner with abilities, a reading level and habits, from a file or from a kind.

          Example:
            aspirant run demens.aspack --agent random --runs 1000 --seed 1
            aspirant run demens.aspack --agent dementia-care/retter --runs 30
            aspirant run demens.aspack --agent hurried-beginner.yaml --runs 30 --timing

          Exit codes: 0 done; 1 the pack has errors or the answers do not fit; 64 usage; 66 cannot be read; 73 cannot \
          be written.
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
        da: "random, first, en fil med svar eller en persona.", en: "random, first, a file with answers or a persona."),
      valueName: "agent"))
  var agent = "random"

  @Option(help: ArgumentHelp(help(da: "Hvor mange gange.", en: "How many times."), valueName: "n"))
  var runs = 1

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
    if !(1...1_000_000_000).contains(runs) {
      throw ValidationError(
        help(da: "--runs er fra 1 til 1000000000.", en: "--runs is from 1 to 1000000000."))
    }
    try checkSeed(seed)
  }

  package func run() throws {
    var console = global.console
    try AspirantCompilerTool.run(&console) { console in
      let pack = try PackInput.load(self.pack, global, &console)
      try signature.check(pack)
      let programs = try scenario.map { [try pack.scenario(named: $0)] } ?? pack.programs
      let chosen = try ChosenAgent(agent, seed: seed, for: pack.programs, console)
      var report = RunReport(pack)
      for program in programs {
        let machine = try pack.machine(of: program)
        let recorder = try record.map { try RecordingFolder($0, program, runs: runs, seed: seed) }
        let progress = Progress(console, total: runs, label: program.scenario)
        defer { progress.finish() }
        do {
          let summary = try runMany(
            machine, agent: chosen.agent(in: program), options: RunOptions(runs: runs, seed: seed, timing: timing),
            recorder: recorder?.recorder(origin: pack.origin(of: program)), progress: progress.show)
          report.add(summary, program)
        } catch let error as AgentError {
          throw CommandFailure(error.message(agent: self.agent), .invalidContent)
        }
      }
      if json {
        console.write(JSONOutput.encode(report))
      } else {
        let tables = zip(report.scenarios, programs).map { RunTable($0.summary, $1, console).text }
        console.print(tables.joined(separator: "\n\n"))
      }
    }
  }
}

extension AgentError {
  /// Why a file with answers does not fit, as a sentence.
  fileprivate func message(agent: String) -> Message {
    let given =
      switch entry {
      case .choice(let id)?: visibleText(id)
      case .value(let value)?: String(value)
      case .skip?: "skip"
      case .late?: "late"
      case .draw(let scene, let target)?: "\(visibleText(scene)) → \(visibleText(target))"
      case .leave?: "..."
      case .items(let ids)?: visibleText("[\(ids.joined(separator: ", "))]")
      case .match(let pairs)?:
        visibleText("{ \(pairs.map { "\($0.item): \($0.category)" }.joined(separator: ", ")) }")
      case nil: ""
      }
    let list = offered.map { "`\(visibleText($0))`" }.joined(separator: ", ")
    let why: Message =
      switch reason {
      case .noSuchChoice:
        Message(
          da: "scenen har intet valg `\(given)`. Den tilbyder \(list)",
          en: "the scene has no choice `\(given)`. It offers \(list)")
      case .notOffered:
        Message(
          da: "valget `\(given)` bliver ikke tilbudt her. Det gør \(list)",
          en: "the choice `\(given)` is not offered here. These are: \(list)")
      case .wantsChoice:
        Message(da: "her skal der vælges mellem \(list)", en: "here one of these is picked: \(list)")
      case .wantsCheckIn:
        Message(da: "her ventes et tal eller `skip`", en: "a number or `skip` is expected here")
      case .wantsItems:
        Message(
          da: "her skal der svares med punkter som `[\(offered.prefix(2).joined(separator: ", "))]`. Der er \(list)",
          en: "items such as `[\(offered.prefix(2).joined(separator: ", "))]` are expected here. There is \(list)")
      case .wantsCategories:
        Message(
          da: "her skal hvert punkt have en kategori, som `{ \(offered.first ?? ""): … }`. Der er \(list)",
          en: "every item needs a category here, as `{ \(offered.first ?? ""): … }`. There is \(list)")
      case .noSuchItem(let id):
        Message(
          da: "scenen har intet punkt `\(visibleText(id))`. Den viser \(list)",
          en: "the scene has no item `\(visibleText(id))`. It shows \(list)")
      case .noSuchCategory(let id):
        Message(
          da: "scenen har ingen kategori `\(visibleText(id))`", en: "the scene has no category `\(visibleText(id))`")
      case .itemNotShown(let id):
        Message(
          da: "punktet `\(visibleText(id))` vises ikke her. Det gør \(list)",
          en: "the item `\(visibleText(id))` is not shown here. These are: \(list)")
      case .itemTwice(let id):
        Message(
          da: "punktet `\(visibleText(id))` står to gange", en: "the item `\(visibleText(id))` stands twice")
      case .wrongCount(let counts):
        counts.lowerBound == counts.upperBound
          ? Message(
            da: "her ventes \(counts.lowerBound) punkter: \(list)",
            en: "\(counts.lowerBound) items are expected here: \(list)")
          : Message(
            da: "her ventes \(counts.lowerBound) til \(counts.upperBound) punkter af \(list)",
            en: "\(counts.lowerBound) to \(counts.upperBound) items are expected here, of \(list)")
      case .noTimeLimit:
        Message(
          da: "scenen har ingen tidsgrænse, så tiden kan ikke løbe ud",
          en: "the scene has no time limit, so its time cannot be over")
      case .outOfScale(let steps):
        Message(da: "her ventes et tal fra 1 til \(steps)", en: "a number from 1 to \(steps) is expected here")
      case .noSuchDraw:
        Message(
          da: "scenen trækker ikke lod dér, eller ikke om den scene",
          en: "the scene does not draw there, or not to that scene")
      case .answersMissing:
        Message(da: "der mangler svar", en: "answers are missing")
      case .answersLeft:
        Message(
          da: "scenariet er slut, men der er svar til overs, først `\(given)`",
          en: "the scenario is over, but answers are left, first `\(given)`")
      }
    return Message(
      da: "\(agent): kørsel \(run), svar \(step), scenen `\(scene)`: \(why.danish).",
      en: "\(agent): run \(run), answer \(step), scene `\(scene)`: \(why.english).")
  }
}
