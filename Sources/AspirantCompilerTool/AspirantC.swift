package import ArgumentParser

/// The slim command `aspirantc`: checks and packs, and knows nothing of classes and results.
package struct AspirantC: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "aspirantc",
      abstract: help(da: "Tjek og pak omsorgsscenarier.", en: "Check and pack care scenarios."),
      version: toolVersion,
      subcommands: [
        CheckCommand.self, PackCommand.self, InspectCommand.self, ExplainCommand.self, TranslateCommand.self,
        SchemaCommand.self,
      ])
  }

  package init() {}
}

/// Runs `aspirantc` with the arguments of this process.
package func runCompilerTool() { AspirantC.main() }
