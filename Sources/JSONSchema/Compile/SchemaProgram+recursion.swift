extension SchemaProgram {
  /// How many schemas may look at one instance inside each other.
  private static let heightLimit = 256

  /// Marks the schemas that may come back to themselves on the same instance.
  ///
  /// A walk over the references that stay on the instance, in depth, with a stack of its own: each circle has a schema
  /// that is met again while it is still open, and marking these is enough to break every circle.
  mutating func findRecursion() throws(SchemaError) {
    enum Color { case new, open, done }
    var colors = [Color](repeating: .new, count: schemas.count)
    var heights = [Int](repeating: 1, count: schemas.count)
    for start in schemas.indices where colors[start] == .new {
      var stack: [(schema: Int, neighbors: [UInt32])] = [(start, neighbors(of: start))]
      colors[start] = .open
      while let top = stack.last {
        guard let next = top.neighbors.last.map(Int.init) else {
          colors[top.schema] = .done
          stack.removeLast()
          if let outer = stack.last {
            heights[outer.schema] = max(heights[outer.schema], heights[top.schema] + 1)
          }
          guard heights[top.schema] <= Self.heightLimit else {
            throw SchemaError(
              at: location(of: UInt32(top.schema)),
              "more than \(Self.heightLimit) schemas refer to each other about the same value")
          }
          continue
        }
        stack[stack.count - 1].neighbors.removeLast()
        switch colors[next] {
        case .new:
          colors[next] = .open
          stack.append((next, neighbors(of: next)))
        case .open:
          schemas[next].mayRecur = true
        case .done:
          heights[top.schema] = max(heights[top.schema], heights[next] + 1)
        }
      }
    }
  }

  /// Where a subschema stands, for people: its document, where it is not the main one, and a pointer.
  func location(of schema: UInt32) -> String {
    let document = schemas[Int(schema)].document
    return (document == 0 ? "" : documents[Int(document)].uri) + "#" + JSONPointer.pointer(to: syntax(of: schema))
  }

  /// The schemas that a schema may ask about the same instance.
  func neighbors(of schema: Int) -> [UInt32] {
    var found: [UInt32] = []
    for step in steps[schemas[schema].steps.range] {
      switch step {
      case .reference(let target), .not(let target): found.append(target)
      case .dynamicReference(let name, let initial):
        found.append(initial)
        found += dynamicAnchors[Int(name)].map(\.schema)
      case .allOf(let branches), .anyOf(let branches), .oneOf(let branches): found += lists[branches.range]
      case .condition(let test, let then, let otherwise):
        found += [test, then, otherwise].filter { $0 != Self.none }
      case .object(let rule):
        let pairs = objects[Int(rule)].dependentSchemas.range
        found += stride(from: pairs.lowerBound + 1, to: pairs.upperBound, by: 2).map { lists[$0] }
      case .oneValue, .bound, .length, .pattern, .array, .unevaluatedProperties, .unevaluatedItems: break
      }
    }
    return found
  }
}
