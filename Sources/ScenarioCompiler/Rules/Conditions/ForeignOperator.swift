import Diagnostics

extension DiagnosticRule {
  static let foreignOperator = DiagnosticRule(
    "foreign-operator", .conditions, .error,
    title: Message(da: "Et tegn eller ord fra et andet sprog.", en: "A sign or word of another language."),
    rationale: Message(
      da: """
        Betingelser har få ord, og de er på engelsk: `and`, `or`, `not`, `true`, `false`. Det er nemt at komme til \
        at skrive `og` eller `=>`. Skriv det ord, beskeden foreslår; `aspirant check --fix` kan gøre det for dig.
        """,
      en: """
        Conditions have few words, and they are English: `and`, `or`, `not`, `true`, `false`. It is easy to write \
        `og` or `=>` instead. Write what the message suggests; `aspirant check --fix` can do it for you.
        """),
    failing: .condition("uro > 3 og uro < 8"),
    mended: .condition("uro > 3 and uro < 8"))
}
