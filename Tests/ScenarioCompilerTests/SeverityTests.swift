import Diagnostics
import Foundation
import ScenarioCompiler
import Testing

/// Severities that a pack sets for itself: `aspirant.yaml` and comments that allow.
struct SeverityTests {
  private static let path = "scenarios/eksempel.yaml"

  /// A scenario without briefing and debrief, and the first line of its title.
  private func pack(title: String = "title: Et eksempel", settings: String? = nil) -> [String: String] {
    var files = [
      "pack.yaml": """
      pack: dk.example.test
      version: 1.0.0
      language: 1
      title: Test
      locale: da
      license: CC-BY-4.0
      competencies: [ { id: relation, title: Relation } ]
      """,
      Self.path: """
      scenario: eksempel
      \(title)
      competencies: [relation]
      scenes:
        ro:
          lines:
            - narrator: Gerda sætter sig.
          end: { outcome: success, title: Ro }
      """,
    ]
    files["aspirant.yaml"] = settings
    return files
  }

  private func found(_ files: [String: String], _ codes: Set<String>) throws -> [String] {
    try compile(MemorySource(files)).diagnostics.filter { codes.contains($0.code) }
      .map { "\($0.severity.rawValue) \($0.code)" }.sorted()
  }

  @Test func aSettingRaisesLowersAndSilencesRules() throws {
    let codes: Set = ["no-briefing", "no-debrief"]
    #expect(try found(pack(), codes) == ["warning no-briefing", "warning no-debrief"])
    let settings = "rules: { no-briefing: error, no-debrief: off }"
    #expect(try found(pack(settings: settings), codes) == ["error no-briefing"])
    #expect(try compile(MemorySource(pack(settings: settings))).hasErrors)
    #expect(
      try found(pack(settings: "rules: { no-briefing: { severity: info, reason: Læreren siger det } }"), codes)
        == ["info no-briefing", "warning no-debrief"])
  }

  @Test(arguments: [
    ("scenarios/*.yaml", true), ("scenarios/eks*", true), ("**", true), ("scenarios/eksempel.yaml", true),
    ("*", false), ("*.yaml", false), ("scenarios/andet.yaml", false), ("**/eksempel.yaml", true), ("", false),
    ("scenarios/eksempel.yam", false), ("**************************************x", false),
  ])
  func aSettingForPathsHoldsForThoseOnly(_ pattern: String, _ fits: Bool) throws {
    let settings = """
      rules: { no-briefing: info, no-debrief: off }
      paths:
        - path: "\(pattern)"
          rules: { no-briefing: off }
      """
    let expected = pattern.isEmpty ? ["error wrong-form"] : fits ? [] : ["info no-briefing"]
    let codes: Set = pattern.isEmpty ? ["wrong-form", "too-short"] : ["no-briefing", "no-debrief"]
    if pattern.isEmpty {
      #expect(try compile(MemorySource(pack(settings: settings))).hasErrors)
    } else {
      #expect(try found(pack(settings: settings), codes) == expected)
    }
  }

  @Test(arguments: [
    ("scenarios/eksempel.yaml", nil, nil), ("**", nil, nil), ("scenarios/*.yaml", nil, nil), ("pack.yaml", nil, nil),
    ("scenarios/eksempl.yaml", "scenarios/eksempel.yaml", "`scenarios/eksempl.yaml`"),
    ("scenarios/eksempel.yml", "scenarios/eksempel.yaml", "`scenarios/eksempel.yml`"),
    ("scenarier/*.yaml", "scenarios/*.yaml", "`scenarier/*.yaml`"),
    ("min-pakke/scenarios/*", nil, "from the pack's folder"), ("assets/**", nil, "where they are used"),
  ])
  func aPathThatNoFileHasIsTold(_ pattern: String, _ meant: String?, _ said: String?) throws {
    let settings = "paths:\n  - path: \"\(pattern)\"\n    rules: { no-briefing: off }\n"
    var files = pack(settings: settings)
    files["assets/gerda.txt"] = "x"
    let found = try compile(MemorySource(files)).diagnostics.filter { $0.code == "path-without-files" }
    #expect(found.count == (said == nil ? 0 : 1))
    #expect(found.allSatisfy { $0.severity == .warning && $0.range.start == SourcePosition(line: 2, column: 11) })
    #expect(found.allSatisfy { $0.message.english.contains(said ?? "") })
    #expect(found.flatMap(\.fixIts).map(\.replacement) == [meant].compactMap { $0 })
    #expect(found.flatMap(\.fixIts).allSatisfy { $0.applicability != .certain })
    var options = CompilerOptions()
    options.onlyScenarios = [Self.path]
    #expect(try !compile(MemorySource(files), options).diagnostics.contains { $0.code == "path-without-files" })
  }

  @Test func nothingMakesAnErrorLighterAfterWhichTheFileCannotBeRead() throws {
    // Before a line of text the comment is an error, else a warning.
    var files = pack(
      title: "title: Vi er på\n  stue #4 nu\n  og venter", settings: "rules: { comment-cuts-text: off }")
    #expect(try found(files, ["comment-cuts-text"]) == ["error comment-cuts-text"])
    files[Self.path] = pack(title: "title: Vi går til stue #4")[Self.path]
    #expect(try found(files, ["comment-cuts-text"]) == [])
  }

  @Test func aLaterSectionWins() throws {
    let settings = """
      paths:
        - { path: "**", rules: { no-briefing: off } }
        - { path: "scenarios/**", rules: { no-briefing: error } }
      """
    #expect(try found(pack(settings: settings), ["no-briefing"]) == ["error no-briefing"])
  }

  @Test func whatNoProgramCanBeMadeWithStaysAnError() throws {
    var files = pack(settings: "rules: { unknown-scene: { severity: off, reason: Den kommer senere } }")
    files[Self.path] = files[Self.path]?.replacingOccurrences(of: "end: {", with: "goto: haven\n    # end: {")
    #expect(
      try found(files, ["unknown-scene", "fixed-severity"]) == ["error fixed-severity", "error unknown-scene"])
  }

  @Test func aMisspeltCodeGetsASuggestion() throws {
    let compilation = try compile(MemorySource(pack(settings: "rules: { no-brifing: off }")))
    let finding = try #require(compilation.diagnostics.first { $0.code == "unknown-code" })
    #expect(finding.message.danish.contains("`no-briefing`"))
    #expect(finding.fixIts.first?.replacement == "no-briefing")
  }

  @Test func aCommentAllowsOnItsLineOrTheLineBelow() throws {
    let codes: Set = ["no-briefing", "no-debrief", "allow-nothing", "allow-form", "unknown-code"]
    for title in [
      "title: Et eksempel   # aspirant: allow no-briefing, no-debrief – læreren fortæller det selv",
      "# aspirant: allow no-briefing, no-debrief – læreren fortæller det selv\ntitle: Et eksempel",
      "# aspirant: allow no-briefing - læreren\n# aspirant: allow no-debrief — samtalen står i planen\n\ntitle: Et eksempel",
    ] {
      #expect(try found(pack(title: title), codes) == [], "\(title)")
    }
  }

  @Test(arguments: [
    ("# aspirant: allow no-briefing", ["warning allow-form", "warning no-briefing", "warning no-debrief"]),
    ("# aspirant: allow no-briefing –", ["warning allow-form", "warning no-briefing", "warning no-debrief"]),
    ("# aspirant: tillad no-briefing – x", ["warning allow-form", "warning no-briefing", "warning no-debrief"]),
    ("# aspirant:", ["warning allow-form", "warning no-briefing", "warning no-debrief"]),
    ("# aspirant: allow no-brief – x", ["error unknown-code", "warning no-briefing", "warning no-debrief"]),
    ("# aspirant: allow unknown-code, no-debrief – x", ["warning allow-nothing", "warning no-briefing"]),
    ("# aspirant : allow no-debrief – x", ["warning no-briefing", "warning no-debrief"]),
  ])
  func aCommentThatSaysNothingUsefulIsReported(_ comment: String, _ expected: [String]) throws {
    let codes: Set = ["no-briefing", "no-debrief", "allow-nothing", "allow-form", "unknown-code"]
    #expect(try found(pack(title: comment + "\ntitle: Et eksempel"), codes) == expected)
  }

  @Test func aTextThatLooksLikeSuchACommentIsText() throws {
    var files = pack()
    files[Self.path]? +=
      "\n" + """
        briefing: |
          Klokken er fire.
          # aspirant: allow no-debrief – det står i teksten
        """
    #expect(try found(files, ["no-debrief", "allow-nothing", "allow-form"]) == ["warning no-debrief"])
  }
}
