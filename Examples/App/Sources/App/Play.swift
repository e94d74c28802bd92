import ScenarioModel
import ScenarioRuntime

/// A scenario as the app plays it: what is to be shown as lines, and the answers to pick from.
///
/// All that is needed of the runtime is here: a ``Session`` takes an ``Answer`` and gives back events, which name lines,
/// choices and scenes of the program by their numbers.
struct Play {
  private var session: Session
  private let texts: LocalizedTexts

  /// Starts a scenario.
  /// - Parameters:
  ///   - program: The scenario.
  ///   - seed: The seed of what chance does; the same seed plays the same.
  /// - Throws: `ProgramError` where the program cannot be run, `Unsupported` where it asks for more than choices.
  init(_ program: Program, seed: UInt64) throws {
    for scene in program.scenes {
      switch scene.move {
      case .choices, .end, .none: continue
      case .select, .order, .match, .compose, .scale: throw Unsupported(scene: scene.id)
      }
    }
    session = Session(try Machine(program), seed: seed)
    texts = LocalizedTexts(program)
  }

  /// A scene asks for something that this app does not show.
  struct Unsupported: Error, Equatable {
    var scene: String
  }

  /// The title, the briefing, and what is said before the first question.
  var opening: [String] {
    let program = session.machine.program
    return [words(program.title)] + (program.briefing.map { [words($0)] } ?? []) + said(in: session.opening)
  }

  /// Whether no answer is wanted any more.
  var isOver: Bool { session.status.isOver }

  /// The answers to pick from, in the order in which they are shown.
  var answers: [String] { session.offered.map { words(choices[$0].text) } }

  /// Picks an answer.
  /// - Parameter number: The position in ``answers``, from 1.
  /// - Returns: What is said then; nil where there is no such answer.
  mutating func answer(_ number: Int) -> [String]? {
    let offered = session.offered
    guard number >= 1, number <= offered.count else { return nil }
    return (try? session.answer(.choice(offered[number - 1]))).map(said)
  }

  /// The ending, the percent, and what is said of each answer.
  var result: [String] {
    var lines: [String] = []
    let program = session.machine.program
    if case .ended(let scene) = session.status, case .end(let ending) = program.scenes[scene].move {
      lines += ending.title.map { [words($0)] } ?? []
      lines += session.score.percent.map { ["\($0) %"] } ?? []
    }
    for case .chose(let choice) in session.transcript.flatMap(\.events) {
      let feedback = session.machine.choice(choice).feedback
      lines += [feedback?.learner, feedback?.workplace].compactMap { $0 }.map(words)
    }
    return lines
  }

  /// The choices of the scene that waits for an answer.
  private var choices: [Choice] {
    if case .choices(let choices) = session.machine.program.scenes[session.status.scene].move { choices } else { [] }
  }

  /// The lines that some events speak of.
  private func said(in events: [Event]) -> [String] {
    let (machine, program) = (session.machine, session.machine.program)
    return events.compactMap { event in
      switch event {
      case .said(let scene, let line): program.scenes[scene].lines[line]
      case .replied(let choice, let line): machine.choice(choice).reply[line]
      default: nil
      }
    }.map { line in
      line.speaker == Line.narrator
        ? words(line.text) : "\(words(program.cast[line.speaker].name)): \(words(line.text))"
    }
  }

  /// A text with the values that the state has now.
  private func words(_ text: Int) -> String {
    guard let parts = texts[text].parts else { return texts[text].text }
    return parts.map { part in
      part.variable.map { String(session.machine.value(ofVariable: $0, in: session.state)) } ?? part.text
    }.joined()
  }
}
