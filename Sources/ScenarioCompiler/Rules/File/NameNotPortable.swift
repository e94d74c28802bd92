import Diagnostics
import MediaFiles
import ScenarioKit

extension DiagnosticRule {
  static let nameNotPortable = DiagnosticRule(
    "name-not-portable", .file, .warning,
    title: Message(
      da: "En fil har et navn, som Windows eller en telefon ikke kan have.",
      en: "A file has a name that Windows or a phone cannot have."),
    rationale: Message(
      da: """
        Windows har navne for sig selv (`con`, `aux`, `nul`, `com1`), tager ikke mod tegn som `:` og `?` og fjerner punktum \
        og mellemrum sidst i et navn. Så kan kolleger ikke hente mappen, og filen mangler hos dem. Giv den et navn af \
        bogstaver, tal og bindestreger.
        """,
      en: """
        Windows keeps some names for itself (`con`, `aux`, `nul`, `com1`), does not take signs such as `:` and `?`, and \
        drops full stops and blanks at the end of a name. Then colleagues cannot fetch the folder, and the file is missing \
        there. Give it a name of letters, digits and hyphens.
        """),
    failing: AssetExample.pack("assets/aux.webp", Message(da: "et billede", en: "a picture"), SampleMedia.webp()),
    mended: AssetExample.pack("assets/stik.webp", Message(da: "et billede", en: "a picture"), SampleMedia.webp()),
    pack: { subject, findings in
      var names: [String: SourceRange]?
      for entry in subject.entries {
        guard let (part, why) = problem(of: entry.path) else { continue }
        let known = names ?? subject.assetNames
        names = known
        findings.report(
          known[entry.path] ?? subject.pack.id.range,
          Message(
            da: "`\(visibleText(part))` i `\(visibleText(entry.path))` \(why.danish). Giv det et andet navn.",
            en: "`\(visibleText(part))` in `\(visibleText(entry.path))` \(why.english). Give it another name."))
      }
    })

  /// The first part of a path that is no name on Windows, and why.
  private static func problem(of path: String) -> (part: String, why: Message)? {
    if isPlain(path) { return nil }
    for part in path.split(separator: "/").map(String.init) {
      let stem = part.prefix { $0 != "." }.lowercased()
      let name = stem.last == " " ? String(stem.reversed().drop { $0 == " " }.reversed()) : stem
      if reserved.contains(name) {
        return (
          part,
          Message(
            da: "er et navn, som Windows bruger til noget andet", en: "is a name that Windows uses for something else")
        )
      }
      if part.last == "." || part.last == " " || part.first == " " {
        return (
          part,
          Message(
            da: "begynder eller ender med et mellemrum eller ender med et punktum, og det mister Windows",
            en: "begins or ends in a blank or ends in a full stop, which Windows loses")
        )
      }
      if let sign = part.unicodeScalars.first(where: {
        $0.value < 0x20 || $0.value == 0x7F || "<>:\"|?*\\".unicodeScalars.contains($0)
      }) {
        let shown = visibleText(String(Character(sign)))
        return (
          part,
          Message(
            da: "har tegnet `\(shown)`, som Windows ikke tager imod",
            en: "has the sign `\(shown)`, which Windows does not take")
        )
      }
      if part.utf8.count > 255 {
        return (part, Message(da: "er længere end 255 bytes", en: "is longer than 255 bytes"))
      }
    }
    return nil
  }

  /// Whether a path is one like most: of letters, digits, `-`, `_` and single dots, where no part is as short as what
  /// Windows keeps for itself.
  private static func isPlain(_ path: String) -> Bool {
    path.withBytes { bytes in
      var length = 0
      var isStem = true
      for (index, byte) in bytes.enumerated() {
        let isLast = index + 1 == bytes.count || bytes[index + 1] == UInt8(ascii: "/")
        switch byte {
        case UInt8(ascii: "/"): (length, isStem) = (0, true)
        case UInt8(ascii: "."):
          if isLast || isStem && length < 5 { return false }
          isStem = false
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
          length += 1
          if isLast, isStem, length < 5 { return false }
        default: return false
        }
      }
      return bytes.count <= 255
    }
  }

  private static let reserved: Set<String> = {
    let numbered = ["com", "lpt"].flatMap { name in "0123456789¹²³".map { "\(name)\($0)" } }
    return Set(["con", "prn", "aux", "nul", "conin$", "conout$"] + numbered)
  }()
}
