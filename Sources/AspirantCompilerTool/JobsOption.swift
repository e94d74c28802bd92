package import ArgumentParser

/// How many work at a time.
package struct JobsOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      help(
        da: "Hvor mange der arbejder på én gang. Ellers så mange, som maskinen har kerner.",
        en: "How many work at a time. As many as the machine has cores, if not said."), valueName: "number"))
  package var jobs: Int?

  package init() {}

  package func validate() throws {
    guard jobs.map({ (1...256).contains($0) }) ?? true else {
      throw ValidationError(help(da: "--jobs er et tal fra 1 til 256.", en: "--jobs is a number from 1 to 256."))
    }
  }

  /// The threads that work.
  package var workforce: ThreadWorkforce { ThreadWorkforce(threads: jobs) }
}
