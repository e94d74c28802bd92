package import ScenarioModel
package import ScenarioRuntime

extension Program {
  /// An event as a line of a transcript.
  package func line(_ event: Event) -> String {
    switch event {
    case .entered(let scene): "enter \(scenes[scene].id)"
    case .said(let scene, let line): "say \(scenes[scene].id) \(line + 1)"
    case .chose(let choice): "choose \(name(ofChoice: choice))"
    case .checkedIn(let scene, let checkIn, let answered):
      "check in \(scenes[scene].id) \(checkIn + 1) \(answered ? "answered" : "skipped")"
    case .picked(let item): "pick \(name(ofItem: item))"
    case .matched(let item, let category):
      "match \(name(ofItem: item)) \(heading(category, ofItem: item))"
    case .resulted(let scene, let percent): "result \(scenes[scene].id) \(percent)"
    case .followed(let entry): "then \(name(ofEntry: entry))"
    case .followUp(let entry, let line): "reply \(name(ofEntry: entry)) \(line + 1)"
    case .timedOut(let scene): "late \(scenes[scene].id)"
    case .lateReplied(let scene, let line): "reply \(scenes[scene].id)/late \(line + 1)"
    case .assigned(let variable, let value): "\(variables[variable].id) = \(value)"
    case .scored(let dimension, let points): "\(dimensions[dimension].id) \(points < 0 ? "" : "+")\(points)"
    case .critical(let choice): "critical \(name(ofChoice: choice))"
    case .repaired(let choice, let by): "mended \(name(ofChoice: choice)) by \(name(ofChoice: by))"
    case .ruleFired(let rule): "rule \(rule + 1)"
    case .replied(let choice, let line): "reply \(name(ofChoice: choice)) \(line + 1)"
    case .drew(let scene, let branch): "draw \(scenes[scene].id) \(branch + 1)"
    case .ended(let scene): "end \(scenes[scene].id)"
    case .stuck(let scene): "stuck \(scenes[scene].id)"
    case .endless(let scene): "endless \(scenes[scene].id)"
    }
  }

  /// A choice by the ids of scene and choice.
  package func name(ofChoice number: Int) -> String {
    var left = number
    for scene in scenes {
      guard case .choices(let choices) = scene.move else { continue }
      if left < choices.count { return "\(scene.id)/\(choices[left].id)" }
      left -= choices.count
    }
    return "?"
  }
}

extension Program {
  /// An item by the ids of scene and item.
  package func name(ofItem number: Int) -> String {
    place(number) { $0.move.items.map(\.id) }
  }

  /// An entry of `then` by the id of its scene and its number.
  package func name(ofEntry number: Int) -> String {
    place(number) { ($0.then ?? []).indices.map { "then-\($0 + 1)" } }
  }

  private func place(_ number: Int, _ names: (Scene) -> [String]) -> String {
    var left = number
    for scene in scenes {
      let names = names(scene)
      if left < names.count { return "\(scene.id)/\(names[left])" }
      left -= names.count
    }
    return "?"
  }

  private func heading(_ category: Int, ofItem number: Int) -> String {
    var left = number
    for scene in scenes {
      if left < scene.move.items.count, case .match(let match) = scene.move { return match.categories[category].id }
      left -= scene.move.items.count
    }
    return "?"
  }
}

extension Session {
  /// What happened so far, line by line.
  package var lines: [String] {
    (opening + transcript.flatMap(\.events)).map { machine.program.line($0) }
  }

  /// Takes answers by id; `skip` and `4` are answers to check-ins, `a b` items, `a:x b:y` items with categories, and
  /// `late` is a time that is over.
  package mutating func play(_ ids: String...) throws {
    for id in ids { try answer(answer(named: id)) }
  }

  /// The answer with an id; one that the scene does not have is a choice out of range.
  package func answer(named id: String) -> Answer {
    if id == "late" { return .late }
    return switch machine.program.scenes[status.scene].move {
    case .choices(let choices): .choice(choices.firstIndex { $0.id == id } ?? choices.count)
    case .match(let match):
      .match(
        match.items.map { item in
          let pair = id.split(separator: " ").first { $0.hasPrefix(item.id + ":") }
          guard let category = pair?.dropFirst(item.id.count + 1) else { return Answer.notShown }
          return match.categories.firstIndex { $0.id == category } ?? match.categories.count
        })
    case .select(let select): items(id, select.items)
    case .order(let order): items(id, order.items)
    case .compose(let compose): items(id, compose.items)
    default: .checkIn(answered: id != "skip")
    }
  }

  /// Items by their ids, separated by blanks; one that is not there is out of range.
  private func items(_ ids: String, _ items: [Item]) -> Answer {
    .items(ids.split(separator: " ").map { id in items.firstIndex { $0.id == id } ?? items.count })
  }

  /// The ids of the choices offered, as shown.
  package var offeredIDs: [String] {
    guard case .choices(let choices) = machine.program.scenes[status.scene].move else { return [] }
    return offered.map { choices[$0].id }
  }
}
