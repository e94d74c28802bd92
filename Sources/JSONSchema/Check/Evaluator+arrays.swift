import YAMLSyntax

extension Evaluator {
  /// Checks the elements of a list in one pass, and a second one for equal ones.
  mutating func checkArray(
    _ rule: SchemaProgram.ArrayRule, _ schema: UInt32, _ instance: Int, _ frame: Int
  ) -> Bool {
    guard records[instance].kind == .sequence else { return true }
    let count = Int(records[instance].value)
    var isValid = true
    if count < Int(rule.least) || count > Int(rule.most) {
      guard isCollecting else { return false }
      isValid = false
      let isShort = count < Int(rule.least)
      reportCount(isShort ? .minItems : .maxItems, isShort ? rule.least : rule.most, count, schema, instance)
    }
    let end = Int(records[instance].link)
    var element = instance + 1
    var position = 0
    var contained = 0
    while element < end {
      var isEvaluated = false
      let prefix = rule.prefix.range
      let target = position < prefix.count ? program.lists[prefix.lowerBound + position] : rule.items
      if target != SchemaProgram.none {
        isEvaluated = true
        if !checkElement(target, schema, element, .items) {
          isValid = false
          if !isCollecting { return false }
        }
      }
      if rule.contains != SchemaProgram.none, asks(rule.contains, element, frame: Self.noFrame) {
        contained += 1
        isEvaluated = true
      }
      if isEvaluated, frame != Self.noFrame { marks[frame + position] = 1 }
      position += 1
      element = self.end(of: element)
    }
    if rule.contains != SchemaProgram.none, !checkContained(rule, contained, schema, instance) { isValid = false }
    if !isValid, !isCollecting { return false }
    if rule.isUnique, count > 1, !checkUnique(schema, instance) { isValid = false }
    return isValid
  }

  /// Checks an element; one that may not be there at all is told so.
  private mutating func checkElement(
    _ target: UInt32, _ schema: UInt32, _ element: Int, _ keyword: Keyword
  ) -> Bool {
    guard program.schemas[Int(target)].rejectsAll else { return check(target, element, frame: Self.noFrame) }
    if isCollecting { report(keyword, schema, element, Violation.Detail()) }
    return false
  }

  private mutating func checkContained(
    _ rule: SchemaProgram.ArrayRule, _ contained: Int, _ schema: UInt32, _ instance: Int
  ) -> Bool {
    if contained >= Int(rule.leastContained), contained <= Int(rule.mostContained) { return true }
    if isCollecting {
      let isShort = contained < Int(rule.leastContained)
      let keyword: Keyword = !isShort ? .maxContains : rule.namesLeastContained ? .minContains : .contains
      reportCount(keyword, isShort ? rule.leastContained : rule.mostContained, contained, schema, instance)
    }
    return false
  }

  private mutating func checkUnique(_ schema: UInt32, _ instance: Int) -> Bool {
    let repeated = Self.repeated(Array(SyntaxNode(tree: tree, index: instance).elements))
    if isCollecting {
      for node in repeated { report(.uniqueItems, schema, node.index, Violation.Detail()) }
    }
    return repeated.isEmpty
  }

  /// The nodes that are equal to one before them.
  private static func repeated(_ nodes: [SyntaxNode]) -> [SyntaxNode] {
    // Few are compared each with each; of more, only those with the same hash.
    if nodes.count <= 4 {
      return nodes.indices.filter { later in
        (0..<later).contains { nodes[$0].isEqual(to: nodes[later]) }
      }.map { nodes[$0] }
    }
    let hashed = nodes.map { (hash: $0.valueHash, node: $0) }
      .sorted { ($0.hash, $0.node.index) < ($1.hash, $1.node.index) }
    var found: [SyntaxNode] = []
    var groupStart = 0
    for position in hashed.indices.dropFirst() {
      if hashed[position].hash != hashed[groupStart].hash {
        groupStart = position
      } else if hashed[groupStart..<position].contains(where: { $0.node.isEqual(to: hashed[position].node) }) {
        found.append(hashed[position].node)
      }
    }
    return found
  }

  /// Checks the elements that no other part of the schema has evaluated.
  mutating func checkUnevaluatedItems(
    _ target: UInt32, _ schema: UInt32, _ instance: Int, _ frame: Int
  ) -> Bool {
    guard records[instance].kind == .sequence else { return true }
    var isValid = true
    let end = Int(records[instance].link)
    var element = instance + 1
    var position = 0
    while element < end {
      if marks[frame + position] == 0 {
        marks[frame + position] = 1
        if !checkElement(target, schema, element, .unevaluatedItems) {
          isValid = false
          if !isCollecting { return false }
        }
      }
      position += 1
      element = self.end(of: element)
    }
    return isValid
  }
}
