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
/// The only caller of libyaml. What an author wrote wrong comes back as diagnostics, whose ranges all lie inside the
/// file. After a mistake in the syntax there is no tree, because what follows it cannot be trusted; but a mistake whose
/// mending is known is mended in a copy, so that the next one is found in the same run.
///
/// - Parameters:
///   - file: The source text, at most 4 GiB.
///   - source: The id of the source in ranges.
///   - limits: What the document may cost.
/// - Returns: The tree, nil where the document could not be read, and what there is to say.
package func parseYAML(
  _ file: SourceFile, source: SourceID, limits: SyntaxLimits = SyntaxLimits()
) -> (tree: SyntaxTree?, diagnostics: [Diagnostic]) {
  if let problem = findEncodingProblem(file, source: source) { return (nil, [problem.held(in: file)]) }

  var current = file
  var told: [Diagnostic] = []
  var mendedLines: Set<UInt32> = []
  // Reading again costs time, which a small file has; no author makes twenty such mistakes between two checks.
  let rounds = file.bytes.count <= 1 << 20 ? 20 : 1
  for round in 0..<rounds {
    let attempt = Attempt(current, source: source, limits: limits)
    let found = attempt.diagnostics.filter { !mendedLines.contains($0.range.start.line) }
    guard let problem = attempt.problem else {
      let isReadable = told.isEmpty && attempt.isTrustworthy
      return (isReadable ? attempt.tree : nil, (told + found).map { $0.held(in: file) })
    }
    // After a mending only what is understood is told: the rest may be of our own making.
    if round == 0 || (problem.code != unexplainedCode && !mendedLines.contains(problem.range.start.line)) {
      told.append(problem)
    } else {
      return (nil, (told + found).map { $0.held(in: file) })
    }
    guard round + 1 < rounds, let fixIt = problem.fixIts.first, let mended = current.applying(fixIt) else {
      return (nil, (told + found).map { $0.held(in: file) })
    }
    told += found.filter { $0.range.start.line == fixIt.range.start.line }
    mendedLines.insert(fixIt.range.start.line)
    current = mended
  }
  return (nil, told.map { $0.held(in: file) })
}

/// One reading of a text from its start to its end or to the first mistake in its syntax.
private struct Attempt {
  private let builder: TreeBuilder
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
    self.builder = builder
  }

  var tree: SyntaxTree { builder.tree() }

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
