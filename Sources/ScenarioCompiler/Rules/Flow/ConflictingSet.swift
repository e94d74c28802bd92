import Diagnostics

extension DiagnosticRule {
  static let conflictingSet = DiagnosticRule(
    "conflicting-set", .flow, .error,
    title: Message(
      da: "To punkter i samme svar sætter en tilstand forskelligt.",
      en: "Two items of one answer set a state differently."),
    rationale: Message(
      da: """
        Eleven kan vælge begge punkter, og så skal tilstanden være to ting på én gang. Lad kun det ene punkt sætte \
        den, eller brug en tilstand til hvert.
        """,
      en: """
        The learner can pick both items, and then the state would have to be two things at once. Let only one of the \
        items set it, or use a state for each.
        """),
    failing: .scenario(
      """
      state:
        fundet: { start: intet, values: [intet, hofte, frakke] }
      scenes:
        doeren:
          select:
            prompt: Hvad lægger du mærke til?
            items:
              - { hofte: Hun tager sig til hoften, set: { fundet: hofte } }
              - { frakke: Hun har frakke på, set: { fundet: frakke } }
          goto: hjem
        hjem:
          lines:
            - narrator: Du ser på hende.
              when: fundet = hofte
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """),
    mended: .scenario(
      """
      state:
        fundet: { start: intet, values: [intet, hofte, frakke] }
      scenes:
        doeren:
          select:
            prompt: Hvad lægger du mærke til?
            items:
              - { hofte: Hun tager sig til hoften, set: { fundet: hofte } }
              - { frakke: Hun har frakke på }
          goto: hjem
        hjem:
          lines:
            - narrator: Du ser på hende.
              when: fundet = hofte
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """))
}
