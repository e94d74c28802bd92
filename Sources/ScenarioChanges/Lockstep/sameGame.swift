import ScenarioModel

extension Program {
  /// What decides how runs go and what they score, without words, pictures and people.
  ///
  /// Of two programs with the same bare one every recording of the one replays on the other to the same score.
  var bare: Program {
    var program = self
    (program.scenario, program.locale, program.level, program.minutes) = ("", "", nil, nil)
    (program.title, program.briefing, program.contentNotes, program.competencies) = (0, nil, [], [])
    (program.cast, program.glossary, program.debrief, program.texts) = ([], [], [], [])
    for index in program.dimensions.indices { program.dimensions[index].title = 0 }
    for index in program.scenes.indices { program.scenes[index].strip() }
    program.attainable?.states = 0
    return program
  }
}

extension Program {
  /// The same without what points come to.
  var withoutCounting: Program {
    var program = self
    (program.attainable, program.scoring) = (nil, Scoring())
    for index in program.dimensions.indices { program.dimensions[index].weight = 1 }
    return program
  }

  /// Whether somewhere chance decides where a run goes.
  var draws: Bool {
    func draws(_ goto: Goto?) -> Bool {
      if case .weighted(let branches) = goto { branches.count > 1 } else { false }
    }
    return scenes.contains {
      draws($0.goto) || draws($0.timeLimit?.goto) || ($0.then ?? []).contains { draws($0.goto) }
    }
      || choices.contains { draws($0.goto) }
  }
}

extension Scene {
  /// Takes away what no run depends on.
  mutating func strip() {
    (contentNotes, image, facilitator, who, lines) = (nil, nil, nil, nil, [])
    // In which order choices are shown changes nothing of what happens.
    keepsOrder = false
    move = move.bare
    then = then.map { entries in
      entries.map { entry in
        var entry = entry
        (entry.feedback, entry.reply) = (nil, [])
        return entry
      }
    }
    timeLimit?.feedback = nil
    timeLimit?.reply = []
    // How long it waits decides only whether an answer comes late, and that is an answer of its own.
    timeLimit?.seconds = 0
  }
}

extension Move {
  fileprivate var bare: Move {
    func bare(_ items: [Item]) -> [Item] {
      items.map { item in
        var item = item
        (item.text, item.feedback) = (0, nil)
        return item
      }
    }
    switch self {
    case .choices(let choices):
      return .choices(
        choices.map { choice in
          var choice = choice
          (choice.text, choice.feedback, choice.reply, choice.act) = (0, nil, [], false)
          return choice
        })
    case .select(var select):
      (select.prompt, select.items) = (nil, bare(select.items))
      return .select(select)
    case .order(var order):
      (order.prompt, order.items) = (nil, bare(order.items))
      return .order(order)
    case .match(var match):
      (match.prompt, match.items) = (nil, bare(match.items))
      match.categories = match.categories.map { Heading(id: $0.id, text: 0) }
      return .match(match)
    case .compose(var compose):
      (compose.prompt, compose.items) = (nil, bare(compose.items))
      compose.segments = compose.segments.map { Heading(id: $0.id, text: 0) }
      return .compose(compose)
    case .scale(let checkIns): return .scale(checkIns.map { CheckIn(id: $0.id, text: 0, labels: []) })
    case .end(let ending): return .end(Ending(outcome: ending.outcome))
    case .none: return .none
    }
  }
}
