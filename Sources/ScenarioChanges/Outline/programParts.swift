import ScenarioModel

extension ProgramNames {
  /// All parts of the program, in the order in which people read a scenario.
  var parts: [Part] {
    let variables = program.variables.map { variable in
      Part(
        .state, variable.id,
        [
          .init("start", value(variable.start, of: variable)),
          variable.kind == .integer ? .init("min", "\(variable.min)") : nil,
          variable.kind == .integer ? .init("max", "\(variable.max)") : nil,
          .init("values", variable.kind == .boolean ? "false, true" : variable.values?.joined(separator: ", ")),
        ])
    }
    let dimensions = program.dimensions.map { dimension in
      Part(
        .dimension, dimension.id,
        [.init("weight", "\(dimension.weight)"), .init("min", dimension.min), .init("max", dimension.max)])
    }
    let rules = program.rules.enumerated().map { number, rule in
      Part(
        .rule, "rule-\(number + 1)",
        [.init("when", condition(rule.when)), .init("goto", scenes[rule.goto]), .init("once", "\(rule.once)")])
    }
    let debrief = program.debrief.map { question in
      Part(
        .debrief, program.texts[question.ask].id,
        [.init("about", question.about.map { scenes[$0] }), .init("phase", question.phase?.rawValue)])
    }
    return [head, scoring] + dimensions + variables + cast + glossary + rules
      + program.scenes.indices.flatMap(parts(ofScene:)) + debrief
  }

  private var head: Part {
    Part(
      .scenario, program.scenario,
      [
        .init("locale", program.locale), .init("level", program.level), .init("minutes", program.minutes),
        .init("competencies", program.competencies.map(\.id).joined(separator: ", ")),
        .init("start", scenes[program.start]),
      ])
  }

  private var scoring: Part {
    Part(
      .scoring, "scoring",
      [
        .init("pass", program.scoring.pass), .init("cap-when-critical", "\(program.scoring.capWhenCritical)"),
        .init("cap-when-repaired", "\(program.scoring.capWhenRepaired)"),
      ])
  }

  private var cast: [Part] {
    program.cast.map { Part(.cast, $0.id, [.init("role", $0.role.rawValue), .init("image", $0.image)]) }
  }

  private var glossary: [Part] {
    program.glossary.map { entry in
      let translations = (entry.translations ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
      return Part(
        .glossary, entry.term,
        [.init("audio", entry.audio), .init("translations", translations.joined(separator: ", "))])
    }
  }

  private func parts(ofScene index: Int) -> [Part] {
    let scene = program.scenes[index]
    let name = scenes[index]
    var facts: [Part.Fact?] = [
      .init("image", scene.image), .init("who", scene.who.map { program.cast[$0].id }),
      .init("move", moveName(scene.move)),
    ]
    facts += self.facts(of: scene.effects)
    facts += moveFacts(scene.move)
    facts.append(.init("goto", goto(scene.goto)))
    facts.append(.init("shuffle", scene.keepsOrder ? "false" : nil))
    if let limit = scene.timeLimit {
      facts.append(.init("within", "\(limit.seconds)s"))
      facts += self.facts(of: limit.effects, after: "late ")
      facts.append(.init("late goto", goto(limit.goto)))
    }
    let then = (scene.then ?? []).enumerated().map { number, entry in
      Part(
        .then, "\(name)/then-\(number + 1)",
        [.init("when", condition(entry.when))] + self.facts(of: entry.effects) + [.init("goto", goto(entry.goto))])
    }
    return [Part(.scene, name, facts)] + scene.allLines.map(part(ofLine:)) + parts(of: scene.move, in: name) + then
  }

  private func moveName(_ move: Move) -> String? {
    switch move {
    case .choices: "choices"
    case .select: "select"
    case .order: "order"
    case .match: "match"
    case .compose: "compose"
    case .scale: "scale"
    case .end: "end"
    case .none: nil
    }
  }

  private func moveFacts(_ move: Move) -> [Part.Fact?] {
    switch move {
    case .choices, .none: []
    case .select(let select): [.init("min", "\(select.least)"), .init("max", "\(select.most)")]
    case .order(let order):
      [.init("items", order.items.map(\.id).joined(separator: ", ")), .init("points", points(order.points))]
    case .match(let match): [.init("points", points(match.points))]
    case .compose(let compose):
      [
        .init("segments", compose.segments.map(\.id).joined(separator: ", ")), .init("points", points(compose.points)),
        .init("parts", "\(compose.parts.completeness), \(compose.parts.order), \(compose.parts.concision)"),
        .init("cap-when-missing", "\(compose.capWhenMissing)"),
      ]
    case .scale(let checkIns): [.init("scale", checkIns.map(\.id).joined(separator: ", "))]
    case .end(let ending): [.init("outcome", ending.outcome.rawValue)]
    }
  }

  private func part(ofLine line: Line) -> Part {
    Part(
      .line, program.texts[line.text].id,
      [
        .init("speaker", line.speaker == Line.narrator ? "narrator" : program.cast[line.speaker].id),
        .init("when", condition(line.when)), .init("once", line.once), .init("audio", line.audio),
        .init("image", line.image),
      ])
  }

  private func parts(of move: Move, in scene: String) -> [Part] {
    switch move {
    case .choices(let choices): return choices.map { part(of: $0, in: scene) }
    case .scale(let checkIns):
      return checkIns.map { Part(.checkIn, "\(scene)/\($0.id)", [.init("repeats", $0.repeats)]) }
    case .end, .none: return []
    case .select, .order, .match, .compose: break
    }
    var headings: [Part] = []
    var names: [String] = []
    if case .match(let match) = move {
      headings = match.categories.map { Part(.category, "\(scene)/\($0.id)") }
      names = match.categories.map(\.id)
    } else if case .compose(let compose) = move {
      headings = compose.segments.map { Part(.segment, "\(scene)/\($0.id)") }
      names = compose.segments.map(\.id)
    }
    return headings
      + move.items.map { item in
        Part(
          .item, "\(scene)/\(item.id)",
          [
            .init("when", condition(item.when)), .init("in", item.category.map { names[$0] }),
            .init("segment", item.segment.map { names[$0] }), .init("weight", item.weight),
            .init("must", item.must == true), .init("noise", item.noise),
          ] + facts(of: item.effects))
      }
  }

  private func part(of choice: Choice, in scene: String) -> Part {
    Part(
      .choice, "\(scene)/\(choice.id)",
      [.init("when", condition(choice.when)), .init("once", choice.once)] + facts(of: choice.effects) + [
        .init("critical", choice.critical), .init("repair", choice.repairs.map { choices[$0] }.joined(separator: ", ")),
        .init("opt-out", choice.optOut), .init("act", choice.act),
        .init("tags", choice.tags.map { program.tags[$0] }.joined(separator: ", ")), .init("goto", goto(choice.goto)),
      ])
  }
}
