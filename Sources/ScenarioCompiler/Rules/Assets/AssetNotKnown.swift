import Diagnostics
import MediaFiles
import ScenarioKit

extension DiagnosticRule {
  static let assetNotKnown = DiagnosticRule(
    "asset-not-known", .assets, .error, isStructural: true,
    title: Message(
      da: "En fil er ikke et billede, en lyd eller undertekster, som en pakke kan have.",
      en: "A file is no picture, sound or captions that a pack can have."),
    rationale: Message(
      da: """
        En afspiller kan vise PNG, JPEG, WebP og SVG og spille Ogg (Opus), MP3, M4A og MP4, med undertekster i WebVTT. Det \
        er filens indhold, der tæller, ikke dens navn: et foto fra en iPhone er ofte HEIC, også når det hedder `.jpg`. \
        Åbn filen i et billed- eller lydprogram, og gem den som en af de kendte slags.
        """,
      en: """
        A player can show PNG, JPEG, WebP and SVG and play Ogg (Opus), MP3, M4A and MP4, with captions in WebVTT. What \
        counts is what is in the file, not its name: a photo from an iPhone is often HEIC, even where it is called \
        `.jpg`. Open the file in a program for pictures or sounds and save it as one of the known kinds.
        """),
    failing: AssetExample.pack(
      "assets/gerda.jpg", Message(da: "et foto i HEIC", en: "a photo in HEIC"),
      SampleMedia.box("ftyp", Array("heic".utf8) + [0, 0, 0, 0] + Array("mif1".utf8))),
    mended: AssetExample.pack(
      "assets/gerda.jpg", Message(da: "et foto i JPEG", en: "a photo in JPEG"), SampleMedia.jpeg()),
    pack: { subject, findings in
      subject.reportMedia(to: &findings) { path, media in
        guard media.kind == nil else { return nil }
        let known = MediaKind.allCases.map(\.name)
        let list = (
          da: known.dropLast().joined(separator: ", ") + " eller " + (known.last ?? ""),
          en: known.dropLast().joined(separator: ", ") + " or " + (known.last ?? "")
        )
        return media.resembles.map {
          Message(
            da: "`\(path)` er \($0), og det kan en pakke ikke have. Gem den som \(list.da).",
            en: "`\(path)` is \($0), which a pack cannot have. Save it as \(list.en).")
        }
          ?? Message(
            da: "`\(path)` er ikke af en kendt slags. Gem den som \(list.da).",
            en: "`\(path)` is of no known kind. Save it as \(list.en).")
      }
    })
}

/// Examples of a pack with one picture.
enum AssetExample {
  /// A pack whose only scene shows a picture.
  static func pack(_ path: String, _ words: Message, _ bytes: [UInt8]) -> RuleExample {
    RuleExample(manifest(path), scenario(path), .media(path, words, bytes))
  }

  /// A pack whose only scene shows a drawing, which is shown.
  static func pack(_ path: String, _ drawing: String) -> RuleExample {
    RuleExample(manifest(path), scenario(path), .whole(path, drawing))
  }

  static func manifest(_ path: String) -> RuleExample.File {
    .part("pack.yaml", "assets:\n  \(path): { alt: Gerda i døren med frakke på }\n")
  }

  static func scenario(_ path: String) -> RuleExample.File {
    .part(
      RuleExample.scenarioPath,
      """
      scenes:
        doeren:
          image: \(path)
          lines:
            - gerda: Lad mig ud!
            - mette: Jeg kommer nu.
          end: { outcome: partial, title: Ved døren }
      """)
  }
}
