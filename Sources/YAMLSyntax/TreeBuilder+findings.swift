import CLibYAML
import Diagnostics

// What there is to tell of what libyaml takes.
extension TreeBuilder {
  /// A text that is cut by a comment which was probably meant to be part of it.
  mutating func checkComment(after record: SyntaxTree.Record, _ text: UnsafeBufferPointer<UInt8>) {
    while nextComment < comments.count, comments[nextComment].textEnd < record.end { nextComment += 1 }
    guard nextComment < comments.count, comments[nextComment].textEnd == record.end else { return }
    let comment = comments[nextComment]
    if text.isEmpty {
      // `aase: #metoo`: nothing is left of the value.
      if !comment.isSpaced {
        report(commentCutsText(comment, from: comment.hash, isInFlow: isInFlow, in: file, source: source))
      }
      return
    }
    if comment.isSpaced, comment.isApart || endsSentence(text) || !text.contains(0x20) { return }
    if !text.contains(where: { !(0x2B...0x39).contains($0) }) { return }
    // What was meant to allow something is told of as that.
    if file.allowance(after: file.offset(of: comment.hash)) != nil { return }
    report(commentCutsText(comment, from: record.start, isInFlow: isInFlow, in: file, source: source))
  }

  private var isInFlow: Bool { open.last.map { records[$0.index].style == .flow } ?? false }

  /// A key in `{ }` that has no colon, as prose with a comma makes it.
  mutating func checkFlowKey() {
    let key = records.count - 2
    guard let parent = open.last?.index, records[parent].style == .flow, records[parent].kind == .mapping, key > parent,
      flowKeys.isWithoutColon(records[key], in: file)
    else { return }
    let range = SourceRange(source, records[key].start, records[key].end)
    let before = key - 1
    let isCut = before > parent + 1 && records[before].kind == .scalar && records[before].style == .plain
    if isCut, records[before].length == 0, let extended = flowKeys.extend(by: range, in: file), before == flowKeys.last
    {
      diagnostics[extended.index].fixIts = [extended.fixIt]
      flowKeys.last = records.count - 1
      return
    }
    let start = isCut && records[before].length > 0 ? records[before].start : nil
    let diagnostic = flowKeys.explain(text(key), at: range, textStart: start, in: file)
    if report(diagnostic), start != nil {
      flowKeys.remember(diagnostic, at: diagnostics.count - 1, last: records.count - 1)
    }
  }

  mutating func reportUnused(_ anchor: Anchor) {
    report(unusedAnchor(at: anchor.range, isText: records[anchor.nodes.lowerBound].kind == .scalar, in: file))
  }

  mutating func reportDuplicate(_ index: Int, of first: Int, in mapping: Int) {
    let (here, there) = (records[index], records[first])
    let diagnostic = duplicateKey(
      shown(text(index)), at: SourceRange(source, here.start, here.end),
      first: SourceRange(source, there.start, there.end))
    // Each is looked for in the whole tree, and no author doubles twenty keys between two checks.
    if report(diagnostic), let list = open.last?.index, records[list].kind == .sequence, doubles.count < 20 {
      doubles.append(DoubledKey(finding: diagnostics.count - 1, mapping: mapping, first: first, second: index))
    }
  }

  mutating func reportMergeKey(_ range: SourceRange) {
    report(
      .error, "merge-key", range,
      da: "`<<` fletter i YAML 1.1 to afsnit sammen. Det bruges ikke her: skriv nøglerne ud.",
      en: "`<<` merges two mappings in YAML 1.1. It has no meaning here: write the keys out.")
  }

  mutating func reportTag(_ tag: UnsafeMutablePointer<yaml_char_t>?, _ event: yaml_event_t) {
    guard let tag = name(of: tag) else { return }
    report(yamlTag(tag, at: range(event), isText: event.type == YAML_SCALAR_EVENT, in: file))
  }

  mutating func report(_ severity: Severity, _ code: String, _ range: SourceRange, da: String, en: String) {
    report(Diagnostic(severity, code, at: range, Message(da: da, en: en)))
  }

  /// Adds a finding; past the limit only one, which says that there are more.
  @discardableResult
  mutating func report(_ diagnostic: Diagnostic) -> Bool {
    guard diagnostics.count <= limits.findings, diagnostics.last != diagnostic else { return false }
    if diagnostics.count == limits.findings {
      diagnostics.append(
        Diagnostic(
          .error, "too-many-findings", at: diagnostic.range,
          Message(
            da: "Herfra er der flere fejl, end der vises. Ret de første, og kør tjekket igen.",
            en: "From here on there are more findings than are shown. Mend the first ones and check again.")))
      return false
    }
    diagnostics.append(diagnostic)
    return true
  }

  func range(_ event: yaml_event_t) -> SourceRange {
    SourceRange(source, position(event.start_mark), position(event.end_mark))
  }

  /// The position of a mark, which after a last line without a line break would be a line too far.
  func position(_ mark: yaml_mark_t) -> SourcePosition {
    mark.line < file.lineCount ? SourcePosition(mark) : endOfFile
  }

  func name(of anchor: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    anchor.map { String(decodingCString: UnsafePointer($0), as: UTF8.self) }
  }
}
