import Diagnostics
import ScenarioKit

extension KindRule {
  static let nothingToHandOver = KindRule(
    "nothing-to-hand-over", .error,
    title: Message(da: "Der er intet at sige eller spørge om.", en: "There is nothing to say or to ask."),
    rationale: Message(
      da: """
        En scene med `handover` tager sine punkter fra `facts`, og med `asks` fra de oplysninger, der har `ask`. Er der \
        ingen, går scenen bare forbi. Skriv dem øverst i scenariet under `handover`.
        """,
      en: """
        A scene with `handover` takes its items from `facts`, and with `asks` from those that have `ask`. Where there are \
        none, the scene just goes by. Write them at the top of the scenario under `handover`.
        """),
    failing: example(""), mended: example("ask: Gør det ondt et sted?"),
    check: { subject, findings in
      for (written, expanded) in zip(subject.written.scenes, subject.expanded.scenes) {
        // Without a `goto` the core says that the scene has no move.
        guard expanded.move == .none, written.goto != nil,
          let entry = written.kindEntries.first(where: { $0.kind.value == subject.kind })
        else { continue }
        let lack = entry.value["asks"] == nil ? "facts" : "ask"
        findings.report(
          entry.kind.range,
          Message(
            da: "Her er intet at sige, for øverst i scenariet mangler `\(lack)` under `handover`.",
            en: "There is nothing to say here, as `\(lack)` is missing under `handover` at the top of the scenario."))
      }
    })

  private static func example(_ ask: String) -> String {
    """
    handover:
      facts:
        svie:
          say: Det svier, når hun tisser.
          segment: s
          known: true
          \(ask)
    scenes:
      opkaldet:
        lines:
          - gerda: Hvem ringer du til?
        handover: { asks: mette }
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
    """
  }
}
