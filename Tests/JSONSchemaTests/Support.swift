import Diagnostics
import JSONSchema
import Testing
import YAMLSyntax

/// A schema from JSON.
func schema(_ text: String, resources: [SchemaResource] = []) throws -> CompiledSchema {
  try CompiledSchema(compiling: json(text), resources: resources)
}

/// A tree from JSON.
func json(_ text: String) throws -> SyntaxTree {
  let (tree, diagnostics) = parseJSON(
    SourceFile(path: "test.json", bytes: Array(text.utf8)), source: SourceID(0))
  return try #require(tree, "\(diagnostics)")
}

/// The outermost node of an instance from YAML.
func yaml(_ text: String) throws -> SyntaxNode {
  let (tree, diagnostics) = parseYAML(
    SourceFile(path: "test.yaml", bytes: Array(text.utf8)), source: SourceID(0))
  let parsed = try #require(tree, "\(diagnostics)")
  return try #require(parsed.root)
}

extension SyntaxNode {
  /// The node and all below it as a tree of its own.
  var asTree: SyntaxTree {
    let records = tree.records[index..<endIndex].map { record in
      var record = record
      if record.kind != .scalar { record.link -= UInt32(index) }
      return record
    }
    return SyntaxTree(source: tree.source, records: records, bytes: tree.bytes, nameCount: tree.nameCount)
  }
}
