import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let unusedAsset = DiagnosticRule(
    "unused-asset", .assets, .warning,
    title: Message(da: "Ingen bruger filen.", en: "Nobody uses the file."),
    rationale: Message(
      da: """
        Enten er filen til overs, eller også har en scene glemt den. Den kommer ikke med i pakken, så hvis eleven \
        skulle have set eller hørt den, sker det ikke. Brug den i en scene, eller slet den, så pakken er nem at \
        finde rundt i.
        """,
      en: """
        Either the file is left over, or a scene has forgotten it. It does not go into the pack, so if the learner \
        was to see or hear it, that does not happen. Use it in a scene, or delete it, so that the pack is easy to \
        find one's way in.
        """),
    failing: RuleExample(
      .part(
        RuleExample.scenarioPath,
        """
        scenes:
          doeren:
            image: assets/gerda.webp
            lines:
              - gerda: Lad mig ud!
            end: { outcome: partial, title: Ved døren }
        """),
      .part(
        "pack.yaml",
        """
        pack: dk.example.eksempel
        assets:
          assets/gerda.webp: { alt: Gerda i døren med frakke på }
        """),
      .bytes("assets/gerda.webp", []),
      .bytes("assets/gerda-gammel.webp", [])),
    mended: RuleExample(
      .part(
        RuleExample.scenarioPath,
        """
        scenes:
          doeren:
            image: assets/gerda.webp
            lines:
              - gerda: Lad mig ud!
            end: { outcome: partial, title: Ved døren }
        """),
      .part(
        "pack.yaml",
        """
        pack: dk.example.eksempel
        assets:
          assets/gerda.webp: { alt: Gerda i døren med frakke på }
        """),
      .bytes("assets/gerda.webp", [])),
    pack: { subject, findings in
      // Whoever mends a mistake may well come to use what nobody uses now.
      guard !subject.hasErrors else { return }
      for path in subject.context.assets?.paths ?? [] where !subject.usedAssets.contains(path) {
        findings.report(
          subject.pack.assets.first { $0.path.value == path }?.path.range ?? subject.pack.id.range,
          Message(
            da: "Ingen bruger filen `\(path)`. Den kommer ikke med i pakken.",
            en: "Nobody uses the file `\(path)`. It does not go into the pack."))
      }
    })
}
