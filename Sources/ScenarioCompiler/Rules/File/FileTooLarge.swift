import Diagnostics

extension DiagnosticRule {
  static let fileTooLarge = DiagnosticRule(
    "file-too-large", .file, .error,
    title: Message(da: "Filen er større end 64 MB.", en: "The file is larger than 64 MB."),
    rationale: Message(
      da: """
        Et langt scenarie fylder mindre end 0,1 MB. En fil på over 64 MB er noget andet, for eksempel en video, der \
        har fået et forkert navn. Læg billeder og lyd i `assets/`, og del tekst, der virkelig er så lang, i flere \
        scenarier.
        """,
      en: """
        A long scenario takes less than 0.1 MB. A file of more than 64 MB is something else, such as a video with the \
        wrong name. Put pictures and sounds into `assets/`, and split a text that is really so long into several \
        scenarios.
        """),
    failing: .generated(
      Message(da: "`scenarios/eksempel.yaml` fylder 70 MB.", en: "`scenarios/eksempel.yaml` has 70 MB."),
      [.sized(RuleExample.scenarioPath, bytes: 70 << 20)]),
    mended: .scenario("title: Gerda vil hjem"))
}
