import Diagnostics

extension DiagnosticRule {
  static let chainedComparison = DiagnosticRule(
    "chained-comparison", .conditions, .error,
    title: Message(da: "To sammenligninger i træk.", en: "Two comparisons in a row."),
    rationale: Message(
      da: """
        `0 < uro < 5` ser rigtigt ud på tavlen, men en betingelse sammenligner to ting ad gangen. Skriv de to \
        sammenligninger hver for sig med `and` imellem, så kan alle læse den højt og være enige om, hvad den \
        betyder.
        """,
      en: """
        `0 < uro < 5` looks right on a blackboard, but a condition compares two things at a time. Write the two \
        comparisons apart with `and` between them; then everybody can read it aloud and agree on what it means.
        """),
    failing: .condition("0 < uro < 5"),
    mended: .condition("0 < uro and uro < 5"))
}
