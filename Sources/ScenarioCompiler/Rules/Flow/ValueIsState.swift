import Diagnostics

extension DiagnosticRule {
  static let valueIsState = DiagnosticRule(
    "value-is-state", .flow, .error,
    title: Message(da: "En værdi hedder det samme som en tilstand.", en: "A value has the name of a state."),
    rationale: Message(
      da: """
        I en betingelse kan ordet så betyde to ting, og hverken du eller programmet kan se hvilken. Giv det ene af \
        de to et andet navn, fx `svend_urolig` for tilstanden.
        """,
      en: """
        In a condition the word could then mean two things, and neither you nor the tool can see which. Give one of \
        the two another name, such as `svend_urolig` for the state.
        """),
    failing: .scenario(
      """
      state:
        urolig: false
        fase: { start: rolig, values: [rolig, urolig] }
      scenes:
        kontoret:
          lines:
            - mette: Gerda er urolig i aften.
              when: fase = urolig or urolig
          end: { outcome: success, title: Videre }
      """),
    mended: .scenario(
      """
      state:
        svend_urolig: false
        fase: { start: rolig, values: [rolig, urolig] }
      scenes:
        kontoret:
          lines:
            - mette: Gerda er urolig i aften.
              when: fase = urolig or svend_urolig
          end: { outcome: success, title: Videre }
      """))
}
