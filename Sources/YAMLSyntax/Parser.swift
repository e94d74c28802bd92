import CLibYAML
package import Diagnostics

/// What a document may cost at most.
package struct SyntaxLimits: Sendable {
  /// How deep collections may lie in each other.
  package var depth = 64
  /// How many nodes aliases may add.
  package var aliasedNodes = 100_000

  /// The limits that the toolkit uses.
  package init() {}
}

/// Reads one YAML document.
///
/// The only caller of libyaml. What an author wrote wrong comes back as diagnostics; then there is no tree, because
/// what follows a mistake in the syntax cannot be trusted.
///
/// - Parameters:
///   - file: The source text, at most 4 GiB.
///   - source: The id of the source in ranges.
///   - limits: What the document may cost.
/// - Returns: The tree, nil where the document could not be read, and what there is to say.
package func parseYAML(
  _ file: SourceFile, source: SourceID, limits: SyntaxLimits = SyntaxLimits()
) -> (tree: SyntaxTree?, diagnostics: [Diagnostic]) {
  var builder = TreeBuilder(source: source, limits: limits, capacity: file.bytes.count)
  if let problem = findEncodingProblem(file, source: source) { return (nil, [problem]) }

  var parser = yaml_parser_t()
  guard yaml_parser_initialize(&parser) == 1 else { preconditionFailure("libyaml found no memory") }
  defer { yaml_parser_delete(&parser) }
  yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)

  let finished = file.bytes.withUnsafeBufferPointer { bytes -> Bool in
    // libyaml wants a pointer even to nothing.
    let start = bytes.baseAddress ?? UnsafePointer(bitPattern: 1)
    yaml_parser_set_input_string(&parser, start, bytes.count)
    return builder.run(&parser)
  }
  guard finished else {
    let problem = SyntaxProblem(parser)
    return (nil, builder.diagnostics + [explain(problem, in: file, source: source)])
  }
  let fatal = builder.diagnostics.contains { $0.severity == .error && $0.code != "duplicate-key" }
  return (fatal ? nil : builder.tree(), builder.diagnostics)
}

/// Turns libyaml's events into records.
private struct TreeBuilder {
  private struct Open {
    var index: Int
    var anchor: String?
  }

  let source: SourceID
  let limits: SyntaxLimits
  private(set) var diagnostics: [Diagnostic] = []
  private var records: [SyntaxTree.Record] = []
  private var bytes: [UInt8] = []
  private var names = NameTable()
  private var open: [Open] = []
  private var anchors: [String: Range<Int>] = [:]
  private var aliasedNodes = 0
  private var documents = 0

