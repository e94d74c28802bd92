import Diagnostics

extension DiagnosticRule {
  static let unknownCategory = DiagnosticRule(
    "unknown-category", .names, .error,
    title: Message(
      da: "Der er ingen kategori med det navn.",
      en: "There is no category with that name."),
    rationale: Message(
      da: """
        Et punkt hører til en af de kategorier, der står under `categories` i samme opgave. Ret stavemåden, eller \
        tilføj kategorien.
        """,
      en: """
        An item belongs to one of the categories that stand under `categories` of the same task. Mend the spelling, \
        or add the category.
        """),
    failing: .scenario(
      """
      scoring:
        dimensions:
          aflevering: { title: Aflevering }
      scenes:
        doeren:
          match:
            prompt: Hvor hører det hjemme?
            categories: { situation: Situation, baggrund: Baggrund }
            items:
              - nu: Forvirret siden i morges
                in: situaton
              - foer: Blodprop for to år siden
                in: baggrund
            points: { aflevering: 4 }
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """),
    mended: .scenario(
      """
      scoring:
        dimensions:
          aflevering: { title: Aflevering }
      scenes:
        doeren:
          match:
            prompt: Hvor hører det hjemme?
            categories: { situation: Situation, baggrund: Baggrund }
            items:
              - nu: Forvirret siden i morges
                in: situation
              - foer: Blodprop for to år siden
                in: baggrund
            points: { aflevering: 4 }
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """))
}
