import Diagnostics

extension DiagnosticRule {
  static let unknownValue = DiagnosticRule(
    "unknown-value", .names, .error,
    title: Message(da: "Tilstanden kan ikke have den værdi.", en: "The state cannot have that value."),
    rationale: Message(
      da: """
        En tilstand med ord kan kun være et af dem, der står under `values`. Et andet ord passer aldrig, og så \
        springer historien det over, som om det ikke var sket. Brug et af ordene, eller føj det nye til listen.
        """,
      en: """
        A state of words can only be one of those under `values`. Another word never fits, and the story passes over \
        it as if it had not happened. Use one of the words, or add the new one to the list.
        """),
    failing: .condition("fase = kriser", state: "fase: { start: rolig, values: [rolig, urolig, krise] }"),
    mended: .condition("fase = krise", state: "fase: { start: rolig, values: [rolig, urolig, krise] }"))
}
