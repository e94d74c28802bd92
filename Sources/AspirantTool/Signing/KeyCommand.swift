package import ArgumentParser
import AspirantCompilerTool
import ContentHash
import Diagnostics
import ScenarioPack

/// `aspirant key`: makes keys that sign packs, and shows them.
package struct KeyCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "key",
      abstract: help(da: "Lav en nøgle, der skriver pakker under.", en: "Make a key that signs packs."),
      discussion: help(
        da: """
          En nøgle er to filer. Den hemmelige skriver under og skal ingen andre have. Den offentlige, .pub, giver du til dem, \
          der skal kunne se, at det er dig: de lægger den i en mappe med nøgler, som de stoler på.

          Eksempel:
            aspirant key new skolen.key --name "SOSU-skolen Nord"
            aspirant key show skolen.key.pub
          """,
        en: """
          A key is two files. The secret one signs, and nobody else may have it. The public one, .pub, you give to those who \
          are to see that it is you: they put it into a folder of keys that they trust.

          Example:
            aspirant key new school.key --name "Care College North"
            aspirant key show school.key.pub
          """),
      subcommands: [KeyNewCommand.self, KeyShowCommand.self])
  }

  package init() {}
}

/// `aspirant key new`.
package struct KeyNewCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new", abstract: help(da: "Lav en nøgle.", en: "Make a key."),
      discussion: help(
        da: """
          Skriver den hemmelige nøgle, som kun du kan læse, og ved siden af den offentlige. Intet bliver overskrevet.

          Eksempel:
            aspirant key new skolen.key --name "SOSU-skolen Nord"
            aspirant key new skolen.key --name "SOSU-skolen Nord" --passphrase

          Svarkoder: 0 skrevet; 64 forkert kald; 73 kan ikke skrives, eller er der allerede.
          """,
        en: """
          Writes the secret key, which you alone can read, and beside it the public one. Nothing is overwritten.

          Example:
            aspirant key new school.key --name "Care College North"
            aspirant key new school.key --name "Care College North" --passphrase

          Exit codes: 0 written; 64 usage; 73 cannot be written, or is there already.
          """))
  }

  @Argument(help: ArgumentHelp(help(da: "Filen, der skrives.", en: "The file to write."), valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp(
      help(
        da: "Hvem der skriver under: en skole eller en gruppe.", en: "Who signs: a school or a group."),
      valueName: "name"))
  var name: String

  @Option(
    help: ArgumentHelp(
      help(
        da: "Den sidste dag, nøglens underskrifter gælder, som 2027-08-01.",
        en: "The last day on which the key's signatures hold, as 2027-08-01."), valueName: "day"))
  var expires: String?

  @Flag(
    help: ArgumentHelp(
      help(
        da: "Lås nøglen med en adgangskode, som du bliver spurgt om.",
        en: "Lock the key with a passphrase, which you are asked for.")))
  var passphrase = false

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func validate() throws {
    if !PackSignature.isName(name) {
      throw ValidationError(
        help(
          da: "--name er et navn på én linje, højst 200 tegn.",
          en: "--name is a name on one line, of at most 200 signs."))
    }
    if let expires { try checkDay(expires, option: "--expires") }
  }

  package func run() throws {
    var console = global.console
    try AspirantCompilerTool.run(&console) { console in
      let key = SigningKey()
      var secret = KeyFile(key.verifying, name: name.normalized, expires: expires)
      if passphrase {
        secret.locked = try Passphrase.lock(key, with: try Passphrase.new(console))
      } else {
        secret.secret = Base64.encode(key.secret)
      }
      try write(secret.encoded(), to: file, isPrivate: true)
      try write(secret.publicHalf.encoded(), to: file + ".pub", isPrivate: false)
      console.print(
        [
          file, file + ".pub", "",
          console(da: "Fingeraftryk: ", en: "Fingerprint: ") + grouped(key.verifying.fingerprint),
          console(
            da: "Læs det op for dem, der får den offentlige nøgle, så de ved, at den er din.",
            en: "Read it out to those who get the public key, so that they know it is yours."),
        ].joined(separator: "\n"))
    }
  }

  private func write(_ bytes: [UInt8], to path: String, isPrivate: Bool) throws {
    do throws(FileFault) {
      let output = try OutputFile(path, replaces: false, isPrivate: isPrivate)
      try output.write(bytes)
      try output.commit()
    } catch {
      throw CommandFailure(.cannotWrite, path, error)
    }
  }
}

/// `aspirant key show`.
package struct KeyShowCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: help(
        da: "Vis, hvis en nøgle er, og dens fingeraftryk.", en: "Show whose a key is, and its fingerprint."),
      discussion: help(
        da: """
          Eksempel:
            aspirant key show skolen.key.pub

          Svarkoder: 0 vist; 1 det er ikke en nøgle; 64 forkert kald; 66 kan ikke læses.
          """,
        en: """
          Example:
            aspirant key show school.key.pub

          Exit codes: 0 shown; 1 it is no key; 64 usage; 66 cannot be read.
          """))
  }

  @Argument(help: ArgumentHelp(help(da: "En fil med en nøgle.", en: "A file with a key."), valueName: "file"))
  var file: String

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func run() throws {
    var console = global.console
    try AspirantCompilerTool.run(&console) { console in
      let key = try KeyReading.read(file)
      let half =
        key.locked != nil
        ? console(da: "hemmelig, låst med en adgangskode", en: "secret, locked with a passphrase")
        : key.secret != nil
          ? console(da: "hemmelig, uden adgangskode", en: "secret, without a passphrase")
          : console(da: "offentlig", en: "public")
      var lines = [visibleText(key.name), half]
      if let expires = key.expires {
        lines.append(console(da: "gælder til og med \(expires)", en: "holds until \(expires)"))
      }
      lines.append(grouped(key.verifyingKey?.fingerprint ?? ""))
      console.print(lines.joined(separator: "\n"))
    }
  }
}
