import Diagnostics

extension DiagnosticRule {
  static let keyWithoutValue = DiagnosticRule(
    "key-without-value", .yaml, .error,
    title: Message(
      da: "En nøgle i `{ }` har hverken kolon eller værdi.", en: "A key in `{ }` has no colon and no value."),
    rationale: Message(
      da: """
        I `{ }` hører der en værdi til hver nøgle, ellers ved ingen, hvad den skal betyde. Skriv kolon, mellemrum og \
        værdien efter nøglen. Er de krøllede parenteser en del af en tekst, så sæt hele teksten i "anførselstegn".
        """,
      en: """
        In `{ }` each key has a value, or nobody knows what it is to mean. Write a colon, a space and the value after \
        the key. If the braces are part of a text, put the whole text in "quotes".
        """),
    failing: .scenario(
      """
      state:
        hjulpet: false
      scenes:
        doeren:
          lines:
            - gerda: Tak for hjælpen.
              when: hjulpet
          choices:
            - foelg: Skal vi gå lidt?
              set: { hjulpet }
            - vent: Vil du vente lidt?
              goto: ro
          goto: doeren
        ro:
          end: { outcome: success }
      """),
    mended: .scenario(
      """
      state:
        hjulpet: false
      scenes:
        doeren:
          lines:
            - gerda: Tak for hjælpen.
              when: hjulpet
          choices:
            - foelg: Skal vi gå lidt?
              set: { hjulpet: true }
            - vent: Vil du vente lidt?
              goto: ro
          goto: doeren
        ro:
          end: { outcome: success }
      """))
}
