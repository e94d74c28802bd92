import ScenarioModel

/// Checks every number of a program once, so that running it needs no further checks.
struct Validator {
  /// The greatest size of amounts, bounds and values.
  static let amounts = -1_000_000...1_000_000
  /// Weights of dimensions, branches and items.
  static let weights = 1...1000
  /// Constants in conditions: all that a slot can hold.
  static let constants = Int(Int32.min)...Int(Int32.max)

  let program: Program
  /// Points of moves.
  static let points = 1...1_000_000
  /// Time limits, in seconds.
  static let seconds = 1...86_400

  /// The number of choices in the whole program.
  let choiceCount: Int

  init(_ program: Program) {
    self.program = program
    choiceCount = program.choices.count
  }

  /// Throws for the first part that is wrong.
  func validate() throws(ProgramError) {
    guard program.format == Program.currentFormat else { throw fault("format", .unknownFormat(program.format)) }
    try sizes()
    try head()
    try variables()
    try dimensionsAndScoring()
    try counters()
    try unique(program.scenes.lazy.map(\.id), "scenes")
    for (position, scene) in program.scenes.enumerated() { try check(scene, "scenes[\(position)]") }
    try index(program.start, program.scenes.count, "start")
    var instructions = 0
    for (position, rule) in program.rules.enumerated() {
      try condition(rule.when, "rules[\(position)].when")
      try index(rule.goto, program.scenes.count, "rules[\(position)].goto")
      instructions += rule.when.code.count
    }
    // Every scene entered looks at every rule, so this bounds the time of one step.
    try atMost(instructions, 100_000, "rules")
    try texts()
    try attainable()
  }

  private func sizes() throws(ProgramError) {
    guard !program.scenes.isEmpty else { throw fault("scenes", .empty) }
    try atMost(program.scenes.count, 100_000, "scenes")
    try atMost(choiceCount, 1_000_000, "scenes")
    try atMost(program.scenes.reduce(0) { $0 + $1.move.items.count }, 1_000_000, "scenes")
    try atMost(program.rules.count, 1000, "rules")
    try atMost(program.variables.count, 10_000, "variables")
    try atMost(program.dimensions.count, 1000, "dimensions")
    try atMost(program.counters.count, 1_000_000, "counters")
    try atMost(program.tags.count, 100_000, "tags")
  }

  private func head() throws(ProgramError) {
    try text(program.title, "title")
    try text(program.briefing, "briefing")
    for (position, note) in program.contentNotes.enumerated() { try text(note, "contentNotes[\(position)]") }
    try unique(program.competencies.lazy.map(\.id), "competencies")
    try unique(program.cast.lazy.map(\.id), "cast")
    for (position, member) in program.cast.enumerated() { try text(member.name, "cast[\(position)].name") }
    try unique(program.glossary.lazy.map(\.term), "glossary")
    for (position, entry) in program.glossary.enumerated() {
      try text(entry.definition, "glossary[\(position)].definition")
      try text(entry.example, "glossary[\(position)].example")
    }
    try unique(program.tags, "tags")
    for (position, question) in program.debrief.enumerated() {
      try text(question.ask, "debrief[\(position)].ask")
      if let scene = question.about { try index(scene, program.scenes.count, "debrief[\(position)].about") }
    }
  }

  private func texts() throws(ProgramError) {
    try unique(program.texts.lazy.map(\.id), "texts")
    for (position, text) in program.texts.enumerated() {
      for (place, part) in (text.parts ?? []).enumerated() {
        if let variable = part.variable {
          try index(variable, program.variables.count, "texts[\(position)].parts[\(place)].variable")
        }
        if let term = part.term {
          try index(term, program.glossary.count, "texts[\(position)].parts[\(place)].term")
        }
      }
    }
  }

