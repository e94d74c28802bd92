import Diagnostics
import YAMLSyntax

/// A name for an entry of a list that is only a text, made of the text's first words: `ja-det-gør` for
/// `- Ja, det gør jeg.`
struct EntryName {
  /// The change that writes the name before the text.
  let fixIt: FixIt

  /// Finds a name; nil where the entry is no text on a line of its own, or has no word in it.
  init?(of node: SyntaxNode) {
    guard node.kind == .scalar, [.plain, .singleQuoted, .doubleQuoted].contains(node.style),
      node.range.start.line == node.range.end.line, let list = node.holder, list.kind == .sequence,
      list.style == .block, let slug = Self.slug(of: node.text)
    else { return nil }
    var taken = Set(Reader.reservedWords)
    for element in list.elements where element.index != node.index {
      if let key = element.pairs.first(where: { _ in true })?.key { taken.insert(key.text) }
      // Two texts without a name may begin alike.
      if element.index < node.index, let other = Self.slug(of: element.text) { taken.insert(other) }
    }
    var name = slug
    var number = 2
    while taken.contains(name) {
      name = "\(slug)-\(number)"
      number += 1
    }
    let start = node.range.start
    // A single word may be the name itself, whose text is missing.
    let isText = node.text.split(separator: " ").count > 1
    fixIt = FixIt(
      SourceRange(node.range.source, start, start), replacement: name + ": ",
      title: Message(da: "giv det navnet `\(name)`", en: "name it `\(name)`"),
      applicability: isText ? .certain : .maybe)
  }

  /// The first words of a text as a name.
  static func slug(of text: String) -> String? {
    let letters = "abcdefghijklmnopqrstuvwxyzæøåäöüé"
    let words = text.normalized.lowercased().split { !letters.contains($0) && !("0"..."9").contains($0) }
    let used = words.drop { !letters.contains($0.prefix(1)) }.prefix(3)
    return used.isEmpty ? nil : used.joined(separator: "-")
  }
}

extension SyntaxNode {
  /// The collection that the node stands in.
  var holder: SyntaxNode? {
    var holder = index - 1
    while holder >= 0, tree.records[holder].kind == .scalar || tree.records[holder].link <= index { holder -= 1 }
    return holder >= 0 ? SyntaxNode(tree: tree, index: holder) : nil
  }
}
