package import ArgumentParser
import AspirantCompilerTool
import Diagnostics
import ScenarioModel
import ScenarioPack

/// `aspirant play`: plays a scenario in the terminal.
package struct PlayCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "play",
      abstract: help(da: "Spil et scenarie i terminalen.", en: "Play a scenario in the terminal."),
      discussion: help(
        da: """
          PACK er en .aspack-fil eller en pakkes mappe. Har pakken flere scenarier, kan du vælge fra en liste. \
          Du svarer med tal: 2, flere som 1 3, og til kategorier 1a 2b. ? viser scenen igen med ordforklaringer, u tager et svar tilbage, s gemmer og går, \
          q går uden at gemme, og h er hjælp. Bliver du afbrudt, bliver dine svar også gemt.

          Eksempel:
            aspirant play Examples/Packs/demens-foerste-uger
            aspirant play demens.aspack --resume gerda-vil-hjem.jsonl

          Svarkoder: 0 spillet eller gemt; 1 pakken har fejl, eller det gemte passer ikke til den; 64 forkert kald; \
          66 kan ikke læses; 73 kan ikke skrives.
          """,
        en: """
          PACK is an .aspack file or a pack's folder. If the pack has several scenarios, you can pick from a list. \
          You answer with numbers: 2, several as 1 3, and for categories 1a 2b. ? shows the scene again with words explained, u takes an answer back, s saves and \
          leaves, q leaves without saving, and h is help. If you are interrupted, your answers are saved too.

          Example:
            aspirant play Examples/Packs/demens-foerste-uger
            aspirant play demens.aspack --resume gerda-vil-hjem.jsonl

          Exit codes: 0 played or saved; 1 the pack has errors, or what was saved does not fit it; 64 usage; \
          66 cannot be read; 73 cannot be written.
          """))
  }

  @Argument(help: ArgumentHelp(help(da: "En .aspack-fil eller en mappe.", en: "An .aspack file or a folder.")))
  var pack: String

  @Argument(
    help: ArgumentHelp(
      help(da: "Scenariets id, hvis pakken har flere.", en: "The scenario's id, if the pack has several.")))
  var scenario: String?

  @Option(
    help: ArgumentHelp(
      help(
        da: "Hvor der gemmes. Ellers <scenarie>.jsonl, her hvor du står.",
        en: "Where to save. Else <scenario>.jsonl in the current folder."), valueName: "file"))
  var save: String?

  @Option(
    help: ArgumentHelp(
      help(da: "Fortsæt det spil, der er gemt i filen.", en: "Go on with the play saved in the file."),
      valueName: "file"))
  var resume: String?

  @Option(
    help: ArgumentHelp(
      help(da: "Skriv hele forløbet i filen til sidst.", en: "Write the whole recording to the file at the end."),
      valueName: "file"))
  var record: String?

  @Option(
    help: ArgumentHelp(
      help(
        da: "Føj svarene om dig selv til filen, uden navn og tid. Ellers bliver de ikke gemt.",
        en: "Append the answers about yourself to the file, without name or time. Else they are not kept."),
      valueName: "file"))
  var checkIns: String?

  @Option(
    help: ArgumentHelp(
      help(
        da: "Tallet, som tilfældet begynder med: 0 til 9007199254740991. Ellers tilfældigt.",
        en: "The number that chance starts from: 0 to 9007199254740991. Else random."), valueName: "number"))
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      help(
        da: "Sproget, teksten skal læses på, for eksempel ar. Det, der ikke er oversat, ses på pakkens eget sprog.",
        en: "The language to read, for example ar. What is not translated is seen in the pack's own language."),
      valueName: "tag"))
  var locale: String?

  @Flag(
    help: ArgumentHelp(
      help(
        da: "Lad tidsgrænserne gælde. Ellers er der al den tid, man vil have.",
        en: "Let the time limits hold. Else there is all the time in the world.")))
  var timing = false

  @OptionGroup var signature: SignatureOptions

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func validate() throws {
    if let seed { try checkSeed(seed) }
    if timing, resume != nil {
      throw ValidationError(
        help(
          da: "--timing hører til et nyt spil. Det gemte har tid eller ej, som det begyndte.",
          en: "--timing belongs to a new play. The saved one has time limits or not, as it began."))
    }
    if seed != nil, resume != nil {
      throw ValidationError(
        help(
          da: "--seed hører til et nyt spil. Det gemte har sit eget tal.",
          en: "--seed belongs to a new play. The saved one has its own number."))
    }
  }

  /// The texts in the language that was asked for, else in the one that was read before.
  private func translation(of pack: Pack, _ recording: Recording?) throws -> Translation? {
    guard let locale else {
      guard let earlier = recording?.header.locale, case .translated(let found) = pack.language(earlier) else {
        return nil
      }
      return found
    }
    return try pack.translation(for: locale)
  }

  package func run() throws {
    var console = global.console
    try AspirantCompilerTool.run(&console) { console in
      let pack = try PackInput.load(self.pack, global, &console)
      try signature.check(pack)
      let recording = try resume.map { try RecordingCoding.read($0) }
      let options = PlayOptions(
        pack: pack, packPath: self.pack, scenario: scenario, save: save, resumed: recording, resumedFrom: resume,
        record: record, checkIns: checkIns, seed: seed, timing: timing,
        translation: try translation(of: pack, recording))
      let wording = PlayWording(language: console.language, isUnicode: isUnicodeTerminal())
      let layout = PageLayout(width: min(console.width(.output), 80), isColoured: console.isColoured(.output))
      var play = Play(options: options, other: TerminalConversation(console), layout: layout, wording: wording)
      try play.run()
    }
  }
}
