public import Diagnostics

extension PackError: CustomStringConvertible {
  /// The English message.
  public var description: String { message.english }

  /// What was seen and what can be done, as a sentence or two, after the path.
  public var message: Message {
    let sentence = sentence
    return Message(da: "\(path): \(sentence.danish)", en: "\(path): \(sentence.english)")
  }

  private var sentence: Message {
    switch problem {
    case .cannotRead(let fault):
      Message(
        da: "Pakken kan ikke læses: \(fault.reason.danish).", en: "The pack cannot be read: \(fault.reason.english).")
    case .cannotWrite(let fault):
      Message(
        da: "Pakken kan ikke skrives: \(fault.reason.danish).",
        en: "The pack cannot be written: \(fault.reason.english).")
    case .archiveFailed(writing: false):
      Message(da: "Pakken kan ikke læses: libarchive gav op.", en: "The pack cannot be read: libarchive gave up.")
    case .archiveFailed(writing: true):
      Message(da: "Pakken kan ikke skrives: libarchive gav op.", en: "The pack cannot be written: libarchive gave up.")
    case .empty:
      Message(
        da: "Filen er tom; en pakke laves med `aspirant pack`.", en: "The file is empty; `aspirant pack` makes a pack.")
    case .notAPack:
      Message(
        da: "Filen er ikke en pakke; den laves med `aspirant pack` og ender på `.aspack`.",
        en: "The file is not a pack; `aspirant pack` makes one, and its name ends in `.aspack`.")
    case .cutOff:
      Message(
        da: "Pakken er ikke hel: den er skåret over, eller noget er føjet til. Hent eller lav den igen.",
        en: "The pack is not whole: it is cut off, or something was appended. Fetch it or make it again.")
    case .damaged(let entry):
      Message(
        da: "Pakken er beskadiget\(entry.map { " i `\($0)`" } ?? ""). Hent eller lav den igen.",
        en: "The pack is damaged\(entry.map { " in `\($0)`" } ?? ""). Fetch it or make it again.")
    case .altered(let entry):
      Message(
        da: "`\(entry)` er ikke det, som stod i pakken, da den blev lavet. Hent eller lav den igen.",
        en: "`\(entry)` is not what was in the pack when it was made. Fetch it or make it again.")
    case .manifestMissing:
      Message(
        da: "Der er ingen `manifest.json` i filen, så den er ikke en pakke.",
        en: "There is no `manifest.json` in the file, so it is not a pack.")
    case .manifestNotFirst:
      Message(
        da: "`manifest.json` står ikke først: et andet program har lavet pakken om. Lav den igen med `aspirant pack`.",
        en: "`manifest.json` is not first: another program rewrote the pack. Make it again with `aspirant pack`.")
    case .invalid(let entry, let fault):
      Message(
        da: "`\(entry)` kan ikke bruges: \(fault.reason.danish).",
        en: "`\(entry)` cannot be used: \(fault.reason.english).")
    case .entryMissing(let entry):
      Message(da: "`\(entry)` mangler i pakken.", en: "`\(entry)` is missing from the pack.")
    case .entrySurplus(let entry):
      Message(
        da: "`\(entry)` ligger i pakken, men står ikke i `manifest.json`.",
        en: "`\(entry)` is in the pack, but `manifest.json` does not name it.")
    case .entryTwice(let entry):
      Message(da: "`\(entry)` findes to gange i pakken.", en: "`\(entry)` is in the pack twice.")
    case .entryUnsafe(let entry):
      Message(
        da: "Pakken har en fil med et navn, der ikke er tilladt\(entry.map { ": `\($0)`" } ?? "").",
        en: "The pack has a file with a name that is not allowed\(entry.map { ": `\($0)`" } ?? "").")
    case .entryNotAFile(let entry):
      Message(
        da: "`\(entry)` i pakken er et link eller en mappe; der må kun være filer.",
        en: "`\(entry)` in the pack is a link or a folder; there may only be files.")
    case .entryUnsupported(let entry):
      Message(
        da: "`\(entry)` er krypteret eller komprimeret på en måde, som pakker ikke bruger.",
        en: "`\(entry)` is encrypted or compressed in a way that packs do not use.")
    case .entryTooLarge(let entry, let limit):
      Message(
        da: "`\(entry)` fylder mere end \(bytes(limit, ",")), som er det højeste.",
        en: "`\(entry)` is larger than \(bytes(limit, ".")), which is the most.")
    case .tooManyEntries(let limit):
      Message(
        da: "Pakken har flere end \(limit) filer, som er det højeste.",
        en: "The pack has more than \(limit) files, which is the most.")
    case .tooManySignatures(let limit):
      Message(
        da: "Pakken har flere end \(limit) underskrifter, som er det højeste.",
        en: "The pack has more than \(limit) signatures, which is the most.")
    case .unpacksTooLarge(let limit):
      Message(
        da: "Pakken fylder mere end \(bytes(limit, ",")) pakket ud; så meget læses ikke fra en fil af den størrelse.",
        en: "The pack unpacks to more than \(bytes(limit, ".")); so much is not read from a file of its size.")
    case .scenarioTwice(let id):
      Message(da: "To scenarier hedder `\(id)`.", en: "Two scenarios are called `\(id)`.")
    case .translationTwice(let locale):
      Message(
        da: "Pakken har to oversættelser til `\(locale)`.", en: "The pack has two translations into `\(locale)`.")
    case .assetUnknown(let path):
      Message(da: "Der er ingen `\(path)` i pakken.", en: "There is no `\(path)` in the pack.")
    case .assetTwice(let path):
      Message(da: "To filer hedder `\(path)`.", en: "Two files are called `\(path)`.")
    case .assetPathUnsafe(let path):
      Message(
        da: "`\(path)` kan ikke være stien til en fil i en pakke: den skal gå fra pakkens mappe og ind i den.",
        en: "`\(path)` cannot be the path of a file in a pack: it must lead from the pack's folder into it.")
    case .assetUnreadable(let path, let fault):
      Message(
        da: "`\(path)` kan ikke læses: \(fault.reason.danish).",
        en: "`\(path)` cannot be read: \(fault.reason.english).")
    case .assetChanged(let path):
      Message(
        da: "`\(path)` blev ændret, mens pakken blev lavet. Prøv igen.",
        en: "`\(path)` changed while the pack was being made. Try again.")
    }
  }

  /// A number of bytes as people read it, for example `16 MiB`, or `1.5 GiB` with the given decimal point.
  private func bytes(_ count: Int, _ point: String) -> String {
    let units = [(30, "GiB"), (20, "MiB"), (10, "KiB")]
    guard let (shift, unit) = units.first(where: { count >= 1 << $0.0 }) else { return "\(count) B" }
    let tenths = (count >> (shift - 4)) * 10 / 16
    return tenths % 10 == 0 ? "\(tenths / 10) \(unit)" : "\(tenths / 10)\(point)\(tenths % 10) \(unit)"
  }
}
