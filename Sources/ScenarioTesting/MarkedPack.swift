import Diagnostics
import ScenarioCompiler

/// A pack in memory whose YAML says, in comments, which findings are expected where.
///
/// A comment line that holds a `^` and a code expects a finding with that code at the column of the `^`, on the nearest
/// line above that is no such comment; `#< code` expects it at column 1. For example
///
/// ```yaml
///     goto: krisse
///     #     ^ unknown-scene
/// ```
///
/// Every finding has to be expected, and every expectation to be met. The findings of rules that look at whole scenarios
/// and packs and advise on them, such as `no-briefing`, count only where the marks name their code, or where they are
/// asked for: a pack that is about one thing need not be well written in all others.
public struct MarkedPack {
  private let files: [String: String]
  private let ignored: Set<String>
  private let advice: Set<String>

  /// Makes a pack.
  ///
  /// - Parameters:
  ///   - files: The texts by path. A `pack.yaml` is added where there is none.
  ///   - ignored: Codes that are neither expected nor surplus.
  ///   - advice: Codes of rules that advise, whose findings count although no mark names them.
  public init(_ files: [String: String], ignoring ignored: Set<String> = [], advice: Set<String> = []) {
    self.files = files.merging(["pack.yaml": Self.manifest]) { own, _ in own }
    self.ignored = ignored
    self.advice = advice
  }

  /// Makes a pack with one scenario, whose file is named after its id.
  public init(scenario: String, ignoring ignored: Set<String> = [], advice: Set<String> = []) {
    let line = scenario.split(separator: "\n").first { $0.hasPrefix("scenario:") }
    let id = line?.dropFirst("scenario:".count).drop { $0 == " " }.prefix { $0 != " " } ?? "scenario"
    self.init(["scenarios/\(id).yaml": scenario], ignoring: ignored, advice: advice)
  }

  /// What does not agree, one sentence each; empty where every finding was expected and every expectation met.
  public func disagreements() throws -> [String] {
    let compilation = try compile(MemorySource(files))
    var expected: [String] = []
    for (path, text) in files { expected += Self.marks(in: text, path: path) }
    let counted = advice.union(expected.compactMap { $0.split(separator: " ").last.map(String.init) })
    let found = compilation.diagnostics.filter { diagnostic in
      !ignored.contains(diagnostic.code) && (counted.contains(diagnostic.code) || !Self.advises(diagnostic.code))
    }
    var surplus = found.map { diagnostic in
      let start = diagnostic.range.start
      return "\(compilation.sources[diagnostic.range.source].path):\(start.line):\(start.column) \(diagnostic.code)"
    }
    var missing: [String] = []
    for mark in expected.sorted() {
      if let index = surplus.firstIndex(of: mark) {
        surplus.remove(at: index)
      } else {
        missing.append("missing \(mark)")
      }
    }
    return missing + surplus.map { "surplus \($0)" }
  }

  /// The codes of all findings, sorted, each as often as it was found.
  public func codes() throws -> [String] { try compile(MemorySource(files)).diagnostics.map(\.code).sorted() }

  private static let manifest = """
    pack: dk.example.test
    version: 1.0.0
    language: 1
    title: Test
    locale: da
    """

  /// Whether the rule of a code looks at whole scenarios or packs.
  private static func advises(_ code: String) -> Bool {
    switch DiagnosticRule.named(code)?.check {
    case .scenario, .pack: true
    case .whereItShows, nil: false
    }
  }

  private static func marks(in text: String, path: String) -> [String] {
    var marks: [String] = []
    var target = 0
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let trimmed = line.drop { $0 == " " }
      if trimmed.hasPrefix("#<") {
        marks.append("\(path):\(target):1 \(trimmed.dropFirst(2).drop { $0 == " " })")
      } else if trimmed.hasPrefix("#"), let caret = line.firstIndex(of: "^") {
        let column = line[..<caret].unicodeScalars.count + 1
        marks.append("\(path):\(target):\(column) \(line[line.index(after: caret)...].drop { $0 == " " })")
      } else {
        target = index + 1
      }
    }
    return marks
  }
}
