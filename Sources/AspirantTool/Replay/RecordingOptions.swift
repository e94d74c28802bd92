import ArgumentParser
import AspirantCompilerTool

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Which recordings a command reads, and with how many threads.
struct RecordingOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      help(
        da: "Optagelser: filer, mapper (alle .jsonl under dem) eller - for standard input.",
        en: "Recordings: files, folders (all .jsonl beneath them), or - for standard input."), valueName: "recording"))
  var recordings: [String]

  @Option(
    help: ArgumentHelp(
      help(
        da: "Hvor mange der arbejder på én gang. Ellers så mange, som maskinen har kerner.",
        en: "How many work at a time. As many as the machine has cores, if not said."), valueName: "number"))
  var jobs: Int?

  init() {}

  func validate() throws {
    guard jobs.map({ (1...256).contains($0) }) ?? true else {
      throw ValidationError(help(da: "--jobs er et tal fra 1 til 256.", en: "--jobs is a number from 1 to 256."))
    }
    guard recordings.count(where: { $0 == "-" }) <= 1 else {
      throw ValidationError(
        help(da: "Standard input (-) kan kun læses én gang.", en: "Standard input (-) can be read only once."))
    }
  }

  /// How many threads work.
  var threads: Int { jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

/// Why reading ends before its end: nobody takes the results any more.
struct ReaderHasGone: Error {}
