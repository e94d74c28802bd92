import Diagnostics

extension DiagnosticRule {
  static let allowNothing = DiagnosticRule(
    "allow-nothing", .settings, .warning,
    title: Message(
      da: "En kommentar tillader noget, som ingen regel finder.", en: "A comment allows what no rule finds."),
    rationale: Message(
      da: """
        Når fejlen er rettet, skal kommentaren væk. Ellers skjuler den den næste fejl af samme slags. Den gælder sin egen \
        linje; står den alene, gælder den linjen nedenunder.
        """,
      en: """
        When the mistake is mended, the comment has to go; it would hide the next one of its kind. It is about its own \
        line, or, where it stands alone, about the line below.
        """),
    failing: .scenario(
      """
      title: Gerda vil hjem   # aspirant: allow no-briefing – læreren fortæller det selv
      """),
    mended: .scenario(
      """
      title: Gerda vil hjem
      """))
}
