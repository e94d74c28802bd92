import Diagnostics

extension DiagnosticRule {
  static let numberTooLarge = DiagnosticRule(
    "number-too-large", .conditions, .error,
    title: Message(da: "Et tal er for stort.", en: "A number is too large."),
    rationale: Message(
      da: """
        Tal i et scenarie går til en million. Et større tal er som regel et nul for meget, og en betingelse med det \
        ville aldrig holde. Se, hvor langt tilstanden går under `state`, og skriv et tal inden for det.
        """,
      en: """
        Numbers in a scenario go up to a million. A larger one is mostly a nought too many, and a condition with it \
        would never hold. Look how far the state goes under `state`, and write a number within.
        """),
    failing: .condition("uro >= 7000000"),
    mended: .condition("uro >= 7"))
}
