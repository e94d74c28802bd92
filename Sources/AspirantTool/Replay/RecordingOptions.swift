import ArgumentParser
import AspirantCompilerTool

/// Which recordings a command reads, and with how many threads.
struct RecordingOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      help(
        da: "Optagelser: filer, mapper (alle .jsonl under dem) eller - for standard input.",
        en: "Recordings: files, folders (all .jsonl beneath them), or - for standard input."), valueName: "recording"))
  var recordings: [String]

  @OptionGroup var work: JobsOption

  init() {}

  func validate() throws {
    guard recordings.count(where: { $0 == "-" }) <= 1 else {
      throw ValidationError(
        help(da: "Standard input (-) kan kun læses én gang.", en: "Standard input (-) can be read only once."))
    }
  }

  /// How many threads work.
  var threads: Int { work.workforce.threads }
}

/// Why reading ends before its end: nobody takes the results any more.
struct ReaderHasGone: Error {}
