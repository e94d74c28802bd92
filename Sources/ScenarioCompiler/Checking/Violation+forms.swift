import Diagnostics
import JSONSchema
import YAMLSyntax

extension Violation {
  /// Whether the value stands in a list and has no key of its own.
  var isItem: Bool {
    guard let property, !isAboutKey else { return false }
    return instance.index > property.endIndex
  }

  /// For a value of the wrong type below `goto`: scenes in a list, or what can be no name of one. Nil elsewhere.
  var mistakeInGoto: Diagnostic? {
    guard property?.text == "goto", instance.kind == .scalar, let found = detail.foundType else { return nil }
    let scene = instance.text
    if isItem {
      guard found == .string else { return nil }
      return Diagnostic(
        .error, "wrong-type", at: instance.range,
        Message(
          da:
            "`goto` fører til én scene: `goto: \(scene)`. Skal det komme an på noget, så skriv det ved hver: `- { when: …, to: \(scene) }`.",
          en:
            "`goto` leads to one scene: `goto: \(scene)`. If it is to depend on something, write that at each: `- { when: …, to: \(scene) }`."
        ))
    }
    guard [.integer, .number, .boolean].contains(found) else { return nil }
    return Diagnostic(
      .error, "wrong-type", at: instance.range,
      Message(
        da: "`goto` fører til en scene, og `\(scene)` er ikke navnet på en. Et navn begynder med et lille bogstav.",
        en: "`goto` leads to a scene, and `\(scene)` is no name of one. A name starts with a small letter."))
  }

  /// For a task that is a list, where its items belong. Nil elsewhere.
  var itemsWithoutKey: Diagnostic? {
    guard instance.kind == .sequence, let key = property, key.endIndex == instance.index,
      ["select", "order", "match", "compose"].contains(key.text)
    else { return nil }
    return Diagnostic(
      .error, "wrong-type", at: key.range,
      Message(
        da: "Punkterne står under `items`: skriv `items:` på linjen under `\(key.text)`, og ryk listen ind under den.",
        en:
          "The items stand below `items`: write `items:` on the line below `\(key.text)`, and move the list in below it."
      ))
  }
}
