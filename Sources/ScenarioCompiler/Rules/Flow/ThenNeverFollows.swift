import Diagnostics

extension DiagnosticRule {
  static let thenNeverFollows = DiagnosticRule(
    "then-never-follows", .flow, .warning,
    title: Message(
      da: "Noget under `then` følger ikke efter noget svar.",
      en: "An entry of `then` follows no answer."),
    rationale: Message(
      da: """
        Alle svar er prøvet, og ingen elev får det at se. Som regel gælder noget, der står før, allerede: sæt det \
        strengeste først (`result >= 80` før `result >= 50`). Ellers kræver betingelsen noget, der ikke kan ske.
        """,
      en: """
        Every answer was tried, and no learner gets to see it. Most often an entry before it holds already: put the \
        strictest first (`result >= 80` before `result >= 50`). Else its condition asks for what cannot happen.
        """),
    failing: .scenario(ThenNeverFollowsExample.text(first: "50", second: "80")),
    mended: .scenario(ThenNeverFollowsExample.text(first: "80", second: "50")))
}

private enum ThenNeverFollowsExample {
  static func text(first: String, second: String) -> String {
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
          - when: result >= \(first)
            reply: [ { mette: \(words(first)) } ]
          - when: result >= \(second)
            reply: [ { mette: \(words(second)) } ]
          - reply: [ { mette: Lad os tage den igen. } ]
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
    """
  }

  private static func words(_ percent: String) -> String { percent == "80" ? "Helt rigtigt." : "Næsten rigtigt." }
}
