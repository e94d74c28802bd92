import ScenarioModel
import ScenarioRuntime

/// An answer that made a difference.
struct TurningPoint: Hashable, Sendable {
  /// A variable that got another value.
  struct Change: Hashable, Sendable {
    var variable: Int
    var from: Int
    var to: Int
  }

  /// Points in a dimension.
  struct Points: Hashable, Sendable {
    var dimension: Int
    var points: Int
  }

  /// The turn, by its position in the transcript.
  var turn: Journey.TurnPlace
  /// The points that it brought, in the order of the dimensions.
  var points: [Points] = []
  /// The variables that it changed, in the order of the variables; not what entering the next scene changed.
  var changes: [Change] = []
  /// Whether it was a critical event.
  var isCritical = false
  /// The step at which the critical event was mended.
  var mendedAt: Int?
  /// The critical choices that it mended.
  var mends: [Int] = []
  /// The scenes where rules led.
  var ruleTargets: [Int] = []

  /// How many answers are listed for what they changed alone.
  static let most = 4

  /// The turning points of a run, in the order in which they happened.
  ///
  /// Every critical event, every mending and every rule is one. Of the other answers, the ``most`` that changed scores
  /// and state most, each change measured against the range that it could have.
  static func all(in session: Session, _ journey: Journey) -> [TurningPoint] {
    let program = session.machine.program
    var points: [TurningPoint] = []
    var candidates: [(point: TurningPoint, impact: Double)] = []
    for (place, turn) in session.transcript.enumerated() {
      if case .checkIn = turn.answer {
        let targets = turn.events.ruleTargets(program)
        if !targets.isEmpty { points.append(TurningPoint(turn: place, ruleTargets: targets)) }
        continue
      }
      let point = TurningPoint(place, turn, before: journey.values[place], session)
      if point.isCritical || !point.mends.isEmpty || !point.ruleTargets.isEmpty {
        points.append(point)
      } else {
        let impact = point.impact(program)
        if impact > 0 { candidates.append((point, impact)) }
      }
    }
    let strongest = candidates.sorted { ($1.impact, $0.point.turn) < ($0.impact, $1.point.turn) }.prefix(most)
    return (points + strongest.map(\.point)).sorted { $0.turn < $1.turn }
  }

  private init(turn: Int, ruleTargets: [Int]) {
    self.turn = turn
    self.ruleTargets = ruleTargets
  }

  private init(_ place: Int, _ turn: Session.Turn, before: [Int], _ session: Session) {
    let program = session.machine.program
    self.turn = place
    ruleTargets = turn.events.ruleTargets(program)
    var after = before
    var got = program.dimensions.map { _ in 0 }
    scan: for event in turn.events {
      switch event {
      case .assigned(let variable, let value): after[variable] = value
      case .scored(let dimension, let points): got[dimension] += points
      case .critical: isCritical = true
      case .repaired(let choice, _): if !mends.contains(choice) { mends.append(choice) }
      case .entered: break scan
      default: break
      }
    }
    points = got.indices.filter { got[$0] != 0 }.map { Points(dimension: $0, points: got[$0]) }
    changes = before.indices.filter { before[$0] != after[$0] }.map {
      Change(variable: $0, from: before[$0], to: after[$0])
    }
    if isCritical { mendedAt = session.score.criticalEvents.first { $0.step == turn.step }?.repairedAt }
  }

  /// How much it changed: points as a share of their dimension's range, by its weight beside the others, and values
  /// as a share of theirs. A value that is no number says yes or no to something, which counts as half a range.
  private func impact(_ program: Program) -> Double {
    let weights = program.dimensions.reduce(0.0) { $0 + Double($1.weight) }
    let scored = points.map { change in
      let dimension = program.dimensions[change.dimension]
      let range = program.attainable.map { Double($0.most[change.dimension]) - Double($0.least[change.dimension]) }
      let weight = Double(dimension.weight) * Double(program.dimensions.count) / max(weights, 1)
      return Double(change.points.magnitude) * weight / max(range ?? 1, 1)
    }
    let stated = changes.map { change in
      let variable = program.variables[change.variable]
      guard variable.kind == .integer else { return 0.5 }
      return abs(Double(change.to) - Double(change.from)) / max(Double(variable.max) - Double(variable.min), 1)
    }
    return (scored + stated).reduce(0, +)
  }
}

extension [Event] {
  /// The scenes where the rules led that fired in these events.
  fileprivate func ruleTargets(_ program: Program) -> [Int] {
    compactMap { event in if case .ruleFired(let rule) = event { program.rules[rule].goto } else { nil } }
  }
}
