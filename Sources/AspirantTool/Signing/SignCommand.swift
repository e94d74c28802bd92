package import ArgumentParser
import AspirantCompilerTool
import ContentHash
import Diagnostics
import ScenarioPack

/// `aspirant sign`: adds a signature to a pack that is there already.
package struct SignCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sign",
      abstract: help(da: "Skriv en pakke under.", en: "Sign a pack."),
      discussion: help(
        da: """
          Læser hele pakken, og skriver den igen med endnu en underskrift; de andre bliver stående.

          Eksempel:
            aspirant sign demens.aspack --key kommunen.key

          Svarkoder: 0 skrevet; 1 pakken eller nøglen er i stykker, eller adgangskoden passer ikke; 64 forkert kald; 66 kan \
          ikke læses; 73 kan ikke skrives.
          """,
        en: """
          Reads the whole pack and writes it again with one more signature; the others stay.

          Example:
            aspirant sign demens.aspack --key municipality.key

          Exit codes: 0 written; 1 the pack or the key is broken, or the passphrase does not fit; 64 usage; 66 cannot be \
          read; 73 cannot be written.
          """))
  }

  @Argument(help: ArgumentHelp(help(da: "En .aspack-fil.", en: "An .aspack file."), valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp(help(da: "Filen med nøglen.", en: "The file with the key."), valueName: "key"))
  var key: String

  @Option(
    help: ArgumentHelp(
      help(
        da: "Den sidste dag, underskriften gælder, som 2027-08-01.",
        en: "The last day on which the signature holds, as 2027-08-01."), valueName: "day"))
  var expires: String?

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func validate() throws { if let expires { try checkDay(expires, option: "--expires") } }

  package func run() throws {
    var console = global.console
    try AspirantCompilerTool.run(&console) { console in
      var pack = try PackReader.read(file)
      console.adopt(locale: pack.manifest.locale)
      guard !pack.manifest.mayHaveMore else {
        throw CommandFailure(
          .invalidInput, da: "\(file): pakken er lavet af en nyere udgave af Aspirant; skriv under med den.",
          en: "\(file): a newer version of Aspirant made the pack; sign it with that one.")
      }
      let (keyFile, key) = try KeyReading.signingKey(key, console)
      pack.sign(with: key, name: keyFile.name, expires: expires ?? keyFile.expires)
      try PackWriter.write(pack, to: file)
      console.print(file)
    }
  }
}
