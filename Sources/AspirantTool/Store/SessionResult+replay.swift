import ScenarioModel
import ScenarioRuntime
import ScenarioStore

extension SessionResult {
  /// What a replay derived, by ids.
  init(_ status: RunStatus, _ score: Score, on machine: Machine, origin: ProgramOrigin) {
    let program = machine.program
    let word: Status =
      switch status {
      case .ended: .ended
      case .waiting: .waiting
      case .stuck: .stuck
      case .endless: .endless
      }
    self.init(
      version: origin.version, program: origin.programHash, status: word,
      scene: program.scenes[status.scene].id,
      // What is not over has points so far, and no result.
      percent: status.isOver ? score.percent : nil, passed: status.isOver ? score.passed : nil,
      usedOptOut: score.usedOptOut,
      points: zip(program.dimensions, score.points).map { Points(dimension: $0.id, points: $1) },
      critical: score.criticalEvents.map { event in
        let scene = program.scenes[machine.place(ofChoice: event.choice).scene].id
        return Critical(
          choice: "\(scene)/\(machine.choice(event.choice).id)", step: event.step, repairedAt: event.repairedAt)
      })
  }
}
