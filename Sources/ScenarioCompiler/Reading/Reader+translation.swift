import ScenarioKit
import YAMLSyntax

extension Reader {
  /// Reads a file of translations: text id → text, or `{ text, source, reviewed }`.
  func translationFile(_ root: SyntaxNode) -> Authored.TranslationFile? {
    guard root.kind == .mapping else { return nil }
    var file = Authored.TranslationFile(texts: [], range: root.range)
    for (key, value) in root.pairs {
      guard let id = name(key) else { continue }
      if value.kind == .mapping {
        file.texts.append(
          Authored.TranslatedText(
            id: id, text: text(value["text"]), source: name(value["source"]), isReviewed: boolean(value["reviewed"])))
      } else {
        file.texts.append(Authored.TranslatedText(id: id, text: text(value)))
      }
    }
    return file
  }
}
