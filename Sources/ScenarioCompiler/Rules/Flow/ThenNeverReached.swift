import Diagnostics

extension DiagnosticRule {
  static let thenNeverReached = DiagnosticRule(
    "then-never-reached", .flow, .error,
    title: Message(
      da: "Noget under `then` nås aldrig.",
      en: "An entry of `then` is never reached."),
    rationale: Message(
      da: """
        Det første under `then`, hvis betingelse holder, følger efter svaret. Noget uden `when` gælder altid, så det \
        efter det når man aldrig. Sæt det uden `when` sidst.
        """,
      en: """
        The first entry of `then` whose condition holds follows the answer. An entry without `when` always holds, so \
        those after it are never reached. Put the one without `when` last.
        """),
    failing: .scenario(
      """
      scoring:
        dimensions:
          aflevering: { title: Aflevering }
      scenes:
        doeren:
          order:
            prompt: Hvad gør du først?
            items: [ { stop: Stop op }, { rolig: Tal roligt }, { kald: Kald en kollega } ]
            points: { aflevering: 4 }
          then:
            - reply: [ { mette: Lad os tage den igen. } ]
            - reply: [ { mette: Godt set. } ]
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """),
    mended: .scenario(
      """
      scoring:
        dimensions:
          aflevering: { title: Aflevering }
      scenes:
        doeren:
          order:
            prompt: Hvad gør du først?
            items: [ { stop: Stop op }, { rolig: Tal roligt }, { kald: Kald en kollega } ]
            points: { aflevering: 4 }
          then:
            - when: result >= 80
              reply: [ { mette: Godt set. } ]
            - reply: [ { mette: Lad os tage den igen. } ]
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """))
}
