import YAMLSyntax

extension Evaluator {
  /// Checks `anyOf`. Where somebody asks what has been evaluated, every branch that holds counts.
  mutating func checkAny(
    _ branches: SchemaProgram.Slice, _ schema: UInt32, _ instance: Int, _ frame: Int
  ) -> Bool {
    var isValid = false
    for branch in branches.range where asks(program.lists[branch], instance, frame: frame) {
      isValid = true
      if frame == Self.noFrame { break }
    }
    if !isValid, isCollecting { explain(.anyOf, Array(program.lists[branches.range]), schema, instance, frame) }
    return isValid
  }

  /// Checks `oneOf`.
  mutating func checkOne(
    _ branches: SchemaProgram.Slice, _ schema: UInt32, _ instance: Int, _ frame: Int
  ) -> Bool {
    var first: UInt32?
    var isAlone = true
    for index in branches.range where asks(program.lists[index], instance, frame: frame) {
      if first != nil {
        isAlone = false
        break
      }
      first = program.lists[index]
    }
    if first != nil, isAlone { return true }
    guard isCollecting else { return false }
    let all = Array(program.lists[branches.range])
    if first == nil {
      explain(.oneOf, all, schema, instance, frame)
    } else {
      reportSeveral(all.filter { asks($0, instance, frame: Self.noFrame) }, schema, instance)
    }
    return false
  }

  /// Keeps that more than one branch of `oneOf` fits, and the keys by which they are told apart.
  private mutating func reportSeveral(_ fitting: [UInt32], _ schema: UInt32, _ instance: Int) {
    var detail = Violation.Detail()
    detail.branches = fitting.map(program.location(of:))
    detail.foundType = foundType(instance)
    let wanted = fitting.map(program.requiredNames(of:))
    var causes: [UInt32] = []
    for names in wanted {
      for name in names where !wanted.allSatisfy({ $0.contains(name) }) && !causes.contains(name) {
        causes.append(name)
      }
    }
    detail.causes = causes.map(program.symbols.name)
    report(.oneOf, schema, instance, detail)
  }

  /// Finds the branch that was most likely meant, and says what is wrong with that.
  private mutating func explain(
    _ keyword: Keyword, _ branches: [UInt32], _ schema: UInt32, _ instance: Int, _ frame: Int
  ) {
    let type = type(of: instance)
    var accepted: TypeSet = []
    var candidates: [UInt32] = []
    for branch in branches {
      let types = program.acceptedTypes(of: branch)
      accepted.formUnion(types)
      if types.contains(type) { candidates.append(branch) }
    }
    let listed = branches.map { program.listedValues(of: $0)?.values }
    if listed.allSatisfy({ $0 != nil }) {
      return reportListed(keyword, listed, accepted: [], schema, instance)
    }
    if candidates.isEmpty {
      guard !accepted.isEmpty else { return reportPlainly(keyword, branches, schema, instance) }
      return reportTypes(keyword, accepted, listed, schema, instance)
    }
    let candidateValues = candidates.map { program.listedValues(of: $0)?.values }
    if candidateValues.allSatisfy({ $0 != nil }) {
      let others = branches.filter { !candidates.contains($0) }
      let types = others.reduce(into: TypeSet()) { $0.formUnion(program.acceptedTypes(of: $1)) }
      return reportListed(keyword, candidateValues, accepted: types, schema, instance)
    }
    if type == .object, candidates.count > 1 {
      guard narrowByChoice(&candidates, instance) else { return }
      guard narrowByName(&candidates, keyword, schema, instance) else { return }
    }
    if candidates.count > 1, isWeary { return reportPlainly(keyword, branches, schema, instance) }
    collectBest(of: candidates, instance, frame)
  }

  /// Keeps that none of the values of any branch is there.
  private mutating func reportListed(
    _ keyword: Keyword, _ listed: [SchemaProgram.Slice?], accepted: TypeSet, _ schema: UInt32, _ instance: Int
  ) {
    var detail = Violation.Detail()
    for case let values? in listed {
      for text in texts(of: values) where !detail.allowedValues.contains(text) { detail.allowedValues.append(text) }
    }
    detail.expectedTypes = accepted.names
    detail.foundType = foundType(instance)
    report(.enum, under: keyword, schema, instance, detail)
  }

