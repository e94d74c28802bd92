import AspirantCompilerTool
import Diagnostics
import ScenarioCompiler
import ScenarioExplorer
import ScenarioModel
import ScenarioRuntime

/// What exploring a scenario showed, for people.
struct ExplorationPage {
  private let found: ScenarioExploration
  private let console: Console
  private var program: Program { found.program }
  private var exploration: Exploration { found.exploration }

  init(_ found: ScenarioExploration, _ console: Console) {
    self.found = found
    self.console = console
  }

  /// The page.
  var paragraphs: [Paragraph] {
    let title = program.texts[program.title].source
    var page = [Paragraph("\(program.scenario) – \(title)", .strong), .gap]
    page += sentences(console(da: "Bevist", en: "Proved"), found.summary.proved)
    page += sentences(console(da: "Søgt", en: "Searched"), found.summary.searched)
    page += sentences(console(da: "Åbent", en: "Open"), found.summary.open)
    page += endings + points + findings + emptyMoves + bounds
    if page.last == .gap { page.removeLast() }
    return page
  }

  private func heading(_ text: String) -> Paragraph { Paragraph(text, .strong) }

  private func sentences(_ title: String, _ messages: [Message]) -> [Paragraph] {
    guard !messages.isEmpty else { return [] }
    return [heading(title)] + messages.map { Paragraph($0[console.language], label: "  ") } + [.gap]
  }

  private func way(_ witness: Witness) -> String {
    guard !witness.steps.isEmpty else { return console(da: "med det samme", en: "at once") }
    let kind =
      witness.isShortest ? "" : console(da: " (ikke nødvendigvis den korteste)", en: " (perhaps not the shortest)")
    return witness.ids(in: program).joined(separator: ", ") + kind
  }

  // MARK: Parts

  private var endings: [Paragraph] {
    var page = [
      heading(console(da: "Slutninger og den korteste vej til hver", en: "Endings and the shortest way to each"))
    ]
    for (index, scene) in program.scenes.enumerated() {
      guard case .end(let ending) = scene.move else { continue }
      page.append(Paragraph("\(scene.id) (\(outcome(ending.outcome)))", label: "  "))
      let text: String
      if let reached = exploration.endings.first(where: { $0.scene == index }) {
        text = way(reached.witness)
      } else if exploration.isComplete || exploration.neverEntered[index] {
        text = console(da: "nås aldrig", en: "never reached")
      } else {
        text = console(da: "ikke fundet", en: "not found")
      }
      page.append(Paragraph(text, label: "    "))
      if case .explored(let range) = exploration.scores,
        let points = range.endings.first(where: { $0.scene == index })
      {
        let list = program.dimensions.enumerated().map { "\($1.id) \(points.least[$0])…\(points.most[$0])" }
        page.append(Paragraph(list.joined(separator: ", "), label: "    "))
      }
    }
    return page.count > 1 ? page + [.gap] : []
  }

  private var points: [Paragraph] {
    guard !program.dimensions.isEmpty else { return [] }
    var page = [heading(console(da: "Point i alt", en: "Points altogether"))]
    guard let attainable = exploration.scores.attainable else {
      return page + [Paragraph(console(da: "ikke kendt", en: "not known"), label: "  "), .gap]
    }
    let isDeclared = attainable.basis == .declared
    for (index, dimension) in program.dimensions.enumerated() {
      let title = program.texts[dimension.title].source
      var text = "\(title) (\(dimension.id)): \(attainable.least[index])…\(attainable.most[index])"
      if isDeclared { text += console(da: " som angivet", en: " as declared") }
      page.append(Paragraph(text, label: "  "))
      if case .explored(let range) = exploration.scores {
        let best = console(da: "flest ad vejen", en: "most along the way")
        page.append(Paragraph("\(best): \(way(range.bestByDimension[index].witness))", label: "    "))
      }
    }
    return page + [.gap]
  }

  private var findings: [Paragraph] {
    guard !found.findings.isEmpty else { return [] }
    var page = [heading(console(da: "Fund", en: "Findings"))]
    for finding in found.findings {
      let word =
        switch finding.severity {
        case .error: console(da: "fejl", en: "error")
        case .warning: console(da: "advarsel", en: "warning")
        default: console(da: "bemærk", en: "note")
        }
      var message = finding.message[console.language]
      if let id = found.id(of: finding.subject), !message.contains("`\(id)`") { message = "`\(id)`: " + message }
      page.append(Paragraph("\(word) [\(finding.code)] \(message)", label: "  "))
      if let witness = finding.witness {
        let label = console(da: "En vej dertil", en: "A way there")
        page.append(Paragraph("\(label): \(way(witness))", label: "    "))
      }
    }
    return page + [.gap]
  }

  private var emptyMoves: [Paragraph] {
    guard !exploration.emptyMoves.isEmpty else { return [] }
    return [
      heading(
        console(da: "Scener, der kan have intet at tilbyde", en: "Scenes that can have nothing to offer"))
    ]
      + exploration.emptyMoves.map { Paragraph("\(program.scenes[$0.scene].id): \(way($0.witness))", label: "  ") }
      + [.gap]
  }

  private var bounds: [Paragraph] {
    guard let bounds = exploration.bounds else { return [] }
    var page = [heading(console(da: "Det, der gælder i hver scene", en: "What holds in each scene"))]
    for (scene, bounds) in zip(program.scenes, bounds.scenes) {
      guard let bounds else { continue }
      var parts: [String] = []
      for (variable, range) in zip(program.variables, bounds.variables)
      where range != variable.min...variable.max { parts.append("\(variable.id) \(shown(range, variable))") }
      for (dimension, range) in zip(program.dimensions, bounds.dimensions) {
        parts.append("\(dimension.id) \(shown(range))")
      }
      guard !parts.isEmpty else { continue }
      page.append(Paragraph("\(scene.id): \(parts.joined(separator: ", "))", label: "  "))
    }
    return page.count > 1 ? page + [.gap] : []
  }

  /// A range of points; what no bound holds is left open.
  private func shown(_ range: ClosedRange<Int>) -> String {
    let least = range.lowerBound <= -Machine.greatestPoints ? "−∞" : "\(range.lowerBound)"
    let most = range.upperBound >= Machine.greatestPoints ? "∞" : "\(range.upperBound)"
    return least == most ? least : "\(least)…\(most)"
  }

  private func shown(_ range: ClosedRange<Int>, _ variable: Variable) -> String {
    func value(_ number: Int) -> String {
      switch variable.kind {
      case .boolean: number == 0 ? "false" : "true"
      case .named: variable.values.map { $0[number] } ?? "\(number)"
      case .integer: "\(number)"
      }
    }
    let (least, most) = (value(range.lowerBound), value(range.upperBound))
    return least == most ? least : "\(least)…\(most)"
  }

  private func outcome(_ outcome: Ending.Outcome) -> String {
    switch outcome {
    case .success: console(da: "godt", en: "success")
    case .partial: console(da: "delvist", en: "partial")
    case .failure: console(da: "skidt", en: "failure")
    }
  }
}
