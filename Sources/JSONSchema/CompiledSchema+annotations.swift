import YAMLSyntax

extension CompiledSchema {
  /// A text that the failing schema says of itself, for example its `title` or `x-title-da`.
  ///
  /// - Parameters:
  ///   - keyword: The keyword of the annotation.
  ///   - violation: A violation that this very schema found.
  /// - Returns: The text from the failing schema, else from the nearest one that referred to it on the same instance;
  ///   nil where none of them has one.
  package func annotation(_ keyword: String, at violation: Violation) -> String? {
    violation.schemas.reversed().lazy.compactMap { text(keyword, of: $0) }.first
  }

  /// A text about the property under which the violation stands: of ``Violation/property``.
  ///
  /// - Returns: The text from the property's own subschema, else from the nearest one that it refers to; nil where none
  ///   of them has one.
  package func propertyAnnotation(_ keyword: String, at violation: Violation) -> String? {
    violation.propertySchemas.lazy.compactMap { text(keyword, of: $0) }.first
  }

  /// A text about a property that the failing schema knows, for example about a missing one.
  ///
  /// - Returns: The text from the subschema of `properties`, else from the ones that it refers to; nil where there is
  ///   none.
  package func annotation(_ keyword: String, ofProperty name: String, at violation: Violation) -> String? {
    guard let symbol = program.symbols.number(of: Array(name.utf8)[...]) else { return nil }
    for outer in violation.schemas.reversed() {
      for schema in program.closure(of: outer) {
        guard let found = program.property(symbol, of: schema) else { continue }
        let texts = program.closure(of: found).lazy.compactMap { text(keyword, of: $0) }
        if let text = texts.first { return text }
      }
    }
    return nil
  }

  private func text(_ keyword: String, of schema: UInt32) -> String? {
    guard let node = program.syntax(of: schema).value(of: keyword), node.kind == .scalar else { return nil }
    return node.text
  }
}

extension SchemaProgram {
  /// A schema and all that it always applies to the same instance: through `$ref` and `allOf`, the nearest first.
  func closure(of schema: UInt32) -> [UInt32] {
    var found = [schema]
    var done = 0
    while done < found.count {
      for step in steps[schemas[Int(found[done])].steps.range] {
        switch step {
        case .reference(let target) where !found.contains(target): found.append(target)
        case .dynamicReference(_, let initial) where !found.contains(initial): found.append(initial)
        case .allOf(let branches): found += lists[branches.range].filter { !found.contains($0) }
        default: break
        }
      }
      done += 1
    }
    return found
  }

  /// What a schema itself says of mappings.
  func objectRule(of schema: UInt32) -> ObjectRule? {
    for case .object(let rule) in steps[schemas[Int(schema)].steps.range] { return objects[Int(rule)] }
    return nil
  }

  /// The subschema that a schema itself has for a property.
  func property(_ symbol: UInt32, of schema: UInt32) -> UInt32? {
    guard let rule = objectRule(of: schema) else { return nil }
    return entries[rule.entries.range].first { $0.symbol == symbol && $0.schema != Self.none }?.schema
  }

  /// The names that a schema itself has in `properties`, in its order, without the ones that are never allowed.
  func knownNames(of schema: UInt32) -> [String] {
    guard let rule = objectRule(of: schema) else { return [] }
    return entries[rule.entries.range]
      .filter { $0.schema != Self.none && !schemas[Int($0.schema)].rejectsAll }
      .sorted { $0.schema < $1.schema }
      .map { symbols.name($0.symbol) }
  }
}
