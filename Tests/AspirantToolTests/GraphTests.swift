import Diagnostics
import Foundation
import Testing

@testable import AspirantTool

/// `aspirant graph` as a process, and what would break a drawing.
struct GraphTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private static let scenario = """
    scenario: prøve
    title: Prøve
    briefing: Du øver dig.
    state: { sagt: false }
    rules:
      - when: sagt
        goto: skidt
    scenes:
      døren:
        choices:
          - spørg: Du spørger.
            goto: natten
          - griber: Du griber hende.
            critical: true
            goto: skidt
          - ud: Jeg springer over.
            opt-out: true
            goto: skidt
      natten:
        goto:
          - { weight: 1, to: godt }
          - { weight: 2, to: skidt }
      glemt:
        goto: godt
      godt:
        end: { outcome: success }
      skidt:
        end: { outcome: failure }
    debrief: [Hvad skete der?]

    """

  @Test func drawsInDOT() throws {
    let pack = try scratch.writePack(scenario: Self.scenario)
    let result = try ToolProcess.run(["graph", pack, "--lang", "en"])
    #expect(result.code == 0)
    for line in [
      #"digraph "prøve" {"#, #"  s0 [label="døren\nstart", style="rounded,bold"];"#,
      #"s2 [label="glemt\nnever reached", color=gray40, fontcolor=gray40, style="rounded,dashed"];"#,
      #"s3 [label="godt\nending: success", peripheries=2, style="rounded"];"#,
      #"s0 -> s4 [label=" griber · ! critical ", style=bold"#, #"s1 -> s3 [label=" 1/3 "];"#,
      #"s0 -> s4 [label=" ud · opt-out ", arrowhead=empty];"#, #"r0 -> s4 [label=" if · never ", style=dashed"#,
    ] {
      #expect(result.output.contains(line), "\(line)\n\(result.output)")
    }
  }

  @Test func drawsInMermaid() throws {
    let pack = try scratch.writePack(scenario: Self.scenario)
    let result = try ToolProcess.run(["graph", pack, "--format", "mermaid", "--lang", "da"])
    #expect(result.code == 0)
    for line in [
      "flowchart TD", #"  s0(["døren<br/>start"])"#, #"  s3[["godt<br/>slutning: godt"]]"#,
      #"  s0 ==>|"griber · ! kritisk"| s4"#, "  class s2,r0 unreached", #"  r0{{"regel 1"}}"#,
    ] {
      #expect(result.output.contains(line), "\(line)\n\(result.output)")
    }
  }

  @Test func countsRecordingsOnTheEdges() throws {
    let pack = try scratch.writePack()
    let folder = scratch.folder.path + "/optagelser"
    #expect(try ToolProcess.run(["run", pack, "--agent", "first", "--runs", "7", "--record", folder]).code == 0)
    let result = try ToolProcess.run(["graph", pack, "--recordings", folder, "--lang", "en"])
    #expect(result.code == 0)
    #expect(result.error.contains("7 recordings counted; 0 of them"))
    #expect(result.output.contains(#"[label=" spørg · × 7 "]"#))
    #expect(result.output.contains(#"[label=" vent · × 0 "]"#))
    #expect(try ToolProcess.run(["graph", pack, "--recordings", folder + "/nej"]).code == 66)
    try scratch.write("optagelser/x.jsonl", "no recording\n")
    #expect(try ToolProcess.run(["graph", pack, "--recordings", folder]).code == 1)
  }

  @Test func drawsChoicesThatLeadToOneSceneAsOneArrow() throws {
    let scenario = Self.scenario.replacing("      - ud:", with: "      - trækker: Du trækker hende væk.\n      - ud:")
      .replacing("  natten:\n", with: "    goto: natten\n  natten:\n")
    let pack = try scratch.writePack(scenario: scenario)
    let dot = try ToolProcess.run(["graph", pack, "--lang", "en"])
    #expect(dot.output.contains(##"s0 -> s1 [label=" spørg \n trækker "];"##), "\(dot.output)")
    let mermaid = try ToolProcess.run(["graph", pack, "--format", "mermaid", "--lang", "en"])
    #expect(mermaid.output.contains(#"  s0 -->|"spørg<br/>trækker"| s1"#), "\(mermaid.output)")
  }

  /// Whether Graphviz can be found; the tests that need it are skipped where it cannot, and the report says so.
  private static let hasGraphviz = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .contains { FileManager.default.isExecutableFile(atPath: "\($0)/dot") }

  @Test(
    .enabled(if: hasGraphviz, "Graphviz is not installed"),
    arguments: [
      ("demens-foerste-uger", "gerda-vil-hjem"), ("foerste-uge", "foerste-uge"),
      ("overlevering", "ingrid-er-ikke-sig-selv"), ("overlevering", "det-røde-mærke"),
    ])
  func drawsAPictureOfEachExample(_ pack: String, _ scenario: String) throws {
    let pack = ToolProcess.examples.appendingPathComponent(pack).path
    let file = scratch.folder.path + "/p.svg"
    let result = try ToolProcess.run(
      ["graph", pack, scenario, "--format", "svg", "-o", file, "--lang", "da"])
    #expect(result.code == 0)
    #expect(result.error == "")
    let picture = try String(contentsOfFile: file, encoding: .utf8)
    #expect(picture.contains("<svg") && picture.hasSuffix("</svg>\n"))
    // Every scene is a box with its name in it.
    let dot = try ToolProcess.run(["graph", pack, scenario, "--lang", "da"])
    let boxes = dot.output.matches(of: /\n  s[0-9]+ \[label="([^"\\]+)/).map { String($0.1) }
    #expect(boxes.count > 2)
    let texts = Set(
      picture.matches(of: /<text[^>]*>([^<]*)<\/text>/).map { String($0.1).replacing("&#45;", with: "-") })
    for box in boxes { #expect(texts.contains(box), "\(box)") }
  }

  @Test func saysThatGraphvizIsMissing() throws {
    let pack = try scratch.writePack(scenario: Self.scenario)
    // Without a path nothing is installed.
    let bare = try ToolProcess.run(
      ["graph", pack, "--format", "svg", "--lang", "da"], environment: ["PATH": scratch.folder.path])
    #expect(bare.code == 69)
    #expect(bare.output == "")
    #expect(bare.error.contains("Graphviz") && bare.error.contains("graphviz"))
  }

  @Test func escapesWhatWouldBreakADrawing() {
    let hostile = "a\"b\\c<d>#e&f`g;h\u{1B}[31m\u{202E}"
    var node = ScenarioGraph.Node(id: hostile, isStart: true)
    node.isReached = true
    var edge = ScenarioGraph.Edge(
      passage: .init(from: 0, cause: .goto, to: 0), name: hostile, isConditional: false, isCritical: false,
      isRepair: false, isOptOut: false)
    edge.isOffered = true
    var graph = ScenarioGraph(name: hostile, nodes: [node])
    graph.edges = [edge]
    let dot = GraphDOT(words: GraphWords(language: .english)).text(graph)
    #expect(dot.contains(#"label="a\"b\\c<d>#e&f`g;h"#))
    let mermaid = GraphMermaid(words: GraphWords(language: .english)).text(graph)
    #expect(mermaid.contains("a#34;b#92;c#60;d#62;#35;e#38;f#96;g#59;h"))
    for text in [dot, mermaid] { #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}")) }
  }

  @Test func asksWhichOfSeveralScenarios() throws {
    let pack = try scratch.writePack()
    try scratch.write(
      "pakke/scenarios/anden.yaml",
      Scratch.scenario.replacingOccurrences(of: "scenario: prøve", with: "scenario: anden"))
    let result = try ToolProcess.run(["graph", pack, "--lang", "en"])
    #expect(result.code == 64)
    #expect(result.error.contains("`anden`, `prøve`"))
    #expect(try ToolProcess.run(["graph", pack, "anden"]).code == 0)
  }
}
