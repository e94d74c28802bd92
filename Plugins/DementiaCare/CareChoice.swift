import Diagnostics
import ScenarioKit

/// What is written on a choice.
struct CareChoice {
  /// What it is to the person.
  var approach: Located<Approach>?
  /// The needs that it brings to light.
  var finds: [Located<Need>]
  /// The needs that it answers.
  var meets: [Located<Need>]
  /// What the person says to the act of the scene.
  var consent: Located<Consent>?
  /// Where it says that force is reported, if it does.
  var reports: SourceRange?
  /// Where it says that something seen is passed on to others, if it does.
  var shares: SourceRange?

  /// Reads what has the right form.
  init(_ value: Authored.KindValue?) {
    approach = value?["approach"]?.words(Approach.self).first
    finds = value?["finds"]?.words(Need.self) ?? []
    meets = value?["meets"]?.words(Need.self) ?? []
    consent = value?["consent"]?.words(Consent.self).first
    reports = value?["reports"]?.rangeOfTrue
    shares = value?["shares"]?.rangeOfTrue
  }

  /// Writes it in the core language.
  /// - Parameters:
  ///   - choice: The choice.
  ///   - act: What is at stake in its scene.
  ///   - profile: The person.
  ///   - force: The choices that honest reporting mends.
  func write(into choice: inout Authored.ChoiceFields, _ act: Act, _ profile: Profile, _ force: [String]) {
    for need in meets { choice.effects.setByKind(need.value.rawValue, to: .name(Stage.met.rawValue), at: need.range) }
    // What was met stays met, whatever is found after it.
    for need in finds {
      choice.effects.raiseByKind(need.value.rawValue, to: .name(Stage.found.rawValue), at: need.range)
    }
    if let consent { choice.effects.setByKind(act.state, to: .name(consent.value.rawValue), at: consent.range) }
    if let approach { write(approach, into: &choice, act, profile) }
    if let shares {
      choice.effects.setByKind(Flag.shared.rawValue, to: .boolean(true), at: shares)
      choice.effects.scoreByKind(profile.points(2), in: Dimension.teamwork.rawValue, at: shares)
    }
    if let reports {
      choice.effects.setByKind(Flag.reported.rawValue, to: .boolean(true), at: reports)
      // It gives back a part of what force took, in the same dimension, so that nobody earns by erring first.
      choice.effects.scoreByKind(profile.points(1), in: Dimension.autonomy.rawValue, at: reports)
      let own = Set(choice.repair.map(\.value))
      choice.repair += force.filter { !own.contains($0) }.map { Located($0, at: reports) }
    }
  }

  private func write(
    _ approach: Located<Approach>, into choice: inout Authored.ChoiceFields, _ act: Act, _ profile: Profile
  ) {
    let effect = approach.value.effect
    let range = approach.range
    choice.effects.addByKind(profile.distress(approach.value, meetsNeed: !meets.isEmpty), to: "distress", at: range)
    choice.effects.addByKind(effect.trust, to: "trust", at: range)
    // Who finds what was hidden has seen something, however it was asked; but force is force, whatever it brings to light.
    let isForce = approach.value == .coerce
    let sees = !finds.isEmpty && !isForce
    let dimension = isForce ? .autonomy : act.dimension ?? (sees ? .observation : effect.dimension)
    choice.effects.scoreByKind(profile.points(sees ? 2 : effect.points), in: dimension.rawValue, at: range)
    if let feedback = profile.feedback(approach.value) { choice.feedback.tellByKind(feedback, at: range) }
    if approach.value == .lie { choice.effects.setByKind(Flag.lied.rawValue, to: .boolean(true), at: range) }
    if isForce {
      choice.effects.setByKind(Flag.forced.rawValue, to: .boolean(true), at: range)
      choice.critical = choice.critical ?? range
    }
  }
}

extension Authored.SceneFields {
  /// What is written on its choices, in written order.
  func careChoices(_ kind: String) -> [CareChoice] {
    choices.compactMap { $0.kindEntries[kind].map(CareChoice.init) }
  }
}

extension Authored.Scenario {
  /// The choices that use force, as `scene/choice`.
  func choicesOfForce(_ kind: String) -> [String] {
    scenes.flatMap { scene in
      scene.choices.filter { CareChoice($0.kindEntries[kind]).approach?.value == .coerce }
        .map { "\(scene.id.value)/\($0.id.value)" }
    }
  }
}
