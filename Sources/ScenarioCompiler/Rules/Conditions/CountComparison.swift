import Diagnostics

extension DiagnosticRule {
  static let countComparison = DiagnosticRule(
    "count-comparison", .conditions, .error,
    title: Message(
      da: "En optælling sammenlignes med andet end et tal.",
      en: "A count is compared with something other than a number."),
    rationale: Message(
      da: """
        `times(…)` og `count(…)` tæller, og de tæller kun så langt, som historien har brug for. Derfor skal der stå \
        et bestemt tal på den anden side. Så kan alle veje undersøges, og du får at vide, hvis en af dem er en \
        blindgyde.
        """,
      en: """
        `times(…)` and `count(…)` count, and only as far as the story needs. So a fixed number has to stand on the \
        other side. Then every path can be looked at, and you are told if one of them is a dead end.
        """),
    failing: .condition("times(doeren) >= uro"),
    mended: .condition("times(doeren) >= 2"))
}
