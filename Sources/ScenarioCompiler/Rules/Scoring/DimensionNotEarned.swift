import Diagnostics
import ScenarioExplorer
import ScenarioKit
import ScenarioModel

extension DiagnosticRule {
  static let dimensionNotEarned = DiagnosticRule(
    "dimension-not-earned", .scoring, .warning,
    title: Message(
      da: "Ingen vej giver de point, som dimensionen lover.",
      en: "No path gives the points that the dimension promises."),
    rationale: Message(
      da: """
        Et valg giver point i dimensionen, men ingen vej til en slutning når frem med dem: valget kan ikke nås, eller \
        det samme bliver altid taget igen. Eleven kan kun miste point der.
        """,
      en: """
        A choice gives points in the dimension, but no path to an ending arrives with them: the choice is out of reach, \
        or as much is always taken back. The learner can only lose points there.
        """),
    failing: .scenario(DimensionNotEarnedExample.text("false")),
    mended: .scenario(DimensionNotEarnedExample.text("true")),
    scenario: { subject, findings in
      guard case .explored(let range)? = subject.exploration?.scores else { return }
      for (index, dimension) in subject.scenario.scoring.dimensions.enumerated() {
        let attainable = range.attainable
        guard index < attainable.most.count, attainable.most[index] <= 0,
          attainable.least[index] < attainable.most[index]
        else { continue }
        guard let promise = subject.scenario.firstGain(in: dimension.id.value) else { continue }
        findings.report(
          dimension.id.range,
          Message(
            da: "I `\(dimension.id.value)` kan eleven kun miste point: ingen vej til en slutning når op over 0.",
            en: "In `\(dimension.id.value)` the learner can only lose points: no path to an ending gets above 0."),
          notes: [
            Diagnostic.Note(
              Message(da: "Her loves der point, som ingen får.", en: "Here points are promised that nobody gets."),
              at: promise)
          ])
      }
    })
}

extension Authored.Scenario {
  /// Where the first points are given in a dimension; nil where there are none.
  fileprivate func firstGain(in dimension: String) -> SourceRange? {
    for scene in scenes {
      let gain = scene.allPoints.first { $0.target.value == dimension && $0.amount.value > 0 }
      if let gain { return gain.target.range }
    }
    return nil
  }
}

extension Authored.SceneFields {
  /// All points that can be given in it, in written order.
  fileprivate var allPoints: [Authored.Effects.Change] {
    let move: [Authored.Effects.Change] =
      switch self.move {
      case .choices(let choices): choices.flatMap { $0.effects.score }
      case .select(let select): select.items.flatMap { $0.effects.score }
      case .order(let order): order.points
      case .match(let match): match.points
      case .compose(let compose): compose.points
      case .scale, .end, .none: []
      }
    return move + then.flatMap(\.effects.score)
  }
}

private enum DimensionNotEarnedExample {
  static func text(_ start: String) -> String {
    """
    state:
      smerte_set: \(start)
    scoring:
      dimensions:
        observation: { title: At se }
    scenes:
      doeren:
        lines:
          - gerda: Jeg vil ud!
          - mette: Jeg kommer om lidt.
        choices:
          - ondt: Har du ondt i hoften?
            when: smerte_set
            score: { observation: 2 }
            feedback: Du spørger til det, du ser.
          - bad: Kom, nu skal du i bad.
            score: { observation: -1 }
            feedback: Du tænker på opgaven.
          - foelg: Skal vi gå lidt?
            feedback: Du følger hende.
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
    """
  }
}
