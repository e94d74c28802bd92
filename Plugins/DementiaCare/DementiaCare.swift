public import Diagnostics
public import ScenarioKit
import ScenarioModel

/// The kind `dementia-care`: how a person with dementia takes what the learner says and does, and the need behind it.
///
/// Authors say of each choice which ``Approach`` it is. Its effects on `distress` and `trust`, its points and what makes
/// force critical follow from that; what an author writes of state and points beside it counts instead.
public struct DementiaCare: ScenarioKind {
  /// The key and the name: `dementia-care`.
  public let id = "dementia-care"
  /// The version of its words.
  public let version = "1.0.0"
  /// What it is about.
  public let title = Message(
    da: "Demens: uro, tillid og behovet bag", en: "Dementia: distress, trust and the need behind")
  /// What may stand under its key.
  public let schema = KindSchema(
    scenario: KindSchema.Level(json: Schema.scenario),
    scene: KindSchema.Level(json: Schema.scene, shortForm: "act"),
    choice: KindSchema.Level(json: Schema.choice, shortForm: "approach"))
  /// The states that it always declares; needs, answers to acts and dimensions are declared where they are used.
  public let publishedNames = ["distress", "trust"] + Flag.allCases.map(\.rawValue)
  /// What it looks for besides the form.
  public let rules: [KindRule] = [
    .correctionRewarded, .diagnosisEndsSearch, .forceNotReported, .lawNotReviewed, .needNeverFound, .noWayBack,
  ]
  /// What `aspirant new` starts from.
  public let templates = [KindTemplate(name: "dementia-care", text: Template.text)]

  /// What its words do, for its page.
  public let tables = [Approach.table]

  /// Makes the kind.
  public init() {}

  /// Writes what was written under its key in the core language.
  public func expand(_ expansion: inout KindExpansion) {
    let profile = Profile(expansion.value, in: expansion.language)
    let force = expansion.scenario.choicesOfForce(expansion.kind)

    expansion.changeScenes { scene, value in
      guard let value else { return }
      let act = Act(value)
      if let consent = act.consent {
        scene.effects.setByKind(act.state, to: .name(consent.value.rawValue), at: consent.range)
      }
      if let law = act.law { scene.facilitator = law.added(to: scene.facilitator) }
    }
    expansion.changeChoices { [kind = expansion.kind] choice, value, scene in
      guard let value else { return }
      CareChoice(value).write(into: &choice, Act(scene.kindEntries[kind]), profile, force)
    }

    expansion.publish(
      state: "distress", .integer(0, 10), start: .integer(profile.distress?.value ?? 5), at: profile.distress?.range)
    expansion.publish(
      state: "trust", .integer(0, 10), start: .integer(profile.trust?.value ?? 4), at: profile.trust?.range)
    for flag in Flag.allCases { expansion.publish(state: flag.rawValue, .boolean, start: .boolean(false)) }
    publishNeeds(profile, &expansion)
    publishConsents(&expansion)
    let scored = expansion.scenario.scoredNames
    for dimension in Dimension.allCases where scored.contains(dimension.rawValue) {
      let weight = profile.weights[dimension]
      expansion.publish(
        dimension: dimension.rawValue, title: dimension.title[expansion.language], weight: weight?.value ?? 1,
        at: weight?.range)
    }
    if let question = profile.question, let anchor = profile.anchors.first {
      expansion.ask(question[expansion.language], phase: .analysis, at: anchor.range)
    }
  }

  /// A state for each need that the person has, and for each that only a choice names.
  private func publishNeeds(_ profile: Profile, _ expansion: inout KindExpansion) {
    var needs = profile.needs
    for choice in expansion.scenario.scenes.flatMap({ $0.fields.careChoices(expansion.kind) }) {
      needs += (choice.finds + choice.meets).map { ($0, .hidden) }
    }
    var published: Set<Need> = []
    for (need, start) in needs where published.insert(need.value).inserted {
      expansion.publish(
        state: need.value.rawValue, .named(Stage.allCases.map { Located($0.rawValue, at: need.range) }),
        start: .name(start.rawValue), at: need.range)
    }
  }

  /// A state for each act that somebody can say yes or no to.
  private func publishConsents(_ expansion: inout KindExpansion) {
    var published: Set<String> = []
    for scene in expansion.scenario.scenes {
      let act = Act(scene.kindEntries[expansion.kind])
      let answers = [act.consent] + scene.fields.careChoices(expansion.kind).map(\.consent)
      guard let place = act.name?.range ?? answers.compactMap({ $0?.range }).first,
        published.insert(act.state).inserted
      else { continue }
      expansion.publish(
        state: act.state, .named(Consent.allCases.map { Located($0.rawValue, at: place) }),
        start: .name(Consent.unclear.rawValue), at: place)
    }
  }
}

/// What happened once and is remembered, as `forced`: the states that conditions can ask for wherever the kind is used.
enum Flag: String, CaseIterable {
  case forced, lied, reported, shared
}
