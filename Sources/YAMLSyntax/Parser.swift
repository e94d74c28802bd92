import CLibYAML
package import Diagnostics

/// What a document may cost at most.
package struct SyntaxLimits: Sendable {
  /// How deep collections may lie in each other.
  package var depth = 64
  /// How many nodes aliases may add.
  package var aliasedNodes = 100_000
  /// How many findings are told.
  package var findings = 200

  /// The limits that the toolkit uses.
  package init() {}
}

/// Reads one YAML document.
///
/// The only caller of libyaml, which reads what is not in the common form of YAML. What an author wrote wrong comes back as diagnostics, whose ranges all lie inside the
/// file. After a mistake in the syntax there is no tree, because what follows it cannot be trusted; but a mistake whose
/// mending is known is mended in a copy, so that the next one is found in the same run.
///
/// - Parameters:
///   - file: The source text, at most 4 GiB.
///   - source: The id of the source in ranges.
///   - limits: What the document may cost.
///   - onlyByLibYAML: Whether libyaml reads even what is in the common form, for comparing the two.
/// - Returns: The tree, nil where the document could not be read, and what there is to say.
package func parseYAML(
  _ file: SourceFile, source: SourceID, limits: SyntaxLimits = SyntaxLimits(), onlyByLibYAML: Bool = false
) -> (tree: SyntaxTree?, diagnostics: [Diagnostic]) {
  if let problem = findEncodingProblem(file, source: source) { return (nil, [problem.held(in: file)]) }
  if !onlyByLibYAML, let attempt = Attempt(inCommonForm: file, source, limits) {
    return (attempt.isTrustworthy ? attempt.tree : nil, finish(attempt.diagnostics, in: file))
  }

  var current = file
  var told: [Diagnostic] = []
  var mends: [Mend] = []
  /// What else was found before the structure was first guessed.
  var known: [Diagnostic]?
  // Reading again costs time, which a small file has; no author makes twenty such mistakes between two checks.
  let rounds = file.bytes.count <= 1 << 20 ? 20 : 1
  for round in 0..<rounds {
    let attempt = Attempt(current, source: source, limits: limits)
    let found =
      known ?? attempt.diagnostics.filter { finding in !mends.contains { $0.line == finding.range.start.line } }
    if let mend = mends.last, !attempt.confirms(mend) {
      // A wrong mend is worse than none.
      told[told.count - 1].fixIts = []
      return (nil, finish(told + (known ?? mend.found), in: file))
    }
    guard let problem = attempt.problem else {
      let isReadable = told.isEmpty && attempt.isTrustworthy
      return (isReadable ? attempt.tree : nil, finish(told + found, in: file))
    }
    // After a mending only what is understood is told: the rest may be of our own making.
    let isCertain = known == nil ? problem.code != unexplainedCode : problem.isCertainAnywhere
    guard round == 0 || isCertain && !mends.contains(where: { $0.line == problem.range.start.line }) else {
      return (nil, finish(told + found, in: file))
    }
    var before = found.filter { !problem.isStructural || $0.range.start.line < problem.range.start.line }
    guard round + 1 < rounds, let fixIt = problem.fixIts.first, let mended = current.applying(fixIt) else {
      return (nil, finish(told + [problem] + before, in: file))
    }
    let line = fixIt.range.start.line
    if problem.isStructural {
      known = known ?? before
    } else if known == nil {
      // The mended line is not looked at again.
      told += before.filter { $0.range.start.line == line }
      before.removeAll { $0.range.start.line == line }
    }
    told.append(problem)
    mends.append(Mend(fixIt, isStructural: problem.isStructural, found: before))
    current = mended
  }
  return (nil, finish(told, in: file))
}

/// Whether a text is in the common form of YAML, so that it is read without libyaml.
package func isInCommonForm(_ file: SourceFile) -> Bool {
  Attempt(inCommonForm: file, SourceID(0), SyntaxLimits()) != nil
}

/// The findings with their ranges inside the text, and without fix-its that would change nothing.
private func finish(_ diagnostics: [Diagnostic], in file: SourceFile) -> [Diagnostic] {
  diagnostics.map { diagnostic in
    var copy = diagnostic.held(in: file)
    copy.fixIts.removeAll { fixIt in
      let range = file.offset(of: fixIt.range.start)..<file.offset(of: fixIt.range.end)
      return file.bytes[range].elementsEqual(fixIt.replacement.utf8)
    }
    return copy
  }
}

/// A change made in the text, so that it can be read on.
private struct Mend {
  let line: UInt32
  /// Just past what was written.
  let end: SourcePosition
  let isStructural: Bool
  /// What else was known before it was made.
  let found: [Diagnostic]

  init(_ fixIt: FixIt, isStructural: Bool, found: [Diagnostic]) {
    let start = fixIt.range.start
    line = start.line
    let width = UInt32(clamping: fixIt.replacement.unicodeScalars.count)
    end = SourcePosition(line: start.line, column: start.column + width)
    self.isStructural = isStructural
    self.found = found
  }
}

