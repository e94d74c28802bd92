import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let noTranscript = DiagnosticRule(
    "no-transcript", .assets, .error,
    title: Message(
      da: "En lyd har ingen tekst til den, der ikke kan høre den.",
      en: "A sound has no words for those who cannot hear it."),
    rationale: Message(
      da: """
        Replikken, der afspiller en lyd, er også dens tekst: skriv i den, hvad der bliver sagt. Står der kun »Lyt til \
        opkaldet«, er der intet at læse for den, der ikke hører, og for den, der lærer dansk. Skal teksten først komme \
        senere, så skriv den under `assets` i `pack.yaml` som `transcript`, eller giv en fil med undertekster som \
        `captions`.
        """,
      en: """
        The line that plays a sound is its text too: write in it what is said. Where it only says “Listen to the call”, \
        there is nothing to read for those who do not hear, and for those who learn the language. If the text is to come \
        later, write it under `assets` in `pack.yaml` as `transcript`, or name a file with captions as `captions`.
        """),
    failing: NoTranscriptExample.pack("- narrator: Lyt til opkaldet."),
    mended: NoTranscriptExample.pack("- mette: Ingrid er forvirret i dag. Kan du komme nu?"),
    scenario: { subject, findings in
      guard subject.context.isPackClean, let pack = subject.context.pack,
        let words = subject.wording.lists?.advice.announcements
      else { return }
      var transcribed: Set<String>?
      for scene in subject.scenario.scenes {
        scene.forEachLine { line in
          guard let sound = line.audio, isOnlyAnnounced(line.text.value, words) else { return }
          let known =
            transcribed ?? Set(pack.assets.lazy.filter { $0.transcript != nil || $0.captions != nil }.map(\.path.value))
          transcribed = known
          guard !known.contains(sound.value) else { return }
          findings.report(
            sound.range,
            Message(
              da:
                "Lyden har ingen tekst: replikken siger kun »\(line.text.value)«. Skriv i replikken, hvad man hører, eller i `pack.yaml` under `assets`: `\(sound.value): { transcript: … }`.",
              en:
                "The sound has no text: the line only says “\(line.text.value)”. Write in the line what one hears, or in `pack.yaml` under `assets`: `\(sound.value): { transcript: … }`."
            ))
        }
      }
    })

  /// Whether a line says no more than that there is something to hear.
  private static func isOnlyAnnounced(_ text: String, _ announcingWords: Set<String>) -> Bool {
    guard text.utf8.count <= 60 else { return false }
    return text.lowercasedWords.allSatisfy { announcingWords.contains(String($0)) }
  }
}

private enum NoTranscriptExample {
  static func pack(_ line: String) -> RuleExample {
    RuleExample(
      .part("pack.yaml", "assets:\n  assets/opkald.ogg: { consent: true }\n"),
      .part(
        RuleExample.scenarioPath,
        """
        scenes:
          opkaldet:
            lines:
              - gerda: Hvem ringer du til?
              \(line)
                audio: assets/opkald.ogg
            end: { outcome: partial, title: Opkaldet }
        """),
      .bytes("assets/opkald.ogg", []))
  }
}
