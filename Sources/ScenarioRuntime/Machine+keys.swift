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

  /// How many words a key has.
  package var keyWidth: Int { 2 + layout.keySlots }

  /// Fills a state from the words of its key. What they leave out changes nothing of what happens next: points of
  /// dimensions without bounds begin at 0, no line was said, and no critical event is listed.
  /// - Parameters:
  ///   - state: Filled anew; its memory is used again.
  ///   - words: Words that ``appendKey(of:to:)`` of this machine appended, among others.
  ///   - start: Where they begin.
  package func restore(_ state: inout MachineState, fromKey words: [Int32], at start: Int) {
    let scene = Int(words[start] >> 2)
    if state.slots.count != layout.slotCount { state.slots = startSlots }
    for slot in 0..<layout.keySlots { state.slots[slot] = words[start + 2 + slot] }
    for slot in layout.keySlots..<layout.slotCount { state.slots[slot] = 0 }
    state.status =
      switch KeyKind(rawValue: words[start] & 3) {
      case .ended: .ended(scene: scene)
      case .stuck: .stuck(scene: scene)
      case .endless: .endless(scene: scene)
      case .waiting, nil: .waiting(scene: scene)
      }
    let detail = Int(words[start + 1])
    state.checkIn = max(detail, 0)
    state.openDraw =
      detail < 0
      ? OpenDraw(scene: scene, branches: tables.gotos[-1 - detail].branches.count, goto: -1 - detail) : nil
    (state.step, state.usedOptOut, state.seed) = (0, false, 0)
    state.criticalEvents.removeAll(keepingCapacity: true)
    state.earlierOpenEvents.removeAll(keepingCapacity: true)
    state.lastOpenEvents.removeAll(keepingCapacity: true)
    for _ in 0..<layout.openEventLists { state.lastOpenEvents.append(-1) }
  }

  /// For each branch of a draw the weights of it and those before it, and where it leads.
  package func branches(of draw: OpenDraw) -> [(upTo: UInt32, scene: Int)] {
    tables.gotos[draw.goto].branches.map { (tables.branches[$0].upTo, tables.branches[$0].scene) }
  }
}
