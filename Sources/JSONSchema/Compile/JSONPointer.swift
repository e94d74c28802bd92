import YAMLSyntax

/// JSON pointers into syntax trees (RFC 6901).
enum JSONPointer {
  /// The pointer to a node, for example `/$defs/text/type`; empty for the root.
  static func pointer(to target: SyntaxNode) -> String {
    guard var node = target.tree.root else { return "" }
    var pointer = ""
    while node.index != target.index {
      var next: SyntaxNode?
      var position = 0
      for element in node.elements {
        if element.index <= target.index, target.index < element.endIndex {
          pointer += "/\(position)"
          next = element
          break
        }
        position += 1
      }
      for (key, value) in node.pairs where key.index <= target.index && target.index < value.endIndex {
        pointer += "/" + escaped(key.text)
        // A key itself has no pointer: that of its value is the nearest.
        next = value.index <= target.index ? value : target
        break
      }
      guard let next else { break }
      node = next
    }
    return pointer
  }

  /// The node that a pointer leads to from a node, with the nodes passed on the way, the last one first.
  static func follow(_ pointer: some StringProtocol, from root: SyntaxNode) -> [SyntaxNode]? {
    var path = [root]
    for token in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      let name = unescaped(token)
      guard let node = path.first else { return nil }
      switch node.kind {
      case .mapping:
        guard let value = node.value(of: name) else { return nil }
        path.insert(value, at: 0)
      case .sequence:
        guard let position = Int(name), position >= 0, String(position) == name else { return nil }
        guard let element = node.elements.dropFirst(position).first(where: { _ in true }) else { return nil }
        path.insert(element, at: 0)
      case .scalar:
        return nil
      }
    }
    return path
  }

  /// A name as one step of a pointer.
  static func escaped(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return name }
    var text = ""
    for character in name.unicodeScalars {
      switch character {
      case "~": text += "~0"
      case "/": text += "~1"
      default: text.unicodeScalars.append(character)
      }
    }
    return text
  }

  private static func unescaped(_ token: some StringProtocol) -> String {
    var text = ""
    var isEscape = false
    for character in token.unicodeScalars {
      if isEscape {
        text.unicodeScalars.append(character == "1" ? "/" : "~")
        isEscape = false
      } else if character == "~" {
        isEscape = true
      } else {
        text.unicodeScalars.append(character)
      }
    }
    return text
  }
}
