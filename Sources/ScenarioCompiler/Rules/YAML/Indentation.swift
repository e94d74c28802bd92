import Diagnostics

extension DiagnosticRule {
  static let indentation = DiagnosticRule(
    "indentation", .yaml, .error,
    title: Message(
      da: "En linje er rykket for langt eller for kort ind.", en: "A line is indented too far or too little."),
    rationale: Message(
      da: """
        I YAML viser indrykningen, hvad der hører sammen. Står en linje et mellemrum forkert, ved ingen, om feedbacken \
        hører til dette valg eller til det næste. Lad alle nøgler i et punkt stå lige under hinanden, med to mellemrum \
        for hvert niveau.
        """,
      en: """
        In YAML the indentation shows what belongs together. If a line is one space off, nobody knows whether the \
        feedback belongs to this choice or to the next. Let all keys of an entry stand right under each other, with \
        two spaces for each level.
        """),
    failing: .scenes(
      """
      doeren:
        choices:
          - foelg: Skal vi gå lidt?
              feedback: Du følger hende.
          - vent: Vil du vente lidt?
        goto: ro
      ro:
        end: { outcome: success }
      """),
    mended: .scenes(
      """
      doeren:
        choices:
          - foelg: Skal vi gå lidt?
            feedback: Du følger hende.
          - vent: Vil du vente lidt?
        goto: ro
      ro:
        end: { outcome: success }
      """))
}
