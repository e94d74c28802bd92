import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let noBriefing = DiagnosticRule(
    "no-briefing", .pedagogy, .warning,
    title: Message(da: "Scenariet har ingen briefing.", en: "The scenario has no briefing."),
    rationale: Message(
      da: """
        En god briefing siger, hvad øvelsen skal bruges til, hvem eleven er, at fejl er til for at lære af, og at man altid \
        kan stoppe. Uden den begynder eleven usikker, og så lærer man mindre.
        """,
      en: """
        A good briefing says what the exercise is for, who the learner is, that mistakes are there to learn from, and that \
        one can always stop. Without it the learner starts unsure, and learns less.
        """),
    failing: .scenario("title: Gerda vil hjem\n", without: "briefing"),
    mended: .scenario(
      """
      title: Gerda vil hjem
      briefing: Du er elev på et plejehjem. Klokken er 16.20. Du kan ikke gøre noget forkert, og du kan altid stoppe.
      """),
    scenario: { subject, findings in
      guard subject.scenario.briefing == nil else { return }
      findings.report(
        subject.scenario.title.range,
        Message(
          da: "Scenariet har ingen `briefing`. Fortæl eleven om formål, rolle og regler, før det går i gang.",
          en: "The scenario has no `briefing`. Tell the learner its purpose, role and rules before it starts."))
    })
}
