import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let largeAsset = DiagnosticRule(
    "large-asset", .assets, .warning,
    title: Message(da: "Et billede eller en lyd fylder meget.", en: "A picture or a sound is large."),
    rationale: Message(
      da: """
        Elever henter pakken på telefonen, tit på et dårligt netværk. Et billede, der fylder en skærm, behøver sjældent \
        mere end et halvt megabyte. Reglen siger noget fra 5 MB for et billede og 20 MB for en lyd. Gem billedet mindre \
        (fx som WebP i 1600 punkters bredde) og lyden som Opus eller MP3.
        """,
      en: """
        Learners fetch the pack on a phone, often over a bad network. A picture that fills a screen rarely needs more \
        than half a megabyte. The rule speaks up from 5 MB for a picture and 20 MB for a sound. Save the picture smaller \
        (for example as WebP, 1,600 points wide) and the sound as Opus or MP3.
        """),
    failing: LargeAssetExample.pack(bytes: 6_000_000),
    mended: LargeAssetExample.pack(bytes: 200_000),
    pack: { subject, findings in
      let large = subject.entries.filter { $0.path.hasPrefix("assets/") && $0.isLarge }
      guard !large.isEmpty else { return }
      let entries = subject.assetEntries
      let uses = Dictionary(subject.firstUses.map { ($0.path.value, $0.path) }, uniquingKeysWith: { first, _ in first })
      for entry in large {
        guard case .file(let size) = entry.kind else { continue }
        let isSound = AssetKind.sound.fits(entry.path)
        let limit = entry.limit
        findings.report(
          entries[entry.path]?.path.range ?? uses[entry.path]?.range ?? subject.pack.id.range,
          Message(
            da:
              "`\(entry.path)` fylder \(size / 1_000_000) MB. \(isSound ? "En lyd" : "Et billede") skal helst fylde under \(limit) MB, så pakken kan hentes på en telefon.",
            en:
              "`\(entry.path)` has \(size / 1_000_000) MB. \(isSound ? "A sound" : "A picture") is best under \(limit) MB, so that the pack can be fetched on a phone."
          ))
      }
    })
}

extension SourceEntry {
  /// The size in megabytes above which a sound or a picture is large.
  fileprivate var limit: Int { AssetKind.sound.fits(path) ? 20 : 5 }
  /// Whether the file is larger.
  fileprivate var isLarge: Bool { if case .file(let size) = kind { size > limit * 1_000_000 } else { false } }
}

private enum LargeAssetExample {
  static func pack(bytes: Int) -> RuleExample {
    RuleExample(
      .part("pack.yaml", "assets:\n  assets/gerda.png: { alt: Gerda i døren med frakke på }\n"),
      .part(
        RuleExample.scenarioPath,
        """
        scenes:
          doeren:
            image: assets/gerda.png
            lines:
              - gerda: Lad mig ud!
              - mette: Jeg kommer nu.
            end: { outcome: partial, title: Ved døren }
        """),
      .sized("assets/gerda.png", bytes: bytes))
  }
}
