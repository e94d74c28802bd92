import ScenarioModel

/// What a state's key says of where the run stands.
private enum KeyKind: Int32, Sendable {
  /// A move or a draw waits.
  case waiting
  /// The run reached an end.
  case ended
  /// The run is stuck.
  case stuck
  /// The run is endless.
  case endless
}

extension Machine {
  /// Appends the words on which all that can happen next depends: where the run stands, the check-in or draw at hand,
  /// variables, counters, fired rules, and the points of dimensions with bounds.
  package func appendKey(of state: borrowing MachineState, to words: inout [Int32]) {
    let kind: KeyKind =
      switch state.status {
      case .waiting: .waiting
      case .ended: .ended
      case .stuck: .stuck
      case .endless: .endless
      }
    words.append(Int32(truncatingIfNeeded: state.status.scene << 2) | kind.rawValue)
    words.append(Int32(truncatingIfNeeded: state.openDraw.map { -1 - $0.goto } ?? state.checkIn))
    for slot in 0..<layout.keySlots { words.append(state.slots[slot]) }
  }
}
