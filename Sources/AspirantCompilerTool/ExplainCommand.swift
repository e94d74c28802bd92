package import ArgumentParser
import Diagnostics
import ScenarioCompiler
import ScenarioPack

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// `aspirant explain`: says what a code of a finding means, or lists them all.
package struct ExplainCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: help(da: "Forklar en kode, eller vis dem alle.", en: "Explain a code, or list them all."),
      discussion: help(
        da: """
          CODE er koden fra en besked, for eksempel `unknown-scene` i `fejl[unknown-scene]`. Siden fortæller, hvorfor det \
          betyder noget, og viser et eksempel før og efter. Uden CODE vises alle koder.

          Eksempel:
            aspirant explain unknown-scene

          Svarkoder: 0 forklaret; 64 forkert kald eller en kode, der ikke findes; 73 kan ikke skrives.
          """,
        en: """
          CODE is the code of a message, such as `unknown-scene` in `error[unknown-scene]`. The page says why it matters \
          and shows an example before and after. Without CODE all codes are listed.

          Example:
            aspirant explain unknown-scene

          Exit codes: 0 explained; 64 usage, or a code that does not exist; 73 cannot be written.
          """))
  }

  @Argument(help: ArgumentHelp(help(da: "Koder.", en: "Codes."), valueName: "code"))
  var codes: [String] = []

  @Flag(help: ArgumentHelp(help(da: "Skriv det som JSON.", en: "Write it as JSON.")))
  var json = false

  @Option(
    name: .customLong("write-pages"),
    help: ArgumentHelp(
      help(
        da: "Skriv alle sider som Markdown i en mappe: diagnostics.md, diagnostics/ og kinds/.",
        en: "Write all pages as Markdown into a folder: diagnostics.md, diagnostics/ and kinds/."), valueName: "dir"))
  var folder: String?

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func validate() throws {
    guard folder == nil || codes.isEmpty && !json else {
      throw ValidationError(
        help(
          da: "--write-pages skriver alle sider og står alene.", en: "--write-pages writes all pages and stands alone."
        ))
    }
  }

  package func run() throws {
    var console = global.console
    try AspirantCompilerTool.run(&console) { console in
      var kinds = try ToolKinds.set(global)
      // No program is started to explain what it has nothing to do with.
      if codes.isEmpty || codes.contains(where: { kinds.rule(named: $0.lowercased()) == nil }) {
        kinds = try ToolKinds.startedSet(global)
      }
      let rules = try codes.map { code throws(CommandFailure) in try rule(named: code, kinds) }
      if let folder {
        try writePages(to: folder, kinds)
      } else if json {
        console.write(JSONOutput.encode(Explanations(codes.isEmpty ? DiagnosticRule.all + kinds.rules : rules)))
      } else {
        console.write(Array(try text(rules, kinds, console).utf8))
      }
    }
  }

  private func text(_ rules: [DiagnosticRule], _ kinds: KindSet, _ console: Console) throws -> String {
    let style: DiagnosticRenderer.Style = console.isColoured(.output) ? .coloured : .plain
    let width = console.width(.output)
    if rules.isEmpty { return RuleIndex.text(console.language, kinds, style: style, width: width) }
    return try rules.map { try RulePage($0, console.language).text(style: style, width: width) }
      .joined(separator: "\n")
  }

  /// The rule of a code, in capitals or not.
  private func rule(named name: String, _ kinds: KindSet) throws(CommandFailure) -> DiagnosticRule {
    let code = name.lowercased()
    if let rule = kinds.rule(named: code) { return rule }
    if DiagnosticRule.retired.contains(code) {
      throw CommandFailure(
        .usage, da: "koden `\(code)` er udgået og bruges ikke mere.", en: "the code `\(code)` is retired.")
    }
    let message = Message(
      da: "der er ingen kode `\(name)`.", en: "there is no code `\(name)`."
    ).didYouMean(code, among: (DiagnosticRule.all + kinds.rules).map(\.code))
    throw CommandFailure(
      .usage, da: message.danish + " `aspirant explain` viser dem alle.",
      en: message.english + " `aspirant explain` lists them all.")
  }

  private func writePages(to folder: String, _ kinds: KindSet) throws {
    let folders = [folder, folder + "/diagnostics"] + (kinds.kinds.isEmpty ? [] : [folder + "/kinds"])
    for path in folders where mkdir(path, 0o777) != 0 {
      guard errno == EEXIST, PackInput.isFolder(path) else {
        throw CommandFailure(.cannotWrite, path, errno == EEXIST ? .system(ENOTDIR) : FileFault(errno: errno))
      }
    }
    for page in try RuleIndex.pages(kinds) + KindPage.pages(kinds) {
      let path = folder + "/" + page.path
      do throws(FileFault) {
        let file = try OutputFile(path)
        try file.write(Array(page.text.utf8))
        try file.commit(.eventually)
      } catch {
        throw CommandFailure(.cannotWrite, path, error)
      }
    }
  }
}

/// What `aspirant explain --json` writes.
private struct Explanations: Encodable {
  struct Wording: Encodable {
    var da: String
    var en: String

    init(_ message: Message) {
      da = message.danish
      en = message.english
    }
  }

  struct File: Encodable {
    var path: String
    var text: String
  }

  struct Example: Encodable {
    var files: [File]?
    var words: Wording?

    init(_ example: RuleExample) {
      words = example.words.map(Wording.init)
      if example.isShown { files = example.files.map { File(path: $0.path, text: $0.text) } }
    }
  }

  struct Code: Encodable {
    var code: String
    var section: String
    var severity: String
    var adjustable: Bool
    var title: Wording
    var rationale: Wording
    var failing: Example
    var mended: Example
  }

  var format = 1
  var codes: [Code]
  var retired = DiagnosticRule.retired.sorted()

  init(_ rules: [DiagnosticRule]) {
    codes = rules.map { rule in
      Code(
        code: rule.code, section: rule.section.rawValue, severity: rule.severity.rawValue,
        adjustable: !rule.isStructural, title: Wording(rule.title), rationale: Wording(rule.rationale),
        failing: Example(rule.failing), mended: Example(rule.mended))
    }
  }
}
