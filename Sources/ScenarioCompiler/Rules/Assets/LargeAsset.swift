import Diagnostics
import MediaFiles
import ScenarioKit

extension DiagnosticRule {
  static let largeAsset = DiagnosticRule(
    "large-asset", .assets, .warning,
    title: Message(
      da: "Et billede, en lyd eller en film fylder meget.", en: "A picture, a sound or a film is large."),
    rationale: Message(
      da: """
        Elever henter pakken på telefonen, tit på et dårligt netværk. Et billede, der fylder en skærm, behøver sjældent \
        mere end et halvt megabyte. Reglen siger noget fra 5 MB for et billede, 20 MB for en lyd og 50 MB for en film, og fra \
        16 millioner punkter: hvert punkt koster telefonen fire bytes hukommelse, hvor lidt filen end fylder. Gem billedet \
        mindre (fx som WebP i 1600 punkters bredde) og lyden som Opus eller MP3.
        """,
      en: """
        Learners fetch the pack on a phone, often over a bad network. A picture that fills a screen rarely needs more \
        than half a megabyte. The rule speaks up from 5 MB for a picture, 20 MB for a sound and 50 MB for a film, and from \
        16 million pixels: each costs the phone four bytes of memory, however small the file is. Save the picture smaller \
        (for example as WebP, 1,600 pixels wide) and the sound as Opus or MP3.
        """),
    failing: AssetExample.pack(
      "assets/gerda.png", Message(da: "et billede på 6000 × 4000 punkter", en: "a picture of 6000 × 4000 pixels"),
      SampleMedia.png(width: 6000, height: 4000)),
    mended: AssetExample.pack(
      "assets/gerda.png",
      Message(da: "det samme billede på 1600 × 1067 punkter", en: "the same picture at 1600 × 1067 pixels"),
      SampleMedia.png(width: 1600, height: 1067)),
    pack: { subject, findings in
      subject.reportMedia(to: &findings) { path, media in
        guard let pixels = media.pixels, pixels.count > mostPixels else { return nil }
        let size = "\(pixels.width) × \(pixels.height)"
        return Message(
          da:
            "`\(path)` er på \(size) punkter. Over \(mostPixels / 1_000_000) millioner bliver en telefon langsom eller giver op; 1600 i bredden er nok.",
          en:
            "`\(path)` has \(size) pixels. Over \(mostPixels / 1_000_000) million a phone gets slow or gives up; 1,600 across are enough."
        )
      }
      let large = subject.entries.filter { $0.path.hasPrefix("assets/") && $0.isLarge }
      guard !large.isEmpty else { return }
      let names = subject.assetNames
      for entry in large {
        guard case .file(let size) = entry.kind else { continue }
        let limit = entry.limit
        let what =
          MediaKind.mp4.fits(entry.path)
          ? Message(da: "En film", en: "A film")
          : AssetKind.sound.fits(entry.path)
            ? Message(da: "En lyd", en: "A sound") : Message(da: "Et billede", en: "A picture")
        findings.report(
          names[entry.path] ?? subject.pack.id.range,
          Message(
            da:
              "`\(entry.path)` fylder \(size / 1_000_000) MB. \(what.danish) skal helst fylde under \(limit) MB, så pakken kan hentes på en telefon.",
            en:
              "`\(entry.path)` has \(size / 1_000_000) MB. \(what.english) is best under \(limit) MB, so that the pack can be fetched on a phone."
          ))
      }
    })

  /// How many pixels a picture may have; each takes four bytes of memory where it is shown.
  private static let mostPixels = 16_000_000
}

extension SourceEntry {
  /// The size in megabytes above which a film, a sound or a picture is large.
  fileprivate var limit: Int { MediaKind.mp4.fits(path) ? 50 : AssetKind.sound.fits(path) ? 20 : 5 }
  /// Whether the file is larger.
  fileprivate var isLarge: Bool { if case .file(let size) = kind { size > limit * 1_000_000 } else { false } }
}
