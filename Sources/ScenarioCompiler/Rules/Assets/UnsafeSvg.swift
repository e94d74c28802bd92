import Diagnostics
import MediaFiles
import ScenarioKit

extension DiagnosticRule {
  static let unsafeSvg = DiagnosticRule(
    "unsafe-svg", .assets, .error, isStructural: true,
    title: Message(
      da: "En tegning kan mere end at blive vist.", en: "A drawing can do more than be shown."),
    rationale: Message(
      da: """
        En SVG-tegning kan have programmer i sig og hente ting fra nettet. Så kan den, der lavede tegningen, følge med i, \
        hvem der øver sig, eller ændre det, eleven ser. En pakke tager derfor kun tegninger uden scripts, hændelser \
        (`onclick`), fremmed indhold (`foreignObject`), henvisninger ud af filen og egne erklæringer (`<!DOCTYPE …>`). Gem \
        tegningen som »almindelig SVG« eller som »optimeret SVG« i dit tegneprogram, eller slet stederne.
        """,
      en: """
        An SVG drawing can have programs in it and fetch things from the net. Then whoever made the drawing can watch who \
        is practising, or change what the learner sees. So a pack takes only drawings without scripts, events \
        (`onclick`), foreign content (`foreignObject`), references out of the file and declarations of their own \
        (`<!DOCTYPE …>`). Save the drawing as “plain SVG” or “optimised SVG” in your drawing program, or delete the places.
        """),
    failing: AssetExample.pack(
      "assets/doeren.svg",
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3" onload="start()">
        <image href="https://example.dk/gerda.png" width="4" height="3"/>
      </svg>
      """),
    mended: AssetExample.pack(
      "assets/doeren.svg",
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3">
        <rect x="1" width="2" height="3" fill="saddlebrown"/>
      </svg>
      """),
    pack: { subject, findings in
      subject.reportMedia(to: &findings) { path, media in
        guard let danger = media.dangers.first else { return nil }
        let what = danger.words
        let more = media.dangers.count - 1
        return Message(
          da:
            "Tegningen `\(path)` har \(what.danish) i linje \(danger.line)\(more > 0 ? " og \(more) \(more == 1 ? "sted" : "steder") mere af den slags" : ""). Sådan en tegning kommer ikke med i en pakke.",
          en:
            "The drawing `\(path)` has \(what.english) in line \(danger.line)\(more > 0 ? " and \(more) more such \(more == 1 ? "place" : "places")" : ""). Such a drawing does not go into a pack."
        )
      }
    })
}

extension SVGDanger {
  /// What it is, with the word that stands there.
  fileprivate var words: Message {
    let word = visibleText(word)
    return switch reason {
    case .script: Message(da: "et script (`\(word)`)", en: "a script (`\(word)`)")
    case .event: Message(da: "en hændelse (`\(word)`)", en: "an event (`\(word)`)")
    case .foreignObject: Message(da: "fremmed indhold (`\(word)`)", en: "foreign content (`\(word)`)")
    case .outside: Message(da: "en henvisning ud af filen (`\(word)`)", en: "a reference out of the file (`\(word)`)")
    case .declarations: Message(da: "egne erklæringer (`\(word)`)", en: "declarations of its own (`\(word)`)")
    case .encoding: Message(da: "et andet tegnsæt end UTF-8 (`\(word)`)", en: "another encoding than UTF-8 (`\(word)`)")
    }
  }
}
