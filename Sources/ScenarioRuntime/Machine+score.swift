public import ScenarioModel

extension Machine {
  /// The score of a run so far.
  ///
  /// With t = Σ factorᵢ · pointsᵢ the percent is ⌊100 · (t − lowest) / (highest − lowest)⌋, held in 0…100, then capped
  /// by the lowest cap of the critical events. There is none after an opt-out, without an attainable range, and where
  /// the range is empty.
  /// - Parameter state: A state of this machine.
  /// - Returns: Points, percent, caps applied, and critical events.
  public func score(of state: MachineState) -> Score {
    let points = layout.dimensionSlots.map { Int(state.slots[$0]) }
    let uncapped = state.usedOptOut ? nil : program.attainable.flatMap { uncappedPercent(of: points, in: $0) }
    var cap = 100
    for event in state.criticalEvents {
      cap = min(cap, event.repairedAt == nil ? program.scoring.capWhenCritical : program.scoring.capWhenRepaired)
    }
    let percent = uncapped.map { min($0, cap) }
    var passed: Bool?
    if let percent, let pass = program.scoring.pass { passed = percent >= pass }
    return Score(
      points: points, percent: percent, uncappedPercent: uncapped, passed: passed,
      criticalEvents: state.criticalEvents, usedOptOut: state.usedOptOut)
  }

  /// The percent, before any cap, of a run with a sum t of weighed points; nil where there is none.
  package func percent(ofTotal total: Int, afterOptOut usedOptOut: Bool) -> Int? {
    guard !usedOptOut, let attainable = program.attainable, attainable.lowest < attainable.highest else { return nil }
    return percent(of: min(max(total, attainable.lowest), attainable.highest), in: attainable)
  }

  /// The percent of the attainable, or nil where lowest and highest are equal.
  private func uncappedPercent(of points: [Int], in attainable: Attainable) -> Int? {
    guard attainable.lowest < attainable.highest else { return nil }
    var total = WideSum()
    for (factor, got) in zip(attainable.factors, points) { total.add(factor, times: got) }
    return percent(of: total.held(in: attainable.lowest...attainable.highest), in: attainable)
  }

  private func percent(of held: Int, in attainable: Attainable) -> Int {
    // Both differences are at least 0 and may exceed Int.max, but never UInt.max.
    let range = UInt(bitPattern: attainable.highest &- attainable.lowest)
    let reached = UInt(bitPattern: held &- attainable.lowest)
    return Int(range.dividingFullWidth(reached.multipliedFullWidth(by: 100)).quotient)
  }
}

/// A sum of products in two words, so that no product of a factor and points can leave it.
private struct WideSum {
  private var high = 0
  private var low: UInt = 0

  mutating func add(_ factor: Int, times number: Int) {
    let product = factor.multipliedFullWidth(by: number)
    let (sum, carried) = low.addingReportingOverflow(product.low)
    low = sum
    high = high &+ product.high &+ (carried ? 1 : 0)
  }

  func held(in range: ClosedRange<Int>) -> Int {
    let value = Int(bitPattern: low)
    if high == (value < 0 ? -1 : 0) { return min(max(value, range.lowerBound), range.upperBound) }
    return high < 0 ? range.lowerBound : range.upperBound
  }
}
