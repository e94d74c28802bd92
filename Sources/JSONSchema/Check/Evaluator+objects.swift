import YAMLSyntax

extension Evaluator {
  /// Checks the keys of a mapping in one pass.
  mutating func checkObject(
    _ rule: SchemaProgram.ObjectRule, _ schema: UInt32, _ instance: Int, _ frame: Int
  ) -> Bool {
    guard records[instance].kind == .mapping else { return true }
    if rule.onlyRequires, !isCollecting {
      return rule.required.range.allSatisfy { has(program.entries[Int(program.lists[$0])].symbol, instance) }
    }
    var isValid = checkPropertyCount(rule, schema, instance)
    if !isValid, !isCollecting { return false }
    let slots = marks.count
    for _ in 0..<rule.slotCount { marks.append(0) }
    defer { marks.removeLast(Int(rule.slotCount)) }

    let end = Int(records[instance].link)
    var key = instance + 1
    var position = 0
    while key < end {
      let value = self.end(of: key)
      guard value < end else { break }
      if !checkPair(rule, schema, key, value, slots, frame, position) {
        isValid = false
        if !isCollecting { return false }
      }
      position += 1
      key = self.end(of: value)
    }
    if rule.slotCount > 0, !checkPresence(rule, schema, instance, slots, frame) { isValid = false }
    return isValid
  }

  private mutating func checkPair(
    _ rule: SchemaProgram.ObjectRule, _ schema: UInt32, _ key: Int, _ value: Int, _ slots: Int, _ frame: Int,
    _ position: Int
  ) -> Bool {
    var isValid = true
    var isEvaluated = false
    if rule.names != SchemaProgram.none { isValid = checkName(rule.names, schema, key) }
    if !isValid, !isCollecting { return false }
    if let symbol = symbol(of: key), let entry = entry(rule.entries, symbol) {
      if entry.slot != SchemaProgram.none { marks[slots + Int(entry.slot)] = 1 }
      if entry.schema != SchemaProgram.none {
        isEvaluated = true
        if !checkValue(entry.schema, schema, key, value, .properties) { isValid = false }
        if !isValid, !isCollecting { return false }
      }
    }
    var index = rule.patterns.range.lowerBound
    while index < rule.patterns.range.upperBound {
      if program.patterns[Int(program.lists[index])].isFound(in: bytes, text(of: key)) {
        isEvaluated = true
        if !checkValue(program.lists[index + 1], schema, key, value, .patternProperties) { isValid = false }
        if !isValid, !isCollecting { return false }
      }
      index += 2
    }
    if !isEvaluated, rule.additional != SchemaProgram.none {
      isEvaluated = true
      if !checkValue(rule.additional, schema, key, value, .additionalProperties) { isValid = false }
    }
    if isEvaluated, frame != Self.noFrame { marks[frame + position] = 1 }
    return isValid
  }

  /// Checks the value of a key; a key that can have no value at all is what is wrong, not its value.
  mutating func checkValue(
    _ target: UInt32, _ schema: UInt32, _ key: Int, _ value: Int, _ keyword: Keyword
  ) -> Bool {
    guard program.schemas[Int(target)].rejectsAll else {
      if isCollecting { nextKey = key }
      return check(target, value, frame: Self.noFrame)
    }
    if isCollecting {
      var detail = Violation.Detail()
      detail.knownNames =
        keyword == .unevaluatedProperties ? namesKnownNearby(schema) : program.knownNames(of: schema)
      report(keyword, schema, key, detail, isAboutKey: true)
    }
    return false
  }

  private mutating func checkName(_ target: UInt32, _ schema: UInt32, _ key: Int) -> Bool {
    if program.schemas[Int(target)].rejectsAll {
      if isCollecting { report(.propertyNames, schema, key, Violation.Detail(), isAboutKey: true) }
      return false
    }
    if let known = knownName(target, key) { return known }
    let outer = keyAsText
    keyAsText = key
    let isValid = check(target, key, frame: Self.noFrame)
    keyAsText = outer
    noteName(target, key, isValid)
    return isValid
  }

