public import Diagnostics

extension PackError: CustomStringConvertible {
  /// The English message.
  public var description: String { message.english }

  /// What was seen and what can be done, as a sentence or two.
  public var message: Message {
    let (danish, english) = sentence
    return Message(da: "\(path): \(danish)", en: "\(path): \(english)")
  }

  private var sentence: (String, String) {
    switch problem {
    case .cannotRead(let fault):
      ("Pakken kan ikke læses: \(fault.reason.danish).", "The pack cannot be read: \(fault.reason.english).")
    case .cannotWrite(let fault):
      ("Pakken kan ikke skrives: \(fault.reason.danish).", "The pack cannot be written: \(fault.reason.english).")
    case .archiveFailed(writing: false):
      ("Pakken kan ikke læses: libarchive gav op.", "The pack cannot be read: libarchive gave up.")
    case .archiveFailed(writing: true):
      ("Pakken kan ikke skrives: libarchive gav op.", "The pack cannot be written: libarchive gave up.")
    case .empty:
      ("Filen er tom; en pakke laves med `aspirant pack`.", "The file is empty; `aspirant pack` makes a pack.")
    case .notAPack:
      (
        "Filen er ikke en pakke; den laves med `aspirant pack` og ender på `.aspack`.",
        "The file is not a pack; `aspirant pack` makes one, and its name ends in `.aspack`."
      )
    case .cutOff:
      (
        "Pakken er ikke hel: den er skåret over, eller noget er føjet til. Hent eller lav den igen.",
        "The pack is not whole: it is cut off, or something was appended. Fetch it or make it again."
      )
    case .damaged(let entry?):
      (
        "Pakken er beskadiget i `\(entry)`. Hent eller lav den igen.",
        "The pack is damaged in `\(entry)`. Fetch it or make it again."
      )
    case .damaged(nil):
      ("Pakken er beskadiget. Hent eller lav den igen.", "The pack is damaged. Fetch it or make it again.")
    case .unpacksTooLarge(let limit):
      (
        "Pakken fylder mere end \(bytes(limit, ",")) pakket ud, og så meget læses ikke fra en fil af den størrelse.",
        "The pack unpacks to more than \(bytes(limit, ".")), which is not read from a file of its size."
      )
    case .tooManyEntries(let limit):
      ("Pakken har flere end \(limit) indgange.", "The pack has more than \(limit) entries.")
    default:
      entrySentence
    }
  }

  private var entrySentence: (String, String) {
    switch problem {
    case .altered(let entry):
      (
        "`\(entry)` er ikke det, som stod i pakken, da den blev lavet. Hent eller lav den igen.",
        "`\(entry)` is not what was in the pack when it was made. Fetch it or make it again."
      )
    case .manifestMissing:
      (
        "Der er ingen `manifest.json` i filen, så den er ikke en pakke.",
        "There is no `manifest.json` in the file, so it is not a pack."
      )
    case .manifestNotFirst:
      (
        "`manifest.json` står ikke først. Pakken er lavet om af et andet program; lav den igen med `aspirant pack`.",
        "`manifest.json` is not first. Another program rewrote the pack; make it again with `aspirant pack`."
      )
    case .invalid(let entry, let fault):
      (
        "`\(entry)` kan ikke bruges: \(fault.reason.danish).",
        "`\(entry)` cannot be used: \(fault.reason.english)."
      )
    case .entryMissing(let entry):
      ("`\(entry)` mangler i pakken.", "`\(entry)` is missing from the pack.")
    case .entrySurplus(let entry):
      (
        "`\(entry)` ligger i pakken, men står ikke i `manifest.json`.",
        "`\(entry)` is in the pack, but `manifest.json` does not name it."
      )
    case .entryTwice(let entry):
      ("`\(entry)` findes to gange i pakken.", "`\(entry)` is in the pack twice.")
    case .entryUnsafe(let entry):
      (
        "Pakken har en indgang med et navn, der ikke er tilladt\(entry.map { ": `\($0)`" } ?? "").",
        "The pack has an entry with a name that is not allowed\(entry.map { ": `\($0)`" } ?? "")."
      )
    case .entryNotAFile(let entry):
      (
        "`\(entry)` i pakken er en henvisning eller en mappe; der må kun være filer.",
        "`\(entry)` in the pack is a link or a folder; there may only be files."
      )
    case .entryUnsupported(let entry):
      (
        "`\(entry)` er krypteret eller komprimeret på en måde, som pakker ikke bruger.",
        "`\(entry)` is encrypted or compressed in a way that packs do not use."
      )
    case .entryTooLarge(let entry, let limit):
      (
        "`\(entry)` fylder mere end \(bytes(limit, ",")), som er det højeste.",
        "`\(entry)` is larger than \(bytes(limit, ".")), which is the most."
      )
    default:
      partSentence
    }
  }

  private var partSentence: (String, String) {
    switch problem {
    case .scenarioTwice(let id):
      ("To scenarier hedder `\(id)`.", "Two scenarios are called `\(id)`.")
    case .assetUnknown(let path):
      ("Der er ingen `\(path)` i pakken.", "There is no `\(path)` in the pack.")
    case .assetTwice(let path):
      ("To filer hedder `\(path)`.", "Two files are called `\(path)`.")
    case .assetPathUnsafe(let path):
      (
        "`\(path)` kan ikke være stien til en fil i en pakke: den skal gå fra pakkens mappe og ind i den.",
        "`\(path)` cannot be the path of a file in a pack: it must lead from the pack's folder into it."
      )
    case .assetUnreadable(let path, let fault):
      ("`\(path)` kan ikke læses: \(fault.reason.danish).", "`\(path)` cannot be read: \(fault.reason.english).")
    case .assetChanged(let path):
      (
        "`\(path)` blev ændret, mens pakken blev lavet. Prøv igen.",
        "`\(path)` changed while the pack was being made. Try again."
      )
    default:
      ("Pakken kan ikke bruges.", "The pack cannot be used.")
    }
  }

  /// A number of bytes as people read it, for example `16 MiB` or `0.5 GiB`.
  private func bytes(_ count: Int, _ point: String) -> String {
    let units = [(30, "GiB"), (20, "MiB"), (10, "KiB")]
    guard let (shift, unit) = units.first(where: { count >= 1 << $0.0 }) else { return "\(count) B" }
    let tenths = (count >> (shift - 4)) * 10 / 16
    return tenths % 10 == 0 ? "\(tenths / 10) \(unit)" : "\(tenths / 10)\(point)\(tenths % 10) \(unit)"
  }
}
