import Diagnostics
import ScenarioCompiler
import ScenarioExplorer
import ScenarioModel
import ScenarioRuntime

/// What `aspirant explore --json` writes.
struct ExplorationReport: Encodable {
  /// The version of this form.
  var format = 1
  /// The id of the pack; empty for a scenario outside any.
  var pack: String
  /// The version of the pack.
  var version: String
  /// The scenarios in the order of the pack.
  var scenarios: [Scenario] = []

  init(pack: String, version: String) {
    self.pack = pack
    self.version = version
  }

  /// What is known of something: that it happens, that it never does, or nothing.
  enum Known: String, Encodable { case yes, never, open }

  /// A way, a step each, as `run --agent` reads them.
  struct Way: Encodable {
    var steps: [String]
    var isShortest: Bool
    /// The file that `--write-witnesses` wrote.
    var file: String?
  }

  struct Points: Encodable {
    var dimension: String
    var least: Int
    var most: Int
  }

  struct Ending: Encodable {
    var scene: String
    var outcome: ScenarioModel.Ending.Outcome
    var reached: Known
    var way: Way?
    /// The exact range of points there; absent where it is not known.
    var points: [Points]?
  }

  struct Dimension: Encodable {
    var dimension: String
    var least: Int?
    var most: Int?
    /// A run with the most points.
    var best: Way?
    /// Whether every such run takes a choice that is critical or costs points.
    var onlyByErring: Bool?
  }

  struct Finding: Encodable {
    var severity: String
    var code: String
    /// The scene, choice, rule or dimension; absent for the whole scenario.
    var about: String?
    var message: String
    var way: Way?
  }

  struct Scene: Encodable {
    var scene: String
    var entered: Known
    var way: Way?
    /// The move can have nothing to offer; the way there.
    var emptyMove: Way?
    /// What holds there in every run, where not all was looked at: variables and dimensions.
    var bounds: [Bounds]?
  }

  struct Bounds: Encodable {
    var name: String
    var least: Int
    var most: Int
  }

  struct Choice: Encodable {
    var choice: String
    var offered: Known
    var way: Way?
  }

  struct Rule: Encodable {
    var rule: Int
    var goto: String
    var fires: Known
    var way: Way?
  }

  struct Proof: Encodable {
    var complete: Bool
    var budget: Int
    var states: Int
    var openStates: Int
    var transitions: Int
    var proved: [String]
    var searched: [String]
    var open: [String]
    var chance: Chance?
  }

  struct Chance: Encodable {
    var seed: UInt64
    var runs: Int
    var answers: Int
    var scenes: [String]
    var choices: [String]
  }

  struct Scenario: Encodable {
    var scenario: String
    var title: String
    var proof: Proof
    var endings: [Ending]
    /// How the ranges of points are known: `explored`, `declared`, or `unknown`; `none` where nothing is scored.
    var scores: String
    var dimensions: [Dimension]
    var findings: [Finding]
    var scenes: [Scene]
    var choices: [Choice]
    var rules: [Rule]

    var hasErrors: Bool { findings.contains { $0.severity == "error" } }
  }
}

extension ExplorationReport.Scenario {
  /// Puts what was found into the form.
  init(_ found: ScenarioExploration, files: [String: String], _ language: MessageLanguage) {
    let program = found.program
    let exploration = found.exploration
    func way(_ witness: Witness?, _ name: String? = nil) -> ExplorationReport.Way? {
      witness.map {
        ExplorationReport.Way(
          steps: $0.ids(in: program), isShortest: $0.isShortest, file: name.flatMap { files[$0] })
      }
    }
    func known(_ happens: Bool, _ never: Bool) -> ExplorationReport.Known { happens ? .yes : never ? .never : .open }
    scenario = program.scenario
    title = program.texts[program.title].source
    proof = ExplorationReport.Proof(found, language)
    var range: ScoreRange?
    if case .explored(let explored) = exploration.scores { range = explored }
    endings = program.scenes.enumerated().compactMap { index, scene in
      guard case .end(let ending) = scene.move else { return nil }
      let points = range?.endings.first { $0.scene == index }
      return ExplorationReport.Ending(
        scene: scene.id, outcome: ending.outcome,
        reached: known(
          exploration.endings.contains { $0.scene == index }, exploration.isComplete || exploration.neverEntered[index]),
        way: way(exploration.endings.first { $0.scene == index }?.witness, "ending-\(scene.id)"),
        points: points.map { points in
          program.dimensions.enumerated().map {
            .init(dimension: $1.id, least: points.least[$0], most: points.most[$0])
          }
        })
    }
    switch exploration.scores {
    case .explored: scores = "explored"
    case .declared: scores = "declared"
    case .noDimensions: scores = "none"
    default: scores = "unknown"
    }
    let attainable = exploration.scores.attainable
    dimensions = program.dimensions.enumerated().map { index, dimension in
      ExplorationReport.Dimension(
        dimension: dimension.id, least: attainable?.least[index], most: attainable?.most[index],
        best: way(range?.bestByDimension[index].witness, "most-\(dimension.id)"),
        onlyByErring: range?.bestByDimension[index].onlyByErring)
    }
    findings = found.findings.enumerated().map { position, finding in
      ExplorationReport.Finding(
        severity: finding.severity.rawValue, code: finding.code, about: found.id(of: finding.subject),
        message: finding.message[language], way: way(finding.witness, found.wayName(ofFinding: position)))
    }
    let ways = exploration.ways
    scenes = program.scenes.enumerated().map { index, scene in
      ExplorationReport.Scene(
        scene: scene.id, entered: known(exploration.reachedScenes[index], exploration.neverEntered[index]),
        way: way(ways?.scenes[index]),
        emptyMove: way(exploration.emptyMoves.first { $0.scene == index }?.witness, "empty-\(scene.id)"),
        bounds: exploration.bounds?.scenes[index].map { Self.bounds($0, program) })
    }
    choices = (0..<found.machine.choiceCount).map { number in
      ExplorationReport.Choice(
        choice: found.id(ofChoice: number),
        offered: known(exploration.offeredChoices[number], exploration.neverOffered[number]),
        way: way(ways?.choices[number]))
    }
    rules = program.rules.enumerated().map { index, rule in
      ExplorationReport.Rule(
        rule: index + 1, goto: program.scenes[rule.goto].id,
        fires: known(exploration.firedRules[index], exploration.neverFires[index]), way: way(ways?.rules[index]))
    }
  }

  private static func bounds(_ bounds: ProgramBounds.Scene, _ program: Program) -> [ExplorationReport.Bounds] {
    let names = program.variables.map(\.id) + program.dimensions.map(\.id)
    return zip(names, bounds.variables + bounds.dimensions).map {
      ExplorationReport.Bounds(name: $0, least: $1.lowerBound, most: $1.upperBound)
    }
  }
}

extension ExplorationReport.Proof {
  fileprivate init(_ found: ScenarioExploration, _ language: MessageLanguage) {
    let exploration = found.exploration
    complete = exploration.isComplete
    budget = found.budget
    states = exploration.states
    openStates = exploration.openStates
    transitions = exploration.transitions
    proved = found.summary.proved.map { $0[language] }
    searched = found.summary.searched.map { $0[language] }
    open = found.summary.open.map { $0[language] }
    chance = exploration.chance.map { chance in
      ExplorationReport.Chance(
        seed: chance.seed, runs: chance.runs, answers: chance.answers,
        scenes: chance.scenes.map { found.program.scenes[$0].id },
        choices: chance.choices.map { found.id(ofChoice: $0) })
    }
  }
}
