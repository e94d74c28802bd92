import Diagnostics
import ScenarioCompiler
import Testing

/// Where a value can have several forms, the sentence is about the form that was most likely meant.
///
/// The form is told by the key that only it has, also where that is misspelt, then by the fewest mistakes. That nothing
/// fits any of the forms is never said: it helps nobody.
struct BranchTests {
  /// A scene of a small scenario that is broken, and what is said of it: codes with a part of the English sentence.
  struct Case: CustomTestStringConvertible {
    var text: String
    var findings: [(code: String, words: String)]
    var testDescription: String { text }

    init(_ text: String, _ findings: (code: String, words: String)...) {
      self.text = text
      self.findings = findings
    }
  }

  private func check(_ scenario: String, _ scenes: String, _ expected: [(code: String, words: String)]) throws {
    let found = try compiled(scenario, scenes: scenes).diagnostics.filter { $0.severity == .error }
    #expect(found.map(\.code) == expected.map(\.code), "\(found.map(\.message.english))")
    for (finding, expected) in zip(found, expected) {
      #expect(finding.message.english.contains(expected.words), "\(finding.message.english)")
      #expect(!finding.message.english.contains("right form"), "\(finding.message.english)")
      #expect(!finding.message.danish.isEmpty && finding.range.start.line > 4)
    }
  }

  @Test(arguments: [
    Case("goto: [slut]", ("wrong-type", "`goto` leads to one scene: `goto: slut`")),
    Case("goto: { to: slut }", ("wrong-type", "`goto` must be a text or a list")),
    Case("goto: [{ when: true }]", ("missing-key", "An item of `goto` lacks `to`")),
    Case("goto: [{ when: true, ot: slut }, { to: slut }]", ("unknown-key", "Did you mean `to`?")),
    Case("goto: [{ wegiht: 1, to: slut }, { weight: 1, to: slut }]", ("unknown-key", "Did you mean `weight`?")),
    Case(
      "goto: [{ weight: 1, when: true, to: slut }]", ("keys-exclude", "`when` and `weight` cannot stand together")),
    Case("ende: { outcome: success }", ("unknown-key", "Did you mean `end`?")),
    Case("end: { outcome: godt }", ("wrong-word", "Did you mean `success`?")),
    Case("end: success", ("wrong-type", "`end` must be a section with keys")),
  ])
  func tellsTheFormOfAScene(_ example: Case) throws {
    try check("", "  start:\n    \(example.text)\n", example.findings)
  }

  @Test(arguments: [
    Case("feedback: { learnr: x }", ("unknown-key", "Did you mean `learner`?")),
    Case("feedback: [x]", ("wrong-type", "`feedback` must be a text or a section with keys")),
    Case("feedback: { learner: [x] }", ("wrong-type", "`learner` must be a text")),
    Case("repair: [[a]]", ("wrong-type", "An item of `repair` must be a text")),
    Case("reply: { gerda: hej }", ("wrong-type", "`reply` must be a list")),
  ])
  func tellsTheFormOfAChoice(_ example: Case) throws {
    try check(
      "", "  start:\n    choices:\n      - ja: Ja.\n        \(example.text)\n    goto: slut\n", example.findings)
  }

  @Test(arguments: [
    Case("state: { uro: { start: rolig, valus: [rolig, urolig] } }", ("unknown-key", "Did you mean `values`?")),
    Case("state: { uro: { start: rolig, values: rolig } }", ("wrong-type", "`values` must be a list")),
    Case("state: { uro: { start: 5, min: 0, mx: 9 } }", ("unknown-key", "Did you mean `max`?")),
    Case("state: { uro: { start: høj, min: 0, max: 9 } }", ("wrong-type", "`start` must be a whole number")),
    Case("state: { uro: [1] }", ("wrong-type", "`uro` must be `true` or `false` or a section with keys")),
    Case("rules: [slut]", ("wrong-type", "An item of `rules` must be a section with keys")),
    Case("rules: [{ when: true }]", ("missing-key", "An item of `rules` lacks `goto`")),
    Case("cast: { gerda: Gerda }", ("wrong-type", "`gerda` must be a section with keys")),
  ])
  func tellsTheFormOfADeclaration(_ example: Case) throws {
    try check(example.text, "  start:\n    goto: slut\n", example.findings)
  }

  @Test func saysNothingOfTheFormOfWhatAMisspeltKeyHolds() throws {
    // Perhaps it was meant otherwise, and then its value was right.
    for value in ["nej", "3", "{ nej: 3 }"] {
      try check(
        "", "  start:\n    choises: \(value)\n    goto: slut\n", [("unknown-key", "Did you mean `choices`?")])
    }
    // Where the form is right, so was the guess, and what stands in it is told at once.
    try check(
      "", "  start:\n    choises: [{ nej: 3, fedback: [] }]\n    goto: slut\n",
      [("unknown-key", "Did you mean `choices`?"), ("unknown-key", "Did you mean `feedback`?")])
  }
}
