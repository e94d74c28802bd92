package import ArgumentParser
import Diagnostics
import ScenarioCompiler
import ScenarioKit

/// `aspirant kinds`: lists the kinds that scenarios may use, or tells what can be written under the key of one.
package struct KindsCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    let example = ToolKinds.isSlim ? "" : "\n  aspirant kinds --kind-program Examples/Kinds/aspirant-kind-hydration"
    let programs =
      ToolKinds.isSlim
      ? Message(da: "", en: "")
      : Message(
        da: """
           Udvidelser kan også være programmer for sig, der hedder `aspirant-kind-NAME`: dem, der nævnes med \
          --kind-program, og dem i de mapper, som variablen ASPIRANT_KINDS nævner med `:` imellem.
          """,
        en: """
           Kinds can also be programs of their own called `aspirant-kind-NAME`: those named by --kind-program, and those in \
          the folders that the variable ASPIRANT_KINDS names with `:` between them.
          """)
    return CommandConfiguration(
      commandName: "kinds",
      abstract: help(
        da: "Vis de udvidelser, der er, eller en af dem.", en: "List the kinds that there are, or show one."),
      discussion: help(
        da: """
          Hver linje siger, hvad udvidelsen hedder i `kinds:`, dens version, og hvad den handler om. Med KIND vises, hvad \
          man kan skrive under dens nøgle, hvad det gør, og hvad den ser efter.\(programs.danish)

          Eksempel:
            aspirant kinds
            aspirant kinds dementia-care\(example)

          Svarkoder: 0 skrevet; 64 forkert kald eller en udvidelse, der ikke findes; 69 et program kan ikke bruges; \
          73 kan ikke skrives.
          """,
        en: """
          Each line says what the kind is called in `kinds:`, its version, and what it is about. With KIND it is shown what \
          can be written under its key, what that does, and what the kind looks for.\(programs.english)

          Example:
            aspirant kinds
            aspirant kinds dementia-care\(example)

          Exit codes: 0 written; 64 usage, or a kind that does not exist; 69 a program cannot be used; 73 cannot be \
          written.
          """))
  }

  @Argument(help: ArgumentHelp(help(da: "Udvidelser.", en: "Kinds."), valueName: "kind"))
  var names: [String] = []

  @Flag(help: ArgumentHelp(help(da: "Skriv det som JSON.", en: "Write it as JSON.")))
  var json = false

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func run() throws {
    var console = global.console
    try AspirantCompilerTool.run(&console) { console in
      let set = try ToolKinds.set(global).starting()
      let chosen = try names.map { name throws(CommandFailure) in try kind(named: name, set) }
      if names.isEmpty || json {
        list(names.isEmpty ? set.usableKinds : chosen, console)
      } else {
        let style: DiagnosticRenderer.Style = console.isColoured(.output) ? .coloured : .plain
        let pages = chosen.map { KindPage($0, console.language).text(style: style, width: console.width(.output)) }
        console.write(Array(pages.joined(separator: "\n").utf8))
      }
      for fault in set.faults { console.complain(CommandFailure(fault).message) }
      if !set.faults.isEmpty { throw ExitCode.unavailable }
    }
  }

  private func list(_ kinds: [any ScenarioKind], _ console: Console) {
    if json { return console.write(JSONOutput.encode(KindList(kinds))) }
    if kinds.isEmpty {
      return console.print(console(da: "Der er ingen udvidelser.", en: "There are no kinds."), to: .error)
    }
    let ids = kinds.map(\.id.count).max() ?? 0
    let versions = kinds.map(\.version.count).max() ?? 0
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - text.count))
    }
    for kind in kinds {
      let title = visibleText(kind.title[console.language])
      console.print("\(padded(kind.id, ids))  \(padded(kind.version, versions))  \(title)")
    }
  }
}

extension KindsCommand {
  /// The kind of a name, in capitals or not.
  private func kind(named name: String, _ set: KindSet) throws(CommandFailure) -> any ScenarioKind {
    if let kind = set.named(name.lowercased()) { return kind }
    let message = Message(
      da: "der er ingen udvidelse `\(name)`.", en: "there is no kind `\(name)`."
    ).didYouMean(name.lowercased(), among: set.kinds.map(\.id))
    throw CommandFailure(
      .usage, da: message.danish + " `aspirant kinds` viser dem alle.",
      en: message.english + " `aspirant kinds` lists them all.")
  }
}

/// What `aspirant kinds --json` writes.
private struct KindList: Encodable {
  struct Wording: Encodable {
    var da: String
    var en: String
  }

  struct Kind: Encodable {
    var kind: String
    var version: String
    var title: Wording
    var rules: [String]
    var templates: [String]
    var agents: [String]
  }

  var format = 1
  var kinds: [Kind]

  init(_ kinds: [any ScenarioKind]) {
    self.kinds = kinds.map { kind in
      Kind(
        kind: kind.id, version: kind.version, title: Wording(da: kind.title.danish, en: kind.title.english),
        rules: kind.rules.map(\.code).sorted(), templates: kind.templates.map(\.name),
        agents: kind.agents.map { "\(kind.id)/\($0.name)" })
    }
  }
}
