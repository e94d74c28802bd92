package import Diagnostics
package import ScenarioExplorer
package import ScenarioModel
import ScenarioRuntime

/// What an exploration says for certain, what was only searched, and what is open; sentences for people.
package struct ProofSummary: Sendable {
  /// What holds for every learner.
  package private(set) var proved: [Message] = []
  /// What was looked at besides.
  package private(set) var searched: [Message] = []
  /// What nobody knows yet.
  package private(set) var open: [Message] = []

  /// The ids of scenes that were not reached, and may be.
  package let openScenes: [String]
  /// The choices that were not offered, and may be, as `scene/choice`.
  package let openChoices: [String]

  /// Sums up an exploration.
  package init(_ program: Program, _ exploration: Exploration, budget: Int) {
    openScenes = program.scenes.indices.filter {
      !exploration.reachedScenes[$0] && !exploration.neverEntered[$0]
    }.map { program.scenes[$0].id }
    var open: [String] = []
    var number = 0
    for scene in program.scenes {
      guard case .choices(let choices) = scene.move else { continue }
      for choice in choices {
        if !exploration.offeredChoices[number], !exploration.neverOffered[number] {
          open.append("\(scene.id)/\(choice.id)")
        }
        number += 1
      }
    }
    openChoices = open
    if exploration.isComplete { sumUpAll(exploration) } else { sumUpSome(program, exploration, budget) }
  }

  private mutating func sumUpAll(_ exploration: Exploration) {
    let states = groupedDigits(exploration.states)
    let steps = Self.counted(exploration.transitions, da: ("skridt", "skridt"), en: ("step", "steps"))
    proved.append(
      exploration.states == 1
        ? Message(
          da: "Den eneste situation, der kan opstå, er undersøgt.",
          en: "The only situation that can arise was looked at.")
        : Message(
          da: "Alle \(states.danish) forskellige situationer er undersøgt (\(steps.danish)).",
          en: "All \(states.english) distinct situations were looked at (\(steps.english))."))
    if exploration.stuck.isEmpty, exploration.endless.isEmpty, exploration.deadEnds.isEmpty,
      !exploration.endings.isEmpty
    {
      proved.append(
        Message(
          da: "Ingen elev kan gå i stå, gå i ring eller havne, hvor ingen slutning kan nås.",
          en: "No learner can get stuck, go round in circles or end up where no ending can be reached."))
      if exploration.mayDrawInCircles {
        open.append(
          Message(
            da:
              "Hvor længe en lodtrækning kan falde ud til den samme scene igen: det afgør tilfældet, og \(Self.limit.danish) scener uden et spørgsmål afbryder forløbet.",
            en:
              "How long a draw can fall to the same scene again: that is up to chance, and \(Self.limit.english) scenes without a question break a run off."
          ))
      }
    }
    switch exploration.scores {
    case .explored:
      proved.append(Message(da: "Pointenes grænser er nøjagtige.", en: "The ranges of points are exact."))
    case .declared, .unknown:
      open.append(
        Message(
          da: "Pointenes nøjagtige grænser: at regne dem ud kræver flere situationer, end der er lov til.",
          en: "The exact ranges of points: working them out takes more situations than are allowed."))
    default: break
    }
  }

  private mutating func sumUpSome(_ program: Program, _ exploration: Exploration, _ budget: Int) {
    let scenes = Self.counted(
      exploration.neverEntered.count { $0 }, da: ("scene", "scener"), en: ("scene is", "scenes are"))
    let choices = Self.choices(exploration.neverOffered.count { $0 })
    let rules = Self.counted(
      exploration.neverFires.count { $0 }, da: ("regel", "regler"), en: ("rule never fires", "rules never fire"))
    proved.append(
      Message(
        da:
          "Grænserne for tilstanden i hver scene. Ud fra dem nås \(scenes.danish) aldrig, \(choices.danish) bliver aldrig tilbudt, og \(rules.danish) gælder aldrig.",
        en:
          "The bounds of the state in each scene. By them \(scenes.english) never reached, \(choices.english) never offered, and \(rules.english)."
      ))
    if exploration.alwaysEnds {
      proved.append(
        Message(
          da: "Der er altid en vej til en slutning, hvad man end har svaret.",
          en: "There is always a way to an ending, whatever was answered."))
    }
    let mayGetStuck = exploration.bounds?.mayGetStuck.contains(true) ?? true
    if !mayGetStuck {
      proved.append(Message(da: "Ingen elev kan gå i stå.", en: "No learner can get stuck."))
    }
    sumUpSearch(exploration)
    addOpen(program, exploration, mayGetStuck: mayGetStuck)
  }

  private mutating func sumUpSearch(_ exploration: Exploration) {
    let states = groupedDigits(exploration.states)
    let left = groupedDigits(exploration.openStates)
    searched.append(
      exploration.states == 1
        ? Message(
          da: "Situationen ved starten. Derfra er der ikke set videre.",
          en: "The situation at the start. From it nothing further was looked at.")
        : Message(
          da:
            "De \(states.danish) situationer, der ligger nærmest starten. Fra \(left.danish) af dem er der ikke set videre.",
          en:
            "The \(states.english) situations nearest to the start. From \(left.english) of them nothing further was looked at."
        ))
    if let chance = exploration.chance {
      let runs = Self.counted(
        chance.runs, da: ("tilfældigt forløb", "tilfældige forløb"), en: ("random run", "random runs"))
      let answers = Self.counted(chance.answers, da: ("svar", "svar"), en: ("answer", "answers"))
      let scenes = Self.counted(
        chance.scenes.count, da: ("scene", "scener"), en: ("more scene", "more scenes"))
      let choices = Self.counted(
        chance.choices.count, da: ("valg", "valg"), en: ("more choice", "more choices"))
      searched.append(
        Message(
          da:
            "\(runs.danish) med \(answers.danish) (seed \(chance.seed)). \(chance.runs == 1 ? "Det" : "De") fandt \(scenes.danish) og \(choices.danish) mere.",
          en:
            "\(runs.english) with \(answers.english) (seed \(chance.seed)). \(chance.runs == 1 ? "It" : "They") found \(scenes.english) and \(choices.english)."
        ))
    }
  }

  private mutating func addOpen(_ program: Program, _ exploration: Exploration, mayGetStuck: Bool) {
    if !openScenes.isEmpty {
      let list = Self.list(openScenes)
      open.append(Message(da: "Om disse scener kan nås: \(list).", en: "Whether these scenes can be reached: \(list)."))
    }
    if !openChoices.isEmpty {
      let list = Self.list(openChoices)
      open.append(
        Message(da: "Om disse valg bliver tilbudt: \(list).", en: "Whether these choices are offered: \(list)."))
    }
    if !exploration.alwaysEnds {
      open.append(
        Message(
          da: "Om man altid kan nå en slutning.", en: "Whether an ending can always be reached."))
    }
    if mayGetStuck, exploration.stuck.isEmpty {
      open.append(Message(da: "Om nogen kan gå i stå.", en: "Whether anybody can get stuck."))
    }
    if exploration.endless.isEmpty {
      open.append(
        Message(
          da: "Om scenariet kan gå i ring uden at spørge.",
          en: "Whether the scenario can go round in circles without asking."))
    }
    if !program.dimensions.isEmpty {
      open.append(Message(da: "Pointenes nøjagtige grænser.", en: "The exact ranges of points."))
    }
  }

  /// A number in groups of three digits, and what it counts.
  private static func counted(
    _ number: Int, da danish: (one: String, many: String), en english: (one: String, many: String)
  ) -> Message {
    .counted(number, da: danish, en: english, digits: groupedDigits(number))
  }

  private static func choices(_ number: Int) -> Message {
    counted(number, da: ("valg", "valg"), en: ("choice", "choices"))
  }

  private static let limit = groupedDigits(Machine.mostScenesWithoutQuestion)

  private static func list(_ ids: [String]) -> String {
    ids.prefix(12).map { "`\($0)`" }.joined(separator: ", ") + (ids.count > 12 ? " … (\(ids.count))" : "")
  }
}
