import AspirantCompilerTool
import Diagnostics
import ScenarioClassroom
import ScenarioCompiler
import ScenarioModel

/// What came of the runs of a scenario, for people.
struct RunTable {
  private let summary: RunSummary
  private let attainable: Attainable?
  private let shard: Shard?
  private let width: Int
  private let console: Console

  /// Takes the runs of a scenario, and how many columns there are.
  init(_ scenario: RunReport.Scenario, shard: Shard? = nil, width: Int, _ console: Console) {
    self.width = width
    summary = scenario.summary
    attainable = scenario.attainable
    self.shard = shard
    self.console = console
  }

  /// The whole text, without a final newline.
  var text: String {
    let runs = console.runs(summary.runs)
    let part = shard.map { console(da: ", del \($0.text)", en: ", shard \($0.text)") } ?? ""
    var blocks = [
      ["\(summary.scenario) – \(summary.title)", "\(runs), \(summary.agent), seed \(summary.seed)\(part)"], endings,
    ]
    if !summary.dimensions.isEmpty { blocks.append(points) }
    if !summary.critical.isEmpty { blocks.append(critical) }
    if let faults = summary.faults, faults.runs > 0 { blocks.append(told(faults)) }
    if let coverage = summary.coverage { blocks.append(told(coverage)) } else { blocks.append(neverMet) }
    return blocks.filter { !$0.isEmpty }.map { $0.flatMap(broken).joined(separator: "\n") }
      .joined(separator: "\n\n")
  }

  private var endings: [String] {
    var rows = summary.endings.map { [$0.scene, outcome($0.outcome), "\($0.runs)", share($0.runs)] }
    for (label, count) in [
      (console(da: "gået i stå", en: "stuck"), summary.stuck),
      (console(da: "gået i ring", en: "endless"), summary.endless),
      (console(da: "afbrudt", en: "unfinished"), summary.unfinished),
    ] where count > 0 {
      rows.append([label, "", "\(count)", share(count)])
    }
    var lines = table(
      [
        console(da: "Slutning", en: "Ending"), console(da: "udfald", en: "outcome"), console(da: "antal", en: "runs"),
        "",
      ],
      rows, right: [2, 3])
    if let passed = summary.passed {
      lines.append(console(da: "Bestået: \(passed) (\(share(passed)))", en: "Passed: \(passed) (\(share(passed)))"))
    }
    if summary.optedOut > 0 {
      lines.append(
        console(
          da:
            "Sprunget over undervejs: \(summary.optedOut). \(summary.optedOut == 1 ? "Den" : "De") har point, men ingen procent.",
          en:
            "Used an opt-out: \(summary.optedOut). \(summary.optedOut == 1 ? "It has" : "They have") points but no percent."
        ))
    }
    return lines
  }

  private var points: [String] {
    var rows = summary.dimensions.enumerated().map { index, dimension in
      let range = attainable.map { "\($0.least[index])…\($0.most[index])" } ?? ""
      return row(dimension.title, dimension.points) + [range]
    }
    rows.append(row(console(da: "Procent", en: "Percent"), summary.percent) + ["0…100"])
    return table(
      [
        console(da: "Point", en: "Points"), console(da: "mindst", en: "least"), console(da: "median", en: "median"),
        console(da: "middel", en: "mean"), console(da: "mest", en: "most"), console(da: "muligt", en: "possible"),
      ], rows, right: [1, 2, 3, 4, 5])
  }

  private func row(_ name: String, _ points: Distribution) -> [String] {
    let median = points.medianInHundredths.map { number(hundredths: $0) } ?? "–"
    let mean = points.meanInHundredths.map { number(hundredths: $0) } ?? "–"
    return [name, points.least.map { "\($0)" } ?? "–", median, mean, points.most.map { "\($0)" } ?? "–"]
  }

  /// A number with as many decimals as it needs, in the language's own form.
  private func number(hundredths: Int) -> String {
    var text = hundredths.hundredthsText
    if text.hasSuffix(".00") { text.removeLast(3) }
    return console.language == .danish ? text.replacing(".", with: ",") : text
  }

  private var critical: [String] {
    table(
      [
        console(da: "Kritisk valg", en: "Critical choice"), console(da: "antal", en: "times"),
        console(da: "rettet op", en: "mended"),
      ],
      summary.critical.map { ["\($0.scene)/\($0.choice)", "\($0.events)", "\($0.repaired)"] }, right: [1, 2])
  }

  private var neverMet: [String] {
    let scenes = summary.scenesNeverVisited.joined(separator: ", ")
    let choices = summary.choicesNeverTaken.map { "\($0.scene)/\($0.choice)" }.joined(separator: ", ")
    return [
      console(da: "Scener, ingen besøgte: ", en: "Scenes never visited: ")
        + (scenes.isEmpty ? console(da: "ingen", en: "none") : scenes),
      console(da: "Valg, ingen tog: ", en: "Choices never taken: ")
        + (choices.isEmpty ? console(da: "ingen", en: "none") : choices),
    ]
  }

