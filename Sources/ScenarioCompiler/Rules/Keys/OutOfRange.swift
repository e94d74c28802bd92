import Diagnostics

extension DiagnosticRule {
  static let outOfRange = DiagnosticRule(
    "out-of-range", .keys, .error,
    title: Message(da: "Et tal er for lille eller for stort.", en: "A number is too small or too large."),
    rationale: Message(
      da: """
        Tallet ligger uden for det, der giver mening her; tit er der et ciffer for meget. Beskeden siger, hvad det \
        mindst eller højst kan være. Ret tallet.
        """,
      en: """
        The number lies outside of what makes sense here; often there is a digit too many. The message says what it \
        can be at least or at most. Mend the number.
        """),
    failing: .scenario(
      """
      title: Gerda vil hjem
      minutes: 1000
      """),
    mended: .scenario(
      """
      title: Gerda vil hjem
      minutes: 10
      """))
}
