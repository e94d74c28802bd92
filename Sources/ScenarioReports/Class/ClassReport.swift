import Diagnostics
import ScenarioClassroom

/// A report on what a class did, to talk over: one page that needs nothing from anywhere, and its tables.
package struct ClassReport: Sendable {
  private let input: ClassReportInput

  /// Makes a report.
  ///
  /// - Parameter input: The scenarios with their sessions, in any order of sessions and counts.
  package init(_ input: ClassReportInput) { self.input = input }

  /// The files of the report: `index.html`, and the tables that have rows under `csv/`. The same input gives the same
  /// bytes.
  package func files() -> [ReportFile] {
    let words = ReportWords(language: input.language)
    var tables = ReportTables()
    var views: [View] = []
    var analyses: [ItemAnalysis] = []
    for (index, scenario) in input.scenarios.enumerated() {
      var section = ScenarioSection(scenario, words, number: index + 1, tables)
      views.append(section.view())
      tables = section.tables
      analyses.append(section.analysis)
    }
    let page: View = [
      "w": words.view, "lang": input.language.rawValue, "title": ReportTexts.safe(input.title),
      "pack": ReportTexts.safe(input.pack), "scenarios": views, "hasSeveral": views.count > 1,
      "reliability": Self.reliability(analyses, words, &tables),
    ]
    return [ReportFile("index.html", Templates.render("class", page))] + tables.files
  }

  /// Alpha across the scenarios; nil for one scenario.
  private static func reliability(
    _ analyses: [ItemAnalysis], _ words: ReportWords, _ tables: inout ReportTables
  ) -> String? {
    guard analyses.count > 1 else { return nil }
    guard let found = ItemAnalysis.acrossScenarios(analyses), FigureLevel(found.learners).showsStatistics else {
      return words(
        da:
          "Alfa på tværs kræver mindst 20 elever, der har gennemført alle scenarierne uden at springe over, og resultater, der ikke er ens.",
        en:
          "Alpha across scenarios needs at least 20 learners who completed all of them without skipping, and results that are not all the same."
      )
    }
    tables.reliability.add(ScenarioSection.row("all", found))
    return words(
      da:
        "Alfa over resultaterne i \(found.items) scenarier: \(ScenarioSection.text(found, words)). Bedømmelser over flere scenarier er sikrere end over ét.",
      en:
        "Alpha over the results of \(found.items) scenarios: \(ScenarioSection.text(found, words)). Judging over several scenarios is safer than over one."
    )
  }
}