extension Diagnostic {
  /// Whether the mistake is about how lines belong together, so that its mend is a guess about all that follows.
  fileprivate var isStructural: Bool {
    [
      "block-indentation", "indentation", "missing-colon", "mixed-list", "tab-indentation", "unclosed-quote",
      unexplainedCode,
    ].contains(code)
  }

  /// Whether the mistake is one wherever its line belongs.
  fileprivate var isCertainAnywhere: Bool {
    switch code {
    case "bad-escape", "control-character", "hard-space", "missing-space", "start-character", "tab-indentation",
      "text-after-quote":
      true
    case "bracket-in-text", "colon-in-text":
      fixIts.first.map { $0.range.start.line == $0.range.end.line } ?? false
    default: false
    }
  }
}

/// One reading of a text from its start to its end or to the first mistake in its syntax.
private struct Attempt {
  /// What was read; a part of the text where there is a mistake.
  let tree: SyntaxTree
  /// What else was found before the mistake.
  private(set) var diagnostics: [Diagnostic]
  /// The mistake; nil where the text was read to its end.
  let problem: Diagnostic?

  init(_ file: SourceFile, source: SourceID, limits: SyntaxLimits) {
    var builder = TreeBuilder(file, source: source, limits: limits)
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { preconditionFailure("libyaml found no memory") }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)

    // With the encoding set, libyaml takes a byte order mark for a character.
    let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let isRead = file.bytes.withUnsafeBufferPointer { bytes -> Bool in
      // libyaml wants a pointer even to nothing.
      let pointer = bytes.baseAddress.map { $0 + start } ?? UnsafePointer(bitPattern: 1)
      yaml_parser_set_input_string(&parser, pointer, bytes.count - start)
      return builder.run(&parser)
    }
    if isRead {
      diagnostics = builder.diagnostics
      problem = nil
    } else {
      let found = explain(
        SyntaxProblem(parser, inputStart: start, last: builder.last), in: file, source: source,
        comments: builder.comments)
      problem = found.diagnostic
      diagnostics = builder.diagnostics.filter { !found.covers($0.range) }
    }
    tree = builder.tree()
  }

  /// Reads a text in the common form; nil where it is not in it.
  init?(inCommonForm file: SourceFile, _ source: SourceID, _ limits: SyntaxLimits) {
    guard file.survey.isCommon else { return nil }
    let read = file.bytes.withUnsafeBufferPointer { bytes -> (tree: SyntaxTree, diagnostics: [Diagnostic])? in
      var scanner = CommonFormScanner(bytes, into: TreeBuilder(file, source: source, limits: limits, sharesText: true))
      return scanner.run() ? (scanner.builder.tree(), scanner.builder.diagnostics) : nil
    }
    guard let read else { return nil }
    (tree, diagnostics) = read
    problem = nil
  }

  /// Whether a mend made before this reading did what it should.
  func confirms(_ mend: Mend) -> Bool {
    if let problem, problem.range.start.line == mend.line, problem.range.start < mend.end { return false }
    guard mend.isStructural else { return true }
    if let problem, !problem.isCertainAnywhere { return false }
    return !diagnostics.contains { $0.code == "duplicate-key" && $0.range.start.line >= mend.line }
  }

  /// Whether what was found leaves the tree what the author meant it to be.
  var isTrustworthy: Bool {
    let harmless: Set = ["duplicate-key", "tag", "unused-anchor"]
    return !diagnostics.contains { $0.severity == .error && !harmless.contains($0.code) }
  }
}

extension SourceFile {
  /// The text with a change made in it; nil where the change reaches over several lines.
  fileprivate func applying(_ fixIt: FixIt) -> SourceFile? {
    guard fixIt.range.start.line == fixIt.range.end.line, !fixIt.replacement.utf8.contains(0x0A) else { return nil }
    var changed = bytes
    changed.replaceSubrange(offset(of: fixIt.range.start)..<offset(of: fixIt.range.end), with: fixIt.replacement.utf8)
    return SourceFile(path: path, bytes: changed)
  }

  /// A position that is certainly inside the text: on one of its lines, and no further than just past it.
  fileprivate func held(_ position: SourcePosition) -> SourcePosition {
    let last = UInt32(clamping: lineCount)
    let position = position.line > last ? SourcePosition(line: last, column: .max) : position
    var columns: UInt32 = 1
    for byte in line(position.line) where byte & 0xC0 != 0x80 {
      if columns == position.column { return position }
      columns += 1
    }
    return SourcePosition(line: max(position.line, 1), column: min(max(position.column, 1), columns))
  }
}

extension Diagnostic {
  /// The diagnostic with all its ranges inside the text.
  fileprivate func held(in file: SourceFile) -> Diagnostic {
    func held(_ range: SourceRange) -> SourceRange {
      SourceRange(range.source, file.held(range.start), file.held(range.end))
    }
    var copy = self
    copy.range = held(range)
    for index in copy.notes.indices { copy.notes[index].range = copy.notes[index].range.map(held) }
    for index in copy.fixIts.indices { copy.fixIts[index].range = held(copy.fixIts[index].range) }
    return copy
  }
}
