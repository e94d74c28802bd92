import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let lineWithoutId = DiagnosticRule(
    "line-without-id", .language, .info,
    title: Message(
      da: "En replik, der skal oversættes, har intet navn.", en: "A line that is to be translated has no name."),
    rationale: Message(
      da: """
        En replik uden `id` hedder efter sin plads: den tredje i scenen. Sætter du en ny ind før den, får alle de \
        næste et nyt navn, og deres oversættelser passer ikke mere. Giv replikkerne et `id`, mens det endnu ikke \
        koster noget.
        """,
      en: """
        A line without an `id` is named after its place: the third of its scene. Put a new one before it, and all \
        that follow get another name and lose their translations. Give the lines an `id` while it costs nothing yet.
        """),
    failing: RuleExample(
      .part(
        "pack.yaml",
        """
        translations: [en]
        """),
      .part(
        RuleExample.scenarioPath,
        """
        scenes:
          doeren:
            lines:
              - gerda: Lad mig ud!
            end: { outcome: partial, title: Ved døren }
        """)),
    mended: RuleExample(
      .part(
        "pack.yaml",
        """
        translations: [en]
        """),
      .part(
        RuleExample.scenarioPath,
        """
        scenes:
          doeren:
            lines:
              - gerda: Lad mig ud!
                id: lad-mig-ud
            end: { outcome: partial, title: Ved døren }
        """)),
    scenario: { subject, findings in
      guard let pack = subject.context.pack, !pack.translations.isEmpty else { return }
      let nameless = subject.scenario.lines.filter { $0.id == nil }
      guard let first = nameless.first else { return }
      let count = nameless.count
      findings.report(
        first.speaker.range,
        Message(
          da:
            "\(count == 1 ? "Én replik" : "\(count) replikker") har intet `id` og er kun kendt på sin plads. Giv dem et, fx `id: \(first.speaker.value)-1`, før scenariet bliver oversat.",
          en:
            "\(count == 1 ? "One line has" : "\(count) lines have") no `id` and \(count == 1 ? "is" : "are") known by place only. Give each one, for example `id: \(first.speaker.value)-1`, before the scenario is translated."
        ),
        fixIts: LineNames(
          subject.scenario, subject.file,
          isTranslated: subject.context.translated.contains(subject.scenario.id.value)
        ).map { [$0.fixIt] } ?? [])
    })
}
