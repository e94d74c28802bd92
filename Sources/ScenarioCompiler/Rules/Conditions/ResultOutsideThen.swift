import Diagnostics

extension DiagnosticRule {
  static let resultOutsideThen = DiagnosticRule(
    "result-outside-then", .conditions, .error,
    title: Message(da: "`result` står, hvor der ikke er noget resultat.", en: "`result` stands where there is none."),
    rationale: Message(
      da: """
        `result` er, hvor godt det gik med den opgave, eleven lige har løst, og det findes kun under scenens `then`. \
        Vil du bruge det senere, så gem det i en tilstand, mens det er der, og spørg om tilstanden.
        """,
      en: """
        `result` is how well the task went that the learner has just done, and it exists only under the scene's \
        `then`. To use it later, keep it in a state while it is there, and ask for the state.
        """),
    failing: .condition("result >= 80", state: "sagt_det_vigtige: false"),
    mended: .condition("sagt_det_vigtige", state: "sagt_det_vigtige: false"))
}
