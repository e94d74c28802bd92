public import Diagnostics
public import ScenarioKit

/// The kind `ward-rounds`: a learner who has seen something, and a round on which it has to be said.
///
/// A scenario says who leads the round and what the learner has observed. A scene can have the question that the leader
/// asks. A choice says which observations it tells, or in which way the learner takes part else.
public struct WardRoundsKind: ScenarioKind {
  /// The name, and the key under which authors write.
  public let id = "ward-rounds"
  /// The version of its words.
  public let version = "1.0.0"
  /// What it is about.
  public let title = Message(da: "Stuegang: at sige, hvad man har set", en: "Ward rounds: to say what one has seen")
  /// What may be written on scenarios, scenes and choices.
  public let schema = KindSchema(
    scenario: KindSchema.Level(json: scenarioSchema),
    scene: KindSchema.Level(json: sceneSchema, shortForm: "question"),
    choice: KindSchema.Level(json: choiceSchema, shortForm: "tells"))
  /// The dimension that it always has. For each observation `appetite` there is a state `told_appetite` besides.
  public let publishedNames = ["round"]
  /// What deserves a word.
  public let rules: [KindRule] = [.observationNeverTold, .unknownObservation]
  /// A scenario to start from.
  public let templates = [template]

  /// Makes the kind.
  public init() {}

  /// Writes observations as states, the leader's questions as lines, and ways of taking part as points.
  public func expand(_ expansion: inout KindExpansion) {
    let observed = Round(expansion.value).observed
    expansion.publish(dimension: "round", title: expansion.language == .danish ? "På stuegang" : "On the round")
    for observation in observed {
      expansion.publish(
        state: "told_" + observation.value, .boolean, start: .boolean(false), at: observation.range)
    }

    let leader = Round(expansion.value).leader
    expansion.changeScenes { scene, value in
      guard let leader, let question = value?["question"]?.text else { return }
      scene.lines.append(Authored.Line(Authored.LineFields(speaker: leader, text: question)))
    }

    let known = Set(observed.map(\.value))
    expansion.changeChoices { choice, value, _ in
      guard let value else { return }
      let told = value["tells"]?.names.filter { known.contains($0.value) } ?? []
      for observation in told {
        choice.effects.setByKind("told_" + observation.value, to: .boolean(true), at: observation.range)
      }
      let way = value["way"]?.words(Way.self).first
      choice.effects.scoreByKind(2 * told.count + (way?.value.points ?? 0), in: "round", at: way?.range ?? value.range)
    }
  }
}
