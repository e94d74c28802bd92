import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let nameCollides = DiagnosticRule(
    "name-collides", .file, .error,
    title: Message(
      da: "To filer har samme navn på en telefon eller i Windows.",
      en: "Two files have one name on a phone or on Windows."),
    rationale: Message(
      da: """
        Windows, macOS og mange telefoner skelner ikke mellem store og små bogstaver. Der overskriver den ene fil den \
        anden, og eleven ser det forkerte billede. Giv den ene et andet navn, og ret stien der, hvor den bruges.
        """,
      en: """
        Windows, macOS and many phones do not tell capitals from small letters. There one file overwrites the other, and \
        the learner sees the wrong picture. Give one of them another name, and mend the path where it is used.
        """),
    failing: NameExample.pack("assets/Gerda.webp", "assets/gerda.webp"),
    mended: NameExample.pack("assets/gerda-ved-bordet.webp", "assets/gerda.webp"),
    pack: { subject, findings in
      let names = subject.assetNames
      var files: [String: String] = [:]
      var folders: [String: String] = [:]
      for entry in subject.entries {
        let key = folded(entry.path)
        let other = files.updateValue(entry.path, forKey: key)
        if let other {
          findings.report(
            names[entry.path] ?? names[other] ?? subject.pack.id.range,
            Message(
              da:
                "`\(other)` og `\(entry.path)` er den samme fil i Windows og på mange telefoner. Giv den ene et andet navn.",
              en:
                "`\(other)` and `\(entry.path)` are one file on Windows and on many phones. Give one of them another name."
            ))
        }
        var end = key.startIndex
        while let slash = key[end...].firstIndex(of: "/") {
          folders[String(key[..<slash])] = entry.path
          end = key.index(after: slash)
        }
      }
      let both = files.filter { folders[$0.key] != nil }
      for (key, file) in both.sorted(by: { $0.key < $1.key }) {
        guard let within = folders[key] else { continue }
        findings.report(
          names[file] ?? names[within] ?? subject.pack.id.range,
          Message(
            da: "Filen `\(file)` har samme navn som mappen, som `\(within)` ligger i. Giv den et andet navn.",
            en: "The file `\(file)` has the name of the folder that `\(within)` lies in. Give it another name."))
      }
    })

  /// A path as it is where capitals and small letters are one. `ß` is `SS` in capitals, as it is there.
  private static func folded(_ path: String) -> String {
    path.utf8.allSatisfy { $0 < 0x80 } ? path.lowercased() : path.uppercased().lowercased()
  }
}

/// Examples of packs with two pictures.
enum NameExample {
  static func pack(_ first: String, _ second: String) -> RuleExample {
    RuleExample(
      .part(
        "pack.yaml",
        "assets:\n  \(first): { alt: Gerda ved bordet }\n  \(second): { alt: Gerda i døren med frakke på }\n"),
      .part(
        RuleExample.scenarioPath,
        """
        scenes:
          doeren:
            image: \(second)
            lines:
              - gerda: Lad mig ud!
              - mette: Jeg kommer nu.
                image: \(first)
            end: { outcome: partial, title: Ved døren }
        """),
      .bytes(first, []), .bytes(second, []))
  }
}
