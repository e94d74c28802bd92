/// One walk over XML 1.0 in UTF-8, in time that grows with its length alone.
///
/// Only the five entities of XML itself and numbers are read, so no text can become longer than it is.
struct XMLWalk {
  /// How deep elements may lie in each other.
  private static let mostDepth = 256

  /// What is walked over.
  private(set) var bytes: [UInt8]
  private var index = 0
  private var names = XMLNames()
  /// The elements that are open, by the numbers of their names.
  private var open: [Int] = []

  /// Takes the bytes of a document.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Walks over all of it.
  /// - Parameter check: Is told what there is.
  /// - Returns: What is wrong with it; nil where it is whole.
  mutating func run(_ check: inout SVGCheck) -> MediaReport.Damage? {
    guard isText else {
      // What can be read before the place still tells whether it was to be a drawing.
      self = XMLWalk(String(decoding: bytes, as: UTF8.self).utf8.filter { $0 != 0 })
      _ = run(&check)
      return .broken
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    var hasRoot = false
    while index < bytes.count {
      let start = index
      guard bytes[start] == 0x3C else {
        if let damage = text(&check) { return damage }
        continue
      }
      switch start + 1 < bytes.count ? bytes[start + 1] : 0 {
      case 0x21 where starts("<!--"):
        guard skip(past: "-->", from: start + 4) else { return .cutOff }
      case 0x21 where starts("<![CDATA["):
        guard skip(past: "]]>", from: start + 9) else { return .cutOff }
        guard let element = open.last else { return .broken }
        check.text(String(decoding: bytes[(start + 9)..<(index - 3)], as: UTF8.self), in: element, at: start)
      case 0x21:
        check.declaration(String(decoding: bytes[start..<min(start + 60, bytes.count)], as: UTF8.self), at: start)
        guard skipDeclaration() else { return .cutOff }
      case 0x3F:
        guard skip(past: "?>", from: start + 2) else { return .cutOff }
        check.instruction(String(decoding: bytes[(start + 2)..<(index - 2)], as: UTF8.self), at: start)
      case 0x2F:
        index += 2
        let name = name(&check)
        skipBlanks()
        guard index < bytes.count else { return .cutOff }
        guard bytes[index] == 0x3E, let name, open.popLast() == name else { return .broken }
        index += 1
      default:
        guard open.count < Self.mostDepth, !(hasRoot && open.isEmpty) else { return .broken }
        hasRoot = true
        index += 1
        if let damage = element(at: start, &check) { return damage }
      }
    }
    return open.isEmpty && hasRoot ? nil : .cutOff
  }

  /// Whether it is UTF-8 without zeros.
  private var isText: Bool { (try? UTF8Span(validating: bytes.span)) != nil && !bytes.contains(0) }

  /// The text up to the next tag.
  private mutating func text(_ check: inout SVGCheck) -> MediaReport.Damage? {
    let start = index
    var hasEntity = false
    while index < bytes.count, bytes[index] != 0x3C {
      hasEntity = hasEntity || bytes[index] == 0x26
      index += 1
    }
    let range = start..<index
    guard let element = open.last else {
      let isBlank = decoded(range)?.allSatisfy(\.isWhitespace) ?? false
      return isBlank ? nil : .broken
    }
    // Most text is the blanks between elements.
    guard hasEntity || check.isStyle(element) else { return nil }
    guard let text = decoded(range) else { return index == bytes.count ? .cutOff : .broken }
    check.text(text, in: element, at: start)
    return nil
  }

  /// A tag from its name on.
  private mutating func element(at start: Int, _ check: inout SVGCheck) -> MediaReport.Damage? {
    guard let name = name(&check) else { return index < bytes.count ? .broken : .cutOff }
    check.element(name, at: start)
    while true {
      let before = index
      skipBlanks()
      guard index < bytes.count else { return .cutOff }
      let isEmpty = bytes[index] == 0x2F && index + 1 < bytes.count && bytes[index + 1] == 0x3E
      if isEmpty || bytes[index] == 0x3E {
        index += isEmpty ? 2 : 1
        if !isEmpty { open.append(name) }
        return nil
      }
      guard index > before else { return .broken }
      let attribute = self.name(&check)
      skipBlanks()
      guard index < bytes.count else { return .cutOff }
      guard let attribute, bytes[index] == 0x3D else { return .broken }
      index += 1
      skipBlanks()
      guard index < bytes.count else { return .cutOff }
      let quote = bytes[index]
      guard quote == 0x22 || quote == 0x27 else { return .broken }
      index += 1
      let first = index
      // Most values are numbers and colours, in which nothing can hide.
      var isPlain = true
      while index < bytes.count, bytes[index] != quote {
        isPlain = isPlain && SVGCheck.isPlain(bytes[index])
        index += 1
      }
      guard index < bytes.count else { return .cutOff }
      if !isPlain || check.matters(attribute) {
        let range = first..<index
        guard let value = decoded(range), !bytes[range].contains(0x3C) else { return .broken }
        check.attribute(attribute, value, of: name, at: start)
      }
      index += 1
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

  /// The number of the name that stands here; nil where none does.
  private mutating func name(_ check: inout SVGCheck) -> Int? {
    let start = index
    loop: while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D, 0x2F, 0x3E, 0x3D, 0x3C, 0x22, 0x27: break loop
      default: index += 1
      }
    }
    guard index > start else { return nil }
    let number = names.number(of: start..<index, in: bytes)
    if number == check.names { check.learn(String(decoding: bytes[start..<index], as: UTF8.self)) }
    return number
  }

  private mutating func skipBlanks() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default: return
      }
    }
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
}
