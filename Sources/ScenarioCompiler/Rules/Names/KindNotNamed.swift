import Diagnostics

extension DiagnosticRule {
  static let kindNotNamed = DiagnosticRule(
    "kind-not-named", .kinds, .error,
    title: Message(
      da: "Scenariet bruger en udvidelses ord uden at nævne den.",
      en: "The scenario uses the words of a plug-in without naming it."),
    rationale: Message(
      da: """
        Nøglen hører til en udvidelse. Den virker kun, når scenariet siger øverst, at det bruger den. Skriv den i \
        `kinds`, eller slet nøglen.
        """,
      en: """
        The key belongs to a plug-in. It only has an effect where the scenario says at the top that it uses it. Write it \
        into `kinds`, or delete the key.
        """),
    failing: .scenario(text("")).with([ExampleKind()]),
    mended: .scenario(text("kinds: [eksempel]\n")).with([ExampleKind()]))

  private static func text(_ kinds: String) -> String {
    """
    \(kinds)scenes:
      doeren:
        choices:
          - gaa: Du går en tur med hende.
            eksempel: rolig
            feedback: Du følger hende.
          - luk: Du lukker døren.
            feedback: Så er der ro på gangen.
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
    """
  }
}
