import Diagnostics

/// How the dialogue speaks: its language, and the signs that the terminal can show.
struct PlayWording: Hashable, Sendable {
  /// The language of everything that is not the pack's.
  var language: MessageLanguage
  /// Whether the terminal shows more than ASCII.
  var isUnicode: Bool

  /// The wording in the language to speak.
  func callAsFunction(da: String, en: String) -> String { language == .danish ? da : en }

  /// A space where no line may break.
  var space: String { isUnicode ? "\u{A0}" : " " }
  /// A dash between two words.
  var dash: String { isUnicode ? "–" : "-" }
  /// A dot between the parts of a list.
  var dot: String { isUnicode ? "·" : "|" }
  /// What stands for words left out.
  var ellipsis: String { isUnicode ? "…" : "..." }
  /// Stands before an action.
  var arrow: String { isUnicode ? "→" : "->" }
  /// A line across.
  var rule: String { isUnicode ? "─" : "-" }

  /// A name in quotation marks.
  func quoted(_ name: String) -> String {
    isUnicode ? self(da: "»\(name)«", en: "“\(name)”") : "\"\(name)\""
  }

  /// A number with the sign that typographers use.
  func number(_ number: Int) -> String { isUnicode && number < 0 ? "−\(number.magnitude)" : "\(number)" }

  /// A number that always shows its sign.
  func signed(_ number: Int) -> String { number > 0 ? "+\(number)" : self.number(number) }

  /// A number of percent, which a line break does not divide.
  func percent(_ number: Int) -> String {
    language == .danish ? "\(number)\(space)%" : "\(number)%"
  }

  /// Whether an answer says yes, in either language.
  func isYes(_ answer: String) -> Bool { ["j", "ja", "y", "yes"].contains(answer) }
  /// Whether an answer says no, in either language.
  func isNo(_ answer: String) -> Bool { ["n", "nej", "no"].contains(answer) }
  /// How to answer yes or no.
  var yesOrNo: String { self(da: "(j/n)", en: "(y/n)") }

  /// So many answers.
  func answers(_ count: Int) -> String {
    self(da: "\(count) svar", en: count == 1 ? "1 answer" : "\(count) answers")
  }
}
