import ScenarioModel
import ScenarioRuntime

/// Runs a program at random to find what a search that was broken off did not.
///
/// Every other run begins with the way to a state that was found and not looked into. Half the answers are those that were
/// given least often, so that what is seldom met is sought out.
struct RandomSearch {
  /// After so many answers a run begins anew.
  private static let longestRun = 400
  /// So many ways to states that were not looked into are tried in turn.
  private static let mostBeginnings = 64

  private let machine: Machine
  private var generator: Generator
  private var state = MachineState()
  private var draws = DrawSource.forced([])
  private var events: [Event] = []
  private var answers: [Answer] = []
  private var steps: [Witness.Step] = []
  /// How often each choice was taken.
  private var takes: [Int]
  private var found: Exploration
  private var findings: RandomFindings

  private init(_ machine: Machine, _ found: Exploration, seed: UInt64) {
    self.machine = machine
    self.found = found
    generator = Generator(seed: seed)
    takes = Array(repeating: 0, count: machine.choiceCount)
    findings = RandomFindings(seed: seed, runs: 0, answers: 0, scenes: [], choices: [])
  }

  /// Adds what chance finds to what was found.
  /// - Parameters:
  ///   - exploration: What was found before; added to.
  ///   - graph: The states found before.
  ///   - expanded: How many of them were looked into.
  ///   - answers: How many answers are given.
  ///   - seed: The seed.
  static func extend(
    _ exploration: inout Exploration, _ graph: Graph, expanded: Int, answers: Int, seed: UInt64
  ) {
    var search = RandomSearch(graph.machine, exploration, seed: seed)
    let open = expanded..<graph.count
    let beginnings = stride(from: 0, to: min(open.count, mostBeginnings), by: 1).map { _ in
      graph.witness(to: open.lowerBound + Int(search.generator.draw(among: UInt32(truncatingIfNeeded: open.count))))
    }
    while search.findings.answers < answers {
      let isFresh = search.findings.runs % 2 == 0 || beginnings.isEmpty
      let before = search.findings.answers
      search.run(isFresh ? [] : beginnings[search.findings.runs / 2 % beginnings.count].steps, most: answers)
      search.findings.runs += 1
      // A program that asks nothing has one run for each draw.
      if search.findings.answers == before, search.findings.runs > 1000 { break }
    }
    search.finish()
    exploration = search.found
  }

  private mutating func run(_ beginning: [Witness.Step], most: Int) {
    steps.removeAll(keepingCapacity: true)
    machine.start(&state, seed: 0, draws: &draws, events: &events)
    note()
    for step in beginning { take(step) }
    var count = 0
    while count < Self.longestRun, findings.answers < most {
      if let open = state.openDraw {
        let branch = Int(generator.draw(among: UInt32(truncatingIfNeeded: open.branches)))
        take(.draw(scene: open.scene, branch: branch, to: open.scene))
        // Draws count as well: a program may do nothing else.
        count += 1
        continue
      }
      guard case .waiting(let scene) = state.status, let answer = nextAnswer(scene) else { return }
      take(.answer(scene: scene, checkIn: state.checkIn, answer: answer))
      count += 1
    }
  }

  private mutating func nextAnswer(_ scene: Int) -> Answer? {
    _ = machine.representativeAnswers(state, into: &answers)
    guard !answers.isEmpty else { return nil }
    for answer in answers {
      guard let choice = number(of: answer, in: scene), !found.offeredChoices[choice] else { continue }
      found.offeredChoices[choice] = true
      findings.choices.append(choice)
      found.ways?.choices[choice] = Witness(steps: steps, isShortest: false)
    }
    let any = answers[Int(generator.draw(among: UInt32(truncatingIfNeeded: answers.count)))]
    guard generator.draw(among: 2) == 0 else { return any }
    return answers.min { left, right in
      number(of: left, in: scene).map { takes[$0] } ?? 0 < number(of: right, in: scene).map { takes[$0] } ?? 0
    }
  }

  private func number(of answer: Answer, in scene: Int) -> Int? {
    if case .choice(let position) = answer { machine.choiceNumber(at: position, inScene: scene) } else { nil }
  }

  private mutating func take(_ step: Witness.Step) {
    var step = step
    switch step {
    case .draw(let scene, let branch, _):
      machine.resume(&state, branch: branch, draws: &draws, events: &events)
      let target = events.lazy.compactMap { event in
        if case .entered(let scene) = event { scene } else { nil }
      }.first
      step = .draw(scene: scene, branch: branch, to: target ?? scene)
    case .answer(let scene, _, let answer):
      findings.answers += 1
      if let choice = number(of: answer, in: scene) { takes[choice] += 1 }
      do { try machine.answer(answer, &state, draws: &draws, events: &events) } catch {
        preconditionFailure("the machine refused an answer that it offered")
      }
    }
    steps.append(step)
    note()
  }

  /// Notes what the last step came by.
  private mutating func note() {
    for event in events {
      switch event {
      case .entered(let scene) where !found.reachedScenes[scene]:
        found.reachedScenes[scene] = true
        findings.scenes.append(scene)
        let witness = witness
        found.ways?.scenes[scene] = witness
      case .ruleFired(let rule) where !found.firedRules[rule]:
        found.firedRules[rule] = true
        let witness = witness
        found.ways?.rules[rule] = witness
      case .followed(let entry): found.followedEntries[entry] = true
      case .ended(let scene): add(scene, to: \.endings)
      case .stuck(let scene): add(scene, to: \.stuck)
      case .endless(let scene): add(scene, to: \.endless)
      default: break
      }
    }
    events.removeAll(keepingCapacity: true)
  }

  private var witness: Witness { Witness(steps: steps, isShortest: false) }

  private mutating func add(_ scene: Int, to list: WritableKeyPath<Exploration, [Exploration.Finding]>) {
    guard !found[keyPath: list].contains(where: { $0.scene == scene }) else { return }
    found[keyPath: list].append(Exploration.Finding(scene: scene, witness: witness))
  }

  private mutating func finish() {
    found.endings.sort { $0.scene < $1.scene }
    found.stuck.sort { $0.scene < $1.scene }
    found.endless.sort { $0.scene < $1.scene }
    findings.scenes.sort()
    findings.choices.sort()
    found.chance = findings
  }
}

/// Says what can be said of a program with more states than the budget allows.
func goBeyond(_ exploration: inout Exploration, _ graph: Graph, expanded: Int, _ options: ExplorerOptions) {
  let bounds = IntervalAnalysis.bounds(of: graph.machine.program)
  exploration.neverEntered = bounds.mayEnter.map { !$0 }
  exploration.neverOffered = bounds.mayOffer.map { !$0 }
  exploration.neverFires = bounds.mayFire.map { !$0 }
  exploration.neverFollows = bounds.mayFollow.map { !$0 }
  exploration.bounds = bounds
  RandomSearch.extend(
    &exploration, graph, expanded: expanded, answers: options.randomAnswers ?? max(options.budget / 4, 1_000),
    seed: options.seed)
}
