package import ArgumentParser
import Diagnostics
import ScenarioPack

/// `aspirant verify`: says whether a pack is whole, and who stands behind it.
package struct VerifyCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify",
      abstract: help(
        da: "Se efter, om en pakke er hel, og hvem der står inde for den.",
        en: "See whether a pack is whole, and who stands behind it."),
      discussion: help(
        da: """
          Læser hver fil i pakken mod dens hash, og ser på underskrifterne. Med --trust skal en af dem, du stoler på, have \
          skrevet under; uden det vises underskrifterne blot.

          Eksempel:
            aspirant verify demens.aspack
            aspirant verify demens.aspack --trust betroede-nøgler

          Svarkoder: 0 hel (og med --trust skrevet under); 1 ændret, i stykker eller ikke skrevet under af nogen, du stoler \
          på; 64 forkert kald; 66 kan ikke læses.
          """,
        en: """
          Reads every file of the pack against its hash and looks at the signatures. With --trust somebody whom you trust \
          must have signed; without, the signatures are only shown.

          Example:
            aspirant verify demens.aspack
            aspirant verify demens.aspack --trust trusted-keys

          Exit codes: 0 whole (and with --trust signed); 1 altered, broken or not signed by anybody whom you trust; 64 \
          usage; 66 cannot be read.
          """))
  }

  @Argument(help: ArgumentHelp(help(da: "En .aspack-fil.", en: "An .aspack file."), valueName: "file"))
  var file: String

  @OptionGroup var trust: TrustOptions

  @Option(
    help: ArgumentHelp(
      help(
        da: "Dagen, der spørges til, som 2027-08-01. Ellers i dag.",
        en: "The day that is asked about, as 2027-08-01. Else today."), valueName: "day"))
  var on: String?

  @Flag(help: ArgumentHelp(help(da: "Skriv det som JSON.", en: "Write it as JSON.")))
  var json = false

  @OptionGroup var work: JobsOption

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func validate() throws { if let on { try checkDay(on, option: "--on") } }

  package func run() throws {
    var console = global.console
    try AspirantCompilerTool.run(&console) { console in
      let pack = try PackFile(file)
      console.adopt(locale: pack.manifest.locale)
      let keys = try trust.keys()
      try pack.verify { work.workforce.results($0, $1) }
      let report = SignatureReport(pack.signatures, of: pack.manifestBytes, by: keys, on: on ?? today())
      let isGood = trust.trust == nil ? !report.isAltered : report.isTrusted
      if json {
        console.write(JSONOutput.encode(Verification(pack, report, isGood)))
      } else {
        show(pack, report, isGood, console)
      }
      if !isGood { throw ExitCode.invalidInput }
    }
  }

  private func show(_ pack: PackFile, _ report: SignatureReport, _ isGood: Bool, _ console: Console) {
    let count = pack.manifest.scenarios.count + pack.manifest.assets.count + (pack.manifest.translations?.count ?? 0)
    var lines = [
      visibleText("\(pack.manifest.pack) \(pack.manifest.version)"),
      count == 1
        ? console(da: "Hel: den ene del er, som den var.", en: "Whole: its one part is as it was.")
        : console(da: "Hel: alle \(count) dele er, som de var.", en: "Whole: all \(count) parts are as they were."),
    ]
    if !report.signatures.isEmpty {
      lines += ["", console(da: "Underskrifter", en: "Signatures")] + report.lines(console)
    }
    if !isGood || !report.isTrusted { lines += ["", report.reason[console.language]] }
    console.print(lines.joined(separator: "\n"))
  }
}

/// What `aspirant verify --json` writes.
private struct Verification: Encodable {
  var format = 1
  var pack: String
  var version: String
  var verified: Bool
  var day: String
  var signatures: [SignatureReport.Entry]

  init(_ file: PackFile, _ report: SignatureReport, _ isGood: Bool) {
    pack = file.manifest.pack
    version = file.manifest.version
    verified = isGood
    day = report.day
    signatures = report.signatures
  }
}

/// Sees to it that a day is one of the calendar.
package func checkDay(_ day: String, option: String) throws {
  guard PackSignature.isDay(day) else {
    throw ValidationError(
      help(da: "\(option): skriv en dag som 2027-08-01.", en: "\(option): write a day as 2027-08-01."))
  }
}
