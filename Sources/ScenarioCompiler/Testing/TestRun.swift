package import Diagnostics
import ScenarioKit
package import ScenarioModel
package import ScenarioRuntime

/// What became of one test of an author.
package struct TestOutcome: Sendable {
  /// The id of the scenario.
  package var scenario: String
  /// The name of the test.
  package var name: String
  /// What was not as expected, each at the line that expects it; empty where the test passed.
  package var failures: [Diagnostic]
  /// The ids of the scenes in the order in which they were entered.
  package var path: [String]
}

/// Why an agent gives no answers in a test.
package struct TestAgentFailure: Error {
  /// The reason, as a sentence for the author.
  package var reason: Message

  /// Makes a failure.
  package init(_ reason: Message) { self.reason = reason }
}

/// Plays a whole run: given the name of an agent as a test writes it, the machine of the scenario, and the seed of the
/// run, with time limits on.
package typealias TestAgent = (_ name: String, Machine, _ seed: UInt64) throws -> Result<[Answer], TestAgentFailure>

/// Runs the tests of a compiled pack, in the order of their files.
///
/// - Parameters:
///   - compilation: The compiled pack.
///   - agent: Who answers in tests that name an agent.
/// - Returns: An outcome for each test of a scenario that compiled.
/// - Throws: What the agent throws.
package func runTests(_ compilation: Compilation, _ agent: TestAgent) rethrows -> [TestOutcome] {
  var outcomes: [TestOutcome] = []
  for tests in compilation.tests {
    let scenario = compilation.scenarios.first { $0.authored.id.value == tests.authored.scenario.value }
    guard let program = scenario?.program else { continue }
    let machine = makeMachine(program)
    for test in tests.authored.tests {
      var run = TestRun(test, machine)
      if let name = test.agent {
        run.answerAll(try agent(name.value, machine, test.runSeed))
      } else {
        run.answerAll()
      }
      run.checkExpectations()
      outcomes.append(
        TestOutcome(
          scenario: program.scenario, name: test.name.value,
          failures: run.failures.sortedForReading(compilation.sources), path: run.path))
    }
  }
  return outcomes
}

/// Runs the tests of a compiled pack without agents: a test that names one fails.
package func runTests(_ compilation: Compilation) -> [TestOutcome] {
  runTests(compilation) { _, _, _ in
    .failure(TestAgentFailure(Message(da: "Her er ingen agenter.", en: "There are no agents here.")))
  }
}

/// The machine of a program that this compiler made, which every machine takes.
func makeMachine(_ program: Program) -> Machine {
  do {
    return try Machine(program)
  } catch {
    preconditionFailure("the compiler made a program that the machine refuses: \(error)")
  }
}

/// One test under way.
struct TestRun {
  let test: Authored.Test
  let machine: Machine
  var session: Session
  private(set) var failures: [Diagnostic] = []

  var program: Program { machine.program }

  init(_ test: Authored.Test, _ machine: Machine) {
    self.test = test
    self.machine = machine
    let scenes = Dictionary(
      machine.program.scenes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var pins: [Int: [Int]] = [:]
    for draw in test.draw {
      guard let scene = scenes[draw.scene.value] else { continue }
      pins[scene] = draw.to.compactMap { scenes[$0.value] }
    }
    session = Session(machine, seed: test.runSeed, draws: .pinned(pins), timing: true)
  }

  /// The ids of the scenes in the order in which they were entered.
  var path: [String] {
    (session.opening + session.transcript.flatMap(\.events)).compactMap { event in
      if case .entered(let scene) = event { program.scenes[scene].id } else { nil }
    }
  }

  /// Gives the test's answers, as far as they fit.
  mutating func answerAll() {
    for answer in test.choose {
      guard case .waiting(let scene) = session.status else {
        let end = program.scenes[session.status.scene].id
        fail(
          at: answer.range,
          Message(
            da: "Svaret `\(answer.text)` er til overs: scenariet er allerede slut i `\(end)`.",
            en: "The answer `\(answer.text)` is left over: the scenario has ended already, in `\(end)`."))
        return
      }
      guard give(answer, in: scene) else { return }
    }
    finish()
  }

  /// Gives the answers of an agent, which played the very same run.
  mutating func answerAll(_ answers: Result<[Answer], TestAgentFailure>) {
    switch answers {
    case .success(let answers):
      for answer in answers { guard (try? session.answer(answer, after: 0)) != nil else { break } }
      finish()
    case .failure(let failure): fail(at: test.chooseRange, failure.reason)
    }
  }

  /// Says what is missing after the last answer.
  private mutating func finish() {
    if case .waiting(let scene) = session.status {
      fail(
        at: test.chooseRange,
        Message(
          da: "Der mangler svar: scenariet venter i scenen `\(program.scenes[scene].id)`.",
          en: "Answers are missing: the scenario waits in the scene `\(program.scenes[scene].id)`."))
    }
    checkDraws()
  }

  private mutating func checkDraws() {
    for draw in test.draw {
      let scene = program.scenes.firstIndex { $0.id == draw.scene.value }
      if scene.map(session.draws.misfitScenes.contains) == true {
        fail(
          at: draw.to.first?.range ?? draw.scene.range,
          Message(
            da: "Scenen `\(draw.scene.value)` kan ikke trække den scene.",
            en: "The scene `\(draw.scene.value)` cannot draw that scene."))
      } else if scene.map(session.draws.scenesWithUnusedPins.contains) == true {
        fail(
          at: draw.scene.range,
          Message(
            da: "Scenen `\(draw.scene.value)` trækker ikke så mange gange på denne vej.",
            en: "The scene `\(draw.scene.value)` does not draw that many times on this path."))
      }
    }
    guard test.seed == nil else { return }
    for scene in Set(session.draws.unpinnedScenes).sorted() {
      let id = program.scenes[scene].id
      fail(
        at: test.name.range,
        Message(
          da: "Scenen `\(id)` trækker lod. Hold det fast med `draw: { \(id): … }`, eller giv testen et `seed`.",
          en: "The scene `\(id)` draws lots. Hold it fast with `draw: { \(id): … }`, or give the test a `seed`."))
    }
  }

  /// Adds a failure, with the name of the test and the way that the run took.
  mutating func fail(at range: SourceRange, _ message: Message) {
    var notes = [
      Diagnostic.Note(
        Message(da: "Testen hedder »\(test.name.value)«.", en: "The test is called “\(test.name.value)”."))
    ]
    if !path.isEmpty {
      let way = path.joined(separator: " → ")
      notes.append(Diagnostic.Note(Message(da: "Vejen var: \(way)", en: "The way was: \(way)")))
    }
    failures.append(Diagnostic(.error, "test-failed", at: range, message, notes: notes))
  }
}

extension Authored.Test {
  /// Where the chance of the run starts.
  fileprivate var runSeed: UInt64 { UInt64(max(seed ?? 0, 0)) }
}
