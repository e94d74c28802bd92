import Diagnostics
import ScenarioKit

extension KindRule {
  static let unknownFact = KindRule(
    "unknown-fact", .error,
    title: Message(
      da: "En oplysning eller et punkt i aftalen findes ikke.", en: "A fact or an instruction does not exist."),
    rationale: Message(
      da: """
        Valg og scener nævner oplysninger ved det id, de har under `facts`, og punkter i aftalen ved deres id under \
        `instructions`. Et id, der ikke findes, gør ingenting. Ret det, eller tilføj det, der mangler.
        """,
      en: """
        Choices and scenes name facts by their id under `facts`, and instructions by theirs under `instructions`. An id that \
        does not exist does nothing. Mend it, or add what is missing.
        """),
    failing: example("svei"), mended: example("svie"),
    check: { subject, findings in
      let notes = Notes(subject.written, kind: subject.kind)
      let facts = notes.facts.map(\.id.value)
      let instructions = notes.instructions.map(\.id.value)
      for value in notes.choices {
        findings.reportUnknown(value["learns"], among: facts, under: "facts")
        findings.reportUnknown(value["reads-back"], among: instructions, under: "instructions")
      }
      for value in notes.scenes { findings.reportUnknown(value["facts"], among: facts, under: "facts") }
    })

  private static func example(_ fact: String) -> String {
    """
    handover:
      facts:
        svie: { say: "Det svier, når hun tisser.", segment: s }
    scenes:
      stuen:
        lines:
          - gerda: Nu skal jeg derud igen.
          - mette: Jeg kommer om lidt.
        choices:
          - spørg: Gør det ondt?
            handover: \(fact)
            feedback: Et kort spørgsmål.
          - vent: Vil du vente lidt?
            feedback: Du giver dig tid.
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
    """
  }
}

extension Findings {
  /// Reports each name of a value that is not among those that exist.
  fileprivate mutating func reportUnknown(_ value: Authored.KindValue?, among known: [String], under key: String) {
    for name in value?.names ?? [] where !known.contains(name.value) {
      let near = suggestion(for: name.value, among: known)
      report(
        name.range,
        Message(
          da: "Der er intet `\(name.value)` under `\(key)`.", en: "There is no `\(name.value)` under `\(key)`."
        ).didYouMean(near),
        fixIts: near.map { near in
          [FixIt(name.range, replacement: near, title: Message(da: "skriv `\(near)`", en: "write `\(near)`"))]
        } ?? [])
    }
  }
}
