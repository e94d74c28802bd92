package import ScenarioModel

extension StatePacking {
  /// The words of a whole state: what ``Expander`` gives for the same one.
  /// - Parameters:
  ///   - state: A state of the machine that this packing was made for.
  ///   - words: Emptied, then filled.
  package func pack(_ state: borrowing MachineState, into words: inout [UInt64]) {
    words.removeAll(keepingCapacity: true)
    let number: Int32 =
      switch state.status {
      case .waiting(let scene):
        state.openDraw.map { drawing[$0.goto] } ?? firstWaiting[scene] &+ Int32(truncatingIfNeeded: state.checkIn)
      case .ended(let scene): ended[scene]
      case .stuck(let scene): stuck[scene]
      case .endless(let scene): endless[scene]
      }
    for _ in 0..<width { words.append(0) }
    words[0] = UInt64(UInt32(bitPattern: number))
    for field in fields {
      words[field.word] |= UInt64(UInt32(bitPattern: state.slots[field.slot] &- field.least)) &<< field.shift
    }
  }

  /// The answers to the move at hand, in the order of ``Expander``'s steps.
  /// - Parameters:
  ///   - words: The words of a state.
  ///   - machine: The machine that this packing was made for.
  /// - Returns: The answers; none where no answer is waited for.
  package func answers(to words: [UInt64], _ machine: Machine) -> [Answer] {
    words.withUnsafeBufferPointer { buffer in
      guard let key = buffer.baseAddress, standing(ofFirst: key[0]).kind == .waiting else { return [] }
      var state = MachineState()
      restore(&state, from: key, machine)
      return machine.answersInOrder(state)
    }
  }
}

extension Machine {
  /// Answers that stand for all, as ``Expander`` numbers them.
  func answersInOrder(_ state: MachineState) -> [Answer] {
    let row = tables.scenes[state.status.scene]
    if row.move == .choices, row.limit < 0 {
      var offered: [Int] = []
      offeredAsWritten(state, into: &offered)
      return offered.map { .choice($0) }
    }
    var answers: [Answer] = []
    _ = representativeAnswers(state, into: &answers)
    return answers
  }
}
