import ScenarioModel

/// What was seen while states were looked into, and where first.
package struct Sightings: Sendable {
  /// A step: the state that was looked into, and which of its steps.
  package struct Place: Hashable, Sendable {
    /// The value of ``state`` for what was seen at the start of every run.
    package static let start = UInt32.max

    /// The number of the state.
    package var state: UInt32
    /// The position among its steps.
    package var step: UInt32
  }

  /// Where each scene was entered first.
  package private(set) var scenes: [Place?]
  /// Where each rule fired first.
  package private(set) var rules: [Place?]
  /// Where each rule that fires again and again first fired on entering its own scene.
  package private(set) var selfFiring: [Place?]
  /// Where each scene's move was first passed over, because it had nothing to offer.
  package private(set) var passedMoves: [Place?]
  /// The state in which each choice was offered first.
  package internal(set) var choices: [Place?]
  /// Where each entry of `then` followed first, by its number through the program.
  package private(set) var thenEntries: [Place?]
  /// The number of scenes that were entered.
  package private(set) var entries = 0

  /// The place at hand.
  var place = Place(state: Place.start, step: 0)
  /// The scene entered last in this step, or -1.
  private var scene = -1
  /// Whether its move was not yet passed over.
  private var isOpen = false
  private let asks: [Bool]
  /// The scene of each rule that fires again and again, or -1.
  private let again: [Int]

  init(_ machine: Machine) {
    let program = machine.program
    scenes = Array(repeating: nil, count: program.scenes.count)
    passedMoves = scenes
    rules = Array(repeating: nil, count: program.rules.count)
    selfFiring = rules
    choices = Array(repeating: nil, count: machine.choiceCount)
    thenEntries = Array(repeating: nil, count: machine.tables.entries.count)
    asks = program.scenes.map { scene in
      switch scene.move {
      case .end, .none: false
      default: true
      }
    }
    again = program.rules.map { $0.once ? -1 : $0.goto }
  }

  /// Begins a step.
  @inline(__always)
  mutating func begin(_ place: Place) {
    self.place = place
    scene = -1
    isOpen = false
  }

  /// Ends a step; whether the scene entered last waits for an answer.
  mutating func end(waits: Bool) {
    if !waits { pass() }
    isOpen = false
  }

  /// Notes that scenes were entered by a step that was taken before with the same outcome.
  @inline(__always)
  mutating func enterAgain(_ count: Int) { entries &+= count }

  /// Notes what happened.
  @inline(__always)
  mutating func append(_ event: Event) {
    switch event {
    case .entered(let scene):
      pass()
      entries += 1
      self.scene = scene
      isOpen = asks[scene]
      if scenes[scene] == nil { scenes[scene] = place }
    case .ruleFired(let rule):
      isOpen = false
      if rules[rule] == nil { rules[rule] = place }
      if scene >= 0, again[rule] == scene, selfFiring[rule] == nil { selfFiring[rule] = place }
    case .followed(let entry):
      if thenEntries[entry] == nil { thenEntries[entry] = place }
    default: break
    }
  }

  private mutating func pass() {
    if isOpen, passedMoves[scene] == nil { passedMoves[scene] = place }
  }
}

extension Sightings: EventSink {}
