public import Diagnostics
public import ScenarioKit
import ScenarioModel

/// The kind `cultural-norms`: unspoken rules at a workplace, seen by the newcomer and by the house.
///
/// Authors say of each choice which ``Way`` it is of meeting an unspoken rule. Its effects on four states and its points
/// follow from that; what an author writes of state and points beside it counts instead. Nobody earns anything by
/// adapting: points are for making things clear and safe, for keeping limits, and for mending.
public struct CulturalNorms: ScenarioKind {
  /// The key and the name: `cultural-norms`.
  public let id = "cultural-norms"
  /// The version of its words.
  public let version = "1.0.0"
  /// What it is about.
  public let title = Message(
    da: "Uskrevne regler: set af den nye og af huset", en: "Unwritten rules: seen by the newcomer and by the house")
  /// What may stand under its key.
  public let schema = KindSchema(
    scenario: KindSchema.Level(json: Schema.scenario),
    scene: KindSchema.Level(json: Schema.scene, shortForm: "norm"),
    choice: KindSchema.Level(json: Schema.choice, shortForm: "way"))
  /// The states that it always declares; dimensions are declared where they are used.
  public let publishedNames = Mood.allCases.map(\.rawValue)
  /// What it looks for besides the form.
  public let rules: [KindRule] = [
    .enduringRewarded, .forcedDisclosure, .normFromOneSide, .onlyNewcomerErrs, .refusalWithoutWayOut,
  ]
  /// What `aspirant new` starts from.
  public let templates = [KindTemplate(name: "cultural-norms", text: Template.text)]

  /// What its words do, for its page.
  public let tables = [Way.table, Norm.table]

  /// Makes the kind.
  public init() {}

  /// Writes what was written under its key in the core language.
  public func expand(_ expansion: inout KindExpansion) {
    let givesPoints = expansion.value?["points"]?.boolean?.value ?? true
    let givesFeedback = expansion.value?["feedback"]?.boolean?.value ?? true
    expansion.changeChoices { [kind = expansion.kind, language = expansion.language] choice, value, scene in
      guard let way = value?["way"]?.words(Way.self).first else { return }
      let meeting = Meeting(way.value, Encounter(scene.kindEntries[kind]))
      for (mood, amount) in meeting.effect.moods {
        choice.effects.addByKind(amount, to: mood.rawValue, at: way.range)
      }
      if givesPoints {
        choice.effects.scoreByKind(meeting.effect.points, in: meeting.effect.dimension.rawValue, at: way.range)
      }
      if givesFeedback, let feedback = meeting.feedback {
        choice.feedback.tellByKind(feedback[language], at: way.range)
      }
    }

    for mood in Mood.allCases { expansion.publish(state: mood.rawValue, .integer(-5, 5), start: .integer(0)) }
    let scored = expansion.scenario.scoredNames
    for dimension in Dimension.allCases where scored.contains(dimension.rawValue) {
      let weight = expansion.value?["weights"]?[dimension.rawValue]?.integer
      expansion.publish(
        dimension: dimension.rawValue, title: dimension.title[expansion.language], weight: weight?.value ?? 1,
        at: weight?.range)
    }
    askAfterwards(&expansion)
  }

  /// Holds what was said and meant, and the two sides of a norm, against each other in the debriefing.
  private func askAfterwards(_ expansion: inout KindExpansion) {
    let norms = expansion.value?["norms"]
    // Each norm is told from both sides once, where it is met first.
    var told: Set<Norm> = []
    for scene in expansion.scenario.scenes {
      let encounter = Encounter(scene.kindEntries[expansion.kind])
      let sides = encounter.norm.flatMap { told.insert($0.value).inserted ? norms?[$0.value.rawValue] : nil }
      if let question = encounter.question(sides.map(Sides.init), in: expansion.language) {
        expansion.ask(question.value, about: scene.id, phase: .analysis, at: question.range)
      }
    }
  }
}
