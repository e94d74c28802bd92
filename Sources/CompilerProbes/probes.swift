import Diagnostics
import ScenarioCompiler
public import ScenarioKit
import YAMLSyntax

// Ways into the compiler for the packages beside this one that measure it and try to break it. No product of the
// toolkit uses them.

/// Builds the syntax tree of a YAML text, as the compiler's first stage does.
///
/// - Parameter bytes: The text.
/// - Returns: The number of its nodes; nil where it could not be read.
public func nodeCount(of bytes: [UInt8]) -> Int? {
  parseYAML(SourceFile(path: "probe.yaml", bytes: bytes), source: SourceID(0)).tree?.records.count
}

/// Reads a text as YAML in the two ways that there are, which have to agree on everything.
///
/// - Parameter bytes: Any bytes.
/// - Returns: What is wrong with the reader; nil where nothing is.
public func faultOfReading(_ bytes: [UInt8]) -> String? {
  let file = SourceFile(path: "probe.yaml", bytes: bytes)
  let own = parseYAML(file, source: SourceID(0))
  if let fault = fault(of: own.diagnostics, in: [file]) { return fault }
  if own.tree == nil, !own.diagnostics.contains(where: { $0.severity == .error }) { return "no tree, and no error" }
  guard isInCommonForm(file) else { return nil }
  let theirs = parseYAML(file, source: SourceID(0), onlyByLibYAML: true)
  guard own.diagnostics == theirs.diagnostics else { return "libyaml finds something else" }
  guard let tree = own.tree, let other = theirs.tree else { return own.tree == nil ? nil : "libyaml reads no tree" }
  return tree.isEqual(to: other) ? nil : "libyaml reads another tree"
}

/// Compiles a text as the only scenario of a pack.
///
/// - Parameter bytes: Any bytes.
/// - Returns: What is wrong with the compiler; nil where nothing is.
public func faultOfCompiling(_ bytes: [UInt8]) -> String? { fault(ofCompiling: bytes, .none) }

/// The compiler with some kinds, whose schemas are made once.
public struct KindProbe: Sendable {
  private let kinds: KindSet

  /// Takes some kinds.
  /// - Throws: What is wrong with one of them.
  public init(_ kinds: [any ScenarioKind]) throws { self.kinds = try KindSet(kinds) }

  /// Compiles a text as the only scenario of a pack, which may use the kinds.
  ///
  /// - Parameter bytes: Any bytes.
  /// - Returns: What is wrong with the compiler or a kind; nil where nothing is.
  public func faultOfCompiling(_ bytes: [UInt8]) -> String? { fault(ofCompiling: bytes, kinds) }
}

private func fault(ofCompiling bytes: [UInt8], _ kinds: KindSet) -> String? {
  var source = MemorySource([
    "pack.yaml": "pack: dk.example.probe\nversion: 1.0.0\nlanguage: 1\ntitle: Probe\nlocale: da\nlicense: CC-BY-4.0\n"
  ])
  source.files["scenarios/probe.yaml"] = bytes
  var options = CompilerOptions()
  options.stateBudget = 200
  options.kinds = kinds
  guard let compilation = try? compile(source, options) else { return "a pack in memory cannot be read" }
  if let fault = fault(of: compilation.diagnostics, in: compilation.sources.files) { return fault }
  let hasProgram = compilation.scenarios.first?.program != nil
  return hasProgram || compilation.hasErrors ? nil : "no program, and no error"
}

/// Compiles a scenario with a text as the condition of a line.
///
/// - Parameter bytes: Any bytes; what YAML does not take in quotes is left out.
/// - Returns: What is wrong with the compiler; nil where nothing is.
public func faultOfCondition(_ bytes: [UInt8]) -> String? {
  var condition = ""
  for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where scalar.value >= 0x20 && scalar != "\u{7F}" {
    if scalar == "\"" || scalar == "\\" { condition.append("\\") }
    condition.unicodeScalars.append(scalar)
  }
  return faultOfCompiling(
    Array(
      """
      scenario: probe
      title: Probe
      briefing: Du øver dig.
      debrief: [Hvad skete der?]
      cast:
        gerda: { name: Gerda, role: citizen }
      state:
        uro: { start: 5, min: 0, max: 10 }
        hjulpet: false
        fase: { start: rolig, values: [rolig, urolig] }
      scoring:
        dimensions:
          relation: { title: Relation, min: -5, max: 5 }
      scenes:
        a:
          lines:
            - gerda: Hej {uro}.
              when: "\(condition)"
          choices:
            - x: Hej.
              tags: [t]
              set: { hjulpet: true, fase: urolig }
              score: { relation: 1 }
          goto: b
        b:
          end: { outcome: success }

      """.utf8))
}

/// What is wrong with findings: a place outside of its file, a fix-it that changes nothing, a missing message.
private func fault(of diagnostics: [Diagnostic], in files: [SourceFile]) -> String? {
  for diagnostic in diagnostics {
    let ranges = [diagnostic.range] + diagnostic.notes.compactMap(\.range) + diagnostic.fixIts.map(\.range)
    for range in ranges where files[Int(range.source.index)].held(range) != range || range.end < range.start {
      return "a place of \(diagnostic.code) lies outside of the file"
    }
    if diagnostic.message.danish.isEmpty || diagnostic.message.english.isEmpty {
      return "\(diagnostic.code) says nothing"
    }
  }
  return nil
}
