/// One walk over XML 1.0 in UTF-8, in time that grows with its length alone.
///
/// Only the five entities of XML itself and numbers are read, so no text can become longer than it is.
struct XMLWalk {
  /// How deep elements may lie in each other.
  private static let mostDepth = 256

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var counted = 0

  /// Takes the bytes of a document.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Walks over all of it.
  /// - Parameter check: Is told what there is.
  /// - Returns: What is wrong with it; nil where it is whole.
  mutating func run(_ check: inout SVGCheck) -> MediaReport.Damage? {
    guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else {
      // What can be read before the place still tells whether it was to be a drawing.
      var head = XMLWalk(Array(String(decoding: bytes, as: UTF8.self).utf8.filter { $0 != 0 }))
      _ = head.run(&check)
      return .broken
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    var open: [String] = []
    var hasRoot = false
    while index < bytes.count {
      guard bytes[index] == 0x3C else {
        let start = index
        index = bytes[index...].firstIndex(of: 0x3C) ?? bytes.count
        if let element = open.last, let text = decoded(start..<index) {
          check.text(text, in: element, line: here(start))
        } else if decoded(start..<index)?.contains(where: { !$0.isWhitespace }) ?? true {
          return index == bytes.count && !open.isEmpty ? .cutOff : .broken
        }
        continue
      }
      let line = here(index)
      if starts("<!--") {
        guard skip(past: "-->", from: index + 4) else { return .cutOff }
      } else if starts("<![CDATA[") {
        let start = index + 9
        guard skip(past: "]]>", from: start) else { return .cutOff }
        guard let element = open.last else { return .broken }
        check.text(String(decoding: bytes[start..<(index - 3)], as: UTF8.self), in: element, line: line)
      } else if starts("<?") {
        let start = index + 2
        guard skip(past: "?>", from: start) else { return .cutOff }
        check.instruction(String(decoding: bytes[start..<(index - 2)], as: UTF8.self), line: line)
      } else if starts("<!") {
        check.declaration(String(decoding: bytes[index..<min(index + 60, bytes.count)], as: UTF8.self), line: line)
        guard skipDeclaration() else { return .cutOff }
      } else if starts("</") {
        index += 2
        let name = name()
        skipBlanks()
        guard index < bytes.count else { return .cutOff }
        guard bytes[index] == 0x3E, open.popLast() == name else { return .broken }
        index += 1
      } else {
        guard open.count < Self.mostDepth, !(hasRoot && open.isEmpty) else { return .broken }
        hasRoot = true
        index += 1
        if let damage = element(&open, line, &check) { return damage }
      }
    }
    return open.isEmpty && hasRoot ? nil : .cutOff
  }

  /// A tag from its name on.
  private mutating func element(_ open: inout [String], _ line: Int, _ check: inout SVGCheck) -> MediaReport.Damage? {
    let name = name()
    guard !name.isEmpty else { return index < bytes.count ? .broken : .cutOff }
    var attributes: [(name: String, value: String)] = []
    // What can be read of a broken element counts too.
    defer { check.element(name, attributes, line: line) }
    while true {
      let before = index
      skipBlanks()
      guard index < bytes.count else { return .cutOff }
      if bytes[index] == 0x3E || starts("/>") {
        let isEmpty = bytes[index] == 0x2F
        index += isEmpty ? 2 : 1
        if !isEmpty { open.append(name) }
        return nil
      }
      guard index > before else { return .broken }
      let attribute = self.name()
      skipBlanks()
      guard index < bytes.count else { return .cutOff }
      guard !attribute.isEmpty, bytes[index] == 0x3D else { return .broken }
      index += 1
      skipBlanks()
      guard index < bytes.count else { return .cutOff }
      let quote = bytes[index]
      guard quote == 0x22 || quote == 0x27 else { return .broken }
      guard let end = bytes[(index + 1)...].firstIndex(of: quote) else { return .cutOff }
      guard let value = decoded((index + 1)..<end), !bytes[(index + 1)..<end].contains(0x3C) else { return .broken }
      attributes.append((attribute, value))
      index = end + 1
    }
  }

  /// The text of a range with its entities read; nil where one is unknown.
  private func decoded(_ range: Range<Int>) -> String? {
    guard bytes[range].contains(0x26) else { return String(decoding: bytes[range], as: UTF8.self) }
    var result: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index] == 0x26 else {
        result.append(bytes[index])
        index += 1
        continue
      }
      guard let end = bytes[index..<min(index + 16, range.upperBound)].firstIndex(of: 0x3B) else { return nil }
      let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
      switch name {
      case "lt": result.append(0x3C)
      case "gt": result.append(0x3E)
      case "amp": result.append(0x26)
      case "quot": result.append(0x22)
      case "apos": result.append(0x27)
      default:
        guard name.hasPrefix("#") else { return nil }
        let isHex = name.hasPrefix("#x")
        guard let code = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10),
          let scalar = Unicode.Scalar(code)
        else { return nil }
        result += Array(String(Character(scalar)).utf8)
      }
      index = end + 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func name() -> String {
    let start = index
    while index < bytes.count, ![0x20, 0x09, 0x0A, 0x0D, 0x2F, 0x3E, 0x3D, 0x3C, 0x22, 0x27].contains(bytes[index]) {
      index += 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func skipBlanks() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }

  private func starts(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[index...].starts(with: $0) }
  }

  /// Goes past the next place where a text stands; false where it stands nowhere.
  private mutating func skip(past text: StaticString, from start: Int) -> Bool {
    let wanted = text.withUTF8Buffer { Array($0) }
    index = min(start, bytes.count)
    while let next = bytes[index...].firstIndex(of: wanted[0]) {
      index = next
      if bytes[index...].starts(with: wanted) {
        index += wanted.count
        return true
      }
      index += 1
    }
    index = bytes.count
    return false
  }

  /// Goes past a declaration with what stands in its brackets.
  private mutating func skipDeclaration() -> Bool {
    var depth = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x3C, 0x5B: depth += 1
      case 0x3E, 0x5D: depth -= 1
      default: break
      }
      index += 1
      if depth <= 0 { return true }
    }
    return false
  }

  /// The line of a place; places are asked for in their order.
  private mutating func here(_ place: Int) -> Int {
    while counted < place {
      if bytes[counted] == 0x0A { line += 1 }
      counted += 1
    }
    return line
  }
}
