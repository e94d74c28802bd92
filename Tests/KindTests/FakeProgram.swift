import Diagnostics
import ScenarioCompiler
import ScenarioKit

/// A program in memory that makes the kind `vagt`: what it answers stands in the test.
struct FakeProgram: KindProgram {
  var kind = "vagt"
  /// What it says of itself.
  var hello = FakeProgram.hello()
  /// The edits of its answer to `expand`, without the brackets around them.
  var edits = ""
  /// The findings of its answer to `check`, without the brackets around them.
  var findings = ""
  /// What it does with its answers before it gives them.
  var change: @Sendable ([String]) -> KindProgramRun = { KindProgramRun(.exited(0), lines: $0) }

  func run(_ questions: [UInt8]) -> KindProgramRun {
    let lines = String(decoding: questions, as: UTF8.self).split(separator: "\n")
    return change(
      lines.map { line in
        if line.contains(#""ask":"hello""#) { return hello }
        if line.contains(#""ask":"expand""#) { return #"{ "protocol": 1, "answer": "expand", "edits": [\#(edits)] }"# }
        return #"{ "protocol": 1, "answer": "check", "findings": [\#(findings)] }"#
      })
  }

  /// A schema that is small, and very large once its references are followed.
  static let unfolding: String = {
    let steps = (0..<40).map { number in
      let next = ##"{ "$ref": "#/$defs/a\##(number + 1)" }"##
      return #""a\#(number)": { "allOf": [\#(next), { "allOf": [\#(next), { "title": "\#(number)" }] }] }"#
    }
    let parts = (steps + [#""a40": {}"#]).joined(separator: ", ")
    return hello(
      ("\"navne\": {", ##""x": { "$ref": "#/$defs/a0" } }, "$defs": { \##(parts), "b": {"##))
  }()

  /// What it says of itself, with a part in other words.
  static func hello(kind: String = "vagt", _ change: (from: String, to: String)? = nil) -> String {
    let text = """
      { "protocol": 1, "answer": "hello", "kind": "\(kind)", "version": "1.2.3",
        "title": { "da": "Vagten", "en": "The shift" },
        "schema": {
          "scenario": { "schema": { "type": "object", "additionalProperties": false,
            "properties": { "ro": { "type": "integer" }, "navne": { "type": "array" } } }, "short": "ro" },
          "scene": { "schema": { "type": "object", "properties": { "hvad": { "type": "string" } } },
            "short": "hvad", "move": true },
          "choice": { "schema": { "type": "object", "properties": { "ro": { "type": "integer" } } }, "short": "ro" } },
        "published": ["ro"],
        "rules": [ { "code": "\(kind)-for-lang", "severity": "warning",
          "title": { "da": "Vagten er lang.", "en": "The shift is long." },
          "rationale": { "da": "Del den.", "en": "Split it." }, "failing": "title: A", "mended": "title: B" } ] }
      """
    let line = text.split(separator: "\n").joined(separator: " ")
    return change.map { line.replacing($0.from, with: $0.to) } ?? line
  }
}

extension KindProgramRun {
  /// A run in which these lines were written.
  init(_ ending: Ending, lines: [String]) {
    self.init(ending, output: lines.flatMap { Array(($0 + "\n").utf8) })
  }
}

extension FakeProgram {
  /// The scenario of the tests; line 5 is `vagt: 2`.
  static let scenario = """
    scenario: prøve
    title: Prøve
    kinds: [vagt]
    competencies: [relation]
    vagt: 2
    briefing: Du øver dig.
    cast: { gerda: { name: Gerda, role: citizen } }
    state:
      træt: false
    scenes:
      stue:
        lines:
          - gerda: Hvor er min taske?
        choices:
          - led: Vi leder sammen.
            vagt: 1
            set: { træt: true }
            feedback: Hun er ikke alene med det.
          - vent: Det finder vi ud af.
            when: not træt
            feedback: Hun står alene med det.
        goto: slut
      slut:
        end: { outcome: success, title: Ro }
    debrief:
      - Hvad ledte hun efter?

    """

  /// What becomes of a pack with that scenario.
  ///
  /// - Parameters:
  ///   - scenario: The scenario, where it is another one.
  ///   - others: Other programs that are there.
  ///   - kinds: Kinds that are there.
  /// - Returns: What became of it.
  /// - Throws: That a kind has a fault.
  func compiled(
    _ scenario: String = FakeProgram.scenario, with others: [any KindProgram] = [], kinds: [any ScenarioKind] = []
  ) throws -> Compilation {
    var options = CompilerOptions()
    options.kinds = try KindSet(kinds, programs: [self] + others)
    return try compile(
      MemorySource([
        "pack.yaml": """
        pack: dk.example.test
        version: 1.0.0
        language: 1
        title: Test
        locale: da
        license: CC-BY-4.0
        competencies: [{ id: relation, title: Mødet med borgeren }]
        """,
        "scenarios/prøve.yaml": scenario,
      ]), options)
  }
}