  /// What a program did wrong.
  private func told(_ faults: AgentFaults) -> [String] {
    let runs = "\(console.runs(faults.runs)) (\(share(faults.runs)))"
    var lines = [
      faults.runs == 1
        ? console(
          da: "Programmet gjorde noget galt i \(runs). Den har ingen point:",
          en: "The program did wrong in \(runs). It has no points:")
        : console(
          da: "Programmet gjorde noget galt i \(runs). De har ingen point:",
          en: "The program did wrong in \(runs). They have no points:")
    ]
    lines += table(
      [console(da: "kørsel", en: "run"), console(da: "svar", en: "answer"), console(da: "scene", en: "scene"), ""],
      faults.first.map { ["\($0.run)", "\($0.step)", $0.scene, $0.message[console.language]] }, right: [0, 1])
    if faults.runs > faults.first.count { lines.append("…") }
    return lines
  }

  /// What was to be visited.
  private func told(_ coverage: Coverage) -> [String] {
    let (scenes, choices) = (coverage.scenesReachable, coverage.choicesReachable)
    let visited = (scenes - coverage.scenesLeft.count, choices - coverage.choicesLeft.count)
    let counted = (
      scenes: console.counted(scenes, da: ("scene", "scener"), en: ("scene", "scenes")),
      choices: console.counted(choices, da: ("valg", "valg"), en: ("choice", "choices"))
    )
    var lines = [
      console(
        da: "Besøgt: \(visited.0) af \(counted.scenes) og \(visited.1) af \(counted.choices), som kan nås.",
        en: "Visited: \(visited.0) of \(counted.scenes) and \(visited.1) of \(counted.choices) that can be reached.")
    ]
    switch coverage.basis {
    case .proved:
      lines.append(
        console(
          da: "Alle tilstande er undersøgt, så mere kan ikke nås.",
          en: "All states were looked into, so nothing else can be reached."))
    case .searched:
      lines.append(
        console(
          da: "Der er for mange tilstande til at undersøge dem alle, så der kan være mere.",
          en: "There are too many states to look into all, so there may be more."))
    }
    if !coverage.scenesLeft.isEmpty {
      let list = coverage.scenesLeft.joined(separator: ", ")
      lines.append(console(da: "Scener, der mangler: ", en: "Scenes left: ") + list)
    }
    if !coverage.choicesLeft.isEmpty {
      let list = coverage.choicesLeft.joined(separator: ", ")
      lines.append(console(da: "Valg, der mangler: ", en: "Choices left: ") + list)
    }
    return lines
  }

  private func outcome(_ outcome: Ending.Outcome) -> String {
    switch outcome {
    case .success: console(da: "godt", en: "success")
    case .partial: console(da: "delvist", en: "partial")
    case .failure: console(da: "skidt", en: "failure")
    }
  }

  private func share(_ count: Int) -> String {
    let perMille = summary.runs == 0 ? 0 : (count * 1000 + summary.runs / 2) / summary.runs
    return console(da: "\(perMille / 10),\(perMille % 10) %", en: "\(perMille / 10).\(perMille % 10) %")
  }

  private func table(_ heading: [String], _ rows: [[String]], right: Set<Int>) -> [String] {
    let all = ([heading] + rows).map { $0.map { visibleText($0) } }
    let widths = heading.indices.map { column in all.map { displayWidth(of: $0[column]) }.max() ?? 0 }
    let isNarrow = widths.reduce(0, +) + 2 * (widths.count - 1) > width
    return all.flatMap { row in
      // Where a line has no room, what it is about stands above the rest of it.
      let cells = isNarrow ? Array(row.enumerated().dropFirst()) : Array(row.enumerated())
      var line = ""
      for (column, cell) in cells {
        let pad = String(repeating: " ", count: widths[column] - displayWidth(of: cell))
        line += (column == 0 ? "" : "  ") + (right.contains(column) ? pad + cell : cell + pad)
      }
      while line.last == " " { line.removeLast() }
      return isNarrow ? [row[0], line].filter { !$0.isEmpty } : [line]
    }
  }

  /// The lines of a text of one line: those of tables that fit stay as they are.
  private func broken(_ line: String) -> [String] {
    let line = visibleText(line)
    return displayWidth(of: line) <= width ? [line] : wrapped(line, width: width)
  }
}

extension Console {
  /// So many runs.
  func runs(_ count: Int) -> String { counted(count, da: ("kørsel", "kørsler"), en: ("run", "runs")) }
}
