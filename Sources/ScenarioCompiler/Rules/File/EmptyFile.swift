import Diagnostics

extension DiagnosticRule {
  static let emptyFile = DiagnosticRule(
    "empty-file", .file, .error,
    title: Message(da: "Filen er tom.", en: "The file is empty."),
    rationale: Message(
      da: """
        Der står ingenting i filen, eller kun kommentarer. Måske blev den aldrig gemt, eller også er den en påmindelse \
        om noget, der skal skrives. Skriv indholdet, eller slet filen, så ingen tror, at scenariet er med.
        """,
      en: """
        There is nothing in the file, or only comments. Perhaps it was never saved, or it is a reminder of something \
        to be written. Write it, or delete the file, so that nobody believes the scenario is there.
        """),
    failing: RuleExample(.whole(RuleExample.scenarioPath, "# Gerda vil hjem – skriver jeg på mandag")),
    mended: RuleExample(
      .part(
        RuleExample.scenarioPath,
        """
        # Gerda vil hjem
        scenario: eksempel
        title: Gerda vil hjem
        """)))
}
