import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let elderspeak = DiagnosticRule(
    "elderspeak", .culture, .warning,
    title: Message(
      da: "Et valg, der giver flest point, taler måske til en voksen som til et barn.",
      en: "A choice with the most points may speak to a grown-up as to a child."),
    rationale: Message(
      da: """
        »Søde ven« er venligt ment, men mange ældre hører, at de ikke længere regnes for voksne. Er sådan et valg scenens \
        bedste, lærer eleven det som godt sprog. Brug navnet eller den tiltale, borgeren har bedt om. I andre valg må \
        ordene gerne stå, med feedback. Vendingerne står på en liste, der beder om et blik.
        """,
      en: """
        "Sweetie" is meant kindly, but many older people hear that they no longer count as grown-ups. If such a choice is \
        the best of its scene, the learner takes it for good language. Use the name, or the address that the person asked \
        for. In other choices the words may stand, with feedback. The phrases are on a list that asks for a look.
        """),
    failing: .scenario(
      """
      scoring: { dimensions: { relation: { title: Relation } } }
      scenes:
        stuen:
          lines:
            - gerda: Godmorgen.
          choices:
            - sød: Godmorgen, søde ven. Vil du have kaffe?
              score: { relation: 2 }
              feedback: Du tilbyder noget.
            - nu: Du skal op nu.
              feedback: Du har travlt.
          goto: slut
        slut:
          end: { outcome: success, title: Ro }
      """),
    mended: .scenario(
      """
      scoring: { dimensions: { relation: { title: Relation } } }
      scenes:
        stuen:
          lines:
            - gerda: Godmorgen.
          choices:
            - sød: Godmorgen, Gerda. Vil du have kaffe?
              score: { relation: 2 }
              feedback: Du tilbyder noget.
            - nu: Du skal op nu.
              feedback: Du har travlt.
          goto: slut
        slut:
          end: { outcome: success, title: Ro }
      """),
    scenario: { subject, findings in
      let wording = subject.wording
      let hits = wording.hits(.elderspeak)
      guard !hits.isEmpty else { return }
      let weights = Dictionary(
        subject.scenario.scoring.dimensions.map { ($0.id.value, $0.weight) }, uniquingKeysWith: { first, _ in first })
      for hit in hits {
        let text = wording.text(of: hit)
        guard text.role == .choice, text.scene >= 0, text.choice >= 0,
          case .choices(let choices) = subject.scenario.scenes[Int(text.scene)].move
        else { continue }
        let points = choices.map { choice in
          choice.effects.score.reduce(0) { $0 + $1.amount.value * (weights[$1.target.value] ?? 1) }
        }
        let own = points[Int(text.choice)]
        guard own > 0, own == points.max() else { continue }
        let words = visibleText(wording.words(of: hit))
        findings.report(
          wording.place(of: hit),
          Message(
            da: "»\(words)« kan lyde som til et barn, og valget giver flest point. Brug hellere navnet.",
            en: "»\(words)« may sound as if said to a child, and the choice has the most points. Rather use the name."))
      }
    })
}
