import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let noLicense = DiagnosticRule(
    "no-license", .assets, .warning,
    title: Message(
      da: "Billeder og lyde har ingen licens.", en: "Pictures and sounds have no licence."),
    rationale: Message(
      da: """
        Uden licens ved en anden skole ikke, om den må bruge filen, og du ved måske ikke selv, hvor den kom fra. Skriv \
        pakkens licens som `license` i `pack.yaml`, fx `CC-BY-4.0`. En fil med en anden licens får sin egen under \
        `assets`, gerne med `credit`.
        """,
      en: """
        Without a licence another school does not know whether it may use the file, and you may not know yourself where \
        it came from. Write the pack's licence as `license` in `pack.yaml`, for example `CC-BY-4.0`. A file with another \
        licence gets its own under `assets`, best with `credit`.
        """),
    failing: NoLicenseExample.pack(""),
    mended: NoLicenseExample.pack("license: CC-BY-4.0\n"),
    pack: { subject, findings in
      guard subject.pack.license == nil else { return }
      let entries = subject.assetEntries
      let bare = subject.firstUses.filter { entries[$0.path.value]?.license == nil }
      guard let first = bare.first else { return }
      let path = first.path.value
      let others = bare.count - 1
      findings.report(
        entries[path]?.path.range ?? first.path.range,
        Message(
          da:
            "`\(path)`\(others > 0 ? " og \(others) \(others == 1 ? "anden fil" : "andre filer")" : "") har ingen licens, og pakken har heller ingen. Skriv fx `license: CC-BY-4.0` i `pack.yaml`.",
          en:
            "`\(path)`\(others > 0 ? " and \(others) other \(others == 1 ? "file" : "files")" : "") \(others > 0 ? "have" : "has") no licence, and neither has the pack. Write for example `license: CC-BY-4.0` in `pack.yaml`."
        ))
    })
}

private enum NoLicenseExample {
  static func pack(_ license: String) -> RuleExample {
    RuleExample(
      .whole(
        "pack.yaml",
        """
        pack: dk.example.eksempel
        version: 1.0.0
        language: 1
        title: Et eksempel
        locale: da
        competencies:
          - { id: relation, title: Mødet med borgeren }
        \(license)assets:
          assets/gerda.webp: { alt: Gerda i døren med frakke på }
        """),
      .part(
        RuleExample.scenarioPath,
        """
        scenes:
          doeren:
            image: assets/gerda.webp
            lines:
              - gerda: Lad mig ud!
              - mette: Jeg kommer nu.
            end: { outcome: partial, title: Ved døren }
        """),
      .bytes("assets/gerda.webp", []))
  }
}
