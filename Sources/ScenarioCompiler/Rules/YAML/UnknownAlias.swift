import Diagnostics

extension DiagnosticRule {
  static let unknownAlias = DiagnosticRule(
    "unknown-alias", .yaml, .error,
    title: Message(
      da: "`*navn` henviser til et anker, som ikke findes.", en: "`*name` refers to an anchor that does not exist."),
    rationale: Message(
      da: """
        En stjerne først i en værdi henviser til et sted, der er mærket med `&` længere oppe i filen. Findes stedet \
        ikke, er der ingenting at sætte ind. Skriv indholdet ud, eller sæt teksten i "anførselstegn", hvis den bare \
        begynder med en stjerne.
        """,
      en: """
        A star at the start of a value refers to a place that is marked with `&` further up in the file. If there is \
        no such place, there is nothing to put in. Write the content out, or put the text in "quotes" if it only \
        starts with a star.
        """),
    failing: .scenario(
      """
      title: Gerda vil hjem
      content-notes: *noter
      """),
    mended: .scenario(
      """
      title: Gerda vil hjem
      content-notes: [uro, afvist hjælp]
      """))
}
