public import Diagnostics
public import ScenarioKit

/// The kind `handover`: to notice what has changed, to say it in a clear order, and to hear it confirmed.
///
/// A scenario says what there is to know: the facts, what is better left out, and what was measured. Choices say what
/// they teach and cost. A scene then needs one word to become the message itself, the answer to what the other one asks,
/// or the reading back of what was agreed.
public struct Handover: ScenarioKind {
  /// The word under which authors write.
  public let id = "handover"
  /// The version.
  public let version = "1.0.0"
  /// What it is about.
  public let title = Message(da: "Overlevering", en: "Handover")
  /// What may stand on a scenario, a scene and a choice.
  public let schema = KindSchema(
    scenario: KindSchema.Level(json: scenarioSchema),
    scene: KindSchema.Level(json: sceneSchema, shortForm: "prompt", isMove: true),
    choice: KindSchema.Level(json: choiceSchema, shortForm: "learns"))
  /// Each in a file of its own, in the folder `Rules`.
  public let rules: [KindRule] = [
    .askingCosts, .criticalFactUnweighted, .handoverBesideMove, .mustFactNotLearnable, .nothingToHandOver,
    .silentReceiver, .tobsGap, .unknownFact,
  ]
  /// A scenario to start from.
  public let templates = [template]

  /// The parts of a message and the usual bands of TOBS, for its page.
  public let tables = [Segment.table, TOBSProfile.usualTable]

  /// Makes the kind.
  public init() {}

  /// Publishes the names, then lets choices and scenes do what is written on them.
  ///
  /// Which names there are depends on what is written: `knows_…` for a fact, `said_…` for one that is asked for,
  /// `confirmed_…` for an instruction; `tobs`, `tobs_action`, `minutes`, `role_breach`, and the dimensions `message`,
  /// `loop` and `timeliness` where something gives them a meaning.
  public func expand(_ expansion: inout KindExpansion) {
    let notes = Notes(expansion.scenario, kind: id, in: expansion.language)
    expansion.publishNames(of: notes)
    expansion.changeChoices { choice, value, _ in
      if let value { choice.apply(value, notes) }
    }
    expansion.changeScenes { scene, value in
      if let value, scene.move == .none { scene.apply(value, notes) }
    }
  }
}
