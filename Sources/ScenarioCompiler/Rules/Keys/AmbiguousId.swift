import Diagnostics

extension DiagnosticRule {
  static let ambiguousId = DiagnosticRule(
    "ambiguous-id", .keys, .error,
    title: Message(da: "To nøgler i et punkt kan være dets navn.", en: "Two keys of an entry could be its name."),
    rationale: Message(
      da: """
        Hvert valg og hver replik har ét navn: den første nøgle, der ikke er et af sprogets egne ord. Er der to, er \
        det som regel, fordi der mangler `- ` foran det næste punkt. Sæt stregen ind, eller slet det ene.
        """,
      en: """
        Each choice and each line has one name: the first key that is no word of the language. Where there are two, \
        mostly `- ` is missing before the next entry. Insert the dash, or delete one of them.
        """),
    failing: .scenes(
      """
      doeren:
        choices:
          - foelg: Skal vi gå lidt?
            vent: Vil du vente lidt?
        goto: ro
      ro:
        end: { outcome: success }
      """),
    mended: .scenes(
      """
      doeren:
        choices:
          - foelg: Skal vi gå lidt?
          - vent: Vil du vente lidt?
        goto: ro
      ro:
        end: { outcome: success }
      """))
}
