package import Diagnostics

/// How the text of a document is kept.
package enum TextForm: Sendable {
  /// In Unicode normalization form C, as YAML is read.
  case normalized
  /// Code point for code point, for checks that tell one spelling of `é` from the other.
  case asWritten
}

/// Reads one JSON document into the same kind of tree as ``parseYAML(_:source:limits:)``.
///
/// libyaml does not take all of JSON (escaped surrogate pairs, `\/`, long keys), so JSON has a reader of its own. It is
/// strict: RFC 8259 and nothing more. Strings become double-quoted scalars, everything else plain ones.
///
/// - Parameters:
///   - file: The source text, at most 4 GiB.
///   - source: The id of the source in ranges.
///   - limits: What the document may cost; only the depth matters here.
///   - form: How strings are kept; in NFC unless said otherwise.
/// - Returns: The tree, nil where the document could not be read, and what there is to say. A key that stands twice is
///   an error, and the tree is there all the same.
package func parseJSON(
  _ file: SourceFile, source: SourceID, limits: SyntaxLimits = SyntaxLimits(), form: TextForm = .normalized
) -> (tree: SyntaxTree?, diagnostics: [Diagnostic]) {
  if let problem = findEncodingProblem(file, source: source) { return (nil, [problem]) }
  var reader = JSONReader(file, source: source, limits: limits, form: form)
  do throws(JSONProblem) {
    try reader.readDocument()
    return (reader.tree(), reader.diagnostics)
  } catch {
    return (nil, reader.diagnostics + [explain(error, in: file, source: source)])
  }
}

/// Reads without recursion, so that no depth can overflow the stack.
private struct JSONReader {
  let source: SourceID
  let limits: SyntaxLimits
  let form: TextForm
  private let input: [UInt8]
  private var offset: Int
  /// How far line and column have been counted, and what they are there.
  private var counted: (offset: Int, position: SourcePosition)
  private(set) var diagnostics: [Diagnostic] = []
  private var records: [SyntaxTree.Record] = []
  private var bytes: [UInt8] = []
  private var names = NameTable()
  private var open: [Int] = []
  private var scratch: [UInt8] = []

  init(_ file: SourceFile, source: SourceID, limits: SyntaxLimits, form: TextForm) {
    self.source = source
    self.limits = limits
    self.form = form
    input = file.bytes
    offset = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    counted = (offset, .start)
    records.reserveCapacity(input.count / 16 + 16)
    bytes.reserveCapacity(input.count / 2 + 64)
  }

  func tree() -> SyntaxTree {
    SyntaxTree(source: source, records: records, bytes: bytes, nameCount: names.count)
  }

  mutating func readDocument() throws(JSONProblem) {
    try readValue()
    while let index = open.last {
      if records[index].kind == .mapping {
        try continueMapping(index)
      } else {
        try continueSequence(index)
      }
    }
    skipSpace()
    guard offset == input.count else { throw problem(.trailing) }
  }

  /// Reads a scalar, or opens a collection.
  private mutating func readValue() throws(JSONProblem) {
    skipSpace()
    guard offset < input.count else { throw problem(.truncated) }
    switch input[offset] {
    case UInt8(ascii: "{"): try begin(.mapping)
    case UInt8(ascii: "["): try begin(.sequence)
    case UInt8(ascii: "\""): try readString(isKey: false)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try readNumber()
    case UInt8(ascii: "a")...UInt8(ascii: "z"): try readWord()
    default: throw problem(.noValue)
    }
  }

  private mutating func begin(_ kind: SyntaxTree.Kind) throws(JSONProblem) {
    guard open.count < limits.depth else { throw problem(.tooDeep(limits.depth)) }
    countChild()
    open.append(records.count)
    let start = position(of: offset)
    offset += 1
    records.append(
      SyntaxTree.Record(
        start: start, end: start, link: SyntaxTree.noName, value: 0, length: 0, kind: kind, style: .flow))
  }

  private mutating func end(_ index: Int) {
    offset += 1
    records[index].link = UInt32(records.count)
    records[index].end = position(of: offset)
    if records[index].kind == .mapping { findDuplicateKeys(in: index) }
    open.removeLast()
  }

  private mutating func continueSequence(_ index: Int) throws(JSONProblem) {
    skipSpace()
    guard offset < input.count else { throw unclosed(index) }
    if input[offset] == UInt8(ascii: "]") { return end(index) }
    if records[index].value > 0 { try skipComma() }
    try readValue()
  }

