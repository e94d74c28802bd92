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

  package init() {}

  /// Where the command speaks.
  package var console: Console { Console(language: language, colours: colours) }
}

/// A help text in the language that the call or the environment asks for; English where neither does.
package func help(da danish: String, en english: String) -> String {
  var asked: MessageLanguage?
  let arguments = CommandLine.arguments
  for (index, argument) in arguments.enumerated() {
    if argument == "--lang", index + 1 < arguments.count { asked = MessageLanguage(rawValue: arguments[index + 1]) }
    if argument.hasPrefix("--lang=") { asked = MessageLanguage(rawValue: String(argument.dropFirst(7))) }
  }
  return MessageLanguage.detect(option: asked, environment: environment()) == .danish ? danish : english
}
