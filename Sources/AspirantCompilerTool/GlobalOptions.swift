public import ArgumentParser
public import Diagnostics

extension MessageLanguage: ExpressibleByArgument {}

/// The options that every command has.
package struct GlobalOptions: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(
      help(
        da: "Sproget i beskeder: da eller en. Ellers miljøets, ellers pakkens.",
        en: "The language of messages: da or en. Else the environment's, else the pack's."), valueName: "da|en"))
  package var language: MessageLanguage?

  @Flag(
    name: .customLong("color"), inversion: .prefixedNo,
    help: ArgumentHelp(
      help(
        da: "Farver. Uden valg: på en terminal, og ikke når NO_COLOR er sat.",
        en: "Colours. Without a choice: on a terminal, and not when NO_COLOR is set.")))
  package var colours: Bool?

  @Option(
    name: .customLong("kind-program"),
    help: ArgumentHelp(
      help(
        da: "Et program, der laver en udvidelse: filen `aspirant-kind-NAME`. Kan stå flere gange.",
        en: "A program that makes a kind: the file `aspirant-kind-NAME`. Can be given several times."),
      valueName: "file", visibility: ToolKinds.startsPrograms ? .default : .hidden))
  package var kindPrograms: [String] = []

  @Option(
    name: .customLong("kind-seconds"),
    help: ArgumentHelp(
      help(
        da: "Hvor længe et sådant program må være om et scenarie: 1 til 600 sekunder, ellers 10.",
        en: "How long such a program may take for a scenario: 1 to 600 seconds, 10 if not said."),
      valueName: "number", visibility: ToolKinds.startsPrograms ? .default : .hidden))
  package var kindSeconds: Int?

  package init() {}

  package func validate() throws {
    guard ToolKinds.startsPrograms || kindPrograms.isEmpty && kindSeconds == nil else {
      throw ValidationError(
        help(
          da: "aspirantc starter ingen programmer. Brug `aspirant` til --kind-program.",
          en: "aspirantc starts no programs. Use `aspirant` for --kind-program."))
    }
    guard kindSeconds.map({ (1...600).contains($0) }) ?? true else {
      throw ValidationError(
        help(da: "--kind-seconds er et tal fra 1 til 600.", en: "--kind-seconds is a number from 1 to 600."))
    }
  }

  /// Where the command speaks.
  package var console: Console { Console(language: language, colours: colours) }
}

/// A help text in the language that the call or the environment asks for; English where neither does. Its examples call the
/// tool that was called.
package func help(da danish: String, en english: String) -> String {
  let text = helpLanguage == .danish ? danish : english
  return ToolKinds.isSlim ? text.replacing("\n  aspirant ", with: "\n  aspirantc ") : text
}

/// The language of help texts, of which each call makes some two hundred.
private let helpLanguage: MessageLanguage? = {
  var asked: MessageLanguage?
  let arguments = CommandLine.arguments
  for (index, argument) in arguments.enumerated() {
    if argument == "--lang", index + 1 < arguments.count { asked = MessageLanguage(rawValue: arguments[index + 1]) }
    if argument.hasPrefix("--lang=") { asked = MessageLanguage(rawValue: String(argument.dropFirst(7))) }
  }
  return MessageLanguage.detect(option: asked, environment: environment())
}()
