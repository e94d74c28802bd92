import Diagnostics
import YAMLSyntax

/// The nodes of a document by JSON Pointer (RFC 6901).
final class AuthoredPlaces {
  /// The outermost node.
  let root: SyntaxNode
  /// What lies in a collection, by the node's index; made when it is first asked for.
  private var children: [Int: [String: Place]] = [:]

  /// A node, with the key that it stands under.
  struct Place {
    var key: SyntaxNode?
    var node: SyntaxNode

    /// The very words that a message about it points at: the text, else the key, else the first key.
    var words: SourceRange { node.kind == .scalar ? node.range : key?.range ?? node.firstKeyRange }
  }

  init(_ root: SyntaxNode) { self.root = root }

  /// The parts of a pointer; nil where it is none.
  static func parts(of pointer: String) -> [String]? {
    if pointer.isEmpty { return [] }
    guard pointer.utf8.first == UInt8(ascii: "/"), pointer.utf8.count <= 4096 else { return nil }
    var parts: [String] = []
    for part in pointer.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      let pieces = part.split(separator: "~", omittingEmptySubsequences: false)
      var text = String(pieces[0])
      for piece in pieces.dropFirst() {
        guard let code = piece.first, code == "0" || code == "1" else { return nil }
        text += (code == "0" ? "~" : "/") + piece.dropFirst()
      }
      parts.append(text)
    }
    return parts
  }

  /// What stands at a pointer; nil where nothing does.
  func place(at parts: some Collection<String>) -> Place? {
    var place = Place(node: root)
    for part in parts {
      guard let next = self.place(of: part, in: place.node) else { return nil }
      place = next
    }
    return place
  }

  /// What a collection holds under a key or a number.
  func place(of part: String, in node: SyntaxNode) -> Place? {
    if node.kind == .scalar { return nil }
    if let known = children[node.index] { return known[part] }
    var found: [String: Place] = [:]
    for (number, element) in node.elements.enumerated() { found["\(number)"] = Place(node: element) }
    for (key, value) in node.pairs where found[key.text] == nil { found[key.text] = Place(key: key, node: value) }
    children[node.index] = found
    return found[part]
  }
}