  private mutating func continueMapping(_ index: Int) throws(JSONProblem) {
    skipSpace()
    guard offset < input.count else { throw unclosed(index) }
    if input[offset] == UInt8(ascii: "}") { return end(index) }
    if records[index].value > 0 { try skipComma() }
    skipSpace()
    guard offset < input.count else { throw unclosed(index) }
    guard input[offset] == UInt8(ascii: "\"") else { throw problem(.noKey) }
    try readString(isKey: true)
    skipSpace()
    guard offset < input.count else { throw unclosed(index) }
    guard input[offset] == UInt8(ascii: ":") else { throw problem(.noColon) }
    offset += 1
    try readValue()
  }

  private mutating func skipComma() throws(JSONProblem) {
    guard input[offset] == UInt8(ascii: ",") else { throw problem(.noComma) }
    let comma = offset
    offset += 1
    skipSpace()
    if offset < input.count, input[offset] == UInt8(ascii: "]") || input[offset] == UInt8(ascii: "}") {
      throw JSONProblem(kind: .trailingComma, offset: comma)
    }
  }

  private mutating func skipSpace() {
    while offset < input.count {
      switch input[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      default: return
      }
    }
  }

  private mutating func readWord() throws(JSONProblem) {
    let start = offset
    while offset < input.count, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(input[offset]) { offset += 1 }
    let word = input[start..<offset]
    guard word.elementsEqual("true".utf8) || word.elementsEqual("false".utf8) || word.elementsEqual("null".utf8) else {
      throw JSONProblem(kind: .noValue, offset: start)
    }
    addPlain(from: start)
  }

