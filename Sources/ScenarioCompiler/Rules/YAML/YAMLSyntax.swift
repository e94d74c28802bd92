import Diagnostics

extension DiagnosticRule {
  static let yamlSyntax = DiagnosticRule(
    "yaml-syntax", .yaml, .error,
    title: Message(
      da: "En linje passer ikke til linjerne omkring den.", en: "A line does not fit the lines around it."),
    rationale: Message(
      da: """
        YAML kan ikke læse videre fra dette sted, og årsagen er ikke en af dem, der tit går galt. Se på linjen og på \
        den lige ovenfor: er indrykningen rigtig, er alle anførselstegn og parenteser lukket, og står der et kolon \
        efter hver nøgle? Hjælper det ikke, så slet linjen og skriv den igen.
        """,
      en: """
        YAML cannot read on from this place, and the cause is none of those that often go wrong. Look at the line and \
        at the one above: is the indentation right, are all quotes and brackets closed, is there a colon after every \
        key? If that does not help, delete the line and write it again.
        """),
    failing: .scenario(
      """
      cast:
        gerda: { name,: Gerda, role: citizen }
        mette: { name: Mette, role: colleague }
      """),
    mended: .scenario(
      """
      cast:
        gerda: { name: Gerda, role: citizen }
        mette: { name: Mette, role: colleague }
      """))
}
