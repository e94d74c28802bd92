/// Why a pattern cannot be used.
struct PatternError: Error, Hashable {
  /// A sentence in English for the author of the schema.
  var reason: String
}

/// What a pattern is made of.
indirect enum PatternPart: Hashable {
  /// One code point of a set.
  case one(of: ScalarSet)
  /// One after the other; nothing at all where empty.
  case sequence([PatternPart])
  /// Any one of them.
  case alternatives([PatternPart])
  /// From `least` to `most` times, without end where `most` is nil.
  case repetition(PatternPart, least: Int, most: Int?)
  /// `^`
  case start
  /// `$`
  case end
  /// `\b`, or `\B` where false.
  case wordBoundary(Bool)
}

/// Reads a regular expression of ECMA-262 in its Unicode mode.
///
/// Left out is what no automaton can do in one pass: back references and look-around. They are errors that say so.
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private var offset = 0
  private var depth = 0
  /// Sets of `\p{…}` that were collected before, because collecting takes milliseconds.
  private var properties: [String: ScalarSet]

  /// Reads a whole pattern.
  ///
  /// - Parameters:
  ///   - pattern: The pattern without slashes.
  ///   - properties: The sets of Unicode properties found so far; those of this pattern are added.
  /// - Returns: What the pattern is made of.
  /// - Throws: Where it is no pattern, or no automaton can follow it.
  static func parse(
    _ pattern: String, properties: inout [String: ScalarSet]
  ) throws(PatternError) -> PatternPart {
    var parser = PatternParser(scalars: Array(pattern.unicodeScalars), properties: properties)
    let part = try parser.alternatives()
    guard parser.offset == parser.scalars.count else { throw PatternError(reason: "a `)` closes no group") }
    properties = parser.properties
    return part
  }

  private init(scalars: [Unicode.Scalar], properties: [String: ScalarSet]) {
    self.scalars = scalars
    self.properties = properties
  }

  private var next: Unicode.Scalar? { offset < scalars.count ? scalars[offset] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    offset += 1
    return true
  }

  private mutating func take(_ text: String) -> Bool {
    let text = text.unicodeScalars
    guard scalars[offset...].starts(with: text) else { return false }
    offset += text.count
    return true
  }

  private mutating func alternatives() throws(PatternError) -> PatternPart {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 64 else { throw PatternError(reason: "more than 64 groups lie in each other") }
    var branches = [try sequence()]
    while take("|" as Unicode.Scalar) { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .alternatives(branches)
  }

  private mutating func sequence() throws(PatternError) -> PatternPart {
    var parts: [PatternPart] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      let start = offset
      let part = try atom()
      // `^`, `$`, `\b` and `\B` themselves; in parentheses they may be repeated.
      let isBare = offset - start <= 2 && part.isAssertion
      if isBare, let sign = next, "*+?{".unicodeScalars.contains(sign) {
        throw PatternError(reason: "`\(sign)` cannot repeat an assertion")
      }
      parts.append(try quantified(part))
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func atom() throws(PatternError) -> PatternPart {
    guard let scalar = next else { return .sequence([]) }
    offset += 1
    switch scalar {
    case "^": return .start
    case "$": return .end
    case ".": return .one(of: ScalarSet.lineEnds.inverted)
    case "(": return try group()
    case "[": return .one(of: try characterClass())
    case "\\": return try escape()
    case "*", "+", "?", "{": throw PatternError(reason: "`\(scalar)` follows nothing that it could repeat")
    case "]", "}": throw PatternError(reason: "`\(scalar)` stands alone; write `\\\(scalar)`")
    default: return .one(of: ScalarSet([scalar.value...scalar.value]))
    }
  }

  private mutating func group() throws(PatternError) -> PatternPart {
    if take("?:") {
      // Nothing to remember: no group is.
    } else if take("?=") || take("?!") || take("?<=") || take("?<!") {
      throw PatternError(reason: "look-ahead and look-behind are not supported; say it with `not` or `allOf`")
    } else if take("?<") {
      while let scalar = next, scalar != ">" {
        guard ScalarSet.word.contains(scalar.value) || scalar.properties.isIDContinue else {
          throw PatternError(reason: "a group's name has a character that no name has")
        }
        offset += 1
      }
      guard take(">" as Unicode.Scalar) else { throw PatternError(reason: "a group's name does not end") }
    } else if next == "?" {
      throw PatternError(reason: "`(?` starts no group that is known")
    }
    let part = try alternatives()
    guard take(")" as Unicode.Scalar) else { throw PatternError(reason: "a `(` is not closed") }
    return part
  }

  private mutating func quantified(_ part: PatternPart) throws(PatternError) -> PatternPart {
    let (least, most): (Int, Int?)
    switch next {
    case "*": (least, most) = (0, nil)
    case "+": (least, most) = (1, nil)
    case "?": (least, most) = (0, 1)
    case "{":
      offset += 1
      guard let low = number() else { throw PatternError(reason: "`{` wants a number; write `\\{`") }
      var high: Int? = low
      if take("," as Unicode.Scalar) { high = number() }
      guard next == "}" else { throw PatternError(reason: "`{` of a repetition is not closed") }
      (least, most) = (low, high)
    default: return part
    }
    offset += 1
    _ = take("?" as Unicode.Scalar)
    if let most, most < least { throw PatternError(reason: "a repetition has its numbers in the wrong order") }
    return .repetition(part, least: least, most: most)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let digit = next, ScalarSet.digits.contains(digit.value) {
      value = min((value ?? 0) * 10 + Int(digit.value - 0x30), 1_000_000)
      offset += 1
    }
    return value
  }

  private mutating func escape() throws(PatternError) -> PatternPart {
    if take("b" as Unicode.Scalar) { return .wordBoundary(true) }
    if take("B" as Unicode.Scalar) { return .wordBoundary(false) }
    if let digit = next, ("1"..."9").contains(digit) || digit == "k" {
      throw PatternError(reason: "back references are not supported")
    }
    if let set = try setEscape() { return .one(of: set) }
    return .one(of: single(try scalarEscape()))
  }

  private func single(_ value: UInt32) -> ScalarSet { ScalarSet([value...value]) }

  /// The set of `\d`, `\w`, `\s`, `\p{…}` and their opposites; nil where another escape follows.
  private mutating func setEscape() throws(PatternError) -> ScalarSet? {
    let set: ScalarSet
    switch next {
    case "d": set = .digits
    case "D": set = ScalarSet.digits.inverted
    case "w": set = .word
    case "W": set = ScalarSet.word.inverted
    case "s": set = .space
    case "S": set = ScalarSet.space.inverted
    case "p", "P":
      let isInverted = next == "P"
      offset += 1
      let found = try property()
      return isInverted ? found.inverted : found
    default: return nil
    }
    offset += 1
    return set
  }

  private mutating func property() throws(PatternError) -> ScalarSet {
    guard take("{" as Unicode.Scalar) else { throw PatternError(reason: "`\\p` wants a name in braces") }
    var name = ""
    while let scalar = next, scalar != "}" {
      name.unicodeScalars.append(scalar)
      offset += 1
    }
    guard take("}" as Unicode.Scalar) else { throw PatternError(reason: "`\\p{` is not closed") }
    if let known = properties[name] { return known }
    guard let set = UnicodeProperty.scalars(named: name[...]) else {
      throw PatternError(reason: "`\\p{\(name)}` is no property that is known")
    }
    properties[name] = set
    return set
  }

  /// The code point of an escape that stands for just one.
  private mutating func scalarEscape() throws(PatternError) -> UInt32 {
    guard let scalar = next else { throw PatternError(reason: "it ends in a `\\`") }
    offset += 1
    switch scalar {
    case "t": return 0x09
    case "n": return 0x0A
    case "v": return 0x0B
    case "f": return 0x0C
    case "r": return 0x0D
    case "0" where !(next.map { ScalarSet.digits.contains($0.value) } ?? false): return 0
    case "x": return try hexadecimal(2)
    case "u": return try unicodeEscape()
    case "c":
      guard let letter = next, letter.isASCII, letter.properties.isAlphabetic else {
        throw PatternError(reason: "`\\c` wants a letter")
      }
      offset += 1
      return letter.value & 0x1F
    default:
      guard !ScalarSet.word.contains(scalar.value) else {
        throw PatternError(reason: "`\\\(scalar)` is no escape of ECMA-262")
      }
      return scalar.value
    }
  }

  private mutating func unicodeEscape() throws(PatternError) -> UInt32 {
    if take("{" as Unicode.Scalar) {
      var value: UInt32?
      while let digit = next, let number = UInt32(String(digit), radix: 16) {
        value = min((value ?? 0) * 16 + number, 0x110000)
        offset += 1
      }
      guard let value, value <= ScalarSet.last, take("}" as Unicode.Scalar) else {
        throw PatternError(reason: "`\\u{` wants a code point and a `}`")
      }
      return value
    }
    let high = try hexadecimal(4)
    guard high & 0xFC00 == 0xD800, take("\\u") else { return high }
    let low = try hexadecimal(4)
    guard low & 0xFC00 == 0xDC00 else { throw PatternError(reason: "half a surrogate pair stands alone") }
    return 0x10000 + (high & 0x3FF) << 10 + low & 0x3FF
  }

  private mutating func hexadecimal(_ count: Int) throws(PatternError) -> UInt32 {
    var text = ""
    while text.utf8.count < count, let digit = next, digit.properties.isASCIIHexDigit {
      text.unicodeScalars.append(digit)
      offset += 1
    }
    guard text.utf8.count == count, let value = UInt32(text, radix: 16) else {
      throw PatternError(reason: "an escape wants \(count) hexadecimal digits")
    }
    return value
  }

  private mutating func characterClass() throws(PatternError) -> ScalarSet {
    let isInverted = take("^" as Unicode.Scalar)
    var ranges: [ClosedRange<UInt32>] = []
    while let scalar = next, scalar != "]" {
      let first = try classMember()
      guard next == "-", offset + 1 < scalars.count, scalars[offset + 1] != "]" else {
        ranges += first.ranges
        continue
      }
      offset += 1
      let last = try classMember()
      guard let low = first.onlyMember, let high = last.onlyMember else {
        throw PatternError(reason: "a range in `[…]` goes from one character to another")
      }
      guard low <= high else { throw PatternError(reason: "a range in `[…]` is the wrong way round") }
      ranges.append(low...high)
    }
    guard take("]" as Unicode.Scalar) else { throw PatternError(reason: "a `[` is not closed") }
    let set = ScalarSet(ranges)
    return isInverted ? set.inverted : set
  }

  private mutating func classMember() throws(PatternError) -> ScalarSet {
    guard let scalar = next else { throw PatternError(reason: "a `[` is not closed") }
    offset += 1
    guard scalar == "\\" else { return single(scalar.value) }
    if take("b" as Unicode.Scalar) { return single(0x08) }
    if take("-" as Unicode.Scalar) { return single(0x2D) }
    if let set = try setEscape() { return set }
    return single(try scalarEscape())
  }
}

extension PatternPart {
  fileprivate var isAssertion: Bool {
    switch self {
    case .start, .end, .wordBoundary: true
    default: false
    }
  }
}

extension ScalarSet {
  /// The member of a set that has just one.
  fileprivate var onlyMember: UInt32? {
    guard ranges.count == 1, ranges[0].lowerBound == ranges[0].upperBound else { return nil }
    return ranges[0].lowerBound
  }
}
