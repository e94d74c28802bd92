import ScenarioModel
import ScenarioRuntime
import ScenarioStore

extension SessionResult {
  /// What a replay derived, by ids.
  init(_ result: ReplayVerdict, on machine: Machine, origin: ProgramOrigin) {
    let program = machine.program
    let score = result.score
    let status: Status =
      switch result.status {
      case .ended: .ended
      case .waiting: .waiting
      case .stuck: .stuck
      case .endless: .endless
      }
    self.init(
      version: origin.version, program: origin.programHash, status: status,
      scene: program.scenes[result.status.scene].id,
      // What is not over has points so far, and no result.
      percent: result.status.isOver ? score.percent : nil, passed: result.status.isOver ? score.passed : nil,
      usedOptOut: score.usedOptOut,
      points: zip(program.dimensions, score.points).map { Points(dimension: $0.id, points: $1) },
      critical: score.criticalEvents.map { event in
        let scene = program.scenes[machine.place(ofChoice: event.choice).scene].id
        return Critical(
          choice: "\(scene)/\(machine.choice(event.choice).id)", step: event.step, repairedAt: event.repairedAt)
      })
  }
}
