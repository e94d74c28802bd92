import Diagnostics
import ScenarioKit

extension KindRule {
  static let normFromOneSide = KindRule(
    "norm-from-one-side", .warning,
    title: Message(
      da: "En uskreven regel er kun fortalt fra den ene side.", en: "An unspoken rule is told from one side only."),
    rationale: Message(
      da: """
        En regel, der kun ses fra huset, bliver til den nyes fejl; ses den kun fra den nye, bliver den til husets. Skriv både \
        `learner` og `workplace`: de holdes op mod hinanden bagefter, og ingen af dem er hele sandheden.
        """,
      en: """
        A rule seen from the house alone becomes the newcomer's fault; seen from the newcomer alone, the house's. Write both \
        `learner` and `workplace`: they are held against each other afterwards, and neither is the whole truth.
        """),
    failing: example(""), mended: example("\n      workplace: Vi siger det for sjov, når nogen kommer for sent.")
  ) { subject, findings in
    for pair in subject.value?["norms"]?.pairs ?? [] where Norm(rawValue: pair.key.value) != nil {
      let sides = Sides(pair.value)
      guard sides.learner == nil || sides.workplace == nil else { continue }
      let missing = sides.learner == nil ? "learner" : "workplace"
      findings.report(
        pair.key.range,
        Message(
          da: "`\(pair.key.value)` mangler `\(missing)`: hvordan ser det ud fra den anden side?",
          en: "`\(pair.key.value)` lacks `\(missing)`: how does it look from the other side?"))
    }
  }

  private static func example(_ side: String) -> String {
    """
    cultural-norms:
      norms:
        irony:
          learner: Alle ler, og jeg ved ikke af hvad.\(side)
    scenes:
      kaffen:
        cultural-norms: irony
        lines:
          - gerda: Goddag.
          - mette: Godt, du nåede kaffen!
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
    """
  }
}
