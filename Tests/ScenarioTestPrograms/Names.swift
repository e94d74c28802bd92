import ScenarioModel

/// Gives the names of a story their indices, and makes counters and tags as they are met.
struct Names {
  let story: Story
  var tags: [String] = []
  var counters: [Counter] = []
  var texts = [Text(id: "title", source: "Story", hash: "h00000000")]
  private var choices: [String] = []

  init(story: Story) {
    self.story = story
    for scene in story.scenes {
      for choice in scene.choices ?? [] {
        choices.append("\(scene.id)/\(choice.id)")
        for tag in choice.tags where !tags.contains(tag) { tags.append(tag) }
      }
    }
  }

  mutating func scene(_ scene: StoryScene) throws -> Scene {
    let move: Move
    if let written = scene.move {
      move = written
    } else if let choices = scene.choices {
      move = .choices(try choices.map { try choice($0, in: scene.id) })
    } else if let scale = scene.scale {
      move = .scale(scale.map { CheckIn(id: $0, text: text("\(scene.id)/\($0)"), labels: []) })
    } else {
      move = scene.ends ? .end(Ending(outcome: .partial)) : .none
    }
    return Scene(
      id: scene.id, effects: Effects(set: try changes(scene.set), add: try changes(scene.add)),
      lines: try lines(scene.lines, "\(scene.id)/line"), move: move, then: try then(of: scene),
      timeLimit: try scene.limit.map { limit in
        TimeLimit(
          seconds: 20, effects: limit.effects, reply: try replies(limit.replies, "\(scene.id)/late"),
          goto: try limit.goto.map { try goto($0) })
      }, goto: try scene.goto.map { try goto($0) },
      keepsOrder: scene.keepsOrder)
  }

  private mutating func then(of scene: StoryScene) throws -> [ThenEntry]? {
    if scene.then.isEmpty { return nil }
    return try scene.then.enumerated().map { position, entry in
      ThenEntry(
        when: try entry.when.map { try condition($0) }, effects: entry.effects,
        reply: try replies(entry.replies, "\(scene.id)/then-\(position + 1)"),
        goto: try entry.goto.map { try goto($0) })
    }
  }

  private mutating func replies(_ count: Int, _ path: String) throws -> [Line] {
    try lines(Array(repeating: StoryLine(), count: count), "\(path)/reply")
  }

  private mutating func choice(_ choice: StoryChoice, in scene: String) throws -> Choice {
    let path = "\(scene)/\(choice.id)"
    return Choice(
      id: choice.id, text: text(path), when: try choice.when.map { try condition($0) }, once: choice.once,
      effects: Effects(
        set: try changes(choice.set), add: try changes(choice.add),
        score: try choice.score.map { name, amount in
          Effects.Change(try position(of: name, in: story.dimensions.map(\.id)), amount)
        }),
      critical: choice.critical, repairs: try choice.repairs.map { try number(of: $0) }, optOut: choice.optOut,
      tags: try choice.tags.map { try position(of: $0, in: tags) }, reply: try lines(choice.reply, "\(path)/reply"),
      goto: try choice.goto.map { try goto($0) })
  }

  func scene(named name: String) throws -> Int { try position(of: name, in: story.scenes.map(\.id)) }

  mutating func condition(_ code: String) throws -> Condition {
    Condition(
      try code.split(separator: " ").map { word in
        if let number = Int(word) { return Instruction(.constant, number) }
        if let operation = Instruction.Operation(rawValue: String(word)), !operation.takesArgument {
          return Instruction(operation)
        }
        let parts = word.split(separator: ":").map(String.init)
        guard parts.count == 2 else {
          return Instruction(.variable, try position(of: String(word), in: story.variables.map(\.id)))
        }
        switch parts[0] {
        case "score": return Instruction(.score, try position(of: parts[1], in: story.dimensions.map(\.id)))
        case "visited": return counter(.scene, try scene(named: parts[1]))
        case "taken": return counter(.choice, try number(of: parts[1]))
        default: return counter(.tag, try position(of: parts[1], in: tags))
        }
      })
  }

  private mutating func counter(_ subject: Counter.Subject, _ index: Int) -> Instruction {
    let wanted = Counter(subject: subject, index: index, limit: story.counterLimit)
    if let found = counters.firstIndex(of: wanted) { return Instruction(.counter, found) }
    counters.append(wanted)
    return Instruction(.counter, counters.count - 1)
  }

  private mutating func goto(_ text: String) throws -> Goto {
    let branches = text.split(separator: "|").map { $0.trimmed }
    if text.contains("*") {
      return .weighted(
        try branches.map { branch in
          let parts = branch.split(separator: "*").map { $0.trimmed }
          return Goto.WeightedBranch(weight: Int(parts[0]) ?? 0, to: try scene(named: parts[1]))
        })
    }
    guard text.contains("?") else { return .scene(try scene(named: text)) }
    return .guarded(
      try branches.map { branch in
        let parts = branch.split(separator: "?").map { $0.trimmed }
        guard parts.count == 2 else { return Goto.GuardedBranch(when: nil, to: try scene(named: branch)) }
        return Goto.GuardedBranch(when: try condition(parts[0]), to: try scene(named: parts[1]))
      })
  }

  private mutating func lines(_ lines: [StoryLine], _ path: String) throws -> [Line] {
    var result: [Line] = []
    for (position, line) in lines.enumerated() {
      result.append(
        Line(
          speaker: Line.narrator, text: text("\(path)-\(position + 1)"),
          when: try line.when.map { try condition($0) }, once: line.once))
    }
    return result
  }

  private func changes(_ pairs: KeyValuePairs<String, Int>) throws -> [Effects.Change] {
    try pairs.map { name, amount in
      Effects.Change(try position(of: name, in: story.variables.map(\.id)), amount)
    }
  }

  private mutating func text(_ id: String) -> Int {
    texts.append(Text(id: id, source: id, hash: "h\(id)"))
    return texts.count - 1
  }

  private func number(of choice: String) throws -> Int {
    if let found = choices.firstIndex(of: choice) { return found }
    guard let found = choices.firstIndex(where: { $0.hasSuffix("/" + choice) }) else {
      throw Story.UnknownName(name: choice)
    }
    return found
  }

  private func position(of name: String, in names: [String]) throws -> Int {
    guard let found = names.firstIndex(of: name) else { throw Story.UnknownName(name: name) }
    return found
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var rest = self
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
