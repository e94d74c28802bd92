import ScenarioModel

/// One line of a recording, read by hand: several times as fast as by a general reader of JSON, and stricter.
///
/// It takes what `Schema/recording.schema.json` takes and no key twice. A text with escapes and a number that is not just
/// digits go to the general reader, which so stays the one that says what they mean. What is wrong with a line that is not
/// taken is found out by ``RecordingCoding``, which asks the general reader first.
struct RecordingLine {
  /// The line and whatever stands around it; where the line has escapes, the line and then the keys without theirs.
  var bytes: [UInt8]
  let end: Int
  var position: Int

  /// Makes a reader of a part of some bytes: one line without its newline.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    if bytes[range].contains(UInt8(ascii: "\\")) {
      self.bytes = Array(bytes[range])
      position = 0
      end = range.count
    } else {
      self.bytes = bytes
      position = range.lowerBound
      end = range.upperBound
    }
  }

  /// Whether the line begins a recording.
  ///
  /// Headers and answers have no key in common, so the first key tells; where it is neither's, it is a header if it has
  /// the key `recording` at all.
  static func isHeader(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var line = RecordingLine(bytes, range)
    guard (try? line.open()) != nil, let key = try? line.key() else { return false }
    if line.is(key, "answer") || line.is(key, "ms") || line.is(key, "scene") || line.is(key, "step")
      || line.is(key, "text")
    {
      return false
    }
    return line.headerKey(key) != nil || line.hasRecordingKey(key)
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

  /// The line as an answer.
  mutating func entry() throws(ContentFault) -> Recording.Entry {
    var entry = Recording.Entry(step: 0, scene: "", answer: .late, text: "", ms: 0)
    var seen = 0
    func isNew(_ bit: Int, _ name: Range<Int>) throws(ContentFault) {
      guard seen & bit == 0 else { throw .duplicateKey(shown(name)) }
      seen |= bit
    }
    try open()
    repeat {
      let name = try key()
      if self.is(name, "answer") {
        try isNew(1, name)
        entry.answer = try given()
      } else if self.is(name, "ms") {
        try isNew(2, name)
        entry.ms = try number(Int.self)
      } else if self.is(name, "scene") {
        try isNew(4, name)
        entry.scene = try id("scene")
      } else if self.is(name, "step") {
        try isNew(8, name)
        entry.step = try number(Int.self)
      } else if self.is(name, "text") {
        try isNew(16, name)
        entry.text = try string()
      } else {
        throw .unknownKey(shown(name))
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
