import Diagnostics
import ScenarioExplorer
import ScenarioKit
import ScenarioModel
import ScenarioRuntime

/// Visits every state that a program can reach, and says what no learner should meet.
///
/// - Returns: The program with the range of its scores, nil where nothing can be played or scored before something is
///   mended; what was found in numbers; and what there is to say.
func prove(
  _ program: Program, of scenario: Authored.Scenario, budget: Int
) -> (program: Program?, exploration: Exploration?, diagnostics: [Diagnostic]) {
  let machine: Machine
  do {
    machine = try Machine(program)
  } catch {
    // Everything but sheer size has been checked by then.
    return (
      nil, nil,
      [
        Diagnostic(
          .error, "too-large", at: scenario.id.range,
          Message(
            da: "Scenariet er for stort for maskinen (\(error)). Del det i flere.",
            en: "The scenario is too large for the machine (\(error)). Split it."))
      ]
    )
  }
  let exploration = explore(machine, ExplorerOptions(budget: budget))
  let diagnostics = proofFindings(program, exploration).map { finding in
    Diagnostic(
      finding.severity, finding.code, at: scenario.range(of: finding.subject, machine), finding.message,
      notes: notes(finding, program))
  }
  var proved = program
  proved.attainable = exploration.scores.attainable
  return (diagnostics.contains(where: \.isStructural) ? nil : proved, exploration, diagnostics)
}

/// The way to a finding, as `run --agent` follows it.
private func notes(_ finding: ProofFinding, _ program: Program) -> [Diagnostic.Note] {
  guard let witness = finding.witness, !witness.steps.isEmpty else { return [] }
  let way = proofWay(witness, program)
  return [Diagnostic.Note(Message(da: "En vej dertil: \(way)", en: "A way there: \(way)"))]
}

extension Authored.Scenario {
  /// The words that name what a finding is about.
  fileprivate func range(of subject: ProofFinding.Subject, _ machine: Machine) -> SourceRange {
    switch subject {
    case .scenario: return id.range
    case .scene(let scene): return scenes[scene].id.range
    case .choice(let number):
      let (scene, position) = machine.place(ofChoice: number)
      guard case .choices(let choices) = scenes[scene].move else { return scenes[scene].id.range }
      return choices[position].id.range
    case .rule(let rule): return rules[rule].when.range
    case .entry(let scene, let position):
      let entry = scenes[scene].then[position]
      return entry.when?.range ?? entry.range
    case .line(let scene, let position):
      let line = scenes[scene].lines[position]
      return line.when?.range ?? line.text.range
    case .branch(let holder, let position):
      guard case .guarded(let branches)? = goto(of: holder, machine) else { return id.range }
      return branches[position].when?.range ?? branches[position].range
    case .item(let scene, let position):
      let item = scenes[scene].move.items[position]
      return item.when?.range ?? item.id.range
    case .dimension(let dimension): return scoring.dimensions[dimension].id.range
    }
  }

  /// The `goto` of a part of the scenario.
  private func goto(of holder: GotoHolder, _ machine: Machine) -> Authored.Goto? {
    switch holder {
    case .scene(let scene): return scenes[scene].goto
    case .late(let scene): return scenes[scene].late?.goto
    case .choice(let number):
      let (scene, position) = machine.place(ofChoice: number)
      return scenes[scene].choices[position].goto
    case .entry(let scene, let position): return scenes[scene].then[position].goto
    }
  }
}
