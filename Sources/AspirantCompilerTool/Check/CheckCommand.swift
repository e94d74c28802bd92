package import ArgumentParser
import Diagnostics
import ScenarioCompiler
import ScenarioPack

/// `aspirant check`: says what there is to say about packs and scenarios.
package struct CheckCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: help(da: "Tjek pakker og scenarier.", en: "Check packs and scenarios."),
      discussion: help(
        da: """
          PATH er en pakkes mappe eller en enkelt YAML-fil; en testfil bliver tjekket med hele sin pakke. Alle fejl \
          bliver fundet på én gang, hver med linje, sted og et forslag; er en fil ikke YAML, siges det først.

          Eksempel:
            aspirant check Examples/Packs/demens-foerste-uger
            aspirant check --format sarif --output fund.sarif min-pakke
            aspirant check --fix --dry-run Examples/Packs/demens-foerste-uger
            aspirant check --against udgivet.aspack Examples/Packs/demens-foerste-uger

          Svarkoder: 0 ingen fejl (eller --watch er afbrudt); 1 fejl, der skal rettes; 64 forkert kald; 66 kan ikke læses; 73 kan ikke skrives.
          """,
        en: """
          PATH is a pack's folder or a single YAML file; a test file is checked with its whole pack. All mistakes are \
          found at once, each with its line, its place and a suggestion; of a file that is no YAML that is said first.

          Example:
            aspirant check Examples/Packs/demens-foerste-uger
            aspirant check --format sarif --output findings.sarif my-pack
            aspirant check --fix --dry-run Examples/Packs/demens-foerste-uger
            aspirant check --against released.aspack Examples/Packs/demens-foerste-uger

          Exit codes: 0 no errors (or --watch was ended); 1 errors to mend; 64 usage; 66 cannot be read; 73 cannot be written.
          """))
  }

  @Argument(help: ArgumentHelp(help(da: "Mapper eller YAML-filer.", en: "Folders or YAML files."), valueName: "path"))
  var paths: [String]

  @Option(
    help: ArgumentHelp(
      help(
        da: "Formen: text til mennesker, json, sarif, junit, github til GitHub Actions, compiler til byggeværktøjer.",
        en: "The form: text for people, json, sarif, junit, github for GitHub Actions, compiler for build tools."),
      valueName: "text|json|sarif|junit|github|compiler"))
  var format: CheckFormat?

  @Flag(help: ArgumentHelp(help(da: "Det samme som --format json.", en: "The same as --format json.")))
  var json = false

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      help(
        da: "Skriv til denne fil i stedet for standard output.", en: "Write to this file instead of standard output."),
      valueName: "file"))
  var output: String?

  @Flag(
    help: ArgumentHelp(
      help(
        da: "Ret det, der kun kan være ment på én måde, og sig, hvad der er tilbage.",
        en: "Mend what can have been meant in one way only, and say what is left.")))
  var fix = false

  @Flag(
    help: ArgumentHelp(
      help(
        da: "Sammen med --fix: vis rettelserne, og skriv intet.",
        en: "With --fix: show the changes, and write nothing.")))
  var dryRun = false

  @Flag(
    help: ArgumentHelp(
      help(
        da: "Tjek igen, hver gang en fil ændres, og vis kun forskellen. Ctrl-C slutter.",
        en: "Check again whenever a file changes, and show only the difference. Ctrl-C ends it.")))
  var watch = false

  @Flag(
    name: .customLong("explore"), inversion: .prefixedNo,
    help: ArgumentHelp(
      help(
        da: "Undersøg alle veje gennem scenarierne (beviset).",
        en: "Look at all paths through the scenarios (the proof).")))
  var explores = true

  @Option(
    help: ArgumentHelp(
      help(
        da: """
          En tidligere udgave af pakken, en .aspack-fil eller en mappe: siger `version` nok om, hvad der er ændret siden?
          """,
        en: """
          An earlier version of the pack, an .aspack file or a folder: does `version` say enough of what has changed since?
          """), valueName: "old"))
  var against: String?

  @OptionGroup var work: JobsOption

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func validate() throws {
    guard fix || !dryRun else {
      throw ValidationError(help(da: "--dry-run hører til --fix.", en: "--dry-run belongs to --fix."))
    }
    guard !watch || !fix && !json && output == nil && (format ?? .text) == .text else {
      throw ValidationError(
        help(
          da: "--watch skriver til en terminal og kan ikke stå sammen med --fix, --output eller en anden form.",
          en: "--watch writes to a terminal and cannot stand with --fix, --output or another form."))
    }
    guard against == nil || explores && paths.count == 1 else {
      throw ValidationError(
        help(
          da: "--against sammenligner én pakke ad gangen, og ikke med --no-explore.",
          en: "--against compares one pack at a time, and not with --no-explore."))
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
      let format = self.format ?? (json ? .json : .text)
      let kinds = try ToolKinds.set(global, for: watch ? [] : paths)
      let earlier = try against.map { try PackInput.load($0, global, &console) }
      if watch {
        var watch = try CheckWatch(paths, proves: explores, kinds, against: earlier)
        return try watch.run(&console)
      }
      if fix { return try mend(format, kinds, against: earlier, &console) }
      var result = CheckResult()
      do {
        let (inputs, unreadable) = CheckInput.readable(paths, proves: explores, kinds: kinds, against: earlier)
        for input in inputs {
          var options = input.options
          options.keepsPrograms = earlier != nil
          result.add(try compile(try input.source(), options, by: work.workforce))
          console.adopt(locale: result.locale)
        }
        if let unreadable { throw unreadable }
      } catch let failure as CommandFailure where format == .sarif {
        // Whoever reads the log has to be able to see that it does not say everything.
        try write(result, failure: failure.message, as: format, kinds, console)
        throw failure
      }
      try write(result, as: format, kinds, console)
      if result.counts.errors > 0 { throw ExitCode.invalidInput }
    }
  }

  private func mend(
    _ format: CheckFormat, _ kinds: KindSet, against earlier: Pack?, _ console: inout Console
  ) throws {
    let mending = try Mending(
      try CheckInput.all(paths, proves: explores, kinds: kinds, against: earlier))
    console.adopt(locale: mending.result.locale)
    let files = mending.mended
    let counts = MendingCounts(changes: mending.changes.count, files: files.count)
    if dryRun {
      let display: UnifiedDiff.Display =
        console.isTerminal(.output) || console.isColoured(.output)
        ? .terminal(console.isColoured(.output) ? .coloured : .plain) : .file
      for file in files {
        console.write(UnifiedDiff(path: file.path, old: file.before, new: file.after).render(display))
      }
      console.print(counts.summary(console.language, .proposed), to: .error)
      return
    }
    try mending.write()
    let word = console(da: "rettet", en: "mended")
    for change in mending.changes {
      let place = "\(change.path):\(change.position.line):\(change.position.column)"
      // Programs read the findings from standard output, and only those.
      console.print(
        "\(place): \(word)[\(change.code)]: \(change.title[console.language])", to: format == .text ? .output : .error)
    }
    console.print(counts.summary(console.language, .made), to: .error)
    try write(mending.result, as: format, kinds, console)
    if mending.result.counts.errors > 0 { throw ExitCode.invalidInput }
  }

  private func write(
    _ result: CheckResult, failure: Message? = nil, as format: CheckFormat, _ kinds: KindSet, _ console: Console
  ) throws {
    // The rules of programs are known only by now.
    let kinds = result.kinds ?? kinds
    let isToFile = output != nil
    let isColoured = isToFile ? global.colours == true : console.isColoured(.output)
    let look = CheckFormat.Look(
      style: isColoured ? .coloured : .plain, width: isToFile ? 100 : console.width(.output))
    let bytes = format.render(result, failure: failure, language: console.language, look: look, kinds: kinds)
    try console.write(bytes, orTo: output)
    if !isToFile, format == .text { console.showHowToReadMore(about: result.diagnostics) }
    let isForPeople = [.text, .github, .compiler].contains(format) || isToFile
    if isForPeople, failure == nil {
      console.print(result.counts.summary(console.language), to: .error)
      guard !explores else { return }
      console.print(
        console(
          da: "Beviset er udeladt: ingen veje gennem scenarierne er undersøgt.",
          en: "The proof was left out: no paths through the scenarios were looked at."), to: .error)
    }
  }
}
