import CLibYAML
import Diagnostics

/// Turns libyaml's events into the records of a tree, and tells what an author should know of them.
struct TreeBuilder: ~Copyable {
  struct Open {
    var index: Int
    /// The position of its anchor's name, which hardly any collection has; -1 without one.
    var anchor = -1
    /// Whether an alias inside refers to the collection itself.
    var isReferred = false
    /// Where the last child ends.
    var end: SourcePosition
  }

  struct Anchor {
    var nodes: Range<Int>
    var range: SourceRange
    var isUsed = false
  }

  let file: SourceFile
  let source: SourceID
  let limits: SyntaxLimits
  /// Whether the whole text is known to be in NFC.
  private let isNormalized: Bool
  /// The places where a comment may follow a text.
  let comments: [CommentPlace]
  /// What was found so far.
  var diagnostics: [Diagnostic] = []
  /// The last thing that libyaml delivered, for explaining why it gave up after it.
  private(set) var last = LastEvent()

  let endOfFile: SourcePosition
  var records: [SyntaxTree.Record] = []
  var bytes: [UInt8] = []
  private var names = NameTable()
  var open: [Open] = []
  var anchors: [String: Anchor] = [:]
  /// The names of the anchors of collections.
  private(set) var anchorNames: [String] = []
  var aliasedNodes = 0
  private var documents = 0
  var nextComment = 0
  var flowKeys = FlowKeyCheck()
  /// Keys that stand twice in an item of a list, for which a dash may have been forgotten.
  var doubles: [DoubledKey] = []

  /// Starts a tree.
  ///
  /// - Parameters:
  ///   - file: The text.
  ///   - source: Its id in ranges.
  ///   - limits: What it may cost.
  ///   - sharesText: Whether scalars will say where they stand in the text. The arena is the text itself then, which costs
  ///     nothing until a scalar comes that stands nowhere.
  init(_ file: SourceFile, source: SourceID, limits: SyntaxLimits, sharesText: Bool = false) {
    isNormalized = file.survey.isNormalized
    self.file = file
    self.source = source
    self.limits = limits
    comments = findComments(file)
    endOfFile = file.position(of: file.bytes.count)
    records.reserveCapacity(file.bytes.count / 16 + 16)
    if sharesText {
      bytes = file.bytes
    } else {
      // Nearly all of a text is in its scalars, and what is not written to takes no memory.
      bytes.reserveCapacity(file.bytes.count)
    }
  }

  func tree() -> SyntaxTree {
    SyntaxTree(source: source, records: records, bytes: bytes, nameCount: names.count)
  }

  /// Takes events until the stream ends or something stops it; false where libyaml found a mistake.
  mutating func run(_ parser: inout yaml_parser_t) -> Bool {
    var event = yaml_event_t()
    while yaml_parser_parse(&parser, &event) == 1 {
      let goesOn = take(event)
      yaml_event_delete(&event)
      if !goesOn { return true }
    }
    return false
  }

