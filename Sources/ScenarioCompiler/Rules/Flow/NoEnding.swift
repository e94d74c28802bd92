import Diagnostics

extension DiagnosticRule {
  static let noEnding = DiagnosticRule(
    "no-ending", .flow, .error, isStructural: false,
    title: Message(da: "Ingen vej når en slutning.", en: "No path reaches an ending."),
    rationale: Message(
      da: """
        Uden en slutning kommer eleven aldrig til samtalen bagefter, og dér lærer man mest. Mindst én scene skal \
        have `end`, og en vej skal føre derhen. Skriv også, hvordan det gik: `outcome: success`, `partial` eller \
        `failure`.
        """,
      en: """
        Without an ending the learner never comes to the talk afterwards, where most is learnt. At least one scene \
        needs `end`, and a path has to lead to it. Write how it went, too: `outcome: success`, `partial` or \
        `failure`.
        """),
    failing: .scenes(
      """
      doeren:
        choices:
          - foelg: Skal vi gå lidt sammen?
          - vent: Jeg bliver her hos dig.
        goto: doeren
      """),
    mended: .scenes(
      """
      doeren:
        choices:
          - foelg: Skal vi gå lidt sammen?
          - vent: Jeg bliver her hos dig.
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
      """))
}
