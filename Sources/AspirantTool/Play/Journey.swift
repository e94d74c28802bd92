import ScenarioModel
import ScenarioRuntime

/// A run told as a way through scenes.
struct Journey: Sendable {
  /// One visit of a scene.
  struct Stop: Hashable, Sendable {
    /// The number of the visit, from 1.
    var number: Int
    /// The scene.
    var scene: Int
    /// What was answered there: one turn, or one for each check-in.
    var turns: [TurnPlace] = []
  }

  /// A turn by its position in the transcript.
  typealias TurnPlace = Int

  /// The visits in order. A scene that a rule left at once is not among them.
  private(set) var stops: [Stop] = []
  /// The values of all variables before each turn, and after the last.
  private(set) var values: [[Int]] = []

  /// Follows a session from its start.
  init(_ session: Session) {
    var now = session.machine.program.variables.map(\.start)
    enter(session.opening)
    now.follow(session.opening)
    for (place, turn) in session.transcript.enumerated() {
      values.append(now)
      if stops.last?.scene == turn.scene { stops[stops.count - 1].turns.append(place) }
      enter(turn.events)
      now.follow(turn.events)
    }
    values.append(now)
  }

  /// The visit in which a turn was taken.
  func stop(ofTurn place: TurnPlace) -> Stop? { stops.first { $0.turns.contains(place) } }

  private mutating func enter(_ events: [Event]) {
    var entered: Int?
    func add(_ scene: Int, to stops: inout [Stop]) { stops.append(Stop(number: stops.count + 1, scene: scene)) }
    for event in events {
      switch event {
      case .entered(let scene):
        if let last = entered { add(last, to: &stops) }
        entered = scene
      case .ruleFired: entered = nil
      default: break
      }
    }
    if let entered { add(entered, to: &stops) }
  }
}
