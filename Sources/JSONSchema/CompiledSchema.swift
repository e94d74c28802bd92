package import YAMLSyntax

/// A JSON Schema of draft 2020-12, compiled once and then asked about as many instances as there are.
///
/// Scalars of instances have the types of the core schema of YAML 1.2. `format` and `content…` are annotations, and so
/// are keywords that nobody knows.
package struct CompiledSchema: Sendable {
  let program: SchemaProgram
  /// Whether `1.000` is taken for a number with a fraction, and not for the integer 1: where people may mean a thousand, it
  /// must not pass for one. Elsewhere it is an integer, as in JSON Schema.
  package var doubtsThousands = false

  /// Compiles a schema.
  ///
  /// - Parameters:
  ///   - tree: The schema, from JSON or YAML.
  ///   - uri: The URI that relative references are resolved against where the schema has no `$id`.
  ///   - resources: Documents that the schema may refer to. They are looked at only when it does.
  /// - Throws: Where a keyword has a value that it cannot have, a reference leads nowhere, a pattern cannot be used, or
  ///   a keyword of an older draft would silently assert nothing.
  package init(
    compiling tree: SyntaxTree, uri: String = "", resources: [SchemaResource] = []
  ) throws(SchemaError) {
    program = try SchemaCompiler.compile(tree, uri: uri, resources: resources)
  }

  /// Whether an instance is as the schema wants it.
  package func isValid(_ node: SyntaxNode) -> Bool {
    var evaluator = Evaluator(program, node.tree, doubtsThousands)
    return evaluator.check(0, node.index, frame: Evaluator.noFrame)
  }

  /// What in an instance is not as the schema wants it.
  ///
  /// - Parameters:
  ///   - node: The instance.
  ///   - limit: How many violations are enough.
  /// - Returns: The violations in the order of the document, none twice; nothing where the instance is valid.
  package func violations(in node: SyntaxNode, limit: Int = 1_000) -> [Violation] {
    if limit < 1 || isValid(node) { return [] }
    var evaluator = Evaluator(program, node.tree, doubtsThousands)
    evaluator.startCollecting(limit: limit)
    _ = evaluator.check(0, node.index, frame: Evaluator.noFrame)
    return evaluator.violations()
  }
}
