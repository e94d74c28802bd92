import Foundation

/// The commands as processes: what a user sees of them.
enum ToolProcess {
  /// What a process left behind.
  struct Result {
    var code: Int32
    var output: String
    var error: String
    /// Whether it ended by itself rather than by a signal.
    var exitedByItself: Bool
  }

  /// The folder of the package.
  static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The folder of the example packs.
  static let examples = package.appendingPathComponent("Examples/Packs")

  /// The folder in which the test bundle and the executables were built.
  static let products: URL = {
    // The test runner loads a bundle that lies beside the executables; both are of the configuration being tested.
    for argument in CommandLine.arguments {
      if argument.hasSuffix(".xctest") { return URL(fileURLWithPath: argument).deletingLastPathComponent() }
    }
    return URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
  }()

  /// Runs a command to its end.
  ///
  /// - Parameters:
  ///   - arguments: The arguments.
  ///   - executable: `aspirant` or `aspirantc`.
  ///   - environment: Variables beside `PATH` and a `C` locale.
  ///   - folder: The working folder; the package's where none is given.
  ///   - input: What stands on standard input.
  /// - Returns: What the process left behind.
  /// - Throws: What kept it from being started.
  static func run(
    _ arguments: [String], executable: String = "aspirant", environment: [String: String] = [:],
    in folder: URL? = nil, input: String = ""
  ) throws -> Result {
    let process = Process()
    process.executableURL = products.appendingPathComponent(executable)
    process.arguments = arguments
    process.currentDirectoryURL = folder ?? package
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C"].merging(environment) { $1 }
    let scratch = try Scratch()
    let names = ["in", "out", "err"].map { scratch.folder.appendingPathComponent($0) }
    try Data(input.utf8).write(to: names[0])
    for name in names[1...] { try Data().write(to: name) }
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    return Result(
      code: process.terminationStatus, output: String(decoding: try Data(contentsOf: names[1]), as: UTF8.self),
      error: String(decoding: try Data(contentsOf: names[2]), as: UTF8.self),
      exitedByItself: process.terminationReason == .exit)
  }
}

/// A folder that is there as long as the value lives.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("aspirant-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes a file beneath the folder and returns its path.
  @discardableResult func write(_ path: String, _ text: String) throws -> String {
    try write(path, Data(text.utf8))
  }

  /// Writes a file beneath the folder and returns its path.
  @discardableResult func write(_ path: String, _ data: Data) throws -> String {
    let url = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
    return url.path
  }

  /// Writes a small pack that has nothing wrong and returns its path.
  @discardableResult func writePack(_ name: String = "pakke", scenario: String? = nil) throws -> String {
    try write(
      "\(name)/pack.yaml",
      "pack: dk.example.prøve\nversion: 1.0.0\nlanguage: 1\ntitle: Prøve\nlocale: da\n".replacingOccurrences(
        of: "prøve", with: "proeve") + "competencies: [{ id: relation, title: Relation }]\n")
    try write("\(name)/scenarios/prøve.yaml", scenario ?? Self.scenario)
    return folder.appendingPathComponent(name).path
  }

  /// A scenario with two endings and nothing wrong.
  static let scenario = """
    scenario: prøve
    title: Prøve
    briefing: Du øver dig.
    scoring:
      dimensions:
        ro: { title: Ro }
    scenes:
      døren:
        lines:
          - narrator: Gerda står i døren.
        choices:
          - spørg: Du spørger, hvor hun skal hen.
            score: { ro: 2 }
            feedback: Du viser, at du vil vide det.
            goto: godt
          - vent: Du venter.
            goto: skidt
      godt:
        end: { outcome: success, title: Ro på }
      skidt:
        end: { outcome: partial }
    debrief:
      - Hvad prøvede hun at sige?
    competencies: [relation]

    """
}
