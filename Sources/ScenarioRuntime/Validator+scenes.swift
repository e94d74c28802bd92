import ScenarioModel

extension Validator {
  /// The most lines, choices, changes or branches in one place: they bound the time and the events of one step.
  static let mostInOnePlace = 1000

  /// Checks one scene; `part` is its path.
  func check(_ scene: Scene, _ part: String) throws(ProgramError) {
    for (position, note) in (scene.contentNotes ?? []).enumerated() {
      try text(note, "\(part).contentNotes[\(position)]")
    }
    try text(scene.facilitator, part + ".facilitator")
    try check(scene.effects, part + ".effects")
    guard scene.effects.score.isEmpty else {
      throw fault(part + ".effects.score", .contradiction("entering a scene gives no points"))
    }
    try check(scene.lines, part + ".lines")
    if let goto = scene.goto { try check(goto, part + ".goto") }
    if let who = scene.who { try index(who, program.cast.count, part + ".who") }
    try checkItems(of: scene, part)
    try checkThen(of: scene, part)
    try checkTimeLimit(of: scene, part)
    switch scene.move {
    case .choices(let choices):
      try atMost(choices.count, Self.mostInOnePlace, part + ".choices")
      try unique(choices.lazy.map(\.id), part + ".choices")
      for (position, choice) in choices.enumerated() { try check(choice, "\(part).choices[\(position)]") }
    case .scale(let checkIns):
      try atMost(checkIns.count, Self.mostInOnePlace, part + ".scale")
      try unique(checkIns.lazy.map(\.id), part + ".scale")
      for (position, checkIn) in checkIns.enumerated() {
        try text(checkIn.text, "\(part).scale[\(position)].text")
        for (place, label) in checkIn.labels.enumerated() {
          try text(label, "\(part).scale[\(position)].labels[\(place)]")
        }
      }
    case .end(let ending): try text(ending.title, part + ".end.title")
    case .select, .order, .match, .compose, .none: break
    }
  }

  private func check(_ choice: Choice, _ part: String) throws(ProgramError) {
    try text(choice.text, part + ".text")
    if let when = choice.when { try condition(when, part + ".when") }
    try check(choice.effects, part + ".effects")
    if choice.optOut, !choice.effects.score.isEmpty {
      throw fault(part + ".effects.score", .contradiction("an opt-out is never scored"))
    }
    try atMost(choice.repairs.count, Self.mostInOnePlace, part + ".repairs")
    for (position, repaired) in choice.repairs.enumerated() {
      try index(repaired, choiceCount, "\(part).repairs[\(position)]")
    }
    try atMost(choice.tags.count, Self.mostInOnePlace, part + ".tags")
    for (position, tag) in choice.tags.enumerated() {
      try index(tag, program.tags.count, "\(part).tags[\(position)]")
    }
    guard Set(choice.tags).count == choice.tags.count else {
      throw fault(part + ".tags", .contradiction("a tag stands twice"))
    }
    try text(choice.feedback?.learner, part + ".feedback.learner")
    try text(choice.feedback?.workplace, part + ".feedback.workplace")
    try check(choice.reply, part + ".reply")
    if let goto = choice.goto { try check(goto, part + ".goto") }
  }

  func check(_ lines: [Line], _ part: String) throws(ProgramError) {
    try atMost(lines.count, Self.mostInOnePlace, part)
    for (position, line) in lines.enumerated() {
      if line.speaker != Line.narrator {
        try index(line.speaker, program.cast.count, "\(part)[\(position)].speaker")
      }
      try text(line.text, "\(part)[\(position)].text")
      if let when = line.when { try condition(when, "\(part)[\(position)].when") }
    }
  }

  func check(_ effects: Effects, _ part: String) throws(ProgramError) {
    let raise = effects.raise ?? []
    try atMost(
      effects.set.count + raise.count + effects.add.count + effects.score.count, Self.mostInOnePlace, part)
    for (key, changes) in [("set", effects.set), ("raise", raise)] {
      for (position, change) in changes.enumerated() {
        try index(change.target, program.variables.count, "\(part).\(key)[\(position)]")
        let variable = program.variables[change.target]
        try number(change.amount, variable.min...variable.max, "\(part).\(key)[\(position)]")
      }
    }
    for (position, change) in effects.add.enumerated() {
      try index(change.target, program.variables.count, "\(part).add[\(position)]")
      guard program.variables[change.target].kind == .integer else {
        throw fault("\(part).add[\(position)]", .contradiction("only an integer can be added to"))
      }
      try number(change.amount, Self.amounts, "\(part).add[\(position)]")
    }
    for (position, change) in effects.score.enumerated() {
      try index(change.target, program.dimensions.count, "\(part).score[\(position)]")
      try number(change.amount, Self.amounts, "\(part).score[\(position)]")
    }
  }

  func check(_ goto: Goto, _ part: String) throws(ProgramError) {
    switch goto {
    case .scene(let scene): try index(scene, program.scenes.count, part)
    case .guarded(let branches):
      guard !branches.isEmpty else { throw fault(part, .empty) }
      try atMost(branches.count, Self.mostInOnePlace, part)
      for (position, branch) in branches.enumerated() {
        try index(branch.to, program.scenes.count, "\(part)[\(position)].to")
        let isLast = position == branches.count - 1
        guard (branch.when == nil) == isLast else {
          throw fault("\(part)[\(position)]", .contradiction("the last branch, and only that, has no condition"))
        }
        if let when = branch.when { try condition(when, "\(part)[\(position)].when") }
      }
    case .weighted(let branches):
      guard !branches.isEmpty else { throw fault(part, .empty) }
      try atMost(branches.count, Self.mostInOnePlace, part)
      for (position, branch) in branches.enumerated() {
        try index(branch.to, program.scenes.count, "\(part)[\(position)].to")
        try number(branch.weight, Self.weights, "\(part)[\(position)].weight")
      }
    }
  }

  /// Checks that a condition's code keeps to its stack and names what exists; `part` is its path.
  /// Only those of `then` may ask for the result of an answer.
  func condition(
    _ condition: Condition, _ part: @autoclosure () -> String, mayAskForResult: Bool = false
  ) throws(ProgramError) {
    // With 2^20 constants of 32 bits no sum can leave 64 bits.
    try atMost(condition.code.count, 1 << 20, part())
    var depth = 0
    for (position, instruction) in condition.code.enumerated() {
      switch instruction.operation {
      case .constant:
        try number(instruction.argument, Self.constants, part())
        depth += 1
      case .variable:
        try index(instruction.argument, program.variables.count, part())
        depth += 1
      case .counter:
        try index(instruction.argument, program.counters.count, part())
        depth += 1
      case .result:
        guard mayAskForResult else {
          throw fault(part(), .contradiction("the result is known in the conditions of `then` only"))
        }
        depth += 1
      case .score:
        try index(instruction.argument, program.dimensions.count, part())
        guard program.dimensions[instruction.argument].min != nil else {
          throw fault(part(), .contradiction("a dimension that a condition reads has `min` and `max`"))
        }
        depth += 1
      case .not, .negate:
        guard depth >= 1 else { throw fault(part(), .stackUnderflow(at: position)) }
      case .add, .subtract, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .and, .or:
        guard depth >= 2 else { throw fault(part(), .stackUnderflow(at: position)) }
        depth -= 1
      }
      guard depth <= Machine.greatestStackDepth else { throw fault(part(), .stackTooDeep(at: position)) }
    }
    guard depth == 1 else { throw fault(part(), .valuesLeft(depth)) }
  }
}
