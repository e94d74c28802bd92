import Diagnostics

extension DiagnosticRule {
  static let severalDocuments = DiagnosticRule(
    "several-documents", .yaml, .error,
    title: Message(da: "Filen indeholder flere dokumenter.", en: "The file holds several documents."),
    rationale: Message(
      da: """
        En linje med `---` begynder et nyt dokument i samme fil, og så er det kun det første, der ville gælde. Slet \
        stregerne, hvis de kun skulle dele siden op; en kommentar med `#` gør det lige så tydeligt. Er det to \
        scenarier, så læg dem i hver sin fil.
        """,
      en: """
        A line of `---` starts a new document in the same file, and only the first would count. Delete the dashes if \
        they were only to divide the page; a comment with `#` does it as clearly. If these are two scenarios, give \
        each a file.
        """),
    failing: .scenario(
      """
      title: Gerda vil hjem
      ---
      briefing: Du er elev på et plejehjem. Klokken er fire.
      """),
    mended: .scenario(
      """
      title: Gerda vil hjem
      # Det, eleven får at vide
      briefing: Du er elev på et plejehjem. Klokken er fire.
      """))
}
