package import Diagnostics
package import MediaFiles
import ScenarioKit

extension DiagnosticRule {
  static let photoMetadata = DiagnosticRule(
    "photo-metadata", .assets, .warning,
    title: Message(
      da: "Et foto fortæller, hvor det er taget, eller med hvilken telefon.",
      en: "A photo tells where it was taken, or by which phone."),
    rationale: Message(
      da: """
        Telefoner skriver sted, tid og apparat ind i hvert billede og hver film. På et billede fra et plejehjem er det \
        borgerens adresse. `aspirant pack` tager alt det ud, der ikke er selve billedet, uden at røre det, man ser; kun hvad \
        der er op og ned, bliver. Filen i din mappe er som før, så giv ikke mappen videre, før oplysningerne er fjernet, fx \
        under »Egenskaber« eller ved at gemme billedet uden metadata. Skal de med, så pak med `--keep-metadata`.
        """,
      en: """
        Phones write place, time and device into every picture and film. In a picture from a nursing home that is a \
        citizen's address. `aspirant pack` takes out all that is not the picture itself, without touching what one sees; \
        only which way is up stays. The file in your folder is as before, so do not hand on the folder until the details \
        are removed, for example under “Properties” or by saving the picture without metadata. If they are to come along, \
        pack with `--keep-metadata`.
        """),
    failing: AssetExample.pack(
      "assets/gerda.jpg", Message(da: "et foto med sted og telefon", en: "a photo with place and phone"),
      SampleMedia.photo()),
    mended: AssetExample.pack(
      "assets/gerda.jpg", Message(da: "det samme foto uden", en: "the same photo without them"), SampleMedia.jpeg()),
    pack: { subject, findings in
      let names = subject.assetNames
      for (path, media) in subject.media.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
        guard !media.privateData.isEmpty, let kind = media.kind, media.damage == nil else { continue }
        let told = wordsForTelling(media.privateData)
        let what =
          kind.isPicture
          ? Message(da: "Billedet", en: "The picture")
          : kind == .mp4 ? Message(da: "Filmen", en: "The film") : Message(da: "Lyden", en: "The sound")
        let end =
          media.keepsPrivateData
          ? Message(
            da: "Noget af det kan Aspirant ikke tage ud: gem filen igen uden oplysninger om sted.",
            en: "Aspirant cannot take out all of it: save the file again without its places.")
          : Message(
            da: "Det tages ud, når pakken pakkes; i mappen står det der stadig.",
            en: "It is taken out when the pack is packed; in the folder it still stands.")
        findings.report(
          names[path] ?? subject.pack.id.range,
          Message(
            da: "\(what.danish) `\(path)` fortæller, \(told.danish). \(end.danish)",
            en: "\(what.english) `\(path)` tells \(told.english). \(end.english)"),
          severity: media.privateData.contains(.place) || media.keepsPrivateData ? nil : .info)
      }
    })
}

/// What a file tells beside what one sees and hears, as clauses of a sentence.
package func wordsForTelling(_ told: Set<MediaReport.PrivateData>) -> Message {
  let parts = MediaReport.PrivateData.allCases.filter { told.contains($0) }.map { data in
    switch data {
    case .place: Message(da: "hvor det er optaget", en: "where it was made")
    case .camera: Message(da: "med hvilket kamera eller hvilken telefon", en: "by which camera or phone")
    case .person: Message(da: "af hvem", en: "by whom")
    case .date: Message(da: "hvornår", en: "when")
    case .hidden:
      Message(
        da: "hvad der ellers er gemt i den (fx et billede mere)",
        en: "what else is hidden in it (such as one more picture)")
    }
  }
  func list(_ words: [String], _ and: String) -> String {
    words.count < 2 ? words.joined() : words.dropLast().joined(separator: ", ") + " \(and) " + (words.last ?? "")
  }
  return Message(da: list(parts.map(\.danish), "og"), en: list(parts.map(\.english), "and"))
}
