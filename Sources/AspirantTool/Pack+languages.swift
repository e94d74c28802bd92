import AspirantCompilerTool
import Diagnostics
import ScenarioModel
import ScenarioPack

extension Pack {
  /// The texts in a language that was asked for.
  ///
  /// - Returns: The translation; nil where the pack is written in that language.
  /// - Throws: ``CommandFailure`` where there is none, with the languages that there are.
  func translation(for locale: String) throws(CommandFailure) -> Translation? {
    switch language(locale) {
    case .own: return nil
    case .translated(let translation): return translation
    case .missing:
      let all = ([manifest.locale] + translations.map(\.locale)).map { "`\(visibleText($0))`" }.joined(separator: ", ")
      throw CommandFailure(
        .usage, da: "Pakken kan ikke læses på `\(visibleText(locale))`. Den kan læses på \(all).",
        en: "The pack cannot be read in `\(visibleText(locale))`. It can be read in \(all).")
    }
  }
}
