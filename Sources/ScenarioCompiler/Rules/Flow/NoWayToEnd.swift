import Diagnostics

extension DiagnosticRule {
  static let noWayToEnd = DiagnosticRule(
    "no-way-to-end", .flow, .error, isStructural: false,
    title: Message(da: "Derfra kan ingen slutning nås mere.", en: "From there no ending can be reached any more."),
    rationale: Message(
      da: """
        Eleven kan svare og svare og kommer aldrig videre. Det føles, som om noget uopretteligt er sket, og man når \
        aldrig til samtalen bagefter. Giv en vej ud af ringen, gerne én, hvor man kan rette op på det.
        """,
      en: """
        The learner can answer on and on and never gets anywhere. It feels as if something had been done that cannot \
        be undone, and one never comes to the talk afterwards. Give a way out of the ring, best one that makes up \
        for it.
        """),
    failing: .scenes(
      """
      doeren:
        choices:
          - foelg: Skal vi gå lidt sammen?
            goto: ro
          - laas: Du låser døren.
            goto: laast
      laast:
        lines:
          - gerda: Luk op!
        choices:
          - vent: Du venter.
          - hysj: Du beder hende være stille.
        goto: laast
      ro:
        end: { outcome: success, title: Ro }
      """),
    mended: .scenes(
      """
      doeren:
        choices:
          - foelg: Skal vi gå lidt sammen?
            goto: ro
          - laas: Du låser døren.
            goto: laast
      laast:
        lines:
          - gerda: Luk op!
        choices:
          - vent: Du venter.
          - hysj: Du beder hende være stille.
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
      """))
}
