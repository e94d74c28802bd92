import Diagnostics

extension DiagnosticRule {
  static let branchNeverTaken = DiagnosticRule(
    "branch-never-taken", .flow, .warning,
    title: Message(da: "En gren under `goto` bliver aldrig taget.", en: "A branch of `goto` is never taken."),
    rationale: Message(
      da: """
        Betingelsen holder ikke, når historien kommer hertil: grænsen er måske én for høj, eller valgene ændrer for lidt. \
        Grenene prøves oppefra, så den første, der gælder, vinder; det strengeste skal stå først. Sænk grænsen, flyt \
        grenen op, eller slet den.
        """,
      en: """
        The condition does not hold when the story comes here: perhaps the limit is one too high, or the choices change \
        too little. Branches are tried from above, so the first that holds wins; the strictest goes first. Lower the \
        limit, move the branch up, or delete it.
        """),
    failing: .scenario(BranchNeverTakenExample.text(limit: 8)),
    mended: .scenario(BranchNeverTakenExample.text(limit: 7)))
}

private enum BranchNeverTakenExample {
  static func text(limit: Int) -> String {
    """
    state:
      uro: { start: 5, min: 0, max: 10 }
    scenes:
      doeren:
        choices:
          - foelg: Skal vi gå lidt sammen?
            add: { uro: -2 }
          - ret: Dine børn er voksne, Gerda.
            add: { uro: 2 }
        goto:
          - when: uro >= \(limit)
            to: krise
          - to: ro
      ro:
        end: { outcome: success, title: Ro }
      krise:
        end: { outcome: failure, title: Krise }
    """
  }
}
