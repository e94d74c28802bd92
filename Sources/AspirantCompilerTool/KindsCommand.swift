package import ArgumentParser
import Diagnostics
import ScenarioCompiler
import ScenarioKit

/// `aspirant kinds`: lists the kinds that scenarios may use.
package struct KindsCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "kinds",
      abstract: help(da: "Vis de udvidelser, der er.", en: "List the kinds that there are."),
      discussion: help(
        da: """
          Hver linje siger, hvad udvidelsen hedder i `kinds:`, dens version, og hvad den handler om. Udvidelser kan også \
          være programmer for sig, der hedder `aspirant-kind-NAME`: dem, der nævnes med --kind-program, og dem i de \
          mapper, som variablen ASPIRANT_KINDS nævner med `:` imellem.

          Eksempel:
            aspirant kinds
            aspirant kinds --json
            aspirant kinds --kind-program Examples/Kinds/aspirant-kind-hydration

          Svarkoder: 0 skrevet; 64 forkert kald; 69 et program kan ikke bruges; 73 kan ikke skrives.
          """,
        en: """
          Each line says what the kind is called in `kinds:`, its version, and what it is about. Kinds can also be \
          programs of their own called `aspirant-kind-NAME`: those named by --kind-program, and those in the folders \
          that the variable ASPIRANT_KINDS names with `:` between them.

          Example:
            aspirant kinds
            aspirant kinds --json
            aspirant kinds --kind-program Examples/Kinds/aspirant-kind-hydration

          Exit codes: 0 written; 64 usage; 69 a program cannot be used; 73 cannot be written.
          """))
  }

  @Flag(help: ArgumentHelp(help(da: "Skriv det som JSON.", en: "Write it as JSON.")))
  var json = false

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func run() throws {
    var console = global.console
    try AspirantCompilerTool.run(&console) { console in
      let set = try ToolKinds.set(global).starting()
      list(set.usableKinds, console)
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
  }

  var format = 1
  var kinds: [Kind]

  init(_ kinds: [any ScenarioKind]) {
    self.kinds = kinds.map { kind in
      Kind(
        kind: kind.id, version: kind.version, title: Wording(da: kind.title.danish, en: kind.title.english),
        rules: kind.rules.map(\.code).sorted(), templates: kind.templates.map(\.name))
    }
  }
}
