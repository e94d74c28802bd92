import Diagnostics
import ScenarioKit

/// The smallest kind that shows what pages about kinds want to show: it publishes `uro`, which calm choices lower.
struct ExampleKind: ScenarioKind {
  let id = "eksempel"
  let version = "1.0.0"
  let title = Message(da: "Et eksempel", en: "An example")
  let publishedNames = ["uro"]
  let schema = KindSchema(
    choice: KindSchema.Level(
      json: """
        { "type": "object", "additionalProperties": false,
          "properties": { "way": { "enum": ["rolig", "urolig"] } } }
        """, shortForm: "way"))

  func expand(_ expansion: inout KindExpansion) {
    expansion.publish(state: "uro", .integer(0, 3), start: .integer(1))
    expansion.changeChoices { choice, value, _ in
      guard let way = value?["way"]?.text else { return }
      choice.effects.addByKind(way.value == "rolig" ? -1 : 1, to: "uro", at: way.range)
    }
  }
}
