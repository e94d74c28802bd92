import Diagnostics

extension DiagnosticRule {
  static let unevenDraw = DiagnosticRule(
    "uneven-draw", .scoring, .warning,
    title: Message(
      da: "Tilfældet afgør, hvor mange point der er at hente.", en: "Chance decides how many points can be had."),
    rationale: Message(
      da: """
        Efter et `goto` med vægte er der flere point at hente ad den ene gren end ad den anden. Så får to elever, der svarer \
        lige godt, forskellige procenter. Lad grenene give det samme, eller lad elevens egne valg afgøre vejen.
        """,
      en: """
        After a `goto` with weights more points can be had along one branch than along another. So two learners who answer \
        equally well get different percents. Let the branches give the same, or let the learner's own choices decide.
        """),
    failing: .scenario(example(quiet: 1)), mended: .scenario(example(quiet: 2)))

  private static func example(quiet: Int) -> String {
    """
    scoring:
      dimensions:
        ro: { title: Ro }
    scenes:
      natten:
        goto:
          - { weight: 1, to: stille }
          - { weight: 1, to: travl }
      stille:
        choices:
          - sid: Du sætter dig hos ham.
            score: { ro: \(quiet) }
          - gå: Du går videre.
        goto: morgen
      travl:
        choices:
          - prioritér: Du spørger en kollega, hvad der haster.
            score: { ro: 2 }
          - løb: Du løber.
        goto: morgen
      morgen:
        end: { outcome: success, title: Morgen }
    """
  }
}
