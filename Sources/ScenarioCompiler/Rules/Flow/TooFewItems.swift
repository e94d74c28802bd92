import Diagnostics

extension DiagnosticRule {
  static let tooFewItems = DiagnosticRule(
    "too-few-items", .flow, .error,
    title: Message(
      da: "Der skal vælges flere punkter, end der er.",
      en: "More items are to be picked than there are."),
    rationale: Message(
      da: """
        `min` og `max` siger, hvor mange punkter eleven skal og må vælge. Er der færre punkter end det, kan ingen \
        svare.
        """,
      en: """
        `min` and `max` say how many items the learner must and may pick. With fewer items than that, nobody can \
        answer.
        """),
    failing: .scenario(
      """
      scenes:
        doeren:
          select:
            prompt: Hvad lægger du mærke til?
            min: 3
            items:
              - hofte: Hun tager sig til hoften
              - frakke: Hun har frakke på
          goto: hjem
        hjem:
          lines:
            - narrator: Du ser på hende.
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """),
    mended: .scenario(
      """
      scenes:
        doeren:
          select:
            prompt: Hvad lægger du mærke til?
            min: 2
            items:
              - hofte: Hun tager sig til hoften
              - frakke: Hun har frakke på
          goto: hjem
        hjem:
          lines:
            - narrator: Du ser på hende.
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """))
}
