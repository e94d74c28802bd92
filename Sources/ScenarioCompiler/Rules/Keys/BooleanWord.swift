import Diagnostics

extension DiagnosticRule {
  static let booleanWord = DiagnosticRule(
    "boolean-word", .keys, .error,
    title: Message(
      da: "Et ord som `ja`, hvor der skal stå `true` eller `false`.",
      en: "A word such as `yes` where `true` or `false` is wanted."),
    rationale: Message(
      da: """
        Her er der kun to muligheder, og de hedder `true` og `false` på alle sprog. Ord som `ja`, `nej`, `yes` og `on` \
        er almindelig tekst i den YAML, vi bruger, og ville ikke have nogen virkning. Skriv `true` for ja og `false` \
        for nej.
        """,
      en: """
        There are only two possibilities here, and they are called `true` and `false` in every language. Words such as \
        `yes`, `no`, `ja` and `on` are plain text in the YAML that we use, and would have no effect. Write `true` for \
        yes and `false` for no.
        """),
    failing: .scenes(
      """
      doeren:
        lines:
          - narrator: Gerda har frakke på.
            once: ja
        end: { outcome: success }
      """),
    mended: .scenes(
      """
      doeren:
        lines:
          - narrator: Gerda har frakke på.
            once: true
        end: { outcome: success }
      """))
}
