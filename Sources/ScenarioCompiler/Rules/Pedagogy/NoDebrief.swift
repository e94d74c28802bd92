import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let noDebrief = DiagnosticRule(
    "no-debrief", .pedagogy, .warning,
    title: Message(
      da: "Scenariet har ingen spørgsmål til bagefter.", en: "The scenario has no questions for afterwards."),
    rationale: Message(
      da: """
        Det er i samtalen bagefter, man lærer mest. Skriv fire til seks spørgsmål: hvad skete der, hvad mærkede du, hvornår \
        vendte det, og hvad tager du med.
        """,
      en: """
        Most is learnt in the talk afterwards. Write four to six questions: what happened, what did you feel, when did it \
        turn, and what do you take along.
        """),
    failing: .scenario(
      """
      title: Gerda vil hjem
      debrief: []
      """),
    mended: .scenario(
      """
      title: Gerda vil hjem
      debrief:
        - Hvad prøvede Gerda at fortælle?
      """),
    scenario: { subject, findings in
      guard subject.scenario.debrief.isEmpty else { return }
      findings.report(
        subject.scenario.place(ofEmptyList: "debrief"),
        Message(
          da: "Scenariet har ingen spørgsmål under `debrief`. Det er i samtalen bagefter, man lærer mest.",
          en: "The scenario has no questions under `debrief`. Most is learnt in the talk afterwards."))
    })
}
