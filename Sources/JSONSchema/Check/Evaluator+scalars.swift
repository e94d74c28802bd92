import YAMLSyntax

extension Evaluator {
  /// Checks a number against `minimum` and its kin, or `multipleOf`.
  mutating func checkBound(_ keyword: Keyword, _ index: UInt32, _ schema: UInt32, _ instance: Int) -> Bool {
    guard TypeSet.number.contains(type(of: instance)) else { return true }
    if !isCollecting, let small = program.numbers[Int(index)].small, keyword != .multipleOf,
      let value = NumberText.small(bytes, text(of: instance))
    {
      switch keyword {
      case .minimum: return value >= small
      case .maximum: return value <= small
      case .exclusiveMinimum: return value > small
      default: return value < small
      }
    }
    guard let number = NumberText(bytes, text(of: instance)) else {
      return true
    }
    let bound = program.numbers[Int(index)]
    let isValid: Bool
    if keyword == .multipleOf {
      isValid = number.isMultiple(of: bound.divisor, in: bytes)
    } else {
      let order = NumberText.compare(number, in: bytes, bound.number, in: bound.bytes)
      switch keyword {
      case .minimum: isValid = order >= 0
      case .maximum: isValid = order <= 0
      case .exclusiveMinimum: isValid = order > 0
      default: isValid = order < 0
      }
    }
    if !isValid, isCollecting {
      var detail = Violation.Detail()
      detail.limit = String(decoding: bound.bytes, as: UTF8.self)
      report(keyword, schema, instance, detail)
    }
    return isValid
  }

  /// Checks the number of code points of a text.
  mutating func checkLength(_ keyword: Keyword, _ limit: Int, _ schema: UInt32, _ instance: Int) -> Bool {
    guard type(of: instance) == .string else { return true }
    let range = text(of: instance)
    // A text has at most as many code points as bytes, and at least a quarter of them.
    if keyword == .maxLength ? range.count <= limit : range.count / 4 >= limit { return true }
    var count = 0
    for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
    if keyword == .maxLength ? count <= limit : count >= limit { return true }
    if isCollecting {
      var detail = Violation.Detail()
      detail.limit = String(limit)
      detail.count = count
      report(keyword, schema, instance, detail)
    }
    return false
  }

  /// Whether an instance is one of the values of `enum` or `const`.
  mutating func isOne(of values: SchemaProgram.ValueSet, _ instance: Int) -> Bool {
    guard type(of: instance) == .string else {
      return values.others.range.contains { isEqual(instance, program.value(program.constants[$0])) }
    }
    guard let symbol = symbol(of: instance) else { return false }
    var (low, high) = (Int(values.texts.start), Int(values.texts.end))
    while low < high {
      let middle = (low + high) / 2
      if program.lists[middle] < symbol { low = middle + 1 } else { high = middle }
    }
    return low < Int(values.texts.end) && program.lists[low] == symbol
  }

  /// Whether an instance equals a value of the schema; a key that is looked at as a text equals only texts.
  mutating func isEqual(_ instance: Int, _ value: SyntaxNode) -> Bool {
    let ownType = type(of: instance)
    if ownType == .string {
      return value.tree.bytes.type(of: value.tree.records[value.index]) == .string && value.kind == .scalar
        && bytes[text(of: instance)].elementsEqual(value.utf8)
    }
    return SyntaxNode(tree: tree, index: instance).isEqual(to: value)
  }
}
