import Diagnostics

extension DiagnosticRule {
  static let tabIndentation = DiagnosticRule(
    "tab-indentation", .yaml, .error,
    title: Message(da: "En linje er rykket ind med tabulator.", en: "A line is indented with a tab."),
    rationale: Message(
      da: """
        En tabulator fylder to, fire eller otte mellemrum, alt efter hvem der ser på den, og derfor tillader YAML den \
        ikke. Brug to mellemrum for hvert niveau. De fleste tekstprogrammer kan stilles til at skrive mellemrum, når \
        man trykker på tabulatortasten.
        """,
      en: """
        A tab is two, four or eight spaces wide, depending on who looks at it, so YAML does not allow it. Use two \
        spaces for each level. Most editors can be told to write spaces when the tab key is pressed.
        """),
    failing: .scenario(
      """
      cast:
      \tgerda: { name: Gerda, role: citizen }
      \tmette: { name: Mette, role: colleague }
      """),
    mended: .scenario(
      """
      cast:
        gerda: { name: Gerda, role: citizen }
        mette: { name: Mette, role: colleague }
      """))
}
