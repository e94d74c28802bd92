import Diagnostics
import MediaFiles
import ScenarioKit

extension DiagnosticRule {
  static let captionsOutOfOrder = DiagnosticRule(
    "captions-out-of-order", .assets, .error,
    title: Message(
      da: "Underteksternes tider passer ikke.", en: "The times of captions do not fit."),
    rationale: Message(
      da: """
        Afspilleren viser undertekster efter deres tider. Er en tid skrevet forkert, slutter en tekst, før den begynder, \
        eller begynder den før den, der står over den, så ser eleven den på det forkerte sted eller slet ikke. Ret tiderne: \
        `00:01.000 --> 00:04.500`, den tidligste øverst.
        """,
      en: """
        A player shows captions by their times. Where a time is written wrongly, a caption ends before it begins, or begins \
        before the one above it, the learner sees it in the wrong place or not at all. Mend the times: \
        `00:01.000 --> 00:04.500`, the earliest first.
        """),
    failing: CaptionsExample.pack("00:04.000 --> 00:06.000", "00:01.000 --> 00:03.500"),
    mended: CaptionsExample.pack("00:01.000 --> 00:03.500", "00:04.000 --> 00:06.000"),
    pack: { subject, findings in
      subject.reportMedia(to: &findings) { path, media in
        guard media.damage == nil, let problem = media.captionProblem else { return nil }
        let line = problem.line
        return switch problem.reason {
        case .notATime:
          Message(
            da: "I linje \(line) af `\(path)` er en tid ikke skrevet som `00:01.000 --> 00:04.500`.",
            en: "In line \(line) of `\(path)` a time is not written as `00:01.000 --> 00:04.500`.")
        case .endsTooEarly:
          Message(
            da: "I linje \(line) af `\(path)` slutter teksten, før den begynder.",
            en: "In line \(line) of `\(path)` the caption ends before it begins.")
        case .outOfOrder:
          Message(
            da: "I linje \(line) af `\(path)` begynder teksten før den, der står over den.",
            en: "In line \(line) of `\(path)` the caption begins before the one above it.")
        case .empty:
          Message(
            da: "Der er ingen undertekster i `\(path)`: ingen linje har en tid som `00:01.000 --> 00:04.500`.",
            en: "There are no captions in `\(path)`: no line has a time such as `00:01.000 --> 00:04.500`.")
        }
      }
    })
}

/// Examples of a pack with a sound and its captions.
enum CaptionsExample {
  static func pack(_ first: String, _ second: String) -> RuleExample {
    RuleExample(
      .part(
        "pack.yaml",
        """
        assets:
          assets/opkald.mp3: { consent: true, captions: assets/opkald.vtt }
        """),
      .part(
        RuleExample.scenarioPath,
        """
        scenes:
          opkaldet:
            lines:
              - gerda: Hvem ringer du til?
              - narrator: Lyt til opkaldet.
                audio: assets/opkald.mp3
            end: { outcome: partial, title: Opkaldet }
        """),
      .bytes("assets/opkald.mp3", []),
      .whole(
        "assets/opkald.vtt",
        """
        WEBVTT

        \(first)
        Ingrid er forvirret i dag.

        \(second)
        Kan du komme nu?

        """))
  }
}
