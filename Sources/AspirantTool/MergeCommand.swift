package import ArgumentParser
import AspirantCompilerTool
import Diagnostics
import ScenarioPack

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// `aspirant merge`: adds up the shards of a series of runs.
package struct MergeCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "merge",
      abstract: help(da: "Læg delene af mange kørsler sammen.", en: "Add up the shards of many runs."),
      discussion: help(
        da: """
          Læser det, som `aspirant run --shard k/n --json` skrev, i filer eller på standard input, i enhver rækkefølge. \
          Resultatet er, byte for byte, det, som `aspirant run` uden --shard ville have skrevet. Alle dele skal være der, \
          en gang hver og af samme pakke, agent og seed.

          Eksempel:
            aspirant merge del-*.json
            seq 8 | parallel aspirant run demens.aspack --runs 1000000 --shard {}/8 \\
              --json | aspirant merge --json

          Svarkoder: 0 lagt sammen; 1 delene passer ikke sammen, eller en mangler; 64 forkert kald; 66 kan ikke læses; \
          73 kan ikke skrives.
          """,
        en: """
          Reads what `aspirant run --shard k/n --json` wrote, in files or on standard input, in any order. The result \
          is, byte for byte, what `aspirant run` without --shard would have written. All shards have to be there, once \
          each, and of the same pack, agent and seed.

          Example:
            aspirant merge shard-*.json
            seq 8 | parallel aspirant run demens.aspack --runs 1000000 --shard {}/8 \\
              --json | aspirant merge --json

          Exit codes: 0 added up; 1 the shards do not belong together, or one is missing; 64 usage; 66 cannot be read; \
          73 cannot be written.
          """))
  }

  @Argument(
    help: ArgumentHelp(
      help(
        da: "Filer med dele; uden filer eller med - standard input.",
        en: "Files with shards; without any, or for -, standard input."), valueName: "file"))
  var files: [String] = []

  @Flag(help: ArgumentHelp(help(da: "Skriv resultatet som JSON.", en: "Write the result as JSON.")))
  var json = false

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func validate() throws {
    guard files.isEmpty, isatty(STDIN_FILENO) == 1 else { return }
    throw ValidationError(
      help(da: "Nævn filerne med delene.", en: "Name the files with the shards."))
  }

  package func run() throws {
    var console = global.console
    try AspirantCompilerTool.run(&console) { console in
      var merger = ShardMerger()
      for path in files.isEmpty ? ["-"] : files {
        if path == "-" {
          try add(STDIN_FILENO, console(da: "standard input", en: "standard input"), to: &merger)
        } else {
          let file = try Self.open(path)
          try add(file.descriptor, path, to: &merger)
        }
      }
      let report = try merger.whole()
      if json { console.write(JSONOutput.encode(report)) } else { console.print(report.text(console)) }
    }
  }

  private static func open(_ path: String) throws(CommandFailure) -> InputFile {
    do throws(FileFault) { return try InputFile(path) } catch { throw CommandFailure(.cannotRead, path, error) }
  }

  private func add(_ descriptor: Int32, _ path: String, to merger: inout ShardMerger) throws {
    var documents = JSONDocuments(descriptor)
    var number = 0
    do {
      while let bytes = try documents.next() {
        number += 1
        // A stream has many of them, and a file most often one.
        let name = number == 1 && path != "-" && descriptor != STDIN_FILENO ? path : "\(path) (\(number))"
        try merger.add(try Self.report(bytes, name), from: name)
      }
    } catch let fault as JSONDocuments.Fault {
      throw CommandFailure(fault, path)
    }
    guard number == 0 else { return }
    throw CommandFailure(
      .invalidInput, da: "\(path): her er ingen del. `aspirant run --shard 1/8 --json` skriver en.",
      en: "\(path): there is no shard here. `aspirant run --shard 1/8 --json` writes one.")
  }

  private static func report(_ bytes: [UInt8], _ name: String) throws(CommandFailure) -> RunReport {
    struct Version: Decodable { var format: Int }
    let data = Data(bytes)
    let decoder = JSONDecoder()
    if let version = try? decoder.decode(Version.self, from: data), version.format > RunReport.version {
      throw CommandFailure(
        .invalidInput,
        da: "\(name): er skrevet af en nyere Aspirant (format \(version.format); denne læser \(RunReport.version)).",
        en: "\(name): was written by a newer Aspirant (format \(version.format); this one reads \(RunReport.version)).")
    }
    do {
      let report = try decoder.decode(RunReport.self, from: data)
      guard report.format == RunReport.version else { throw CommandFailure(.invalidInput, da: "", en: "") }
      return report
    } catch {
      throw CommandFailure(
        .invalidInput, da: "\(name): er ikke, hvad `aspirant run --json` skriver.",
        en: "\(name): is not what `aspirant run --json` writes.")
    }
  }
}

extension CommandFailure {
  /// Makes a failure of a fault with a stream of JSON.
  fileprivate init(_ fault: JSONDocuments.Fault, _ path: String) {
    switch fault {
    case .unreadable(let fault): self.init(.cannotRead, path, fault)
    case .noObject(let line):
      self.init(
        .invalidInput, da: "\(path):\(line): her ventes JSON, som `aspirant run --json` skriver det.",
        en: "\(path):\(line): JSON is expected here, as `aspirant run --json` writes it.")
    case .cut:
      self.init(
        .invalidInput, da: "\(path): den sidste del er ikke hel.", en: "\(path): the last shard is not whole.")
    case .tooLarge:
      let most = JSONDocuments.mostBytes >> 20
      self.init(
        .invalidInput, da: "\(path): en del er større end \(most) MiB, som er det højeste.",
        en: "\(path): a shard is larger than \(most) MiB, which is the most.")
    }
  }
}
