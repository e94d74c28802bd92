import Diagnostics

extension DiagnosticRule {
  static let unboundedDimension = DiagnosticRule(
    "unbounded-dimension", .conditions, .error,
    title: Message(
      da: "En betingelse læser en dimension uden `min` og `max`.",
      en: "A condition reads a dimension without `min` and `max`."),
    rationale: Message(
      da: """
        Når historien skal rette sig efter pointene, bliver de en del af dens hukommelse, og den skal være endelig, \
        for at alle veje kan undersøges. Skriv, hvor få og hvor mange point der kan blive, fx `min: 0` og `max: 4`. \
        Så stopper de dér.
        """,
      en: """
        Where the story follows the points, they become part of its memory, which has to be finite so that every \
        path can be looked at. Write how few and how many there can be, such as `min: 0` and `max: 4`. They stop \
        there.
        """),
    failing: .scenario(
      """
      scoring:
        dimensions:
          relation: { title: Relation }
      scenes:
        doeren:
          choices:
            - foelg: Du er bekymret for børnene. Skal vi gå lidt?
              score: { relation: 2 }
            - ret: Dine børn er voksne, Gerda.
          goto: gangen
        gangen:
          lines:
            - gerda: Godt, at du er her.
              when: score(relation) >= 2
          end: { outcome: success, title: Ro }
      """),
    mended: .scenario(
      """
      scoring:
        dimensions:
          relation: { title: Relation, min: 0, max: 4 }
      scenes:
        doeren:
          choices:
            - foelg: Du er bekymret for børnene. Skal vi gå lidt?
              score: { relation: 2 }
            - ret: Dine børn er voksne, Gerda.
          goto: gangen
        gangen:
          lines:
            - gerda: Godt, at du er her.
              when: score(relation) >= 2
          end: { outcome: success, title: Ro }
      """))
}