  private func variables() throws(ProgramError) {
    try unique(program.variables.lazy.map(\.id), "variables")
    for (position, variable) in program.variables.enumerated() {
      let part = "variables[\(position)]"
      try number(variable.min, Self.amounts, part + ".min")
      try number(variable.max, Self.amounts, part + ".max")
      guard variable.min <= variable.max else {
        throw fault(part + ".max", .number(variable.max, least: variable.min, most: Self.amounts.upperBound))
      }
      try number(variable.start, variable.min...variable.max, part + ".start")
      switch variable.kind {
      case .integer:
        if variable.values != nil { throw fault(part + ".values", .contradiction("an integer has no named values")) }
      case .boolean:
        if variable.min != 0 || variable.max != 1 || variable.values != nil {
          throw fault(part, .contradiction("a Boolean runs from 0 to 1 and has no named values"))
        }
      case .named:
        let values = variable.values ?? []
        try unique(values, part + ".values")
        if variable.min != 0 || variable.max != values.count - 1 {
          throw fault(part, .contradiction("named values run from 0 to one less than their number"))
        }
      }
    }
  }

  private func dimensionsAndScoring() throws(ProgramError) {
    try unique(program.dimensions.lazy.map(\.id), "dimensions")
    for (position, dimension) in program.dimensions.enumerated() {
      let part = "dimensions[\(position)]"
      try text(dimension.title, part + ".title")
      try number(dimension.weight, Self.weights, part + ".weight")
      switch (dimension.min, dimension.max) {
      case (nil, nil): break
      case (let least?, let most?):
        try number(least, Self.amounts.lowerBound...0, part + ".min")
        try number(most, 0...Self.amounts.upperBound, part + ".max")
      default: throw fault(part, .contradiction("`min` and `max` come together"))
      }
    }
    if let pass = program.scoring.pass { try number(pass, 0...100, "scoring.pass") }
    try number(program.scoring.capWhenCritical, 0...100, "scoring.capWhenCritical")
    try number(program.scoring.capWhenRepaired, 0...100, "scoring.capWhenRepaired")
  }

  private func counters() throws(ProgramError) {
    var seen = Set<Counter>()
    for (position, counter) in program.counters.enumerated() {
      let part = "counters[\(position)]"
      let count =
        switch counter.subject {
        case .scene: program.scenes.count
        case .choice: choiceCount
        case .tag: program.tags.count
        }
      try index(counter.index, count, part + ".index")
      try number(counter.limit, 1...(Self.amounts.upperBound + 1), part + ".limit")
      let subject = Counter(subject: counter.subject, index: counter.index, limit: 0)
      guard seen.insert(subject).inserted else {
        throw fault(part, .duplicate("\(counter.subject.rawValue) \(counter.index)"))
      }
    }
  }

  private func attainable() throws(ProgramError) {
    guard let range = program.attainable else { return }
    let count = program.dimensions.count
    for (name, list) in [("least", range.least), ("most", range.most), ("factors", range.factors)]
    where list.count != count {
      throw fault("attainable.\(name)", .length(list.count, expected: count))
    }
    for position in 0..<count {
      guard range.least[position] <= range.most[position] else {
        throw fault("attainable.most[\(position)]", .contradiction("less than the least"))
      }
      try number(range.factors[position], 0...Int.max, "attainable.factors[\(position)]")
    }
    guard range.lowest <= range.highest else {
      throw fault("attainable.highest", .contradiction("less than the lowest"))
    }
    try number(range.states, 0...Int.max, "attainable.states")
  }
}

// MARK: Small checks

extension Validator {
  func fault(_ part: String, _ problem: ProgramError.Problem) -> ProgramError {
    ProgramError(part: part, problem: problem)
  }

  func index(_ value: Int, _ count: Int, _ part: @autoclosure () -> String) throws(ProgramError) {
    guard value >= 0, value < count else { throw fault(part(), .index(value, count: count)) }
  }

  func text(_ value: Int?, _ part: @autoclosure () -> String) throws(ProgramError) {
    if let value { try index(value, program.texts.count, part()) }
  }

  func number(
    _ value: Int, _ range: ClosedRange<Int>, _ part: @autoclosure () -> String
  ) throws(ProgramError) {
    guard range.contains(value) else {
      throw fault(part(), .number(value, least: range.lowerBound, most: range.upperBound))
    }
  }

  func atMost(_ count: Int, _ most: Int, _ part: @autoclosure () -> String) throws(ProgramError) {
    guard count <= most else { throw fault(part(), .tooMany(count, most: most)) }
  }

  func unique(_ ids: some Sequence<String>, _ part: @autoclosure () -> String) throws(ProgramError) {
    var seen = Set<String>()
    for id in ids where !seen.insert(id).inserted { throw fault(part(), .duplicate(id)) }
  }
}
