import Diagnostics
import YAMLSyntax

/// `pack.yaml` as it stands in its file, for changes of it that mend what was found elsewhere.
struct Manifest: Sendable {
  /// The outermost node.
  let root: SyntaxNode
  /// The file.
  let file: SourceFile

  /// The change that says in words what a picture shows; nil where the file is written in a way that leaves no place for
  /// it.
  ///
  /// - Parameters:
  ///   - path: The path of the picture.
  ///   - name: The name of the person whose portrait it is. The name is a true text for a portrait, so it is written
  ///     unasked. What another picture shows nobody but its author knows: the words are left open.
  /// - Returns: A change of this file.
  func saying(whatIsOn path: String, portraitOf name: String?) -> FixIt? {
    let alt = "alt: " + (name.map { Self.scalar($0) } ?? "\"…\"")
    let entry = "\(Self.scalar(path)): { \(alt) }"
    let title = Message(
      da: name == nil ? "skriv, hvad man ser" : "skriv, hvem man ser",
      en: name == nil ? "write what one sees" : "write whom one sees")
    guard root.kind == .mapping, root.style == .block, let (start, text) = place(path, alt, entry) else { return nil }
    return FixIt(
      SourceRange(root.range.source, start, start), replacement: text, title: title,
      applicability: name == nil ? .maybe : .certain)
  }

  /// Where the text goes, and what is written there.
  private func place(_ path: String, _ alt: String, _ entry: String) -> (SourcePosition, String)? {
    guard let assets = root["assets"] else {
      let last = UInt32(file.lineCount)
      let bytes = file.line(last)
      // Nothing may follow where a document says that it ends.
      guard !endsDocument else { return nil }
      let column = UInt32(bytes.count { $0 & 0xC0 != 0x80 }) + 1
      return (
        SourcePosition(line: last, column: column), (bytes.isEmpty ? "" : "\n") + "assets:\n  \(entry)\n"
      )
    }
    guard let first = assets.pairs.first(where: { _ in true }) else { return nil }
    guard let (_, said) = assets.pairs.first(where: { $0.key.text == path }) else {
      return (first.key.range.start, entry + separator(in: assets, at: first.key))
    }
    guard let key = said.pairs.first(where: { _ in true })?.key else { return nil }
    return (key.range.start, alt + separator(in: said, at: key))
  }

  /// What stands between a new pair and the one that was the first.
  private func separator(in mapping: SyntaxNode, at key: SyntaxNode) -> String {
    mapping.style == .flow
      ? ", " : "\n" + String(repeating: " ", count: Int(key.range.start.column) - 1)
  }

  private var endsDocument: Bool {
    (1...UInt32(file.lineCount)).contains { file.line($0).starts(with: "...".utf8) }
  }

  /// A text as YAML reads it back, with quotes where it may need them.
  private static func scalar(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || " -_./".unicodeScalars.contains(scalar)
    }
    let begins = text.unicodeScalars.first?.properties.isAlphabetic ?? false
    return isPlain && begins && text.last != " " && !["true", "false", "null"].contains(text) ? text : quoted(text)
  }
}
