import Diagnostics

extension DiagnosticRule {
  static let conditionSyntax = DiagnosticRule(
    "condition-syntax", .conditions, .error,
    title: Message(da: "Betingelsen kan ikke læses.", en: "The condition cannot be read."),
    rationale: Message(
      da: """
        Noget mangler eller står for meget, fx et tal efter `>` eller den ene halvdel af en parentes. Historien kan \
        ikke gætte, hvornår replikken skal siges. Læs betingelsen højt som en sætning: dér, hvor du går i stå, \
        mangler der noget.
        """,
      en: """
        Something is missing or too much, such as a number after `>` or one half of a pair of parentheses. The story \
        cannot guess when the line is to be said. Read the condition aloud as a sentence: where you stop short, \
        something is missing.
        """),
    failing: .condition("uro >"),
    mended: .condition("uro > 3"))
}
