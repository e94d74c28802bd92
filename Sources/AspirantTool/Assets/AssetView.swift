import Diagnostics
import MediaFiles
import ScenarioCompiler
import ScenarioPack

/// The list of a pack's assets as people read it.
struct AssetView {
  let language: MessageLanguage
  let width: Int

  private func callAsFunction(da: String, en: String) -> String { language == .danish ? da : en }

  /// Each file with what is known of it, and how much they fill.
  func text(of list: AssetList) -> String {
    guard !list.entries.isEmpty else {
      return self(da: "Pakken har ingen billeder eller lyde.", en: "The pack has no pictures or sounds.")
    }
    let blocks = list.entries.map { lines(of: $0, list).joined(separator: "\n") }
    let count = list.entries.count
    let size = size(list.entries.reduce(0) { $0 + $1.size })
    let sum = self(
      da: "\(count) \(count == 1 ? "fil" : "filer"), \(size)", en: "\(count) \(count == 1 ? "file" : "files"), \(size)")
    return (blocks + [sum]).joined(separator: "\n\n")
  }

  /// The licences with what is under them, and who made it.
  func credits(of list: AssetList) -> String {
    let authors = list.authors.isEmpty ? "" : self(da: " af ", en: " by ") + list.authors.joined(separator: ", ")
    let none = self(da: "Uden licens", en: "Without a licence")
    var lines = wrapped(visible("\(list.title)\(authors): \(list.license ?? none)"), width: width)
    let groups = Dictionary(grouping: list.entries) { $0.said.license ?? list.license ?? none }
    for (license, entries) in groups.sorted(by: { $0.key < $1.key }) {
      lines += ["", visible(license)]
      for entry in entries {
        lines += indented(entry.said.credit.map { "\(entry.path): \($0)" } ?? entry.path, by: 2)
      }
    }
    return lines.joined(separator: "\n")
  }

  private func lines(of entry: AssetList.Entry, _ list: AssetList) -> [String] {
    var facts = [entry.media.kind?.name ?? self(da: "ukendt slags", en: "unknown kind")]
    if let pixels = entry.media.pixels {
      facts.append("\(pixels.width) × \(pixels.height) \(self(da: "punkter", en: "pixels"))")
    }
    if let duration = entry.media.duration { facts.append(time(duration)) }
    facts.append(size(entry.size))
    var lines = indented(entry.path, by: 0) + indented(facts.joined(separator: ", "), by: 2)
    if let alt = entry.said.alt { lines += indented("»\(alt)«", by: 2) }
    if entry.said.decorative == true { lines.append("  " + self(da: "kun pynt", en: "decorative")) }
    if let words = entry.said.transcript { lines += indented("»\(words)«", by: 2) }
    if let captions = entry.said.captions {
      lines += indented(self(da: "Undertekster: ", en: "Captions: ") + captions, by: 2)
    }
    let license = entry.said.license ?? list.license ?? self(da: "ingen", en: "none")
    let credit = entry.said.credit.map { ", \($0)" } ?? ""
    lines += indented("\(self(da: "Licens", en: "Licence")): \(license)\(credit)", by: 2)
    if !entry.media.privateData.isEmpty {
      let words = wordsForTelling(entry.media.privateData)[language]
      lines += indented(self(da: "Filen fortæller, \(words).", en: "The file tells \(words)."), by: 2)
    }
    let uses =
      entry.uses.isEmpty
      ? self(da: "Bruges ikke", en: "Not used")
      : self(da: "Bruges: ", en: "Used: ") + entry.uses.joined(separator: ", ")
    return lines + indented(uses, by: 2)
  }

  private func indented(_ text: String, by count: Int) -> [String] {
    wrapped(visible(text), width: max(width - count, 10)).map { String(repeating: " ", count: count) + $0 }
  }

  /// A text whose line breaks are none of ours.
  private func visible(_ text: String) -> String {
    visibleText(text.split(whereSeparator: \.isNewline).joined(separator: " "))
  }

  private func time(_ milliseconds: Int) -> String {
    let seconds = (milliseconds + 500) / 1000
    let rest = seconds % 60
    return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
  }

  private func size(_ bytes: Int) -> String {
    bytes < 10_000
      ? "\(bytes) B" : bytes < 10_000_000 ? "\((bytes + 500) / 1000) kB" : "\((bytes + 500_000) / 1_000_000) MB"
  }
}
