import Diagnostics
import JSONSchema
import YAMLSyntax

extension Diagnostic {
  /// That a key is not known, where the one that it was probably meant as stands there already.
  ///
  /// - Parameters:
  ///   - key: The unknown key.
  ///   - present: The other.
  ///   - message: That it is not known.
  /// - Returns: The finding.
  static func unknownKey(_ key: SyntaxNode, besides present: SyntaxNode, _ message: Message) -> Diagnostic {
    let meant = present.text
    return Diagnostic(
      .error, "unknown-key", at: key.range,
      Message(
        da: "\(message.danish) Er `\(meant)` ment, så står den her allerede: behold den ene.",
        en: "\(message.english) If `\(meant)` is meant, it stands here already: keep one of them."),
      notes: [
        Diagnostic.Note(
          Message(da: "`\(meant)` står her.", en: "`\(meant)` is here."), at: present.range)
      ])
  }
}

extension Violation {
  /// For a missing key, whether the file has other keys only, and none but this can stand there: `cast` and `glossary`.
  var isAllButItsKey: Bool {
    guard keyword == .required, detail.missing.count == 1, let name = detail.missing.first, instance.index == 0 else {
      return false
    }
    return ["cast", "glossary"].contains(name) && instance.kind == .mapping && instance.count > 0
  }

  /// For an unknown key with a section below it, of which all keys are known where it stands itself: the key of the
  /// section that it stands in, beside which it belongs.
  var misindentedSection: SyntaxNode? {
    guard isAboutKey, instance.endIndex < instance.tree.records.count else { return nil }
    let value = SyntaxNode(tree: instance.tree, index: instance.endIndex)
    guard value.kind == .mapping, value.style == .block, value.count > 0, let parent = instance.parent,
      parent.index > 0,
      value.pairs.allSatisfy({ detail.knownNames.contains($0.key.text) })
    else { return nil }
    let holder = SyntaxNode(tree: instance.tree, index: parent.index - 1)
    guard holder.kind == .scalar, holder.endIndex == parent.index, holder.name != SyntaxTree.noName,
      holder.range.start.column < instance.range.start.column
    else { return nil }
    return holder
  }

  /// For an unknown key, the key that it was probably meant as where that stands there already.
  var presentKey: SyntaxNode? {
    guard let parent = instance.parent, let word = ScenarioCompiler.meantKey(instance.text, among: detail.knownNames)
    else { return nil }
    return parent.pairs.first { $0.key.isSpelt(word) }?.key
  }

  /// For an unknown key, the key that was probably meant: one that is known here and not there already.
  var meantKey: String? {
    // A scene called `slut` is no `end`, however far in it stands.
    if misindentedSection != nil { return nil }
    let present = Set(instance.siblings)
    return ScenarioCompiler.meantKey(instance.text, among: detail.knownNames.filter { !present.contains($0) })
  }

  /// For a key that belongs below one that can stand here, how to write it there.
  var home: Message? {
    let word = instance.text
    if word == "outcome", detail.knownNames.contains("end") {
      return Message(
        da: "`outcome` står under `end`: `end: { outcome: success, title: … }`.",
        en: "`outcome` stands below `end`: `end: { outcome: success, title: … }`.")
    }
    if detail.knownNames.contains("lines"), detail.knownNames.contains("goto"), let advice = homesInScenes[word] {
      return advice
    }
    if detail.knownNames.contains("rules"), detail.knownNames.contains("paths"), DiagnosticRule.named(word) != nil {
      return Message(
        da: "`\(word)` står under `rules`: skriv `rules:` på linjen over, og ryk `\(word)` ind.",
        en: "`\(word)` stands below `rules`: write `rules:` on the line above, and move `\(word)` in.")
    }
    return nil
  }
}

/// What a scene does not have, and where it is written instead.
private let homesInScenes = [
  "text": Message(
    da: "En scene har ingen `text`. Det, der siges, står under `lines`: `- narrator: …`.",
    en: "A scene has no `text`. What is said stands below `lines`: `- narrator: …`."),
  "title": Message(
    da: "En scene har ingen `title`. Kun en slutning har en: `end: { outcome: success, title: … }`.",
    en: "A scene has no `title`. Only an ending has one: `end: { outcome: success, title: … }`."),
  "when": Message(
    da:
      "En scene har ingen betingelse. Skriv den dér, hvor vejen fører hertil: på valget, eller som `- { when: …, to: … }` under `goto`.",
    en:
      "A scene has no condition. Write it where the way leads here: at the choice, or as `- { when: …, to: … }` below `goto`."
  ),
]

extension SyntaxNode {
  /// The mapping that this key stands in.
  var parent: SyntaxNode? {
    var parent = index - 1
    while parent >= 0, tree.records[parent].kind != .mapping || tree.records[parent].link <= index { parent -= 1 }
    return parent >= 0 ? SyntaxNode(tree: tree, index: parent) : nil
  }

  /// The other keys of the mapping that this key stands in.
  fileprivate var siblings: [String] { parent?.pairs.filter { $0.key.index != index }.map(\.key.text) ?? [] }
}