  private mutating func readNumber() throws(JSONProblem) {
    let start = offset
    if input[offset] == UInt8(ascii: "-") { offset += 1 }
    let whole = offset
    guard skipDigits() else { throw JSONProblem(kind: .badNumber, offset: start) }
    if offset - whole > 1, input[whole] == UInt8(ascii: "0") { throw JSONProblem(kind: .badNumber, offset: start) }
    if offset < input.count, input[offset] == UInt8(ascii: ".") {
      offset += 1
      guard skipDigits() else { throw JSONProblem(kind: .badNumber, offset: start) }
    }
    if offset < input.count, input[offset] | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if offset < input.count, input[offset] == UInt8(ascii: "+") || input[offset] == UInt8(ascii: "-") { offset += 1 }
      guard skipDigits() else { throw JSONProblem(kind: .badNumber, offset: start) }
    }
    addPlain(from: start)
  }

  /// Skips digits; false where there are none.
  private mutating func skipDigits() -> Bool {
    let start = offset
    while offset < input.count, input[offset] &- UInt8(ascii: "0") < 10 { offset += 1 }
    return offset > start
  }

  private mutating func addPlain(from start: Int) {
    countChild()
    let from = position(of: start)
    records.append(
      SyntaxTree.Record(
        start: from, end: position(of: offset), link: SyntaxTree.noName, value: UInt32(bytes.count),
        length: UInt32(offset - start), kind: .scalar, style: .plain))
    bytes.append(contentsOf: input[start..<offset])
  }

  private mutating func readString(isKey: Bool) throws(JSONProblem) {
    let start = position(of: offset)
    try scanString()
    countChild()
    if form == .normalized, !isCertainlyNormalized(scratch) {
      scratch = Array(String(decoding: scratch, as: UTF8.self).normalized.utf8)
    }
    var record = SyntaxTree.Record(
      start: start, end: position(of: offset), link: SyntaxTree.noName, value: UInt32(bytes.count),
      length: UInt32(scratch.count), kind: .scalar, style: .doubleQuoted)
    if isKey {
      scratch.withUnsafeBufferPointer { text in
        (record.link, record.value) = names.intern(text, in: &bytes)
      }
    } else {
      bytes.append(contentsOf: scratch)
    }
    records.append(record)
  }

  /// Reads a string, from its opening to past its closing quote, into `scratch`.
  private mutating func scanString() throws(JSONProblem) {
    let start = offset
    offset += 1
    scratch.removeAll(keepingCapacity: true)
    let plain = endOfPlain(from: offset)
    scratch.append(contentsOf: input[offset..<plain])
    offset = plain
    while offset < input.count {
      let byte = input[offset]
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return
      case UInt8(ascii: "\\"):
        try scanEscape()
      case 0..<0x20:
        throw problem(.controlCharacter)
      default:
        scratch.append(byte)
        offset += 1
      }
    }
    throw JSONProblem(kind: .unclosedString, offset: start)
  }

  /// The first place from one on where a quote, an escape or a control character stands, or the end.
  private func endOfPlain(from start: Int) -> Int {
    input.withUnsafeBufferPointer { input in
      var index = start
      while index < input.count, input[index] >= 0x20, input[index] != UInt8(ascii: "\""),
        input[index] != UInt8(ascii: "\\")
      {
        index += 1
      }
      return index
    }
  }

  private mutating func scanEscape() throws(JSONProblem) {
    let start = offset
    guard offset + 1 < input.count else { throw problem(.badEscape) }
    offset += 2
    switch input[offset - 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scratch.append(input[offset - 1])
    case UInt8(ascii: "b"): scratch.append(0x08)
    case UInt8(ascii: "f"): scratch.append(0x0C)
    case UInt8(ascii: "n"): scratch.append(0x0A)
    case UInt8(ascii: "r"): scratch.append(0x0D)
    case UInt8(ascii: "t"): scratch.append(0x09)
    case UInt8(ascii: "u"):
      guard var value = scanHexadecimal() else { throw JSONProblem(kind: .badEscape, offset: start) }
      if value & 0xFC00 == 0xD800, offset + 1 < input.count, input[offset] == UInt8(ascii: "\\"),
        input[offset + 1] == UInt8(ascii: "u")
      {
        offset += 2
        guard let low = scanHexadecimal() else { throw JSONProblem(kind: .badEscape, offset: start) }
        guard low & 0xFC00 == 0xDC00 else { throw JSONProblem(kind: .loneSurrogate, offset: start) }
        value = 0x10000 + (value & 0x3FF) << 10 + low & 0x3FF
      }
      guard let scalar = Unicode.Scalar(value) else { throw JSONProblem(kind: .loneSurrogate, offset: start) }
      scratch.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    default:
      throw JSONProblem(kind: .badEscape, offset: start)
    }
  }

  /// Reads four hexadecimal digits.
  private mutating func scanHexadecimal() -> UInt32? {
    guard offset + 4 <= input.count else { return nil }
    var value: UInt32 = 0
    for byte in input[offset..<offset + 4] {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      value = value << 4 | UInt32(digit)
    }
    offset += 4
    return value
  }

  private mutating func countChild() {
    if let parent = open.last { records[parent].value += 1 }
  }

  private mutating func findDuplicateKeys(in index: Int) {
    var key = index + 1
    let end = Int(records[index].link)
    while key < end {
      if let first = names.firstUse(of: records[key].link, in: UInt32(index), at: UInt32(key)) {
        diagnostics.append(duplicateKey(at: key, first: Int(first)))
      }
      let value = key + 1
      key = records[value].kind == .scalar ? value + 1 : Int(records[value].link)
    }
  }

  private func duplicateKey(at index: Int, first: Int) -> Diagnostic {
    let (key, first) = (records[index], records[first])
    let text = String(decoding: bytes[Int(key.value)..<Int(key.value) + Int(key.length)], as: UTF8.self)
    return YAMLSyntax.duplicateKey(
      text, at: SourceRange(source, key.start, key.end), first: SourceRange(source, first.start, first.end))
  }

  /// The position of an offset that is not before the last one asked for.
  private mutating func position(of target: Int) -> SourcePosition {
    while counted.offset < target {
      if let columns = columnsAhead(upTo: target) {
        counted.offset += columns
        counted.position.column += UInt32(columns)
        continue
      }
      let (start, byte) = (counted.offset, input[counted.offset])
      counted.offset += 1
      if byte == 0x0A || (byte == 0x0D && !(start + 1 < input.count && input[start + 1] == 0x0A))
        || isWideLineBreak(endingAt: start)
      {
        counted.position.line += 1
        counted.position.column = 1
      } else if byte & 0xC0 != 0x80 {
        counted.position.column += 1
      }
    }
    return counted.position
  }

  /// Eight, where the next eight bytes before a place are ASCII and no line ends in them; else nil.
  private func columnsAhead(upTo target: Int) -> Int? {
    guard counted.offset + 8 <= target else { return nil }
    let word = input.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: counted.offset, as: UInt64.self) }
    // Of each byte, the highest bit: whether it is no ASCII, or less than a space.
    let low = word &- 0x2020_2020_2020_2020
    return (word | low) & 0x8080_8080_8080_8080 == 0 ? 8 : nil
  }

  /// Whether NEL (U+0085), LS (U+2028) or PS (U+2029), which end lines in ``SourceFile`` too, ends with this byte.
  private func isWideLineBreak(endingAt last: Int) -> Bool {
    switch input[last] {
    case 0x85: last >= 1 && input[last - 1] == 0xC2
    case 0xA8, 0xA9: last >= 2 && input[last - 1] == 0x80 && input[last - 2] == 0xE2
    default: false
    }
  }

  private func problem(_ kind: JSONProblem.Kind) -> JSONProblem { JSONProblem(kind: kind, offset: offset) }

  private func unclosed(_ index: Int) -> JSONProblem {
    JSONProblem(kind: .unclosed(records[index].kind, records[index].start), offset: offset)
  }
}
