import Diagnostics
import ScenarioKit

/// What is written on the scenario: the person, and how the person feels at the start.
struct Profile {
  /// Whether approaches give points.
  private var givesPoints: Bool
  /// Whether approaches tell something where the author says nothing, and in which language.
  private var feedbackLanguage: MessageLanguage?
  /// The person's distress at the start.
  var distress: Located<Int>?
  /// The person's trust at the start.
  var trust: Located<Int>?
  /// How much the dimensions count, where that is not 1.
  var weights: [Dimension: Located<Int>] = [:]
  /// The needs, and how far they are known at the start.
  var needs: [(need: Located<Need>, start: Stage)] = []
  /// The approaches that are worse for this person than for others.
  var triggers: Set<Approach> = []
  /// The approaches that are better for this person than for others.
  var calms: Set<Approach> = []
  /// What of the person's life gives something to hold on to.
  var anchors: [Located<String>] = []

  /// Reads what has the right form.
  init(_ value: Authored.KindValue?, in language: MessageLanguage = .english) {
    givesPoints = value?["points"]?.boolean?.value ?? true
    feedbackLanguage = value?["feedback"]?.boolean?.value == false ? nil : language
    distress = value?["distress"]?.integer
    trust = value?["trust"]?.integer
    for dimension in Dimension.allCases { weights[dimension] = value?["weights"]?[dimension.rawValue]?.integer }
    guard let person = value?["person"] else { return }
    needs = person["needs"]?.words(Need.self).map { ($0, .hidden) } ?? []
    for pair in person["needs"]?.pairs ?? [] {
      guard let need = Need(rawValue: pair.key.value) else { continue }
      needs.append((Located(need, at: pair.key.range), pair.value.words(Stage.self).first?.value ?? .hidden))
    }
    triggers = Set(person["triggers"]?.words(Approach.self).map(\.value) ?? [])
    calms = Set(person["calms"]?.words(Approach.self).map(\.value) ?? [])
    anchors = person["anchors"]?.names ?? []
  }

  /// What an approach adds to this person's distress; a need that is met takes 1 more away.
  func distress(_ approach: Approach, meetsNeed: Bool) -> Int {
    var amount = approach.effect.distress
    if triggers.contains(approach) { amount += 1 }
    if calms.contains(approach) { amount -= 1 }
    if meetsNeed { amount -= 1 }
    return min(max(amount, -2), 3)
  }

  /// Points, or none where the author wants none.
  func points(_ points: Int) -> Int { givesPoints ? points : 0 }

  /// What the learner is told of an approach where the author says nothing; nil where there is nothing to say.
  func feedback(_ approach: Approach) -> String? { feedbackLanguage.flatMap { approach.feedback?[$0] } }

  /// A question for afterwards about the person's life; nil where nothing is told of it.
  var question: Message? {
    guard !anchors.isEmpty else { return nil }
    let life = anchors.map(\.value).joined(separator: " · ")
    return Message(
      da: "Det ved vi om personens liv: \(life). Hvor kunne I have brugt det?",
      en: "This is what we know of the person's life: \(life). Where could you have used it?")
  }
}
