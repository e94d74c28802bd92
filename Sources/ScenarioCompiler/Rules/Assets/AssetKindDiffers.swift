import Diagnostics
import MediaFiles
import ScenarioKit

extension DiagnosticRule {
  static let assetKindDiffers = DiagnosticRule(
    "asset-kind-differs", .assets, .error, isStructural: true,
    title: Message(
      da: "Filens navn siger noget andet end dens indhold.",
      en: "The name of a file says something else than its content."),
    rationale: Message(
      da: """
        Servere og afspillere går efter filens endelse. Hedder et PNG-billede `.jpg`, bliver det vist nogle steder og ikke \
        andre. Giv filen den endelse, der passer til indholdet, og ret stien der, hvor filen bruges.
        """,
      en: """
        Servers and players go by the ending of a file. A PNG picture that is called `.jpg` is shown in some places and \
        not in others. Give the file the ending that fits its content, and mend the path where the file is used.
        """),
    failing: AssetExample.pack(
      "assets/gerda.jpg", Message(da: "et billede i PNG", en: "a picture in PNG"), SampleMedia.png()),
    mended: AssetExample.pack(
      "assets/gerda.png", Message(da: "et billede i PNG", en: "a picture in PNG"), SampleMedia.png()),
    pack: { subject, findings in
      subject.reportMedia(to: &findings) { path, media in
        guard let kind = media.kind, !kind.fits(path) else { return nil }
        let ending = kind.endings[0]
        return Message(
          da: "`\(path)` er \(kind.name) efter sit indhold. Giv filen endelsen `.\(ending)`, og ret stien her.",
          en: "`\(path)` is \(kind.name) by its content. Give the file the ending `.\(ending)`, and mend the path here."
        )
      }
    })
}
