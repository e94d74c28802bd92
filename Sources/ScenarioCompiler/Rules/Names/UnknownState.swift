import Diagnostics

extension DiagnosticRule {
  static let unknownState = DiagnosticRule(
    "unknown-state", .names, .error,
    title: Message(da: "Der er ingen tilstand med det navn.", en: "There is no such state."),
    rationale: Message(
      da: """
        Tilstanden er historiens hukommelse: hvor urolig Gerda er, og om nogen har hjulpet. En betingelse om noget, \
        der ikke huskes, kan hverken være sand eller falsk. Skriv tilstanden under `state`, eller ret stavemåden.
        """,
      en: """
        State is the memory of the story: how restless Gerda is, and whether anybody has helped. A condition about \
        something that is not remembered can be neither true nor false. Write the state under `state`, or mend the \
        spelling.
        """),
    failing: .condition("urro >= 7"),
    mended: .condition("uro >= 7"))
}
