package import ArgumentParser
import AspirantCompilerTool
import Diagnostics
import ScenarioChanges
import ScenarioPack

/// `aspirant diff`: what changed from one version of a pack to the next, what it means, and which version it asks for.
package struct DiffCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "diff",
      abstract: help(
        da: "Vis, hvad der er ændret mellem to udgaver af en pakke, og hvad det betyder.",
        en: "Show what changed between two versions of a pack, and what it means."),
      discussion: help(
        da: """
          OLD og NEW er hver en .aspack-fil eller en pakkes mappe. Du ser scener, valg, tekster, tilstand, point, billeder \
          og oversættelser, og hvad det betyder: om optagelser stadig passer (bevist, eller vist med et eksempel), hvilke \
          point der kan nås, hvad der skal indtales igen, og hvilken version ændringerne kræver.

          Eksempel:
            aspirant diff udgivet.aspack Examples/Packs/foerste-uge
            aspirant diff udgivet.aspack foerste-uge.aspack --format markdown \\
              --recordings optagelser

          Svarkoder: 0 sammenlignet, hvad end der er ændret; 1 en pakke eller optagelse er i stykker, eller versionen siger \
          for lidt (med --require-version); 64 forkert kald; 66 kan ikke læses; 73 kan ikke skrives.
          """,
        en: """
          OLD and NEW are each an .aspack file or a pack's folder. You see scenes, choices, texts, state, points, pictures \
          and translations, and what it means: whether recordings still replay (proved, or shown by an example), which \
          points can be reached, what is to be recorded again, and which version the changes ask for.

          Example:
            aspirant diff released.aspack Examples/Packs/foerste-uge
            aspirant diff released.aspack foerste-uge.aspack --format markdown \\
              --recordings recordings

          Exit codes: 0 compared, whatever changed; 1 a pack or recording is broken, or the version says too little (with \
          --require-version); 64 usage; 66 cannot be read; 73 cannot be written.
          """))
  }

  @Argument(
    help: ArgumentHelp(
      help(da: "Udgaven før: en .aspack-fil eller en mappe.", en: "The version before: an .aspack file or a folder.")))
  var old: String

  @Argument(
    help: ArgumentHelp(
      help(da: "Udgaven nu: en .aspack-fil eller en mappe.", en: "The version now: an .aspack file or a folder.")))
  var new: String

  @Option(
    help: ArgumentHelp(
      help(
        da: "Formen: text til mennesker, markdown til en pull request, json til programmer.",
        en: "The form: text for people, markdown for a pull request, json for programs."),
      valueName: "text|markdown|json"))
  var format: DiffFormat?

  @Flag(help: ArgumentHelp(help(da: "Det samme som --format json.", en: "The same as --format json.")))
  var json = false

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      help(
        da: "Skriv til denne fil i stedet for standard output.", en: "Write to this file instead of standard output."),
      valueName: "file"))
  var output: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      help(
        da: "Afspil også disse optagelser på begge udgaver: filer, eller mapper med .jsonl-filer.",
        en: "Replay these recordings on both versions too: files, or folders with .jsonl files."), valueName: "path"))
  var recordings: [String] = []

  @Option(
    help: ArgumentHelp(
      help(
        da: "Hvor mange situationer der ses på i hvert scenarie.",
        en: "How many situations are looked at in each scenario."),
      valueName: "number"))
  var states = Lockstep.usualBudget

  @Flag(
    help: ArgumentHelp(
      help(
        da: "Svar 1, når versionen af NEW siger for lidt.", en: "Exit with 1 where the version of NEW says too little.")
    ))
  var requireVersion = false

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func validate() throws {
    guard (1...100_000_000).contains(states) else {
      throw ValidationError(
        help(da: "--states er fra 1 til 100000000.", en: "--states is from 1 to 100000000."))
    }
    guard !json || format == nil || format == .json else {
      throw ValidationError(
        help(
          da: "--json er det samme som --format json og kan ikke stå sammen med en anden form.",
          en: "--json is the same as --format json and cannot stand with another form."))
    }
  }

  package func run() throws {
    var console = global.console
    try AspirantCompilerTool.run(&console) { console in
      let before = try PackInput.load(old, global, &console)
      let now = try PackInput.load(new, global, &console)
      let found = try comparison(from: before, to: now, budget: states)
      let replayed = recordings.isEmpty ? nil : DiffRecordings(recordings, before, now)
      try console.write(render(found, before, replayed, console), orTo: output)
      let failures = replayed?.failures ?? []
      for failure in failures { console.complain(failure.message) }
      if let worst = failures.first(where: { $0.code == .cannotRead }) ?? failures.first { throw worst.code }
      if requireVersion, found.saysEnough != true { throw ExitCode.invalidInput }
    }
  }

  private func render(
    _ found: PackComparison, _ before: Pack, _ replayed: DiffRecordings?, _ console: Console
  ) -> [UInt8] {
    let page = DiffPage(found, before, replayed, console.language)
    switch format ?? (json ? .json : .text) {
    case .json: return JSONOutput.encode(DiffReport(found, before, replayed, console.language))
    case .markdown: return Array(DiffMarkdown().render(page.blocks).utf8)
    case .text:
      let isToFile = output != nil
      let layout = PageLayout(
        width: isToFile ? 100 : console.width(.output),
        isColoured: isToFile ? global.colours == true : console.isColoured(.output))
      return Array(DiffText(layout: layout, language: console.language).render(page.blocks).utf8)
    }
  }
}
