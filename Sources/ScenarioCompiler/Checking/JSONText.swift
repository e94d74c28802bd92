import YAMLSyntax

/// A JSON value whose keys stand in the order of its text, for writing it anew.
enum JSONText: Sendable {
  /// A text.
  case text(String)
  /// A number, `true`, `false` or `null` as it is written.
  case literal(String)
  /// A list.
  case array([JSONText])
  /// Keys and values in their order.
  case object([(key: String, value: JSONText)])

  /// The value of a node of a tree from JSON.
  init(_ node: SyntaxNode) {
    switch node.kind {
    case .scalar: self = node.scalarValue == .text ? .text(node.text) : .literal(node.text)
    case .sequence: self = .array(node.elements.map { JSONText($0) })
    case .mapping: self = .object(node.pairs.map { ($0.key.text, JSONText($0.value)) })
    }
  }

  /// The value at a JSON Pointer without escapes; nil where there is none.
  func value(at pointer: String) -> JSONText? {
    var found = self
    for part in pointer.split(separator: "/") {
      guard case .object(let members) = found, let member = members.first(where: { $0.key == part }) else { return nil }
      found = member.value
    }
    return found
  }

  /// The value without some of its keys.
  func without(_ keys: Set<String>) -> JSONText {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { !keys.contains($0.key) })
  }

  /// The text, a list or an object on one line where it fits.
  ///
  /// - Parameter width: How many columns a line may have; texts are never broken.
  /// - Returns: The text, without a line break at its end.
  func text(width: Int) -> String {
    var text = ""
    write(to: &text, indent: 0, used: 0, width: width)
    return text
  }

  private func write(to text: inout String, indent: Int, used: Int, width: Int) {
    let short = line
    let length = short.scalarCount
    // A comma may have to follow; and of an object on one line nobody wants to read more than a few words.
    if isScalar || used + length < (isObject ? min(width, used + Self.widestObject) : width) {
      text += short
      return
    }
    let inner = String(repeating: " ", count: indent + 2)
    let outer = String(repeating: " ", count: indent)
    switch self {
    case .text, .literal: break
    case .array(let elements) where elements.allSatisfy(\.isScalar):
      text += "["
      var column = width
      for (index, element) in elements.enumerated() {
        let word = element.line
        let length = word.unicodeScalars.count + 1
        let breaks = column + 1 + length > width
        text += (index > 0 ? "," : "") + (breaks ? "\n" + inner : " ") + word
        column = breaks ? indent + 2 + length : column + 1 + length
      }
      text += "\n" + outer + "]"
    case .array(let elements):
      text += "["
      for (index, element) in elements.enumerated() {
        text += (index > 0 ? ",\n" : "\n") + inner
        element.write(to: &text, indent: indent + 2, used: indent + 2, width: width)
      }
      text += "\n" + outer + "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        let key = Self.quoted(member.key) + ": "
        text += (index > 0 ? ",\n" : "\n") + inner + key
        member.value.write(
          to: &text, indent: indent + 2, used: indent + 2 + key.unicodeScalars.count, width: width)
      }
      text += "\n" + outer + "}"
    }
  }

  /// The longest object that is written on one line.
  private static let widestObject = 80

  private var isScalar: Bool {
    switch self {
    case .text, .literal: true
    case .array, .object: false
    }
  }

  private var isObject: Bool {
    if case .object = self { true } else { false }
  }

  /// The value on one line.
  var line: String {
    var line = ""
    writeLine(to: &line)
    return line
  }

  private func writeLine(to line: inout String) {
    switch self {
    case .text(let text): Self.write(text, to: &line)
    case .literal(let text): line += text
    case .array(let elements):
      line += "["
      for (index, element) in elements.enumerated() {
        if index > 0 { line += ", " }
        element.writeLine(to: &line)
      }
      line += "]"
    case .object(let members):
      line += members.isEmpty ? "{" : "{ "
      for (index, member) in members.enumerated() {
        if index > 0 { line += ", " }
        Self.write(member.key, to: &line)
        line += ": "
        member.value.writeLine(to: &line)
      }
      line += members.isEmpty ? "}" : " }"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = ""
    write(text, to: &quoted)
    return quoted
  }

  /// Adds a text in quotes.
  private static func write(_ text: String, to quoted: inout String) {
    quoted += "\""
    defer { quoted += "\"" }
    // Nearly no text has anything to escape.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
      quoted += text
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
  }
}