  /// Keeps that no branch takes the type of the instance.
  private mutating func reportTypes(
    _ keyword: Keyword, _ accepted: TypeSet, _ listed: [SchemaProgram.Slice?], _ schema: UInt32, _ instance: Int
  ) {
    var detail = Violation.Detail()
    detail.expectedTypes = accepted.names
    detail.foundType = foundType(instance)
    for case let values? in listed { detail.allowedValues += texts(of: values) }
    report(.type, under: keyword, schema, instance, detail)
  }

  private mutating func reportPlainly(
    _ keyword: Keyword, _ branches: [UInt32], _ schema: UInt32, _ instance: Int
  ) {
    var detail = Violation.Detail()
    detail.branches = branches.map(program.location(of:))
    detail.expectedTypes = branches.reduce(into: TypeSet()) { $0.formUnion(program.acceptedTypes(of: $1)) }.names
    detail.foundType = foundType(instance)
    report(keyword, schema, instance, detail)
  }

  /// Keeps the branches whose listed values are there; false where that has explained everything.
  private mutating func narrowByChoice(_ candidates: inout [UInt32], _ instance: Int) -> Bool {
    var matching: [UInt32] = []
    var open: [UInt32] = []
    var missed: [(choice: SchemaProgram.Choice, value: Int)] = []
    for branch in candidates {
      var hits = 0
      var misses: [(choice: SchemaProgram.Choice, value: Int)] = []
      for choice in program.choices(of: branch) {
        guard let key = key(choice.symbol, of: instance) else { continue }
        let value = end(of: key)
        let isHit = choice.values.range.contains { isEqual(value, program.value(program.constants[$0])) }
        if isHit { hits += 1 } else { misses.append((choice, value)) }
      }
      if misses.isEmpty {
        if hits > 0 { matching.append(branch) } else { open.append(branch) }
      } else {
        missed += misses.prefix(1)
      }
    }
    if !matching.isEmpty || !open.isEmpty {
      candidates = matching.isEmpty ? open : matching
      return true
    }
    // Every branch wants another value of one and the same property: that value is what is wrong.
    guard let first = missed.first, missed.allSatisfy({ $0.value == first.value }) else { return true }
    visits.append(Visit(schema: first.choice.schema, instance: first.value, key: first.value - 1))
    reportListed(first.choice.keyword, missed.map(\.choice.values), accepted: [], first.choice.schema, first.value)
    visits.removeLast()
    return false
  }

  /// Keeps the branches whose own keys are there; false where that has explained everything.
  private mutating func narrowByName(
    _ candidates: inout [UInt32], _ keyword: Keyword, _ schema: UInt32, _ instance: Int
  ) -> Bool {
    guard candidates.count > 1 else { return true }
    let wanted = candidates.map(program.requiredNames(of:))
    let own = wanted.map { names in names.filter { name in !wanted.allSatisfy { $0.contains(name) } } }
    let present = own.map { names in names.filter { key($0, of: instance) != nil }.count }
    let whole = candidates.indices.filter { !own[$0].isEmpty && present[$0] == own[$0].count }
    let some = candidates.indices.filter { present[$0] > 0 }
    if !whole.isEmpty || !some.isEmpty {
      candidates = (whole.isEmpty ? some : whole).map { candidates[$0] }
      return true
    }
    guard own.allSatisfy({ $0.count == 1 }) else { return true }
    var detail = Violation.Detail()
    for names in own {
      for name in names.map(program.symbols.name) where !detail.missing.contains(name) { detail.missing.append(name) }
    }
    report(.required, under: keyword, schema, instance, detail)
    return false
  }

  /// Collects what is wrong with each branch, and keeps it for the one with the fewest findings, the deepest ones
  /// where that is even.
  private mutating func collectBest(of candidates: [UInt32], _ instance: Int, _ frame: Int) {
    let start = findings.count
    var best: (findings: [Finding], depth: Int)?
    for branch in candidates {
      _ = check(branch, instance, frame: frame)
      let found = Array(findings[start...])
      findings.removeLast(findings.count - start)
      let depth = found.map(\.depth).max() ?? 0
      if let best, (best.findings.count, -best.depth) <= (found.count, -depth) { continue }
      best = (found, depth)
    }
    if let best { findings += best.findings }
  }

  /// Keeps a finding about several branches, whose path is that of the keyword that holds them.
  private mutating func report(
    _ keyword: Keyword, under holder: Keyword, _ schema: UInt32, _ instance: Int, _ detail: Violation.Detail
  ) {
    let count = findings.count
    report(keyword, schema, instance, detail)
    if findings.count > count { findings[count].holder = holder }
  }
}
