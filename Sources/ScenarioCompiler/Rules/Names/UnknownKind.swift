import Diagnostics

extension DiagnosticRule {
  static let unknownKind = DiagnosticRule(
    "unknown-kind", .names, .error,
    title: Message(da: "Der er ingen udvidelse med det navn.", en: "There is no such plug-in."),
    rationale: Message(
      da: """
        En udvidelse giver scenariet sine egne ord, fx om demens eller overlevering. Kender programmet den ikke, ved \
        ingen, hvad ordene betyder, og scenariet kan ikke køre. Ret navnet, eller slet det, hvis scenariet klarer \
        sig uden.
        """,
      en: """
        A plug-in gives the scenario words of its own, for example about dementia or handovers. If the tool does not \
        know it, nobody knows what those words mean, and the scenario cannot run. Mend the name, or delete it where \
        the scenario does without.
        """),
    failing: .scenario(
      """
      title: Gerda vil hjem
      kinds: [demens-pleje]
      """),
    mended: .scenario(
      """
      title: Gerda vil hjem
      """))
}
