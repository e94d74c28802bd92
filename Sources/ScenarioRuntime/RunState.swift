import ScenarioModel

/// What a step reads and changes: a session's whole state, or the few slots of a packed one.
///
/// The machine has one step function, generic over this and over ``EventSink``; it is compiled for both, so neither pays
/// for the other.
protocol RunState {
  associatedtype Slots: SlotStorage

  /// Variables, counters, fired rules and points, as the machine's layout says.
  var slots: Slots { get set }
  /// Where the run stands.
  var status: RunStatus { get set }
  /// The position of the check-in that waits for an answer, 0 in other moves.
  var checkIn: Int { get set }
  /// The number of answers so far.
  var step: Int { get set }
  /// Whether an opt-out was taken.
  var usedOptOut: Bool { get set }
  /// The draw that a step stopped at because its forced branches were used up.
  var openDraw: OpenDraw? { get set }
  /// The generator of draws.
  var generator: Generator { get set }

  /// Lists a critical event, at the front of the chain of its choice's events that are not mended.
  /// - Parameters:
  ///   - choice: The choice.
  ///   - list: Where its events that are not mended are kept, or -1.
  mutating func listEvent(of choice: Int, in list: Int)
  /// Marks every event of a choice that is not mended yet as mended.
  /// - Parameters:
  ///   - list: Where the events of the choice are kept.
  ///   - mended: Called for each of them.
  mutating func mendEvents(in list: Int, _ mended: () -> Void)
}

/// Numbers by slot.
protocol SlotStorage {
  subscript(slot: Int) -> Int32 { get set }
}

extension [Int32]: SlotStorage {}

/// Takes what happens in a run.
protocol EventSink {
  /// Takes the next event.
  mutating func append(_ event: Event)
}

extension [Event]: EventSink {}

extension MachineState: RunState {
  mutating func listEvent(of choice: Int, in list: Int) {
    let position = Int32(truncatingIfNeeded: criticalEvents.count)
    criticalEvents.append(CriticalEvent(choice: choice, step: step))
    if list >= 0 {
      earlierOpenEvents.append(lastOpenEvents[list])
      lastOpenEvents[list] = position
    } else {
      earlierOpenEvents.append(-1)
    }
  }

  mutating func mendEvents(in list: Int, _ mended: () -> Void) {
    var position = Int(lastOpenEvents[list])
    while position >= 0 {
      criticalEvents[position].repairedAt = step
      mended()
      position = Int(earlierOpenEvents[position])
    }
    lastOpenEvents[list] = -1
  }
}
