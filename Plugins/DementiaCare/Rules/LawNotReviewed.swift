import Diagnostics
import ScenarioKit

extension KindRule {
  static let lawNotReviewed = KindRule(
    "law-not-reviewed", .error,
    title: Message(
      da: "Loven står uden kilde, dato eller navn på den, der har læst den.",
      en: "The law stands without its source, a date or the name of who has read it."),
    rationale: Message(
      da: """
        Reglerne om magt ændrer sig, og paragraffer flytter. Uden kilde og dato kan ingen se, om teksten stadig holder, og \
        uden en, der kender loven og har læst den, ved ingen, om den er forstået rigtigt. Skriv `source`, `date` og \
        `reviewer` under `law`.
        """,
      en: """
        The rules on force change, and sections move. Without source and date nobody can see whether the text still holds, \
        and without somebody who knows the law and has read it nobody knows whether it was understood. Write `source`, \
        `date` and `reviewer` under `law`.
        """),
    failing: example("law: { text: Frivillighed kommer først. }"),
    mended: example(
      """
      law:
              text: Frivillighed kommer først.
              source: Serviceloven § 124
              date: 2026-08-01
              reviewer: skolens jurist
      """)
  ) { subject, findings in
    for (_, value) in subject.scenes {
      guard let value = value?["law"], let law = Law(value) else { continue }
      let given = [("source", law.source), ("date", law.date), ("reviewer", law.reviewer)]
      let missing = given.filter { $0.1 == nil }.map { "`\($0.0)`" }.joined(separator: ", ")
      guard !missing.isEmpty else { continue }
      findings.report(
        law.text.range,
        Message(
          da: "Loven mangler \(missing). Skriv, hvor og hvornår den er slået op, og hvem der har læst den.",
          en: "The law lacks \(missing). Say where and when it was looked up, and who has read it."))
    }
  }

  private static func example(_ law: String) -> String {
    """
    scenes:
      badet:
        dementia-care:
          act: bad
          \(law)
        lines:
          - gerda: Nej! Jeg vil ikke i bad.
          - mette: Så venter vi.
        end: { outcome: success, title: Ro }
    """
  }
}
