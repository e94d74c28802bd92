import Diagnostics
import ScenarioExplorer
import ScenarioKit
import ScenarioModel
import ScenarioRuntime

/// Visits every state that a program can reach, and says what no learner should meet.
///
/// - Returns: The program with the range of its scores, nil where nothing can be played or scored before something is
///   mended; what was found in numbers; and what there is to say.
func prove(
  _ program: Program, of scenario: Authored.Scenario, budget: Int
) -> (program: Program?, exploration: Exploration?, diagnostics: [Diagnostic]) {
  let machine: Machine
  do {
    machine = try Machine(program)
  } catch {
    // Everything but sheer size has been checked by then.
    return (
      nil, nil,
      [
        Diagnostic(
          .error, "too-large", at: scenario.id.range,
          Message(
            da: "Scenariet er for stort for maskinen (\(error)). Del det i flere.",
            en: "The scenario is too large for the machine (\(error)). Split it."))
      ]
    )
  }
  let exploration = explore(machine, ExplorerOptions(budget: budget))
  var proof = Proof(program, scenario, exploration)
  proof.report()
  var proved = program
  proved.attainable = exploration.scores.attainable
  return (proof.diagnostics.contains(where: \.isStructural) ? nil : proved, exploration, proof.diagnostics)
}

/// The sentences about what an exploration found.
private struct Proof {
  /// How many steps of a way are shown at most.
  private static let longestWay = 12

  private let program: Program
  private let scenario: Authored.Scenario
  private let exploration: Exploration
  private(set) var diagnostics: [Diagnostic] = []

  init(_ program: Program, _ scenario: Authored.Scenario, _ exploration: Exploration) {
    self.program = program
    self.scenario = scenario
    self.exploration = exploration
  }

  mutating func report() {
    reportUnreachable()
    for finding in exploration.stuck {
      let hasItems = !program.scenes[finding.scene].move.items.isEmpty
      report(
        .error, "stuck", at: range(ofScene: finding.scene),
        hasItems
          ? stuckWithoutItems(finding.scene)
          : Message(
            da:
              "I scenen `\(id(finding.scene))` kan alle valg være skjult, og så går scenariet i stå. Giv scenen et `goto`, eller lad ét valg altid være der.",
            en:
              "In the scene `\(id(finding.scene))` all choices can be hidden, and then the scenario is stuck. Give the scene a `goto`, or let one choice always be there."
          ), finding.witness)
    }
    for finding in exploration.endless {
      report(
        .error, "endless", at: range(ofScene: finding.scene),
        Message(
          da:
            "Herfra kan scenariet gå i ring uden at spørge eleven om noget. Bryd ringen med et valg eller en betingelse.",
          en:
            "From here the scenario can go round in a circle without asking the learner anything. Break the circle with a choice or a condition."
        ), finding.witness)
    }
    if exploration.isComplete, exploration.endings.isEmpty, exploration.stuck.isEmpty, exploration.endless.isEmpty {
      report(
        .error, "no-ending", at: scenario.id.range,
        Message(
          da: "Ingen vej når en slutning. Mindst én scene skal have `end: { outcome: success }`.",
          en: "No path reaches an ending. At least one scene needs `end: { outcome: success }`."))
    } else {
      reportDeadEnds()
    }
    reportScores()
  }

  private mutating func reportDeadEnds() {
    for finding in exploration.deadEnds {
      report(
        .error, "no-way-to-end", at: range(ofScene: finding.scene),
        Message(
          da: "Fra scenen `\(id(finding.scene))` kan man komme i en tilstand, hvor ingen slutning kan nås mere.",
          en: "From the scene `\(id(finding.scene))` one can get to where no ending can be reached any more."),
        finding.witness)
    }
  }

  private func stuckWithoutItems(_ scene: Int) -> Message {
    Message(
      da:
        "I scenen `\(id(scene))` kan så mange punkter være skjult, at opgaven ikke kan stilles, og så går scenariet i stå. Giv scenen et `goto`, eller vis flere punkter.",
      en:
        "In the scene `\(id(scene))` so many items can be hidden that the task cannot be set, and then the scenario is stuck. Give the scene a `goto`, or show more items."
    )
  }

  private mutating func reportUnreachable() {
    guard exploration.isComplete else { return }
    for (index, scene) in scenario.scenes.enumerated() where !exploration.reachedScenes[index] {
      report(
        .error, "unreachable-scene", at: scene.id.range,
        Message(
          da: "Ingen vej fører til scenen `\(scene.id.value)`. Lad et `goto` pege på den, eller slet den.",
          en: "No path leads to the scene `\(scene.id.value)`. Let a `goto` point to it, or delete it."))
    }
    var number = 0
    for (index, scene) in scenario.scenes.enumerated() {
      guard case .choices(let choices) = scene.move else { continue }
      for choice in choices {
        if exploration.reachedScenes[index], !exploration.offeredChoices[number] {
          report(
            .warning, "unreachable-choice", at: choice.id.range,
            Message(
              da: choice.when == nil
                ? "Valget `\(choice.id.value)` bliver aldrig tilbudt på nogen vej."
                : "Valget `\(choice.id.value)` bliver aldrig tilbudt: dets betingelse holder ikke på nogen vej.",
              en: choice.when == nil
                ? "The choice `\(choice.id.value)` is never offered on any path."
                : "The choice `\(choice.id.value)` is never offered: its condition holds on no path."))
        }
        number += 1
      }
    }
    for (index, rule) in scenario.rules.enumerated() where !exploration.firedRules[index] {
      report(
        .warning, "rule-never-fires", at: rule.when.range,
        Message(
          da: "Reglen gælder aldrig: dens betingelse holder ikke på nogen vej.",
          en: "The rule never fires: its condition holds on no path."))
    }
  }

