import Diagnostics

extension DiagnosticRule {
  static let jsonSyntax = DiagnosticRule(
    "json-syntax", .yaml, .error,
    title: Message(da: "Et JSON-dokument er ikke skrevet rigtigt.", en: "A JSON document is not well formed."),
    rationale: Message(
      da: """
        JSON er strengere end YAML: der er anførselstegn om alle nøgler og tekster, komma mellem leddene og intet \
        komma efter det sidste. Programmer skriver JSON for dig, så fejlen er som regel kommet ved en rettelse i \
        hånden. Ret stedet, eller lad programmet skrive filen igen.
        """,
      en: """
        JSON is stricter than YAML: quotes around every key and text, commas between the parts, and none after the \
        last. Programs write JSON for you, so the mistake mostly comes from a change by hand. Mend the place, or let \
        the program write the file again.
        """),
    failing: .json(
      """
      {
        "scenario": "gerda-vil-hjem",
        "answers": ["foelg", "vent",]
      }
      """),
    mended: .json(
      """
      {
        "scenario": "gerda-vil-hjem",
        "answers": ["foelg", "vent"]
      }
      """))
}
