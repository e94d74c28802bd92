import Diagnostics
import Foundation
import JSONSchema
import Testing
import YAMLSyntax

/// The public JSON Schema Test Suite, draft 2020-12, read where it lies.
///
/// The folder comes from the environment variable `JSON_SCHEMA_TEST_SUITE`, else from `../shared/suites` beside the
/// package. Source: https://github.com/json-schema-org/JSON-Schema-Test-Suite.
struct JSONSchemaSuiteTests {
  static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["JSON_SCHEMA_TEST_SUITE"] { return URL(filePath: path) }
    return URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "../shared/suites/json-schema/draft2020-12").standardizedFileURL
  }()

  static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

  /// Cases that are left out, by file and description, each with the reason. None is.
  static let leftOut: [String: String] = [:]

  @Test(.enabled(if: isPresent, "the JSON Schema Test Suite is not there"))
  func agreesWithEveryRequiredCase() throws {
    var count = 0
    var failures: [String] = []
    for file in try FileManager.default.contentsOfDirectory(at: Self.folder, includingPropertiesForKeys: nil)
      .filter({ $0.pathExtension == "json" }).sorted(by: { $0.path < $1.path })
    {
      let tree = try Self.tree(file)
      let groups = try #require(tree.root)
      for group in groups.elements {
        let name = "\(file.lastPathComponent): \(group["description"]?.text ?? "")"
        if Self.leftOut[name] != nil { continue }
        let (run, failed) = try Self.failures(in: group)
        count += run
        failures += failed.map { "\(name): \($0)" }
      }
    }
    #expect(count > 900)
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
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
  static let resources: [SchemaResource] = {
    var resources = MetaSchemas.resources
    let remotes = folder.appending(path: "../remotes").standardizedFileURL
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