  /// Takes one event; false where nothing more is wanted.
  private mutating func take(_ event: yaml_event_t) -> Bool {
    last = LastEvent(event)
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      documents += 1
      if documents > 1 {
        report(severalDocuments(at: range(event)))
        return false
      }
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      reportTag(scalar.tag, event)
      let style = SyntaxTree.Style(scalar.style)
      var range = range(event)
      if style == .literal || style == .folded { range.end = file.endOfBlock(from: range.start, to: range.end) }
      addScalar(
        UnsafeBufferPointer(start: scalar.value, count: scalar.length), style, range, anchor: name(of: scalar.anchor))
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      reportTag(start.tag, event)
      return begin(
        .sequence, start.style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .block, range(event),
        anchor: name(of: start.anchor))
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      reportTag(start.tag, event)
      return begin(
        .mapping, start.style == YAML_FLOW_MAPPING_STYLE ? .flow : .block, range(event),
        anchor: name(of: start.anchor))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      end(flowAt: position(event.end_mark))
    case YAML_ALIAS_EVENT:
      return expandAlias(event)
    case YAML_STREAM_END_EVENT:
      finish()
      return false
    default:
      break
    }
    return true
  }

  /// Says what only the end of the text shows.
  mutating func finish() {
    for anchor in anchors.values.filter({ !$0.isUsed }).sorted(by: { $0.range.start < $1.range.start }) {
      reportUnused(anchor)
    }
    noteForgottenDashes()
    diagnostics.sort { $0.range.start < $1.range.start }
  }

  // MARK: Collections

  /// Whether there is anything in the text.
  var hasNodes: Bool { !records.isEmpty }

  /// Starts a collection.
  ///
  /// - Parameters:
  ///   - kind: What it is.
  ///   - style: How it is written.
  ///   - range: The sign or the place that starts it.
  ///   - anchor: The name that aliases have for it.
  /// - Returns: Whether it may lie that deep.
  mutating func begin(
    _ kind: SyntaxTree.Kind, _ style: SyntaxTree.Style, _ range: SourceRange, anchor: String? = nil
  ) -> Bool {
    guard open.count < limits.depth else {
      report(
        .error, "too-deep", range,
        da:
          "Her er mere end \(limits.depth) niveauer inde i hinanden. Så dybt er intet scenarie; mangler der en parentes?",
        en: "More than \(limits.depth) levels lie in each other here. No scenario is that deep; is a bracket missing?")
      return false
    }
    countChild(at: range, isCollection: true)
    var new = Open(index: records.count, end: range.end)
    if let anchor {
      new.anchor = anchorNames.count
      anchorNames.append(anchor)
    }
    open.append(new)
    records.append(record(kind, style, range))
    return true
  }

  /// Ends the collection that was started last; one by indentation ends where its last child does, for libyaml points
  /// past the blank lines after it.
  mutating func end(flowAt flowEnd: SourcePosition = .start) {
    guard let closed = open.popLast() else { return }
    let record = records[closed.index]
    let end = record.style == .flow ? flowEnd : closed.end
    records[closed.index].link = UInt32(records.count)
    records[closed.index].end = max(record.start, end)
    noteEnd(end)
    if record.style == .flow { last.closesFlow(from: record.start) }
    if record.kind == .mapping { findDuplicateKeys(in: closed.index) }
    guard closed.anchor >= 0 else { return }
    let anchor = anchorNames[closed.anchor]
    define(anchor, as: closed.index..<records.count)
    if closed.isReferred { anchors[anchor]?.isUsed = true }
  }

  /// Counts a new node in the collection that holds it; true where it is a key of a mapping.
  @discardableResult
  mutating func countChild(at range: SourceRange, isCollection: Bool) -> Bool {
    guard let parent = open.last?.index else { return false }
    defer { records[parent].value += 1 }
    let isKey = records[parent].kind == .mapping && records[parent].value.isMultiple(of: 2)
    if isKey, isCollection {
      report(
        .error, "key-not-text", range,
        da:
          "En nøgle skal være et ord, ikke en liste eller et afsnit. Tekst med `{ }` eller `[ ]` skal stå i \"anførselstegn\".",
        en: "A key must be a word, not a list or a mapping. Text with `{ }` or `[ ]` goes in \"quotes\".")
    }
    return isKey
  }

  mutating func noteEnd(_ end: SourcePosition) {
    if !open.isEmpty, open[open.count - 1].end < end { open[open.count - 1].end = end }
  }

  private mutating func findDuplicateKeys(in index: Int) {
    var child = index + 1
    let end = Int(records[index].link)
    while child < end {
      let key = records[child]
      if key.kind == .scalar, let first = names.firstUse(of: key.link, in: UInt32(index), at: UInt32(child)) {
        reportDuplicate(child, of: Int(first), in: index)
      }
      let value = child + (key.kind == .scalar ? 1 : Int(key.link) - child)
      child = value < end && records[value].kind != .scalar ? Int(records[value].link) : value + 1
    }
  }

  // MARK: Scalars

  /// Adds a scalar.
  ///
  /// - Parameters:
  ///   - text: What it says.
  ///   - style: How it is written.
  ///   - range: Where it stands.
  ///   - offset: Where in the arena it stands already; nil where it does not.
  ///   - anchor: The name that aliases have for it.
  mutating func addScalar(
    _ text: UnsafeBufferPointer<UInt8>, _ style: SyntaxTree.Style, _ range: SourceRange, at offset: Int? = nil,
    anchor: String? = nil
  ) {
    let isKey = countChild(at: range, isCollection: false)
    var new = record(.scalar, style, range)
    if isNormalized || isCertainlyNormalized(text) {
      store(text, in: &new, isKey: isKey, at: offset)
    } else {
      var normalized = String(decoding: text, as: UTF8.self).normalized
      normalized.withUTF8 { store($0, in: &new, isKey: isKey) }
    }
    records.append(new)
    noteEnd(new.end)
    if let anchor { define(anchor, as: records.count - 1..<records.count) }

    switch style {
    case .plain:
      if isKey, text.count == 2, text[0] == UInt8(ascii: "<"), text[1] == UInt8(ascii: "<") { reportMergeKey(range) }
      if isKey, let hidden = hiddenStart(of: text) {
        let end = SourcePosition(line: new.start.line, column: new.start.column + 1)
        report(invisibleCharacter(hidden, at: SourceRange(source, new.start, end)))
      }
      if !isKey, anchor == nil { checkComment(after: new, text) }
      if !isKey, text.isEmpty { checkFlowKey() }
    case .singleQuoted, .doubleQuoted:
      if new.end.line > new.start.line, let diagnostic = file.swallowedLine(in: range) { report(diagnostic) }
    default:
      break
    }
  }

  mutating func store(
    _ text: UnsafeBufferPointer<UInt8>, in record: inout SyntaxTree.Record, isKey: Bool, at offset: Int? = nil
  ) {
    record.length = UInt32(text.count)
    let offset = offset.map { UInt32($0) }
    if isKey {
      (record.link, record.value) = names.intern(text, in: &bytes, at: offset)
    } else if let offset {
      record.value = offset
    } else {
      record.value = UInt32(bytes.count)
      bytes.append(contentsOf: text)
    }
  }

  func record(_ kind: SyntaxTree.Kind, _ style: SyntaxTree.Style, _ range: SourceRange) -> SyntaxTree.Record {
    SyntaxTree.Record(
      start: range.start, end: range.end, link: SyntaxTree.noName, value: 0,
      length: 0, kind: kind, style: style)
  }

  func text(_ index: Int) -> String {
    let record = records[index]
    return String(decoding: bytes[Int(record.value)..<Int(record.value) + Int(record.length)], as: UTF8.self)
  }
}

extension SyntaxTree.Style {
  /// Takes over how a scalar is written.
  fileprivate init(_ style: yaml_scalar_style_t) {
    self =
      switch style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE: .literal
      case YAML_FOLDED_SCALAR_STYLE: .folded
      default: .plain
      }
  }
}

extension SourcePosition {
  /// Takes over a mark of libyaml, which counts from 0.
  init(_ mark: yaml_mark_t) {
    self.init(line: UInt32(clamping: mark.line) + 1, column: UInt32(clamping: mark.column) + 1)
  }
}