  init(source: SourceID, limits: SyntaxLimits, capacity: Int) {
    self.source = source
    self.limits = limits
    records.reserveCapacity(capacity / 24 + 16)
    bytes.reserveCapacity(capacity / 2 + 64)
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
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      documents += 1
      if documents > 1 {
        report(
          "several-documents", event,
          da: "Filen indeholder flere dokumenter, adskilt af `---`. Skriv ét dokument pr. fil.",
          en: "The file holds several documents, separated by `---`. Write one document a file.")
        return false
      }
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      reportTag(scalar.tag, event)
      addScalar(event)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      reportTag(start.tag, event)
      return begin(
        .sequence, start.style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .block, anchor: start.anchor, event)
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      reportTag(start.tag, event)
      return begin(
        .mapping, start.style == YAML_FLOW_MAPPING_STYLE ? .flow : .block, anchor: start.anchor, event)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      end(event)
    case YAML_ALIAS_EVENT:
      return expandAlias(event)
    case YAML_STREAM_END_EVENT:
      return false
    default:
      break
    }
    return true
  }

  private mutating func begin(
    _ kind: SyntaxTree.Kind, _ style: SyntaxTree.Style, anchor: UnsafeMutablePointer<yaml_char_t>?,
    _ event: yaml_event_t
  ) -> Bool {
    guard open.count < limits.depth else {
      report(
        "too-deep", event,
        da: "Her er mere end \(limits.depth) niveauer inde i hinanden. Så dybt er intet scenarie; mangler der en parentes?",
        en: "More than \(limits.depth) levels lie in each other here. No scenario is that deep; is a bracket missing?")
      return false
    }
    countChild(at: event, isCollection: true)
    open.append(Open(index: records.count, anchor: name(of: anchor)))
    records.append(record(kind, style, event))
    return true
  }

  private mutating func end(_ event: yaml_event_t) {
    guard let closed = open.popLast() else { return }
    records[closed.index].link = UInt32(records.count)
    // A block collection ends where its last child does; libyaml points past the blank lines after it.
    if records[closed.index].style == .flow {
      records[closed.index].end = SourcePosition(event.end_mark)
    } else if records.count > closed.index + 1 {
      records[closed.index].end = lastEnd(in: closed.index)
    }
    if records[closed.index].kind == .mapping { findDuplicateKeys(in: closed.index) }
    if let anchor = closed.anchor { anchors[anchor] = closed.index..<records.count }
  }

  /// The end of the last child of a collection, whose own end is known by then.
  private func lastEnd(in index: Int) -> SourcePosition {
    var child = index + 1
    var last = child
    while child < records.count {
      last = child
      child = records[child].kind == .scalar ? child + 1 : Int(records[child].link)
    }
    return max(records[index].start, records[last].end)
  }

  private mutating func addScalar(_ event: yaml_event_t) {
    let isKey = countChild(at: event, isCollection: false)
    let scalar = event.data.scalar
    let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    let style: SyntaxTree.Style =
      switch scalar.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE: .literal
      case YAML_FOLDED_SCALAR_STYLE: .folded
      default: .plain
      }
    var new = record(.scalar, style, event)
    if style == .plain || style == .literal || style == .folded { trimEnd(&new, event) }
    if isCertainlyNormalized(text) {
      store(text, in: &new, isKey: isKey)
    } else {
      var normalized = String(decoding: text, as: UTF8.self).normalized
      normalized.withUTF8 { store($0, in: &new, isKey: isKey) }
    }
    if isKey, style == .plain, text.elementsEqual("<<".utf8) {
      report(
        "merge-key", event,
        da: "`<<` fletter i YAML 1.1 to afsnit sammen. Det bruges ikke her: skriv nøglerne ud.",
        en: "`<<` merges two mappings in YAML 1.1. It has no meaning here: write the keys out.")
    }
    records.append(new)
    if let anchor = name(of: scalar.anchor) { anchors[anchor] = records.count - 1..<records.count }
  }

  private mutating func store(_ text: UnsafeBufferPointer<UInt8>, in record: inout SyntaxTree.Record, isKey: Bool) {
    record.length = UInt32(text.count)
    if isKey {
      (record.link, record.value) = names.intern(text, in: &bytes)
    } else {
      record.value = UInt32(bytes.count)
      bytes.append(contentsOf: text)
    }
  }

  /// libyaml ends a multi-line scalar at the start of the next token's line; its text ends before.
  private func trimEnd(_ record: inout SyntaxTree.Record, _ event: yaml_event_t) {
    guard record.end.column == 1, record.end.line > record.start.line else { return }
    record.end = SourcePosition(line: record.end.line - 1, column: .max)
  }

  /// Counts a new node in the collection that holds it; true where it is a key of a mapping.
  @discardableResult
  private mutating func countChild(at event: yaml_event_t, isCollection: Bool) -> Bool {
    guard let parent = open.last?.index else { return false }
    defer { records[parent].value += 1 }
    let isKey = records[parent].kind == .mapping && records[parent].value.isMultiple(of: 2)
    if isKey, isCollection {
      report(
        "key-not-text", event,
        da: "En nøgle skal være et ord, ikke en liste eller et afsnit. Tekst i `{ }` eller `[ ]` skal stå i \"anførselstegn\".",
        en: "A key must be a word, not a list or a mapping. Text with `{ }` or `[ ]` goes in \"quotes\".")
    }
    return isKey
  }

  private mutating func expandAlias(_ event: yaml_event_t) -> Bool {
    let name = name(of: event.data.alias.anchor) ?? ""
    guard let original = anchors[name] else {
      report(
        "unknown-alias", event,
        da: "`*\(name)` henviser til et anker `&\(name)`, som ikke findes. Begynder teksten med en stjerne, så sæt den i \"anførselstegn\".",
        en: "`*\(name)` refers to an anchor `&\(name)` that does not exist. A text that starts with a star goes in \"quotes\".")
      return false
    }
    aliasedNodes += original.count
    guard aliasedNodes <= limits.aliasedNodes else {
      report(
        "alias-bomb", event,
        da: "Henvisningerne med `*` folder sig ud til mere end \(limits.aliasedNodes) dele. Skriv dem ud i stedet.",
        en: "The aliases with `*` unfold to more than \(limits.aliasedNodes) nodes. Write them out instead.")
      return false
    }
    let isKey = countChild(at: event, isCollection: records[original.lowerBound].kind != .scalar)
    let shift = UInt32(records.count - original.lowerBound)
    let depth = open.count + self.depth(of: original)
    guard depth <= limits.depth else {
      report(
        "too-deep", event,
        da: "Henvisningen `*\(name)` lægger mere end \(limits.depth) niveauer inde i hinanden.",
        en: "The alias `*\(name)` puts more than \(limits.depth) levels into each other.")
      return false
    }
    for index in original {
      var copy = records[index]
      if copy.kind != .scalar { copy.link += shift }
      records.append(copy)
    }
    if isKey, records[records.count - 1].kind == .scalar, original.count == 1 {
      var key = records[records.count - 1]
      let text = Array(bytes[Int(key.value)..<Int(key.value) + Int(key.length)])
      text.withUnsafeBufferPointer { store($0, in: &key, isKey: true) }
      records[records.count - 1] = key
    }
    return true
  }

  private func depth(of range: Range<Int>) -> Int {
    var ends: [UInt32] = []
    var deepest = 0
    for index in range where records[index].kind != .scalar {
      while let end = ends.last, Int(end) <= index { ends.removeLast() }
      ends.append(records[index].link)
      deepest = max(deepest, ends.count)
    }
    return deepest
  }

  private mutating func findDuplicateKeys(in index: Int) {
    var child = index + 1
    let end = Int(records[index].link)
    while child < end {
      let key = records[child]
      if key.kind == .scalar, let first = names.firstUse(of: key.link, in: UInt32(index), at: UInt32(child)) {
        let text = String(
          decoding: bytes[Int(key.value)..<Int(key.value) + Int(key.length)], as: UTF8.self)
        diagnostics.append(
          Diagnostic(
            .error, "duplicate-key", at: SourceRange(source, key.start, key.end),
            Message(
              da: "`\(text)` står her to gange. Kun én af dem kan gælde: giv den ene et andet navn, eller slet den.",
              en: "`\(text)` stands here twice. Only one of them can count: rename or delete the other."),
            notes: [
              Diagnostic.Note(
                Message(da: "Den første står her.", en: "The first one is here."),
                at: SourceRange(source, records[Int(first)].start, records[Int(first)].end))
            ]))
      }
      let value = child + (key.kind == .scalar ? 1 : Int(key.link) - child)
      child = value < end && records[value].kind != .scalar ? Int(records[value].link) : value + 1
    }
  }

  private func record(_ kind: SyntaxTree.Kind, _ style: SyntaxTree.Style, _ event: yaml_event_t) -> SyntaxTree.Record {
    SyntaxTree.Record(
      start: SourcePosition(event.start_mark), end: SourcePosition(event.end_mark), link: SyntaxTree.noName, value: 0,
      length: 0, kind: kind, style: style)
  }

  private func name(of anchor: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    anchor.map { String(decodingCString: UnsafePointer($0), as: UTF8.self) }
  }

  private mutating func reportTag(_ tag: UnsafeMutablePointer<yaml_char_t>?, _ event: yaml_event_t) {
    guard let tag = name(of: tag) else { return }
    report(
      "tag", event,
      da: "`!` først i en værdi er et YAML-mærke (`\(tag)`), og ordet ville forsvinde. Sæt teksten i \"anførselstegn\".",
      en: "`!` at the start of a value is a YAML tag (`\(tag)`), and the word would vanish. Put the text in \"quotes\".")
  }

  private mutating func report(_ code: String, _ event: yaml_event_t, da: String, en: String) {
    let range = SourceRange(source, SourcePosition(event.start_mark), SourcePosition(event.end_mark))
    diagnostics.append(Diagnostic(.error, code, at: range, Message(da: da, en: en)))
  }
}

extension SourcePosition {
  /// Takes over a mark of libyaml, which counts from 0.
  init(_ mark: yaml_mark_t) {
    self.init(line: UInt32(clamping: mark.line) + 1, column: UInt32(clamping: mark.column) + 1)
  }
}
