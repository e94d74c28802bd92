import Diagnostics

extension DiagnosticRule {
  static let stateNotShown = DiagnosticRule(
    "state-not-shown", .flow, .error,
    title: Message(
      da: "En tilstand, der ikke er et tal, står i en tekst.", en: "A state that is no number stands in a text."),
    rationale: Message(
      da: """
        `{navn}` viser et tal, fx hvor mange glas Ingrid har drukket. En tilstand med ord har navne, som kun du \
        kender, og de kan ikke bøjes eller oversættes i en sætning. Skriv en replik for hvert ord, hver med sit \
        `when`.
        """,
      en: """
        `{name}` shows a number, such as how many glasses Ingrid has drunk. A state of words has names that only you \
        know, and they can be neither inflected nor translated within a sentence. Write a line for each word, each \
        with its `when`.
        """),
    failing: .scenario(
      """
      state:
        fase: { start: rolig, values: [rolig, urolig] }
      scenes:
        kontoret:
          lines:
            - mette: Gerda er {fase} i aften.
          end: { outcome: success, title: Videre }
      """),
    mended: .scenario(
      """
      state:
        fase: { start: rolig, values: [rolig, urolig] }
      scenes:
        kontoret:
          lines:
            - mette: Gerda er urolig i aften.
              when: fase = urolig
          end: { outcome: success, title: Videre }
      """))
}
