import Diagnostics
import MediaFiles
import ScenarioKit

extension DiagnosticRule {
  static let assetBroken = DiagnosticRule(
    "asset-broken", .assets, .error,
    title: Message(da: "En fil er skåret af eller gået i stykker.", en: "A file is cut off or broken."),
    rationale: Message(
      da: """
        Eleven ser et halvt billede eller hører lyden holde op midt i en sætning. Som regel blev filen ikke kopieret eller \
        hentet færdig. Hent eller gem den igen.
        """,
      en: """
        The learner sees half a picture or hears the sound stop in the middle of a sentence. Mostly the file was not \
        copied or fetched to its end. Fetch or save it again.
        """),
    failing: AssetExample.pack(
      "assets/gerda.png", Message(da: "den første halvdel af et billede", en: "the first half of a picture"),
      Array(SampleMedia.png().prefix(40))),
    mended: AssetExample.pack(
      "assets/gerda.png", Message(da: "hele billedet", en: "the whole picture"), SampleMedia.png()),
    pack: { subject, findings in
      subject.reportMedia(to: &findings) { path, media in
        guard let kind = media.kind?.name else { return nil }
        return switch media.damage {
        case .cutOff?:
          Message(
            da: "`\(path)` holder op for tidligt: den er ikke en hel \(kind)-fil. Hent eller gem den igen.",
            en: "`\(path)` ends too early: it is no whole \(kind) file. Fetch or save it again.")
        case .broken?:
          Message(
            da: "`\(path)` er i stykker: den er ikke bygget som en \(kind)-fil. Hent eller gem den igen.",
            en: "`\(path)` is broken: it is not built as a \(kind) file is. Fetch or save it again.")
        case nil: nil
        }
      }
    })
}
