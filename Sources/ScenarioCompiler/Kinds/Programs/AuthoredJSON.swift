import YAMLSyntax

/// A document as its author wrote it, as JSON on one line.
struct AuthoredJSON {
  /// The bytes of the line, without a line break at its end.
  private(set) var bytes: [UInt8] = []

  /// Writes a node with all below it.
  init(_ node: SyntaxNode) { write(node) }

  // A tree is at most as deep as the parser lets it be.
  private mutating func write(_ node: SyntaxNode) {
    switch node.kind {
    case .sequence:
      write("[", "]", node.elements) { $0.write($1) }
    case .mapping:
      write("{", "}", node.pairs) { json, pair in
        json.write(text: pair.key.utf8)
        json.bytes.append(UInt8(ascii: ":"))
        json.write(pair.value)
      }
    case .scalar:
      switch node.scalarValue {
      case .null?: bytes += "null".utf8
      case .boolean(let value)?: bytes += "\(value)".utf8
      case .integer(let value)?: bytes += "\(value)".utf8
      case .number(let text)?:
        // YAML's spellings of a number are more than those of JSON.
        if let value = Double(text), value.isFinite { bytes += "\(value)".utf8 } else { write(text: node.utf8) }
      case .text?, nil: write(text: node.utf8)
      }
    }
  }

  private mutating func write<Parts: Sequence>(
    _ start: Unicode.Scalar, _ end: Unicode.Scalar, _ parts: Parts, _ body: (inout AuthoredJSON, Parts.Element) -> Void
  ) {
    bytes.append(UInt8(ascii: start))
    var isFirst = true
    for part in parts {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      body(&self, part)
    }
    bytes.append(UInt8(ascii: end))
  }

  private mutating func write(text: ArraySlice<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case 0..<0x20, 0x7F:
        let digits = String(byte, radix: 16)
        bytes += "\\u00\(digits.count < 2 ? "0" : "")\(digits)".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
