import ScenarioModel

/// One line of a recording, read by hand: several times as fast as by a general reader of JSON, and stricter.
///
/// It takes what `Schema/recording.schema.json` takes and no key twice. A text with escapes and a number that is not just
/// digits go to the general reader, which so stays the one that says what they mean. What is wrong with a line that is not
/// taken is found out by ``RecordingCoding``, which asks the general reader first.
struct RecordingLine {
  /// The line without its newline. Every look at it is beside a comparison with its end.
  let bytes: UnsafeBufferPointer<UInt8>
  /// Whether keys may stand there otherwise than they are meant.
  let hasEscapes: Bool
  var position = 0

  /// Makes a reader of one line without its newline. The bytes have to be there as long.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    hasEscapes = bytes.position(of: UInt8(ascii: "\\"), from: 0) != nil
  }

  var end: Int { bytes.count }

  /// Whether the line begins a recording.
  ///
  /// Headers and answers have no key in common, so the first key tells; where it is neither's, it is a header if it has
  /// the key `recording` at all.
  static func isHeader(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var line = RecordingLine(bytes)
    // As the toolkit itself writes answers.
    if line.stands(#"{"answer":"#, from: 0) { return false }
    guard (try? line.open()) != nil, let key = try? line.key() else { return false }
    if line.answerKey(key) != nil { return false }
    return line.headerKey(key) != nil || line.hasRecordingKey(key)
  }

  /// The same of a line among others.
  static func isHeader(in bytes: [UInt8], _ line: Range<Int>) -> Bool {
    bytes.withUnsafeBufferPointer { isHeader(UnsafeBufferPointer(rebasing: $0[line])) }
  }

  // MARK: Header

  private enum HeaderKey: Int { case recording, pack, version, program, scenario, seed, locale, timing, session }

  private func headerKey(_ key: Range<Int>) -> HeaderKey? {
    if self.is(key, "locale") { return .locale }
    if self.is(key, "pack") { return .pack }
    if self.is(key, "program") { return .program }
    if self.is(key, "recording") { return .recording }
    if self.is(key, "scenario") { return .scenario }
    if self.is(key, "seed") { return .seed }
    if self.is(key, "session") { return .session }
    if self.is(key, "timing") { return .timing }
    return self.is(key, "version") ? .version : nil
  }

  /// The line as a header.
  mutating func header() throws(ContentFault) -> Recording.Header {
    var header = Recording.Header(
      recording: 0, pack: "", version: "", program: "", scenario: "", seed: 0, locale: "", session: "")
    var seen = 0
    try open()
    repeat {
      let name = try key()
      guard let key = headerKey(name) else { throw .unknownKey(shown(name)) }
      guard seen & 1 << key.rawValue == 0 else { throw .duplicateKey(shown(name)) }
      seen |= 1 << key.rawValue
      switch key {
      case .recording: header.recording = try number(Int.self)
      case .pack: header.pack = try id("pack")
      case .version: header.version = try id("version")
      case .program: header.program = try string()
      case .scenario: header.scenario = try id("scenario")
      case .seed: header.seed = try number(UInt64.self)
      case .locale: header.locale = try id("locale")
      case .timing: header.timing = try boolean()
      case .session: header.session = try string()
      }
    } while try goesOn()
    guard seen == 0b1_1111_1111 else { throw .missing("recording") }
    try close()
    return header
  }

  /// Whether one of the keys of the object is `recording`; the first has been read.
  private mutating func hasRecordingKey(_ first: Range<Int>) -> Bool {
    var depth = 1
    while position < end, depth > 0 {
      switch bytes[position] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "\""):
        guard let text = try? raw() else { return false }
        skipBlanks()
        if depth == 1, position < end, bytes[position] == UInt8(ascii: ":"), self.is(text, "recording") { return true }
        continue
      default: break
      }
      position += 1
    }
    return false
  }

  // MARK: Answer

  private enum AnswerKey: Int { case answer, ms, scene, step, text }

  private func answerKey(_ key: Range<Int>) -> AnswerKey? {
    if self.is(key, "answer") { return .answer }
    if self.is(key, "ms") { return .ms }
    if self.is(key, "scene") { return .scene }
    if self.is(key, "step") { return .step }
    return self.is(key, "text") ? .text : nil
  }

  /// The line as an answer.
  mutating func entry() throws(ContentFault) -> Recording.Entry {
    if let entry = writtenEntry() { return entry }
    position = 0
    return try anyEntry()
  }

  /// A choice just as the toolkit writes it, which most answers are: what stands between the values is compared as a
  /// whole. Nil for any other line, whatever is wrong with it.
  private mutating func writtenEntry() -> Recording.Entry? {
    guard !hasEscapes, passes(#"{"answer":{"choice":""#), let choice = writtenText(), !choice.isEmpty,
      passes(#"},"ms":"#), let milliseconds = try? number(Int.self),
      passes(#","scene":""#), let scene = writtenText(), !scene.isEmpty,
      passes(#","step":"#), let step = try? number(Int.self),
      passes(#","text":""#), let text = writtenText(), passes("}"), position == end
    else { return nil }
    return Recording.Entry(step: step, scene: scene, answer: .choice(choice), text: text, ms: milliseconds)
  }

  private mutating func anyEntry() throws(ContentFault) -> Recording.Entry {
    var entry = Recording.Entry(step: 0, scene: "", answer: .late, text: "", ms: 0)
    var seen = 0
    try open()
    repeat {
      let name = try key()
      guard let key = answerKey(name) else { throw .unknownKey(shown(name)) }
      guard seen & 1 << key.rawValue == 0 else { throw .duplicateKey(shown(name)) }
      seen |= 1 << key.rawValue
      switch key {
      case .answer: entry.answer = try given()
      case .ms: entry.ms = try number(Int.self)
      case .scene: entry.scene = try id("scene")
      case .step: entry.step = try number(Int.self)
      case .text: entry.text = try string()
      }
    } while try goesOn()
    guard seen == 31 else { throw .missing("step") }
    try close()
    return entry
  }

  private mutating func given() throws(ContentFault) -> Recording.Given {
    try open()
    let name = try key()
    let given: Recording.Given
    if self.is(name, "choice") {
      given = .choice(try id("answer.choice"))
    } else if self.is(name, "select") {
      given = .select(try ids("answer.select"))
    } else if self.is(name, "order") {
      given = .order(try ids("answer.order"))
    } else if self.is(name, "compose") {
      given = .compose(try ids("answer.compose"))
    } else if self.is(name, "match") {
      given = .match(try categories())
    } else if self.is(name, "late") {
      guard try boolean() else { throw .wrongValue("answer.late") }
      given = .late
    } else if self.is(name, "check-in") {
      let id = try id("answer.check-in")
      guard try goesOn() else { throw .missing("answer.is") }
      let second = try key()
      guard self.is(second, "is") else { throw .unknownKey("answer.\(shown(second))") }
      given = .checkIn(id, answered: try isAnswered())
    } else if self.is(name, "is") {
      let isAnswered = try isAnswered()
      guard try goesOn() else { throw .missing("answer.check-in") }
      let second = try key()
      guard self.is(second, "check-in") else { throw .unknownKey("answer.\(shown(second))") }
      given = .checkIn(try id("answer.check-in"), answered: isAnswered)
    } else {
      throw .unknownKey("answer.\(shown(name))")
    }
    guard try goesOn() == false else {
      let more = try key()
      throw self.is(more, name) ? .duplicateKey("answer.\(shown(more))") : .unknownKey("answer.\(shown(more))")
    }
    return given
  }

  private mutating func isAnswered() throws(ContentFault) -> Bool {
    switch try string() {
    case "answered": true
    case "skipped": false
    default: throw .wrongValue("answer.is")
    }
  }

  private mutating func ids(_ place: String) throws(ContentFault) -> [String] {
    try expect(UInt8(ascii: "["))
    var ids: [String] = []
    if takes(UInt8(ascii: "]")) { return ids }
    repeat { ids.append(try id("\(place)[\(ids.count)]")) } while takes(UInt8(ascii: ","))
    try expect(UInt8(ascii: "]"))
    // What is the same letter by letter; a list of a whole line has too many to compare each with each.
    guard Set(ids.map { Array($0.utf8) }).count == ids.count else { throw .wrongValue(place) }
    return ids
  }

  private mutating func categories() throws(ContentFault) -> [String: String] {
    try expect(UInt8(ascii: "{"))
    var categories: [String: String] = [:]
    if takes(UInt8(ascii: "}")) { return categories }
    repeat {
      let item = try string()
      try expect(UInt8(ascii: ":"))
      guard categories.updateValue(try id("answer.match.\(item)"), forKey: item) == nil else {
        throw .duplicateKey("answer.match.\(item)")
      }
    } while takes(UInt8(ascii: ","))
    try expect(UInt8(ascii: "}"))
    return categories
  }
}
