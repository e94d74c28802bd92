import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let weightsNotHundred = DiagnosticRule(
    "weights-not-hundred", .scoring, .warning,
    title: Message(
      da: "Vægtene ligner procenter, men giver ikke 100.",
      en: "The weights look like percents but do not add up to 100."),
    rationale: Message(
      da: """
        Vægte er forhold: 2 og 1 betyder det samme som 200 og 100. De skal ikke give 100. Men når de næsten gør det, er \
        der ofte glemt en dimension, eller et tal er tastet forkert.
        """,
      en: """
        Weights are proportions: 2 and 1 mean the same as 200 and 100. They need not add up to 100. But where they \
        nearly do, a dimension was often forgotten, or a number mistyped.
        """),
    failing: .scenario(WeightsNotHundredExample.text(klarhed: 30)),
    mended: .scenario(WeightsNotHundredExample.text(klarhed: 40)),
    scenario: { subject, findings in
      let dimensions = subject.scenario.scoring.dimensions
      guard dimensions.count > 1, dimensions.allSatisfy({ $0.weight % 5 == 0 }) else { return }
      let sum = dimensions.reduce(0) { $0 &+ $1.weight }
      guard (85...115).contains(sum), sum != 100, let first = dimensions.first else { return }
      let list = dimensions.map { String($0.weight) }.joined(separator: " + ")
      findings.report(
        first.id.range,
        Message(
          da:
            "Vægtene giver \(list) = \(sum) og ikke 100. Er de tænkt som procenter, så ret dem, så hver dimension tæller som ment.",
          en:
            "The weights add up to \(list) = \(sum) and not to 100. If they are meant as percents, mend them, so that each dimension counts as meant."
        ))
    })
}

private enum WeightsNotHundredExample {
  static func text(klarhed: Int) -> String {
    """
    scoring:
      dimensions:
        relation: { title: Relation, weight: 60 }
        klarhed: { title: Klarhed, weight: \(klarhed) }
    scenes:
      doeren:
        lines:
          - gerda: Jeg vil ud!
          - mette: Jeg kommer om lidt.
        choices:
          - foelg: Skal vi gå lidt?
            score: { relation: 1 }
            feedback: Du følger hende.
          - hvorfor: Hvad vil du ude, Gerda?
            score: { klarhed: 1 }
            feedback: Du spørger, før du svarer.
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
    """
  }
}
