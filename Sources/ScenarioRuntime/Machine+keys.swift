import ScenarioModel

/// What a state's key says of where the run stands.
package enum KeyKind: Int32, Sendable {
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
  /// The number of words in a state's key.
  package var keyWidth: Int { layout.keySlots + 2 }

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

  /// Makes a state from its key. All that the key leaves out is as at the start of a run.
  /// - Parameters:
  ///   - state: Filled anew; its memory is used again.
  ///   - words: Words with a key of this machine.
  ///   - position: Where the key begins.
  package func restore(_ state: inout MachineState, from words: borrowing [Int32], at position: Int) {
    if state.slots.count != layout.slotCount { state.slots = startSlots }
    for slot in 0..<layout.keySlots { state.slots[slot] = words[position + 2 + slot] }
    for slot in layout.keySlots..<layout.slotCount { state.slots[slot] = 0 }
    let scene = Machine.scene(ofKey: words[position])
    switch Machine.kind(ofKey: words[position]) {
    case .waiting: state.status = .waiting(scene: scene)
    case .ended: state.status = .ended(scene: scene)
    case .stuck: state.status = .stuck(scene: scene)
    case .endless: state.status = .endless(scene: scene)
    }
    let place = Int(words[position + 1])
    state.checkIn = max(place, 0)
    state.openDraw = nil
    if place < 0 {
      let goto = -1 - place
      state.openDraw = OpenDraw(scene: scene, branches: tables.gotos[goto].branches.count, goto: goto)
    }
    state.step = 0
    state.usedOptOut = false
    state.criticalEvents.removeAll(keepingCapacity: true)
    state.earlierOpenEvents.removeAll(keepingCapacity: true)
    if state.lastOpenEvents.count != layout.openEventLists {
      state.lastOpenEvents = Array(repeating: -1, count: layout.openEventLists)
    }
    for list in 0..<layout.openEventLists { state.lastOpenEvents[list] = -1 }
  }

  /// The scene of a key by its first word.
  package static func scene(ofKey first: Int32) -> Int { Int(first >> 2) }

  /// Where the run stands by the first word of a key.
  package static func kind(ofKey first: Int32) -> KeyKind { KeyKind(rawValue: first & 3) ?? .waiting }

  /// Whether a key stands before a draw, by its second word.
  package static func isDraw(_ second: Int32) -> Bool { second < 0 }

  /// The position in a key of the points of a dimension with bounds, or nil for one without.
  package func keyPosition(ofDimension dimension: Int) -> Int? {
    let slot = layout.dimensionSlots[dimension]
    return slot < layout.keySlots ? slot + 2 : nil
  }

  /// The scene to which a branch of a draw leads.
  /// - Parameters:
  ///   - branch: The position of the branch.
  ///   - second: The second word of the key of a state that stands before the draw.
  /// - Returns: The scene's index.
  package func scene(ofBranch branch: Int, at second: Int32) -> Int {
    let branches = tables.gotos[-1 - Int(second)].branches
    return tables.branches[branches.lowerBound + branch].scene
  }
}
