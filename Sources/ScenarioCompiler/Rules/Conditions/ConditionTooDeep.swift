import Diagnostics

extension DiagnosticRule {
  static let conditionTooDeep = DiagnosticRule(
    "condition-too-deep", .conditions, .error,
    title: Message(da: "Betingelsen er for lang eller for indviklet.", en: "The condition is too long or too nested."),
    rationale: Message(
      da: """
        En betingelse, som ingen kan læse højt, kan heller ingen rette. Fjern de parenteser, der ikke gør nogen \
        forskel, eller saml en del af den i en tilstand, som et valg sætter, fx `hjulpet: true`. Så er der kun ét \
        spørgsmål tilbage.
        """,
      en: """
        A condition that nobody can read aloud nobody can mend either. Remove the parentheses that make no \
        difference, or gather a part of it in a state that a choice sets, such as `hjulpet: true`. Then one question \
        is left.
        """),
    failing: .condition("(((((((((((((((((((((((((((((((((uro > 3)))))))))))))))))))))))))))))))))"),
    mended: .condition("uro > 3"))
}
