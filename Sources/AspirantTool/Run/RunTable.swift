import AspirantCompilerTool
import Diagnostics
import ScenarioClassroom
import ScenarioModel

/// What came of the runs of a scenario, for people.
struct RunTable {
  private let summary: RunSummary
  private let program: Program
  private let console: Console

  init(_ summary: RunSummary, _ program: Program, _ console: Console) {
    self.summary = summary
    self.program = program
    self.console = console
  }

  /// The whole text, without a final newline.
  var text: String {
    let title = program.texts[program.title].source
    let runs = console(
      da: summary.runs == 1 ? "1 kørsel" : "\(summary.runs) kørsler",
      en: summary.runs == 1 ? "1 run" : "\(summary.runs) runs")
    var blocks = [["\(summary.scenario) – \(title)", "\(runs), \(summary.agent), seed \(summary.seed)"], endings]
    if !summary.dimensions.isEmpty { blocks.append(points) }
    if !summary.critical.isEmpty { blocks.append(critical) }
    blocks.append(neverMet)
    return blocks.filter { !$0.isEmpty }.map { $0.map { visibleText($0) }.joined(separator: "\n") }
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
          da: "Sprunget over undervejs: \(summary.optedOut). De har point, men ingen procent.",
          en: "Used an opt-out: \(summary.optedOut). They have points but no percent."))
    }
    return lines
  }

  private var points: [String] {
    var rows = summary.dimensions.enumerated().map { index, dimension in
      let range = program.attainable.map { "\($0.least[index])…\($0.most[index])" } ?? ""
      return row(program.texts[program.dimensions[index].title].source, dimension.points) + [range]
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
    let all = [heading] + rows
    let widths = heading.indices.map { column in all.map { displayWidth(of: $0[column]) }.max() ?? 0 }
    return all.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let pad = String(repeating: " ", count: widths[column] - displayWidth(of: cell))
        line += (column == 0 ? "" : "  ") + (right.contains(column) ? pad + cell : cell + pad)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
