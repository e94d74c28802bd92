import Diagnostics
import ScenarioCompiler
import ScenarioExplorer
import ScenarioModel
import ScenarioRuntime

/// What exploring one scenario showed, and the sentences about it.
struct ScenarioExploration {
  /// A way that somebody may want to follow.
  struct Way {
    /// A name for it, unique in the scenario; also a file's name.
    var name: String
    /// What is there.
    var message: Message
    /// The way.
    var witness: Witness
  }

  let machine: Machine
  let budget: Int
  let exploration: Exploration
  let findings: [ProofFinding]
  let summary: ProofSummary

  var program: Program { machine.program }

  /// Explores a scenario.
  init(_ machine: Machine, _ options: ExplorerOptions) {
    self.machine = machine
    budget = options.budget
    exploration = explore(machine, options)
    let order: [Severity] = [.error, .warning, .info]
    findings = proofFindings(machine.program, exploration).enumerated().sorted {
      (order.firstIndex(of: $0.element.severity) ?? 0, $0.offset)
        < (order.firstIndex(of: $1.element.severity) ?? 0, $1.offset)
    }.map(\.element)
    summary = ProofSummary(machine.program, exploration, budget: options.budget)
  }

  /// The id of what a finding is about; nil for the whole scenario.
  func id(of subject: ProofFinding.Subject) -> String? {
    switch subject {
    case .scenario: return nil
    case .scene(let scene): return program.scenes[scene].id
    case .choice(let choice): return id(ofChoice: choice)
    case .rule(let rule): return "rule-\(rule + 1)"
    case .line(let scene, let position): return "\(program.scenes[scene].id)/line-\(position + 1)"
    case .branch(let holder, let position): return "\(id(of: holder))/goto-\(position + 1)"
    case .entry(let scene, let position): return "\(program.scenes[scene].id)/then-\(position + 1)"
    case .item(let scene, let position):
      return "\(program.scenes[scene].id)/\(program.scenes[scene].move.items[position].id)"
    case .dimension(let dimension): return program.dimensions[dimension].id
    }
  }

  /// The id of what a `goto` belongs to.
  private func id(of holder: GotoHolder) -> String {
    switch holder {
    case .scene(let scene): return program.scenes[scene].id
    case .late(let scene): return "\(program.scenes[scene].id)/late"
    case .choice(let number): return id(ofChoice: number)
    case .entry(let scene, let position): return "\(program.scenes[scene].id)/then-\(position + 1)"
    }
  }

  /// A choice as `scene/choice`.
  func id(ofChoice number: Int) -> String {
    "\(program.scenes[machine.place(ofChoice: number).scene].id)/\(machine.choice(number).id)"
  }

  /// The name of a finding's way.
  func wayName(ofFinding position: Int) -> String {
    let finding = findings[position]
    return ([finding.code] + (id(of: finding.subject).map { [$0] } ?? [])).joined(separator: "-")
  }

  /// All ways that were found, by name: to findings, to endings, and to the most points.
  var ways: [Way] {
    var ways: [Way] = []
    for (position, finding) in findings.enumerated() {
      guard let witness = finding.witness else { continue }
      ways.append(Way(name: wayName(ofFinding: position), message: finding.message, witness: witness))
    }
    for ending in exploration.endings {
      let id = program.scenes[ending.scene].id
      ways.append(
        Way(
          name: "ending-\(id)",
          message: Message(da: "Vejen til slutningen `\(id)`.", en: "The way to the ending `\(id)`."),
          witness: ending.witness))
    }
    for move in exploration.emptyMoves {
      let id = program.scenes[move.scene].id
      ways.append(
        Way(
          name: "empty-\(id)",
          message: Message(
            da: "Vejen dertil, hvor `\(id)` intet har at tilbyde.", en: "The way to where `\(id)` has nothing to offer."
          ),
          witness: move.witness))
    }
    if case .explored(let range) = exploration.scores {
      for (dimension, best) in zip(program.dimensions, range.bestByDimension) {
        ways.append(
          Way(
            name: "most-\(dimension.id)",
            message: Message(
              da: "Vejen til flest point i `\(dimension.id)`.", en: "The way to the most points in `\(dimension.id)`."),
            witness: best.witness))
      }
    }
    return ways
  }

  /// Whether a run is over where a way ends.
  func isOver(after witness: Witness) -> Bool {
    var state = MachineState()
    var draws = DrawSource.forced([])
    var events: [Event] = []
    machine.start(&state, seed: 0, draws: &draws, events: &events)
    for step in witness.steps {
      switch step {
      case .draw(_, let branch, _): machine.resume(&state, branch: branch, draws: &draws, events: &events)
      case .answer(_, _, let answer):
        do { try machine.answer(answer, &state, draws: &draws, events: &events) } catch {
          preconditionFailure("a way that was found cannot be gone")
        }
      }
      events.removeAll(keepingCapacity: true)
    }
    return state.status.isOver && state.openDraw == nil
  }
}