  /// Whether a mapping has a key.
  private mutating func has(_ name: UInt32, _ mapping: Int) -> Bool {
    let end = Int(records[mapping].link)
    var key = mapping + 1
    while key < end {
      let value = self.end(of: key)
      guard value < end else { break }
      if isKey(key, name) { return true }
      key = self.end(of: value)
    }
    return false
  }

  private mutating func checkPropertyCount(
    _ rule: SchemaProgram.ObjectRule, _ schema: UInt32, _ instance: Int
  ) -> Bool {
    let count = Int(records[instance].value) / 2
    if count >= Int(rule.least), count <= Int(rule.most) { return true }
    if isCollecting {
      let isShort = count < Int(rule.least)
      reportCount(isShort ? .minProperties : .maxProperties, isShort ? rule.least : rule.most, count, schema, instance)
    }
    return false
  }

  /// Checks `required` and what the presence of keys brings with it.
  private mutating func checkPresence(
    _ rule: SchemaProgram.ObjectRule, _ schema: UInt32, _ instance: Int, _ slots: Int, _ frame: Int
  ) -> Bool {
    var isValid = true
    for index in rule.required.range where !isPresent(program.lists[index], slots) {
      isValid = false
      guard isCollecting else { return false }
      var detail = Violation.Detail()
      detail.missing = [program.symbols.name(program.entries[Int(program.lists[index])].symbol)]
      report(.required, schema, instance, detail)
    }
    var index = rule.dependentRequired.range.lowerBound
    while index < rule.dependentRequired.range.upperBound {
      let (cause, wanted) = (program.lists[index], program.lists[index + 1])
      index += 2
      guard isPresent(cause, slots), !isPresent(wanted, slots) else { continue }
      isValid = false
      guard isCollecting else { return false }
      var detail = Violation.Detail()
      detail.missing = [program.symbols.name(program.entries[Int(wanted)].symbol)]
      detail.causes = [program.symbols.name(program.entries[Int(cause)].symbol)]
      report(.dependentRequired, schema, instance, detail)
    }
    index = rule.dependentSchemas.range.lowerBound
    while index < rule.dependentSchemas.range.upperBound {
      let (cause, target) = (program.lists[index], program.lists[index + 1])
      index += 2
      if isPresent(cause, slots), !check(target, instance, frame: frame) {
        isValid = false
        guard isCollecting else { return false }
      }
    }
    return isValid
  }

  private func isPresent(_ entry: UInt32, _ slots: Int) -> Bool {
    marks[slots + Int(program.entries[Int(entry)].slot)] != 0
  }

  private func entry(_ slice: SchemaProgram.Slice, _ symbol: UInt32) -> SchemaProgram.Entry? {
    var (low, high) = (Int(slice.start), Int(slice.end))
    while low < high {
      let middle = (low + high) / 2
      if program.entries[middle].symbol < symbol { low = middle + 1 } else { high = middle }
    }
    guard low < Int(slice.end), program.entries[low].symbol == symbol else { return nil }
    return program.entries[low]
  }

  /// Checks the keys that no other part of the schema has evaluated.
  mutating func checkUnevaluatedProperties(
    _ target: UInt32, _ schema: UInt32, _ instance: Int, _ frame: Int
  ) -> Bool {
    guard records[instance].kind == .mapping else { return true }
    var isValid = true
    let end = Int(records[instance].link)
    var key = instance + 1
    var position = 0
    while key < end {
      let value = self.end(of: key)
      guard value < end else { break }
      if marks[frame + position] == 0 {
        marks[frame + position] = 1
        if !checkValue(target, schema, key, value, .unevaluatedProperties) {
          isValid = false
          if !isCollecting { return false }
        }
      }
      position += 1
      key = self.end(of: value)
    }
    return isValid
  }
}
