import Diagnostics

extension DiagnosticRule {
  static let tooManyFindings = DiagnosticRule(
    "too-many-findings", .yaml, .error,
    title: Message(da: "Der er flere fund, end der vises.", en: "There are more findings than are shown."),
    rationale: Message(
      da: """
        Mere end 200 fund i én fil hjælper ingen. Som regel er det den samme fejl hele vejen ned, eller én fejl \
        tidligt i filen, som smitter af på resten. Ret de første, og kør tjekket igen.
        """,
      en: """
        More than 200 findings in one file help nobody. Mostly it is the same mistake all the way down, or one early \
        mistake that spoils the rest. Mend the first ones, and check again.
        """),
    failing: .generated(
      Message(da: "En fil, hvor `minutes: 10` står 250 gange.", en: "A file in which `minutes: 10` stands 250 times."),
      [.part(RuleExample.scenarioPath, String(repeating: "minutes: 10\n", count: 250))]),
    mended: .scenario("minutes: 10"))
}
