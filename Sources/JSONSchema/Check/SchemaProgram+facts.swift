import YAMLSyntax

/// What can be known of a schema without an instance. Looked up only when there is something to explain.
extension SchemaProgram {
  /// A property that has to be one of some values.
  struct Choice {
    var symbol: UInt32
    /// `enum` or `const`.
    var keyword: Keyword
    /// The subschema of the property that has the values.
    var schema: UInt32
    var values: Slice
  }

  /// The types that an instance must have to have a chance.
  func acceptedTypes(of schema: UInt32) -> TypeSet { acceptedTypes(of: schema, depth: 0) }

  private func acceptedTypes(of schema: UInt32, depth: Int) -> TypeSet {
    let subschema = schemas[Int(schema)]
    if subschema.rejectsAll { return [] }
    guard depth < 8 else { return .all }
    var types = subschema.types
    for step in steps[subschema.steps.range] {
      switch step {
      case .reference(let target), .dynamicReference(_, let target):
        types.formIntersection(acceptedTypes(of: target, depth: depth + 1))
      case .allOf(let branches):
        for branch in lists[branches.range] {
          types.formIntersection(acceptedTypes(of: branch, depth: depth + 1))
        }
      case .anyOf(let branches), .oneOf(let branches):
        types.formIntersection(
          lists[branches.range].reduce(into: []) { $0.formUnion(acceptedTypes(of: $1, depth: depth + 1)) })
      case .oneValue(_, let values):
        types.formIntersection(
          constants[valueSets[Int(values)].all.range].reduce(into: []) { $0.formUnion(type(of: $1)) })
      default: break
      }
    }
    return types
  }

  private func type(of constant: Constant) -> TypeSet {
    let node = value(constant)
    switch node.kind {
    case .mapping: return .object
    case .sequence: return .array
    case .scalar: return node.tree.bytes.type(of: node.tree.records[node.index])
    }
  }

  /// The values that a schema lists, and by which keyword; nil where it takes others too.
  func listedValues(of schema: UInt32) -> (keyword: Keyword, values: Slice)? {
    for schema in closure(of: schema) {
      for case .oneValue(let keyword, let values) in steps[schemas[Int(schema)].steps.range] {
        return (keyword, valueSets[Int(values)].all)
      }
    }
    return nil
  }

  /// The names that a schema asks for, itself or through what it refers to.
  func requiredNames(of schema: UInt32) -> [UInt32] {
    var names: [UInt32] = []
    for schema in closure(of: schema) {
      guard let rule = objectRule(of: schema) else { continue }
      for entry in lists[rule.required.range] where !names.contains(entries[Int(entry)].symbol) {
        names.append(entries[Int(entry)].symbol)
      }
    }
    return names
  }

  /// The properties of which a schema lists the values.
  func choices(of schema: UInt32) -> [Choice] {
    var choices: [Choice] = []
    for schema in closure(of: schema) {
      guard let rule = objectRule(of: schema) else { continue }
      for entry in entries[rule.entries.range] where entry.schema != Self.none {
        if let (keyword, values) = listedValues(of: entry.schema) {
          choices.append(Choice(symbol: entry.symbol, keyword: keyword, schema: entry.schema, values: values))
        }
      }
    }
    return choices
  }

  /// A schema and all that may look at the same instance with it, the nearest first.
  func neighborhood(of schema: UInt32) -> [UInt32] {
    var found = [schema]
    var done = 0
    while done < found.count {
      for next in neighbors(of: Int(found[done])) where !found.contains(next) { found.append(next) }
      done += 1
    }
    return found
  }
}
