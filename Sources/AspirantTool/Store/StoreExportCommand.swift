package import ArgumentParser
import AspirantCompilerTool
import Diagnostics
import ScenarioPack
import ScenarioStore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// `aspirant store export`: writes the results for other programs.
package struct StoreExportCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: help(da: "Skriv resultaterne til andre programmer.", en: "Write the results for other programs."),
      discussion: help(
        da: """
          JSON er ét objekt med alt. CSV er fem tabeller: sessions, answers, scores, critical-events og check-ins; -o skriver \
          dem alle i en mappe, ellers vælger --table en. --recordings skriver optagelserne selv, som de kom ind.

          Rækkefølgen er altid den samme, uanset hvordan resultaterne kom ind. Der er ingen tidspunkter.

          Eksempel:
            aspirant store export hold-a.sqlite > hold-a.json
            aspirant store export hold-a.sqlite --format csv -o tabeller
            aspirant store export hold-a.sqlite --format csv --table scores
            aspirant store export hold-a.sqlite --recordings optagelser

          Svarkoder: 0 skrevet; 1 filen er ikke fra Aspirant eller er beskadiget, eller holdet er der ikke; 64 forkert kald; \
          66 kan ikke læses; 73 kan ikke skrives.
          """,
        en: """
          JSON is one object with everything. CSV is five tables: sessions, answers, scores, critical-events and check-ins; \
          -o writes them all into a folder, else --table chooses one. --recordings writes the recordings themselves, as they \
          came in.

          The order is always the same, however the results came in. There are no times.

          Example:
            aspirant store export class-a.sqlite > class-a.json
            aspirant store export class-a.sqlite --format csv -o tables
            aspirant store export class-a.sqlite --format csv --table scores
            aspirant store export class-a.sqlite --recordings recordings

          Exit codes: 0 written; 1 the file is not a store or is damaged, or the class is not there; 64 usage; 66 cannot be \
          read; 73 cannot be written.
          """))
  }

  @OptionGroup var input: StoreInput

  @Option(help: ArgumentHelp(help(da: "json eller csv.", en: "json or csv."), valueName: "format"))
  var format: String = "json"

  @Option(
    help: ArgumentHelp(
      help(
        da: "Tabellen, når CSV går til standard output.", en: "The table where CSV goes to standard output."),
      valueName: "name"))
  var table: String?

  @Option(
    name: .customLong("class"),
    help: ArgumentHelp(help(da: "Kun det hold.", en: "Only that class."), valueName: "code"))
  var classCode: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      help(
        da: "Filen, eller for CSV mappen, der skrives. Ellers standard output.",
        en: "The file, or for CSV the folder, to write. Else standard output."), valueName: "path"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      help(
        da: "Skriv i stedet optagelserne i mappen, en fil til hver.",
        en: "Write the recordings into the folder instead, a file each."), valueName: "dir"))
  var recordings: String?

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func validate() throws {
    guard ["json", "csv"].contains(format) else {
      throw ValidationError(help(da: "--format er json eller csv.", en: "--format is json or csv."))
    }
    try checkCode(classCode, .shared, option: "--class")
    if let table, ResultTable(rawValue: table) == nil {
      let names = ResultTable.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError(help(da: "--table er en af \(names).", en: "--table is one of \(names)."))
    }
    guard table == nil || format == "csv" && output == nil else {
      throw ValidationError(
        help(da: "--table hører til --format csv uden -o.", en: "--table goes with --format csv and without -o."))
    }
    guard recordings == nil || output == nil && table == nil && format == "json" else {
      throw ValidationError(
        help(da: "--recordings står for sig selv.", en: "--recordings stands by itself."))
    }
  }

  package func run() throws {
    var console = global.console
    try AspirantCompilerTool.run(&console) { console in
      let store = try input.open(for: .reading)
      do {
        try checkClass(store)
        if let recordings {
          let count = try RecordingExport(recordings).write(store, class: classCode)
          console.print(
            console.counted(count, da: ("optagelse", "optagelser"), en: ("recording", "recordings"))
              + console(da: " i ", en: " in ") + recordings, to: .error)
        } else if format == "json" {
          try Self.write(to: output, console) { try ResultJSON().write(store, class: classCode, to: $0) }
        } else if let output {
          try Self.makeFolder(output)
          for table in ResultTable.allCases {
            try Self.write(to: "\(output)/\(table.rawValue).csv", console) {
              try table.write(store, class: classCode, to: $0)
            }
          }
        } else {
          let table = table.flatMap(ResultTable.init) ?? .sessions
          try Self.write(to: nil, console) { try table.write(store, class: classCode, to: $0) }
        }
      } catch let error as StoreError {
        throw CommandFailure(error)
      }
    }
  }

  private func checkClass(_ store: ResultStore) throws {
    guard let classCode, try !store.classes().contains(where: { $0.code == classCode }) else { return }
    throw CommandFailure(
      .invalidInput, da: "\(input.store): Der er intet hold med koden `\(classCode)`.",
      en: "\(input.store): There is no class with the code `\(classCode)`.")
  }

  /// Hands what a body writes to a file, which appears whole, or to standard output.
  private static func write(
    to path: String?, _ console: Console, _ body: (([UInt8]) throws -> Void) throws -> Void
  ) throws {
    guard let path else { return try body { console.write($0) } }
    do {
      let file = try OutputFile(path)
      var buffer: [UInt8] = []
      try body { bytes in
        buffer += bytes
        guard buffer.count >= 1 << 16 else { return }
        try file.write(buffer)
        buffer.removeAll(keepingCapacity: true)
      }
      try file.write(buffer)
      try file.commit()
    } catch let error as FileFault {
      throw CommandFailure(.cannotWrite, path, error)
    }
  }

  /// Makes a folder unless it is there.
  static func makeFolder(_ path: String) throws(CommandFailure) {
    guard mkdir(path, 0o777) != 0, errno != EEXIST || !PackInput.isFolder(path) else { return }
    throw CommandFailure(.cannotWrite, path, errno == EEXIST ? .system(ENOTDIR) : FileFault(errno: errno))
  }
}
