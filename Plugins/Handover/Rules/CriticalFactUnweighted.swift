import Diagnostics
import ScenarioKit

extension KindRule {
  static let criticalFactUnweighted = KindRule(
    "critical-fact-unweighted", .warning,
    title: Message(
      da: "Noget, der skal siges, vejer ikke mere end det andet.",
      en: "Something that must be said weighs no more than the rest."),
    rationale: Message(
      da: """
        En oplysning med `must` er farlig at glemme. Vejer den det samme som en, man godt kan undvære, viser tallet for \
        fuldstændighed ikke forskellen. Giv den en højere `weight`.
        """,
      en: """
        A fact with `must` is dangerous to forget. If it weighs the same as one that can be spared, completeness does not \
        show the difference. Give it a higher `weight`.
        """),
    failing: example(weight: 1), mended: example(weight: 2),
    check: { subject, findings in
      let facts = Notes(subject.written, kind: subject.kind).facts
      guard let spared = facts.filter({ $0.must == nil }).max(by: { $0.points < $1.points }) else { return }
      for fact in facts where fact.must != nil && fact.points <= spared.points {
        findings.report(
          fact.weight?.range ?? fact.id.range,
          Message(
            da:
              "`\(fact.id.value)` skal siges, men vejer \(fact.points), og `\(spared.id.value)` vejer \(spared.points). Skriv mindst `weight: \(spared.points + 1)`.",
            en:
              "`\(fact.id.value)` must be said but weighs \(fact.points), and `\(spared.id.value)` weighs \(spared.points). Write at least `weight: \(spared.points + 1)`."
          ),
          notes: [
            Diagnostic.Note(Message(da: "Den anden står her.", en: "The other one is here."), at: spared.id.range)
          ])
      }
    })

  private static func example(weight: Int) -> String {
    """
    handover:
      facts:
        penicillin: { say: Hun tåler ikke penicillin., segment: b, must: true, known: true, weight: \(weight) }
        kaffe: { say: Hun har drukket sin kaffe., segment: b, known: true }
    """
  }
}

extension Fact {
  /// How much it counts.
  fileprivate var points: Int { weight?.value ?? 1 }
}
