import Diagnostics
import ScenarioKit

extension KindRule {
  static let handoverBesideMove = KindRule(
    "handover-beside-move", .error,
    title: Message(
      da: "En scene har både `handover` og noget andet at gøre.", en: "A scene has both `handover` and another move."),
    rationale: Message(
      da: """
        `handover` gør scenen til en opgave, og en scene gør kun én ting. Del den i to, eller skriv `handover` på valgene, \
        hvis det er dem, der giver eleven noget at vide. Det samme gælder `asks` og `instructions` i én scene.
        """,
      en: """
        `handover` makes the scene a task, and a scene does one thing. Split it in two, or write `handover` on the choices \
        if it is they that teach something. The same goes for `asks` and `instructions` in one scene.
        """),
    failing: example("handover: Hvad siger du?"), mended: example(""),
    check: { subject, findings in
      for scene in subject.written.scenes {
        guard let entry = scene.kindEntries.first(where: { $0.kind.value == subject.kind }) else { continue }
        if scene.move != .none {
          findings.report(
            entry.kind.range,
            Message(
              da: "Scenen `\(scene.id.value)` har allerede noget at gøre. Del den i to, eller slet `handover` her.",
              en: "The scene `\(scene.id.value)` has a move already. Split it in two, or delete `handover` here."))
        } else if let asks = entry.value["asks"], entry.value["instructions"] != nil {
          findings.report(
            asks.range,
            Message(
              da: "Scenen kan ikke både spørge (`asks`) og få en aftale gentaget (`instructions`). Del den i to.",
              en:
                "The scene cannot both ask (`asks`) and have instructions read back (`instructions`). Split it in two.")
          )
        }
      }
    })

  private static func example(_ key: String) -> String {
    """
    handover:
      facts:
        svie: { say: "Det svier, når hun tisser.", segment: s, known: true }
    scenes:
      stuen:
        \(key)
        lines:
          - gerda: Nu skal jeg derud igen.
          - mette: Jeg kommer om lidt.
        choices:
          - spørg: Gør det ondt?
            feedback: Et kort spørgsmål.
          - vent: Vil du vente lidt?
            feedback: Du giver dig tid.
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
    """
  }
}
