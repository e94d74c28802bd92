import Diagnostics
import JSONSchema
import Schema
import YAMLSyntax

/// The schemas of the files that authors write, from the folder `Schema`, compiled at their first use.
enum BundledSchema {
  case agent
  case cast
  case `class`
  case glossary
  case locale
  case pack
  case scenario
  case settings
  case test

  /// The compiled schema.
  var compiled: CompiledSchema {
    switch self {
    case .agent: Self.agentSchema
    case .cast: Self.castSchema
    case .class: Self.classSchema
    case .glossary: Self.glossarySchema
    case .locale: Self.localeSchema
    case .pack: Self.packSchema
    case .scenario: Self.scenarioSchema
    case .settings: Self.settingsSchema
    case .test: Self.testSchema
    }
  }

  private static let agentSchema = compile("agent", aspirant_schema_agent)
  private static let castSchema = compile("cast", aspirant_schema_cast)
  private static let classSchema = compile("class", aspirant_schema_class)
  private static let glossarySchema = compile("glossary", aspirant_schema_glossary)
  private static let localeSchema = compile("locale", aspirant_schema_locale)
  private static let packSchema = compile("pack", aspirant_schema_pack)
  private static let scenarioSchema = compile(scenarioTree, "scenario")
  private static let settingsSchema = compile("settings", aspirant_schema_settings)
  private static let testSchema = compile("test", aspirant_schema_test)

  /// The schema of scenarios as it stands in its file.
  static let scenarioTree = tree("scenario", aspirant_schema_scenario)

  private static func compile(
    _ name: String, _ bytes: (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>
  ) -> CompiledSchema {
    compile(tree(name, bytes), name)
  }

  private static func compile(_ tree: SyntaxTree, _ name: String) -> CompiledSchema {
    do {
      return try CompiledSchema(compilingForAuthors: tree)
    } catch {
      preconditionFailure("\(name).schema.json: \(error)")
    }
  }

  private static func tree(
    _ name: String, _ bytes: (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>
  ) -> SyntaxTree {
    var length = 0
    let start = bytes(&length)
    let file = SourceFile(
      path: "\(name).schema.json", bytes: Array(UnsafeBufferPointer(start: start, count: length)))
    guard let tree = parseJSON(file, source: SourceID(0)).tree else {
      preconditionFailure("\(file.path) is no JSON")
    }
    return tree
  }
}

extension CompiledSchema {
  /// Compiles a schema of files that people write by hand.
  init(compilingForAuthors tree: SyntaxTree) throws(SchemaError) {
    try self.init(compiling: tree)
    doubtsThousands = true
  }
}
