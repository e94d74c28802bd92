import Diagnostics
import ScenarioKit

extension KindRule {
  static let mustFactNotLearnable = KindRule(
    "must-fact-not-learnable", .warning,
    title: Message(
      da: "Noget skal siges, men eleven kan aldrig få det at vide.",
      en: "Something must be said, but the learner can never get to know it."),
    rationale: Message(
      da: """
        Uden en oplysning med `must` får beskeden højst 49. Kan intet valg give eleven den, bliver eleven dømt for noget, \
        der ikke kunne læres. Skriv `handover: …` på et valg, eller `known: true`, hvis eleven ved det fra begyndelsen.
        """,
      en: """
        Without a fact with `must` the message gets at most 49. If no choice can teach it, the learner is judged for what \
        could not be learnt. Write `handover: …` on a choice, or `known: true` where the learner knows it from the start.
        """),
    failing: example(""), mended: example("handover: penicillin"),
    check: { subject, findings in
      let facts = Notes(subject.written, kind: subject.kind).facts
      for fact in facts where fact.must != nil && !fact.isKnown && !subject.expanded.sets(fact.knows) {
        let id = fact.id.value
        findings.report(
          fact.id.range,
          Message(
            da:
              "`\(id)` skal siges, men intet valg giver eleven det at vide. Skriv `handover: \(id)` på et valg, eller `known: true` her.",
            en:
              "`\(id)` must be said, but no choice teaches it. Write `handover: \(id)` on a choice, or `known: true` here."
          ))
      }
    })

  private static func example(_ learns: String) -> String {
    """
    handover:
      facts:
        navn: { say: Det gælder Gerda Lund., segment: i, known: true }
        penicillin: { say: Hun tåler ikke penicillin., segment: b, weight: 2, must: true }
    scenes:
      journalen:
        lines:
          - gerda: Hvad står der om mig?
        choices:
          - læs: Du læser i journalen.
            act: true
            feedback: Nu ved du, hvad der står.
            \(learns)
          - lad-ligge: Du lader den ligge.
            act: true
            feedback: Så ved du ikke, hvad der står.
        goto: opkaldet
      opkaldet:
        lines:
          - mette: Hvad er der sket?
        handover: Hvad siger du til Mette?
        then:
          - reply: [ { mette: Tak. } ]
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
    """
  }
}

extension Authored.Scenario {
  /// Whether something sets a state to `true`.
  fileprivate func sets(_ state: String) -> Bool {
    scenes.contains { scene in
      var effects = [scene.effects] + scene.move.items.map { $0.effects } + scene.then.map(\.effects)
      if case .choices(let choices) = scene.move { effects += choices.map { $0.effects } }
      if let late = scene.late { effects.append(late.effects) }
      return effects.contains { $0.set.contains { $0.target.value == state && $0.value.value == .boolean(true) } }
    }
  }
}
