import ScenarioModel
import ScenarioRuntime

/// The lines that a program which answers is told. Schema: `agent-protocol.schema.json`.
enum AgentMessages {
  /// The version of the protocol.
  static let version = 1

  /// The first line of a run.
  struct Start: Encodable {
    var `protocol` = version
    var tell = "start"
    /// The id of the scenario.
    var scenario: String
    /// Its title.
    var title: String
    /// The language of the texts.
    var locale: String
    /// The number of the run, from 1.
    var run: Int
    /// Where the program's chance is to start.
    var seed: UInt64
    /// Whether time limits hold.
    var timing: Bool
    /// What the learner reads before the first scene.
    var briefing: String?
  }

  /// Something that is shown.
  struct Shown: Encodable {
    /// Who says it; absent for the narrator.
    var speaker: String?
    /// The words.
    var text: String
    /// Whether it is what a learner is told at once about a critical answer.
    var warning: Bool?
  }

  /// Something that an answer names.
  struct Named: Encodable {
    var id: String
    var text: String
    /// Whether it is a way around the question.
    var optOut: Bool?
  }

  /// A question about how the learner feels, whose answer counts for nothing.
  struct Feeling: Encodable {
    var id: String
    var text: String
    /// The steps of the scale, from 1.
    var steps: Int
    /// What the steps are called.
    var labels: [String]
  }

  /// A question.
  struct Question: Encodable {
    var `protocol` = version
    /// `choice`, `check-in`, `select`, `order`, `match` or `compose`.
    var ask: String
    /// The number of the answer, from 1.
    var step: Int
    /// The id of the scene.
    var scene: String
    /// What was shown since the last question.
    var shown: [Shown]
    /// What is asked, where the scene says it.
    var prompt: String?
    /// The choices in the order in which they are shown.
    var choices: [Named]?
    /// The check-in.
    var checkIn: Feeling?
    /// The items in the order in which they are shown.
    var items: [Named]?
    /// The categories.
    var categories: [Named]?
    /// The least number of items.
    var least: Int?
    /// The greatest number of items.
    var most: Int?
    /// The seconds that a learner has.
    var timeLimit: Int?
  }

  /// The last line of a run.
  struct End: Encodable {
    var `protocol` = version
    var tell = "end"
    /// `ended`, `stuck`, `endless` or `broken-off`.
    var status: String
    /// The id of the scene.
    var scene: String
    /// The title of the end.
    var title: String?
    /// What was shown since the last question.
    var shown: [Shown]
  }
}

/// Makes the lines of one run.
struct AgentTelling {
  private let machine: Machine
  private let texts: TextRendering
  private var values: [Int]

  init(_ machine: Machine) {
    self.machine = machine
    texts = TextRendering(program: machine.program)
    values = texts.startValues
  }

  private var program: Program { machine.program }

  /// The first line.
  func start(run: Int, seed: UInt64, timing: Bool) -> AgentMessages.Start {
    AgentMessages.Start(
      scenario: program.scenario, title: texts.words(program.title, values), locale: program.locale, run: run,
      seed: seed, timing: timing, briefing: program.briefing.map { texts.words($0, values) })
  }

  /// The move at hand, as a learner sees it.
  mutating func question(_ state: MachineState, after events: [Event], timing: Bool) -> AgentMessages.Question {
    let shown = shown(events)
    let number = state.status.scene
    let scene = program.scenes[number]
    var question = AgentMessages.Question(
      ask: scene.move.name, step: state.step + 1, scene: scene.id, shown: shown,
      prompt: scene.move.prompt.map { texts.words($0, values) }, timeLimit: timing ? scene.timeLimit?.seconds : nil)
    switch scene.move {
    case .choices(let choices):
      question.choices = machine.offered(state).map { position in
        let choice = choices[position]
        return AgentMessages.Named(
          id: choice.id, text: texts.words(choice.text, values), optOut: choice.optOut ? true : nil)
      }
    case .scale(let checkIns):
      let checkIn = checkIns[state.checkIn]
      question.checkIn = AgentMessages.Feeling(
        id: checkIn.id, text: texts.words(checkIn.text, values), steps: ScenePrinter.steps(of: checkIn),
        labels: checkIn.labels.map { texts.words($0, values) })
    case .match(let match): question.categories = match.categories.map { named($0.id, $0.text) }
    case .select, .order, .compose, .end, .none: break
    }
    if let counts = machine.itemCounts(state) {
      let items = scene.move.items
      question.items = machine.shownItems(state).map { named(items[$0].id, items[$0].text) }
      (question.least, question.most) = (counts.lowerBound, counts.upperBound)
    }
    return question
  }

  /// The last line.
  mutating func end(_ state: MachineState, after events: [Event]) -> AgentMessages.End {
    let shown = shown(events)
    let scene = program.scenes[state.status.scene]
    var title: String?
    if case .end(let ending) = scene.move { title = ending.title.map { texts.words($0, values) } }
    let status =
      switch state.status {
      case .waiting: "broken-off"
      case .ended: "ended"
      case .stuck: "stuck"
      case .endless: "endless"
      }
    return AgentMessages.End(status: status, scene: scene.id, title: title, shown: shown)
  }

  private func named(_ id: String, _ text: Int) -> AgentMessages.Named {
    AgentMessages.Named(id: id, text: texts.words(text, values))
  }

  private mutating func shown(_ events: [Event]) -> [AgentMessages.Shown] {
    var shown: [AgentMessages.Shown] = []
    for event in events {
      switch event {
      case .said(let scene, let line): shown.append(said(program.scenes[scene].lines[line]))
      case .followUp(let entry, let line): shown.append(said(machine.thenEntry(entry).reply[line]))
      case .replied(let choice, let line): shown.append(said(machine.choice(choice).reply[line]))
      case .lateReplied(let scene, let line):
        if let limit = program.scenes[scene].timeLimit { shown.append(said(limit.reply[line])) }
      case .critical(let choice):
        guard let feedback = machine.choice(choice).feedback?.learner else { break }
        shown.append(AgentMessages.Shown(text: texts.words(feedback, values), warning: true))
      case .assigned(let variable, let value): values[variable] = value
      case .entered, .chose, .picked, .matched, .resulted, .followed, .timedOut, .checkedIn, .scored, .repaired,
        .ruleFired, .drew, .ended, .stuck, .endless:
        break
      }
    }
    return shown
  }

  private func said(_ line: Line) -> AgentMessages.Shown {
    AgentMessages.Shown(
      speaker: line.speaker >= 0 ? texts.speaker(line.speaker) : nil, text: texts.words(line.text, values))
  }
}

extension Move {
  /// What the move is called in the protocol.
  fileprivate var name: String {
    switch self {
    case .choices: "choice"
    case .scale: "check-in"
    case .select: "select"
    case .order: "order"
    case .match: "match"
    case .compose: "compose"
    case .end, .none: "none"
    }
  }
}
