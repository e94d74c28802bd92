import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let shortTimer = DiagnosticRule(
    "short-timer", .pedagogy, .warning,
    title: Message(da: "Der er for kort tid til at læse og vælge.", en: "There is too little time to read and choose."),
    rationale: Message(
      da: """
        Den, der læser langsomt, får læst op eller bruger hjælpemidler, når ikke at svare på få sekunder, og så måler \
        scenen læsning og ikke omsorg. Giv mindst 20 sekunder, og gerne et minut. Tiden gælder kun, når den, der \
        leder øvelsen, slår den til, og den ændrer aldrig nogens point.
        """,
      en: """
        Whoever reads slowly, has the text read aloud or uses aids cannot answer within a few seconds, and then the \
        scene measures reading and not care. Give at least 20 seconds, better a minute. The time counts only where the \
        facilitator turns it on, and never changes anyone's points.
        """),
    failing: .scenes(ShortTimerExample.text("10s")),
    mended: .scenes(ShortTimerExample.text("1m")),
    scenario: { subject, findings in
      for scene in subject.scenario.scenes {
        guard let within = scene.within, within.value < fewestSeconds else { continue }
        let seconds = Message.counted(within.value, da: ("sekund", "sekunder"), en: ("second", "seconds"))
        findings.report(
          within.range,
          Message(
            da:
              "\(seconds.danish) er for kort tid for den, der læser langsomt eller får læst op. Giv mindst \(fewestSeconds) sekunder.",
            en:
              "\(seconds.english) \(within.value == 1 ? "is" : "are") too few for whoever reads slowly or has it read aloud. Give at least \(fewestSeconds) seconds."
          ))
      }
    })

  /// The fewest seconds in which one can read and choose.
  private static let fewestSeconds = 20
}

private enum ShortTimerExample {
  static func text(_ time: String) -> String {
    """
    slaget:
      lines:
        - gerda: Gå væk!
        - mette: Jeg kommer!
      within: \(time)
      late:
        reply:
          - narrator: Gerda løfter hånden igen.
      choices:
        - tilbage: Du går et skridt tilbage.
          act: true
          feedback: Afstand gør jer begge trygge.
        - undskyld: Undskyld. Det gik for stærkt.
          feedback: Du tager ansvar for dit tempo.
      goto: ro
    ro:
      end: { outcome: success, title: Ro }
    """
  }
}
