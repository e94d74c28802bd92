import Diagnostics
import ScenarioKit

/// What lies on the note beside the phone: all that a scenario says under `handover`, on whatever level, that more than
/// one place asks for.
struct Notes {
  /// What the receiver has to know, with the TOBS score where values were measured.
  private(set) var facts: [Fact] = []
  /// What is better left out.
  private(set) var noise: [Noise] = []
  /// What the receiver asks the learner to do, of all scenes, by id.
  private(set) var instructions: [(id: Authored.Name, text: Located<String>)] = []
  /// The TOBS score of the measured values, at the place where they stand; nil where none were.
  private(set) var tobs: Located<Int>?
  /// How points are given and what follows from them.
  private(set) var profile = TOBSProfile.usual
  /// The most minutes that are counted.
  private(set) var mostMinutes = 120
  /// What is written under the kind's key on choices.
  private(set) var choices: [Authored.KindValue] = []
  /// What is written under the kind's key on scenes that have no other move.
  private(set) var scenes: [Authored.KindValue] = []
  /// What a number of minutes can be: up to a day.
  static let minutes = 1...1_440
  /// Whether the kind gives points.
  private(set) var givesPoints = true
  private let language: MessageLanguage
  private var titles: Authored.KindValue?
  private var givesFeedback = true

  /// Reads what stands under the kind's key.
  init(_ scenario: Authored.Scenario, kind: String, in language: MessageLanguage = .english) {
    self.language = language
    let value = scenario.kindEntries[kind]
    titles = value?["titles"]
    givesPoints = value?["points"]?.boolean?.value ?? true
    givesFeedback = value?["feedback"]?.boolean?.value ?? true
    facts = (value?["facts"]?.pairs ?? []).compactMap { Fact($0) }
    noise = (value?["noise"]?.pairs ?? []).compactMap { Noise($0) }
    mostMinutes = value?["most-minutes"]?.integer(in: Self.minutes)?.value ?? mostMinutes
    if let own = value?["tobs"] { profile.change(by: own) }
    for scene in scenario.scenes {
      if let value = scene.kindEntries[kind], scene.move == .none { scenes.append(value) }
      if case .choices(let written) = scene.move { choices += written.compactMap { $0.kindEntries[kind] } }
    }
    instructions = scenes.flatMap { ($0["instructions"]?.pairs ?? []).texts }
    if let values = value?["values"] { addScore(of: values) }
  }

  /// The title of something that is shown to learners: the author's where it stands, or else the usual one.
  func title(_ key: String, usually usual: Message, at range: SourceRange) -> Located<String> {
    titles?[key]?.text ?? Located(usual[language], at: range)
  }

  /// Points, or none where the author wants none.
  func points(_ points: Int) -> Int { givesPoints ? points : 0 }

  /// Tells the learner something of an item where the author says nothing of it.
  func tell(_ text: Message, of item: inout Authored.ItemFields) {
    if givesFeedback { item.feedback.tellByKind(text[language], at: item.id.range) }
  }

  /// Whether there is a fact with this id.
  func hasFact(_ id: Authored.Name) -> Bool { facts.contains { $0.id.value == id.value } }

  /// Whether some scene has an instruction with this id.
  func hasInstruction(_ id: Authored.Name) -> Bool { instructions.contains { $0.id.value == id.value } }

  /// Adds the score as a fact, unless the author says it in words of their own.
  private mutating func addScore(of values: Authored.KindValue) {
    let score = profile.score(of: values)
    tobs = Located(score, at: values.range)
    guard !facts.contains(where: { $0.id.value == "tobs" }) else { return }
    let say = Message(da: "TOBS er \(score).", en: "TOBS is \(score).")[language]
    var fact = Fact(
      id: Located("tobs", at: values.range), say: Located(say, at: values.range),
      segment: Located(.situation, at: values.range))
    fact.weight = Located(2, at: values.range)
    facts.append(fact)
  }
}

extension [Authored.KindValue.Pair] {
  /// Ids with their texts, without those that have none.
  var texts: [(id: Authored.Name, text: Located<String>)] {
    compactMap { pair in pair.value.text.map { (pair.key, $0) } }
  }
}
