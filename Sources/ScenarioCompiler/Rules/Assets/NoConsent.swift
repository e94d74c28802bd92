import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let noConsent = DiagnosticRule(
    "no-consent", .assets, .warning,
    title: Message(
      da: "Der står ikke, om den, man hører, har sagt ja.",
      en: "Nothing says whether the person who is heard has agreed."),
    rationale: Message(
      da: """
        En stemme er en persons egen. Den, der taler, skal have sagt ja til, at optagelsen bruges her, og det skal kunne \
        ses bagefter: skriv `consent: true` ved filen under `assets` i `pack.yaml`. Er stemmen lavet af en computer, så \
        skriv det under `credit`, fx »Syntetisk tale«. Står der `consent: false`, er det en fejl at bruge filen.
        """,
      en: """
        A voice belongs to a person. Whoever speaks has to have agreed that the recording is used here, and that must be \
        seen later: write `consent: true` for the file under `assets` in `pack.yaml`. If a computer made the voice, say \
        so under `credit`, for example “synthetic speech”. Where it says `consent: false`, using the file is an error.
        """),
    failing: NoConsentExample.pack("{ credit: Optaget på skolen }"),
    mended: NoConsentExample.pack("{ credit: Optaget på skolen, consent: true }"),
    pack: { subject, findings in
      let entries = subject.assetEntries
      for use in subject.firstUses {
        guard let line = use.line, !line.isTold else { continue }
        let path = use.path.value
        let entry = entries[path]
        let place = entry?.path.range ?? use.path.range
        switch entry?.consent {
        case true: continue
        case false:
          findings.report(
            place,
            Message(
              da: "`\(path)` bruges, men den, man hører, har ikke sagt ja (`consent: false`). Tag lyden ud.",
              en:
                "`\(path)` is used, but the person who is heard has not agreed (`consent: false`). Take the sound out."
            ), severity: .error)
        default:
          if let credit = entry?.credit, isSynthetic(credit) { continue }
          findings.report(
            place,
            Message(
              da:
                "Har den, man hører i `\(path)`, sagt ja til det? Skriv i `pack.yaml` under `assets`: `\(path): { consent: true }`, eller under `credit`, at talen er syntetisk.",
              en:
                "Has the person who is heard in `\(path)` agreed? Write in `pack.yaml` under `assets`: `\(path): { consent: true }`, or under `credit` that the speech is synthetic."
            ))
        }
      }
    })

  /// Whether a credit, in either language, says that a computer speaks.
  private static func isSynthetic(_ credit: String) -> Bool {
    [WordLanguage.danish, .english].contains { $0.lists.advice.syntheticVoices.isFound(in: credit) }
  }
}

private enum NoConsentExample {
  static func pack(_ entry: String) -> RuleExample {
    RuleExample(
      .part("pack.yaml", "assets:\n  assets/lone.ogg: \(entry)\n"),
      .part(
        RuleExample.scenarioPath,
        """
        scenes:
          kaffen:
            lines:
              - gerda: Godmorgen.
              - mette: Nå, godt du nåede kaffen!
                audio: assets/lone.ogg
            end: { outcome: partial, title: Kaffen }
        """),
      .bytes("assets/lone.ogg", []))
  }
}
