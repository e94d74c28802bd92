import Diagnostics

extension DiagnosticRule {
  static let conditionType = DiagnosticRule(
    "condition-type", .conditions, .error,
    title: Message(
      da: "Noget sammenlignes eller forbindes, som ikke passer sammen.",
      en: "Things are compared or joined that do not fit."),
    rationale: Message(
      da: """
        Tal kan sammenlignes med tal og ord med ord, og `and` samler to ting, der er sande eller falske. `uro` alene \
        er et tal og hverken sandt eller falsk. Skriv, hvad du vil vide om det: `uro >= 7`.
        """,
      en: """
        Numbers compare with numbers and words with words, and `and` joins two things that are true or false. `uro` \
        alone is a number and neither. Write what you want to know of it: `uro >= 7`.
        """),
    failing: .condition("uro"),
    mended: .condition("uro >= 7"))
}
