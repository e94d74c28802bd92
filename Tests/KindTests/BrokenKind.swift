import Diagnostics
import ScenarioKit

/// A kind that breaks what kinds have to hold.
struct BrokenKind: ScenarioKind {
  let id = "broken"
  let version = "1"
  let title = Message(da: "Itu", en: "Broken")
  let publishedNames = ["never"]
  let schema = KindSchema(
    choice: KindSchema.Level(
      json: #"{ "type": "object", "properties": { "word": { "title": "Word" } } }"#))
  let rules = [
    KindRule(
      "broken-rule", .warning, title: Message(da: "", en: "Nothing"), rationale: Message(da: "", en: "Nothing"),
      failing: "title: Et eksempel\n", mended: "title: Et eksempel\n", check: { _, _ in })
  ]
  let templates = [
    KindTemplate(
      name: "usual",
      text: Message(
        da: """
          scenario: {{id}}
          title: Itu
          kinds: [broken]
          scenes:
            ro: { end: { outcome: success } }
          """,
        en: """
          scenario: {{id}}
          title: Broken
          kinds: [broken]
          scenes:
            calm: { end: { outcome: success } }
          """))
  ]

  func expand(_ expansion: inout KindExpansion) {
    // What chance says is never the same twice.
    let number = UInt64.random(in: 0...UInt64.max)
    expansion.publish(state: "state\(number)", .boolean, start: .boolean(false))
  }
}
