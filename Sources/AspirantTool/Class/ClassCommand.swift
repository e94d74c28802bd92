package import ArgumentParser
import AspirantCompilerTool

/// `aspirant class`: a whole class, before the lesson or after it.
package struct ClassCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "class",
      abstract: help(da: "Kør en hel klasse efter en plan.", en: "Run a whole class after a plan."),
      discussion: help(
        da: """
          Eksempel:
            aspirant class run Examples/Classroom/hold-24b.yaml --report rapport
          """,
        en: """
          Example:
            aspirant class run Examples/Classroom/hold-24b.yaml --report report
          """),
      subcommands: [ClassRunCommand.self])
  }

  package init() {}
}