  private mutating func reportScores() {
    switch exploration.scores {
    case .explored(let range):
      for (index, dimension) in scenario.scoring.dimensions.enumerated() {
        let best = range.bestByDimension[index]
        if range.attainable.least[index] == range.attainable.most[index] {
          guard !diagnostics.contains(where: { $0.severity == .error }) else { continue }
          report(
            .warning, "flat-dimension", at: dimension.id.range,
            Message(
              da: "Alle veje giver det samme i `\(dimension.id.value)`, så den tæller ikke med i procenten.",
              en: "Every path gives the same in `\(dimension.id.value)`, so it does not count in the percent."))
        } else if best.onlyByErring {
          report(
            .warning, "points-only-by-erring", at: dimension.id.range,
            Message(
              da:
                "De fleste point i `\(dimension.id.value)` (\(range.attainable.most[index])) fås kun ved også at tage et valg, der er kritisk eller koster point.",
              en:
                "The most points in `\(dimension.id.value)` (\(range.attainable.most[index])) come only with a choice that is critical or costs points."
            ), best.witness)
        }
      }
    case .declared:
      reportNotProved(
        .warning,
        Message(da: " Pointenes grænser er de angivne.", en: " The range of points is the declared one."))
    case .unknown:
      let open = scenario.scoring.dimensions.filter { $0.bounds == nil }.map { "`\($0.id.value)`" }
      let list = open.joined(separator: ", ")
      reportNotProved(
        .error,
        Message(
          da: " Giv \(list) `min` og `max`, eller brug færre tilstande.",
          en: " Give \(list) `min` and `max`, or use fewer states."))
    case .pointsWithoutEnd(let loop):
      report(
        .error, "points-without-end", at: scenario.scoring.dimensions[loop.dimension].id.range,
        Message(
          da:
            "En ring \(loop.gives ? "giver" : "koster") point i `\(program.dimensions[loop.dimension].id)` igen og igen: \(way(loop.loop)). Sæt `once: true` på valget, eller før ringen videre.",
          en:
            "A loop \(loop.gives ? "gives" : "costs") points in `\(program.dimensions[loop.dimension].id)` again and again: \(way(loop.loop)). Put `once: true` on the choice, or lead on from the loop."
        ), loop.witness)
    case .tooLarge:
      report(
        .error, "points-too-large", at: scenario.scoring.dimensions.first?.id.range ?? scenario.id.range,
        Message(
          da: "Pointene og vægtene er så store, at procenten ikke kan regnes nøjagtigt. Brug mindre tal.",
          en: "The points and weights are so large that the percent cannot be exact. Use smaller numbers."))
    case .noDimensions:
      if !exploration.isComplete { reportNotProved(.warning, Message(da: "", en: "")) }
    case .noEnd:
      guard !exploration.endings.isEmpty else { return }
      report(
        .warning, "no-scored-ending", at: scenario.scoring.dimensions.first?.id.range ?? scenario.id.range,
        Message(
          da: "Alle slutninger ligger bag et valg med `opt-out: true`, så ingen får en procent.",
          en: "Every ending lies behind a choice with `opt-out: true`, so nobody gets a percent."))
    }
  }

  private mutating func reportNotProved(_ severity: Severity, _ advice: Message) {
    let states = grouped(exploration.states)
    report(
      severity, "not-proved", at: scenario.id.range,
      Message(
        da:
          "Scenariet kan komme i mere end \(states.danish) forskellige situationer, så ikke alle veje er undersøgt.\(advice.danish)",
        en:
          "The scenario can get into more than \(states.english) distinct situations, so not every path was looked at.\(advice.english)"
      ))
  }

  // MARK: Words

  /// A number in groups of three digits.
  private func grouped(_ number: Int) -> Message {
    let digits = Array(String(number))
    let groups = stride(from: digits.count, to: 0, by: -3).map { String(digits[max(0, $0 - 3)..<$0]) }.reversed()
    return Message(da: groups.joined(separator: "."), en: groups.joined(separator: ","))
  }

  private func id(_ scene: Int) -> String { program.scenes[scene].id }

  private func range(ofScene scene: Int) -> SourceRange { scenario.scenes[scene].id.range }

  private func way(_ witness: Witness) -> String {
    let ids = witness.ids(in: program)
    let shown = ids.suffix(Self.longestWay).joined(separator: ", ")
    return ids.count > Self.longestWay ? "… " + shown : shown
  }

  private mutating func report(
    _ severity: Severity, _ code: String, at range: SourceRange, _ message: Message, _ witness: Witness? = nil
  ) {
    var notes: [Diagnostic.Note] = []
    if let witness, !witness.steps.isEmpty {
      notes.append(
        Diagnostic.Note(Message(da: "En vej dertil: \(way(witness))", en: "A way there: \(way(witness))")))
    }
    diagnostics.append(Diagnostic(severity, code, at: range, message, notes: notes))
  }
}
