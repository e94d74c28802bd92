import Diagnostics
import ScenarioKit

extension KindRule {
  static let silentReceiver = KindRule(
    "silent-receiver", .warning,
    title: Message(
      da: "Ingen svarer på beskeden.", en: "Nobody answers the message."),
    rationale: Message(
      da: """
        En overlevering er først færdig, når den anden har svaret. Lad modtageren sige noget under `then`, spørge efter \
        det, der mangler (`asks`), eller give en aftale, som eleven gentager (`instructions`).
        """,
      en: """
        A handover is done only when the other one has answered. Let the receiver say something under `then`, ask for what \
        is missing (`asks`), or give instructions that the learner reads back (`instructions`).
        """),
    failing: example(""),
    mended: example("then: [ { reply: [ { mette: Jeg kommer nu. } ] } ]"),
    check: { subject, findings in
      let notes = Notes(subject.written, kind: subject.kind)
      let isReadBack = notes.choices.contains { $0["reads-back"] != nil }
      guard !isReadBack, notes.scenes.allSatisfy({ $0.isMessage }) else { return }
      for scene in subject.written.scenes where scene.move == .none && scene.then.allSatisfy(\.reply.isEmpty) {
        guard let entry = scene.kindEntries.first(where: { $0.kind.value == subject.kind }) else { continue }
        findings.report(
          entry.kind.range,
          Message(
            da:
              "Ingen svarer på beskeden. Skriv under `then`, hvad modtageren siger, eller lad en scene spørge med `asks`.",
            en: "Nobody answers the message. Write under `then` what the receiver says, or let a scene ask by `asks`."))
      }
    })

  private static func example(_ answer: String) -> String {
    """
    handover:
      facts:
        forvirret: { say: Hun er pludselig forvirret., segment: s, known: true }
        bekymret: { say: Jeg er bekymret., segment: a, known: true }
    scenes:
      opkaldet:
        lines:
          - gerda: Hvem ringer du til?
          - mette: Hvad er der sket?
        handover: Hvad siger du til Mette?
        goto: ro
        \(answer)
      ro:
        end: { outcome: success, title: Ro }
    """
  }
}
