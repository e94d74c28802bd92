import Diagnostics
import ScenarioKit

/// What is written on a scene: the unspoken rule that is met there, and what was said and meant.
struct Encounter {
  /// The rule.
  var norm: Located<Norm>?
  /// What somebody expects without saying it.
  var expectation: Located<String>?
  /// What is said.
  var said: Located<String>?
  /// What is meant.
  var meant: Located<String>?

  /// Reads what has the right form.
  init(_ value: Authored.KindValue?) {
    norm = value?["norm"]?.words(Norm.self).first
    expectation = value?["expectation"]?.text
    said = value?["said"]?.text
    meant = value?["meant"]?.text
  }

  /// Whether somebody does not want the newcomer's help for what he or she is.
  var isRefusal: Bool { norm?.value == .beingRefused }

  /// A question for afterwards that holds the sides and the meanings against each other; nil where none is written.
  func question(_ sides: Sides?, in language: MessageLanguage) -> Located<String>? {
    let parts: [(Located<String>?, Message)] = [
      (said, Message(da: "Det blev sagt", en: "What was said")),
      (meant, Message(da: "Det blev ment", en: "What was meant")),
      (expectation, Message(da: "Det blev ventet", en: "What was expected")),
      (sides?.learner, Message(da: "Set fra den nye", en: "Seen by the newcomer")),
      (sides?.workplace, Message(da: "Set fra huset", en: "Seen by the house")),
    ]
    let told = parts.compactMap { text, title in text.map { "\(title[language]): \($0.value)" } }
    guard !told.isEmpty, let range = parts.compactMap({ $0.0?.range }).first else { return nil }
    let question = Message(
      da: "Hvem kunne have sagt det højt, og hvordan?", en: "Who could have said it aloud, and how?")
    return Located((told + [question[language]]).joined(separator: "\n"), at: range)
  }
}

/// A norm told from both sides.
struct Sides {
  /// How it looks to the newcomer.
  var learner: Located<String>?
  /// How it looks to the house.
  var workplace: Located<String>?

  /// Reads what has the right form.
  init(_ value: Authored.KindValue) {
    learner = value["learner"]?.text
    workplace = value["workplace"]?.text
  }
}
