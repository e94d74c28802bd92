import Diagnostics
import Foundation
import JSONSchema
import Testing
import YAMLSyntax

/// The public JSON Schema Test Suite, draft 2020-12, read where it lies.
///
/// The folder comes from the environment variable `JSON_SCHEMA_TEST_SUITE`, else from `../shared/suites` beside the
/// package. Whatever cases lie in it are run: those right in it as required ones, those in `optional/` but for the
/// ones listed here, and those in `optional/format/` as what they are to us, annotations. A folder with a single kind
/// of them will do. Source: https://github.com/json-schema-org/JSON-Schema-Test-Suite.
struct JSONSchemaSuiteTests {
  /// The folder from the environment; nil where the one beside the package is meant.
  static let given = ProcessInfo.processInfo.environment["JSON_SCHEMA_TEST_SUITE"].flatMap { $0.isEmpty ? nil : $0 }

  static let folder: URL = {
    if let given { return URL(filePath: given) }
    return URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "../shared/suites/json-schema/draft2020-12").standardizedFileURL
  }()

  static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

  /// Optional cases that are left out, by file or by file and description, each with the reason.
  ///
  /// Two files that the suite has elsewhere are named here too, for folders that hold them.
  static let leftOut: [String: String] = [
    "cross-draft.json": "schemas of other drafts are refused and not guessed at",
    "format-assertion.json": "formats are annotations here, and a dialect that requires more is refused",
  ]

  @Test(.enabled(if: isPresent, "the JSON Schema Test Suite is not there"))
  func agreesWithEveryRequiredCase() throws {
    let outcome = try Self.run(Self.folder, leavingOut: [])
    // The folder beside the package is known; another one may hold as little as a single file.
    if Self.given == nil { #expect(outcome.count > 900) }
    #expect(outcome.failures.isEmpty, "\(outcome.failures.joined(separator: "\n"))")
  }

  @Test(.enabled(if: isPresent, "the JSON Schema Test Suite is not there"))
  func agreesWithEveryOptionalCaseThatIsNotLeftOut() throws {
    let outcome = try Self.run(Self.folder.appending(path: "optional"), leavingOut: Set(Self.leftOut.keys))
    if Self.given == nil { #expect(outcome.count > 100) }
    #expect(outcome.failures.isEmpty, "\(outcome.failures.joined(separator: "\n"))")
  }

  /// `format` says what a text is and asserts nothing, as the draft has it where no vocabulary says otherwise: so
  /// what the cases in `optional/format/` call invalid is valid to us.
  @Test(.enabled(if: isPresent, "the JSON Schema Test Suite is not there"))
  func takesFormatsForAnnotations() throws {
    for file in try Self.files(in: Self.folder.appending(path: "optional/format")) {
      for group in try #require(try Self.tree(file).root).elements {
        let schemaNode = try #require(group["schema"])
        let schema = try CompiledSchema(compiling: schemaNode.asTree, resources: Self.resources)
        // Some schemas of these cases use other keywords beside `format`, and those do assert.
        guard schemaNode.pairs.allSatisfy({ ["$schema", "$comment", "format"].contains($0.key.text) }) else { continue }
        for test in try #require(group["tests"]).elements {
          let data = try #require(test["data"])
          #expect(schema.isValid(data), "\(file.lastPathComponent): \(test["description"]?.text ?? "")")
        }
      }
    }
  }

  /// Runs all cases right in a folder.
  private static func run(_ folder: URL, leavingOut leftOut: Set<String>) throws -> (count: Int, failures: [String]) {
    var count = 0
    var failures: [String] = []
    for file in try files(in: folder) {
      if leftOut.contains(file.lastPathComponent) { continue }
      let tree = try tree(file)
      let groups = try #require(tree.root)
      for group in groups.elements {
        let name = "\(file.lastPathComponent): \(group["description"]?.text ?? "")"
        if leftOut.contains(name) { continue }
        let (run, failed) = try Self.failures(in: group)
        count += run
        failures += failed.map { "\(name): \($0)" }
      }
    }
    return (count, failures)
  }

  /// The files with cases right in a folder, sorted; none where there is no such folder.
  private static func files(in folder: URL) throws -> [URL] {
    guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
  }

  /// Runs one schema of the suite against its instances.
  private static func failures(in group: SyntaxNode) throws -> (count: Int, failures: [String]) {
    let schemaNode = try #require(group["schema"])
    let tests = try #require(group["tests"])
    let schema: CompiledSchema
    do throws(SchemaError) {
      schema = try CompiledSchema(compiling: schemaNode.asTree, resources: Self.resources)
    } catch {
      return (tests.count, ["does not compile: \(error)"])
    }
    var failures: [String] = []
    for test in tests.elements {
      let data = try #require(test["data"])
      let expected = test["valid"]?.scalarValue == .boolean(true)
      let violations = schema.violations(in: data)
      if schema.isValid(data) != expected || violations.isEmpty != expected {
        failures.append("\(test["description"]?.text ?? ""): expected \(expected), found \(violations.map(\.keyword))")
      }
    }
    return (tests.count, failures)
  }

  /// The documents that the suite serves as `http://localhost:1234/`, and the meta-schemas of the draft.
  ///
  /// They lie beside the folder of the draft, or one further up, as in the suite's own repository.
  static let resources: [SchemaResource] = {
    var resources = MetaSchemas.resources
    let beside = ["remotes", "../remotes", "../../remotes"].map { folder.appending(path: $0).standardizedFileURL }
    guard let remotes = beside.first(where: { FileManager.default.fileExists(atPath: $0.path) }) else {
      return resources
    }
    for path in (try? FileManager.default.subpathsOfDirectory(atPath: remotes.path)) ?? [] {
      guard path.hasSuffix(".json"), let tree = try? tree(remotes.appending(path: path)) else { continue }
      resources.append(SchemaResource(uri: "http://localhost:1234/" + path, tree: tree))
    }
    return resources
  }()

  static func tree(_ file: URL) throws -> SyntaxTree {
    let source = SourceFile(path: file.lastPathComponent, bytes: Array(try Data(contentsOf: file)))
    let (tree, diagnostics) = parseJSON(source, source: SourceID(0), form: .asWritten)
    return try #require(tree, "\(diagnostics)")
  }
}
