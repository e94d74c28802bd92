import ScenarioModel

extension Validator {
  /// Checks the items of a move, and what is asked of them; `part` is the scene's path.
  func checkItems(of scene: Scene, _ part: String) throws(ProgramError) {
    switch scene.move {
    case .select(let select):
      let part = part + ".select"
      try check(select.items, part, mayScore: true)
      try number(select.most, 1...select.items.count, part + ".most")
      try number(select.least, 0...select.most, part + ".least")
    case .order(let order):
      try check(order.items, part + ".order", mayScore: false)
      try check(points: order.points, part + ".order.points")
    case .match(let match):
      let part = part + ".match"
      try check(match.items, part, mayScore: false)
      try check(points: match.points, part + ".points")
      try check(match.categories, part + ".categories")
      for (position, item) in match.items.enumerated() {
        guard let category = item.category else {
          throw fault("\(part).items[\(position)]", .contradiction("an item of a match has a category"))
        }
        try index(category, match.categories.count, "\(part).items[\(position)].category")
      }
    case .compose(let compose): try check(compose, part + ".compose")
    case .choices, .scale, .end, .none: return
    }
    try text(scene.move.prompt, part + ".prompt")
  }

  private func check(_ compose: Compose, _ part: String) throws(ProgramError) {
    try check(compose.items, part, mayScore: false)
    if !compose.points.isEmpty { try check(points: compose.points, part + ".points") }
    try check(compose.segments, part + ".segments")
    let parts = compose.parts
    for (name, share) in [
      ("completeness", parts.completeness), ("order", parts.order), ("concision", parts.concision),
    ] {
      try number(share, 0...100, "\(part).parts.\(name)")
    }
    guard parts.completeness + parts.order + parts.concision == 100 else {
      throw fault(part + ".parts", .contradiction("the parts add up to 100"))
    }
    try number(compose.capWhenMissing, 0...100, part + ".capWhenMissing")
    for (position, item) in compose.items.enumerated() {
      let part = "\(part).items[\(position)]"
      guard (item.segment == nil) != (item.noise == nil) else {
        throw fault(part, .contradiction("an item of a compose has a segment or is noise"))
      }
      if let segment = item.segment { try index(segment, compose.segments.count, part + ".segment") }
      if let noise = item.noise {
        try number(noise, Self.weights, part + ".noise")
        guard item.weight == nil, item.must != true else {
          throw fault(part, .contradiction("noise has no weight and need not be said"))
        }
      }
      if let weight = item.weight { try number(weight, Self.weights, part + ".weight") }
    }
    guard compose.items.contains(where: { $0.segment != nil }) else {
      throw fault(part + ".items", .contradiction("there is something to say besides noise"))
    }
  }

  private func check(_ items: [Item], _ part: String, mayScore: Bool) throws(ProgramError) {
    guard !items.isEmpty else { throw fault(part + ".items", .empty) }
    try atMost(items.count, Self.mostInOnePlace, part + ".items")
    try unique(items.lazy.map(\.id), part + ".items")
    var changes = 0
    for (position, item) in items.enumerated() {
      let part = "\(part).items[\(position)]"
      try text(item.text, part + ".text")
      if let when = item.when { try condition(when, part + ".when") }
      try check(item.effects, part + ".effects")
      changes +=
        item.effects.set.count + (item.effects.raise?.count ?? 0) + item.effects.add.count + item.effects.score.count
      guard mayScore || item.effects.score.isEmpty else {
        throw fault(part + ".effects.score", .contradiction("only the items of a select give points of their own"))
      }
      try text(item.feedback?.learner, part + ".feedback.learner")
      try text(item.feedback?.workplace, part + ".feedback.workplace")
    }
    // All items may be in one answer, so this bounds the events of one step.
    try atMost(changes, 10 * Self.mostInOnePlace, part + ".items")
  }

  private func check(points: [Effects.Change], _ part: String) throws(ProgramError) {
    guard !points.isEmpty else { throw fault(part, .empty) }
    try atMost(points.count, Self.mostInOnePlace, part)
    for (position, change) in points.enumerated() {
      try index(change.target, program.dimensions.count, "\(part)[\(position)]")
      try number(change.amount, Self.points, "\(part)[\(position)]")
    }
    guard Set(points.map(\.target)).count == points.count else {
      throw fault(part, .contradiction("a dimension stands twice"))
    }
  }

  private func check(_ headings: [Heading], _ part: String) throws(ProgramError) {
    guard !headings.isEmpty else { throw fault(part, .empty) }
    try atMost(headings.count, Self.mostInOnePlace, part)
    try unique(headings.lazy.map(\.id), part)
    for (position, heading) in headings.enumerated() { try text(heading.text, "\(part)[\(position)].text") }
  }

  /// Checks what follows an answer with items.
  func checkThen(of scene: Scene, _ part: String) throws(ProgramError) {
    guard let entries = scene.then else { return }
    let part = part + ".then"
    guard !scene.move.items.isEmpty else {
      throw fault(part, .contradiction("`then` follows a move with items only"))
    }
    guard !entries.isEmpty else { throw fault(part, .empty) }
    try atMost(entries.count, Self.mostInOnePlace, part)
    for (position, entry) in entries.enumerated() {
      let part = "\(part)[\(position)]"
      guard (entry.when == nil) == (position == entries.count - 1) else {
        throw fault(part, .contradiction("the last entry, and only that, has no condition"))
      }
      if let when = entry.when { try condition(when, part + ".when", mayAskForResult: true) }
      try check(entry.effects, part + ".effects")
      try text(entry.feedback?.learner, part + ".feedback.learner")
      try text(entry.feedback?.workplace, part + ".feedback.workplace")
      try check(entry.reply, part + ".reply")
      if let goto = entry.goto { try check(goto, part + ".goto") }
    }
  }

  /// Checks a time limit.
  func checkTimeLimit(of scene: Scene, _ part: String) throws(ProgramError) {
    guard let limit = scene.timeLimit else { return }
    let part = part + ".timeLimit"
    switch scene.move {
    case .end, .none: throw fault(part, .contradiction("a scene without a question has no time limit"))
    case .choices, .select, .order, .match, .compose, .scale: break
    }
    try number(limit.seconds, Self.seconds, part + ".seconds")
    try check(limit.effects, part + ".effects")
    guard limit.effects.score.isEmpty else {
      throw fault(part + ".effects.score", .contradiction("what comes late gives no points"))
    }
    try text(limit.feedback?.learner, part + ".feedback.learner")
    try text(limit.feedback?.workplace, part + ".feedback.workplace")
    try check(limit.reply, part + ".reply")
    if let goto = limit.goto { try check(goto, part + ".goto") }
  }
}
