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

extension Session {
  /// What happened so far, line by line.
  package var lines: [String] {
    (opening + transcript.flatMap(\.events)).map { machine.program.line($0) }
  }

  /// Takes answers by id; `skip` and `4` are answers to check-ins.
  package mutating func play(_ ids: String...) throws {
    for id in ids { try answer(answer(named: id)) }
  }

  /// The answer with an id; one that the scene does not have is a choice out of range.
  package func answer(named id: String) -> Answer {
    switch machine.program.scenes[status.scene].move {
    case .choices(let choices): .choice(choices.firstIndex { $0.id == id } ?? choices.count)
    default: .checkIn(answered: id != "skip")
    }
  }

  /// The ids of the choices offered, as shown.
  package var offeredIDs: [String] {
    guard case .choices(let choices) = machine.program.scenes[status.scene].move else { return [] }
    return offered.map { choices[$0].id }
  }
}
