/// Diagnostics as a log in SARIF 2.1.0, which code scanners and editors read.
///
/// Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0. Only what is written is declared.
public struct SARIFLog: Hashable, Sendable, Encodable {
  /// A text.
  struct Text: Hashable, Encodable {
    var text: String
  }

  /// A stretch of a source; columns count Unicode scalars from 1, and the end is just past it.
  struct Region: Hashable, Encodable {
    var startLine: Int
    var startColumn: Int
    var endLine: Int
    var endColumn: Int
  }

  /// A file, by its URI and its index among the artifacts.
  struct ArtifactLocation: Hashable, Encodable {
    var uri: String
    var uriBaseId: String?
    var index: Int?
  }

  /// A place in a file.
  struct PhysicalLocation: Hashable, Encodable {
    var artifactLocation: ArtifactLocation
    var region: Region
  }

  /// A place with what is said of it.
  struct Location: Hashable, Encodable {
    var id: Int?
    var physicalLocation: PhysicalLocation
    var message: Text?
  }

  /// One replacement in a file.
  struct Replacement: Hashable, Encodable {
    var deletedRegion: Region
    var insertedContent: Text
  }

  /// The replacements in one file.
  struct ArtifactChange: Hashable, Encodable {
    var artifactLocation: ArtifactLocation
    var replacements: [Replacement]
  }

  /// What fixes say beyond the standard.
  struct FixProperties: Hashable, Encodable {
    var applicability: String
  }

  /// A change that mends a result.
  struct Fix: Hashable, Encodable {
    var description: Text
    var artifactChanges: [ArtifactChange]
    var properties: FixProperties
  }

  /// One finding.
  struct Result: Hashable, Encodable {
    var ruleId: String
    var ruleIndex: Int
    var level: String
    var message: Text
    var locations: [Location]
    var relatedLocations: [Location]?
    var fixes: [Fix]?
  }

  /// What a rule's results are unless they say otherwise.
  struct Configuration: Hashable, Encodable {
    var level: String
  }

  /// One kind of finding.
  struct Rule: Hashable, Encodable {
    var id: String
    var shortDescription: Text
    var help: Text
    var defaultConfiguration: Configuration?
  }

  /// The program and its rules.
  struct Driver: Hashable, Encodable {
    var name: String
    var version: String
    var semanticVersion: String
    var language: String
    var rules: [Rule]
  }

  /// What made the log.
  struct Tool: Hashable, Encodable {
    var driver: Driver
  }

  /// What kept the tool from its work.
  struct Notification: Hashable, Encodable {
    var level: String
    var message: Text
  }

  /// One run of the program.
  struct Invocation: Hashable, Encodable {
    var executionSuccessful: Bool
    var toolExecutionNotifications: [Notification]?
  }

  /// A source that was looked at.
  struct Artifact: Hashable, Encodable {
    var location: ArtifactLocation
  }

  /// What a base of relative URIs stands for.
  struct URIBase: Hashable, Encodable {
    var description: Text
  }

  /// The results of one run.
  struct Run: Hashable, Encodable {
    var tool: Tool
    var invocations: [Invocation]
    var originalUriBaseIds: [String: URIBase]
    var artifacts: [Artifact]
    var columnKind: String
    var language: String
    var results: [Result]
  }

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version
    case runs
  }

  private let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  private let version = "2.1.0"
  private let runs: [Run]

  /// Makes the log of one run.
  init(_ run: Run) { runs = [run] }

  /// Writes the log for an encoder of any format; its keys are those of the standard.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(schema, forKey: .schema)
    try container.encode(version, forKey: .version)
    try container.encode(runs, forKey: .runs)
  }
}
