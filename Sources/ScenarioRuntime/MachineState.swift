public import ScenarioModel

/// All that a run consists of at one moment; made and changed by a ``Machine``.
public struct MachineState: Hashable, Sendable {
  /// Variables, counters, fired rules and points, as the machine's layout says.
  package internal(set) var slots: [Int32] = []
  /// Where the run stands.
  public internal(set) var status = RunStatus.stuck(scene: 0)
  /// The position of the check-in that waits for an answer, 0 in other moves.
  public internal(set) var checkIn = 0
  /// The number of answers so far.
  public internal(set) var step = 0
  /// The critical events in the order of their steps.
  public internal(set) var criticalEvents: [CriticalEvent] = []
  /// Whether an opt-out was taken.
  public internal(set) var usedOptOut = false
  /// The seed that the run started from.
  public internal(set) var seed: UInt64 = 0
  /// The draw that a step stopped at because its forced branches were used up.
  public internal(set) var openDraw: OpenDraw?

  /// The generator of draws.
  var generator = Generator(seed: 0)
  /// For each critical event the one before it of the same choice that is not mended either, or -1.
  var earlierOpenEvents: [Int32] = []
  /// For each critical choice that can be mended its last event that is not mended, or -1.
  var lastOpenEvents: [Int32] = []

  /// Makes a state before any start, which takes no answer. ``Machine/start(_:seed:draws:events:)`` fills it.
  public init() {}
}

/// A draw that waits for a branch.
public struct OpenDraw: Hashable, Sendable {
  /// The scene that draws.
  public var scene: Int
  /// The number of branches.
  public var branches: Int
  /// The row of the goto in the machine's table.
  package var goto: Int
}
