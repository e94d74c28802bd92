import ScenarioModel

extension StatePacking {
  /// Fills a whole state from its words. What they leave out is of no matter, but points begin at 0.
  func restore(_ state: inout MachineState, from key: UnsafePointer<UInt64>, _ machine: Machine) {
    let standing = standing(ofFirst: key[0])
    if state.slots.count != machine.layout.slotCount { state.slots = machine.startSlots }
    for field in fields { state.slots[field.slot] = value(of: field, in: key) }
    for slot in otherSlots { state.slots[slot] = machine.startSlots[slot] }
    for slot in pointSlots { state.slots[slot] = 0 }
    state.status = .waiting(scene: standing.scene)
    state.checkIn = 0
    state.openDraw = nil
    if standing.kind == .drawing {
      let branches = machine.tables.gotos[standing.detail].branches.count
      state.openDraw = OpenDraw(scene: standing.scene, branches: branches, goto: standing.detail)
    } else {
      state.checkIn = standing.detail
    }
    state.step = 0
    state.usedOptOut = false
    guard machine.layout.openEventLists > 0 || !state.criticalEvents.isEmpty else { return }
    state.criticalEvents.removeAll(keepingCapacity: true)
    state.earlierOpenEvents.removeAll(keepingCapacity: true)
    if state.lastOpenEvents.count != machine.layout.openEventLists {
      state.lastOpenEvents = Array(repeating: -1, count: machine.layout.openEventLists)
    }
    for list in 0..<machine.layout.openEventLists { state.lastOpenEvents[list] = -1 }
  }
}
