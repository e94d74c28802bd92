import Diagnostics

extension DiagnosticRule {
  static let kindProgramFailed = DiagnosticRule(
    "kind-program-failed", .kinds, .error,
    title: Message(
      da: "Programmet bag en udvidelse gør ikke, hvad det skal.",
      en: "The program behind a plug-in does not do what it should."),
    rationale: Message(
      da: """
        Nogle udvidelser er programmer for sig, som er sat op på din computer. Aspirant spørger dem, hvad deres ord \
        betyder. Her gik programmet i stykker, det svarede ikke i tide, eller det svarede noget, der ikke kan passe. \
        Så ved ingen, hvad ordene betyder, og scenariet kan ikke bygges; alt andet i pakken bliver tjekket. Din tekst \
        er der ikke noget galt med. Prøv `aspirant kinds`, og vis beskeden til den, der har lavet programmet.
        """,
      en: """
        Some plug-ins are programs of their own, set up on your computer. Aspirant asks them what their words mean. \
        Here the program broke off, did not answer in time, or answered something that cannot be right. Then nobody \
        knows what the words mean, and the scenario cannot be built; everything else in the pack is checked. Nothing is \
        wrong with your text. Try `aspirant kinds`, and show the message to whoever made the program.
        """),
    failing: .scenario(text("kinds: [vagtplan]\n")).with([BrokenProgram.kind]),
    mended: .scenario(text("")))

  private static func text(_ kinds: String) -> String {
    """
    title: Aftenvagten
    \(kinds)
    """
  }
}

/// A program that breaks off whenever it is asked.
private struct BrokenProgram: KindProgram {
  let kind = "vagtplan"

  func run(_ questions: [UInt8]) -> KindProgramRun { KindProgramRun(.exited(1)) }

  /// What becomes of it.
  static var kind: ProgramKind {
    let program = BrokenProgram()
    do throws(ProgramFault) { return try ProgramKind(program) } catch { return ProgramKind(program, fault: error) }
  }
}
