package import ArgumentParser
public import ScenarioKit

/// The slim command `aspirantc`: checks and packs, and knows nothing of classes and results.
package struct AspirantC: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "aspirantc",
      abstract: help(da: "Tjek og pak omsorgsscenarier.", en: "Check and pack care scenarios."),
      version: toolVersion,
      subcommands: [
        CheckCommand.self, PackCommand.self, InspectCommand.self, VerifyCommand.self, ExplainCommand.self,
        TranslateCommand.self,
        SchemaCommand.self, ExpandCommand.self, KindsCommand.self, NewCommand.self,
      ])
  }

  package init() {}
}

/// Runs `aspirantc` with the arguments of this process.
///
/// - Parameter kinds: The kinds that scenarios may use.
public func runCompilerTool(kinds: [any ScenarioKind] = []) {
  ToolParts.$current.withValue(ToolParts(kinds: kinds)) { AspirantC.main() }
}
