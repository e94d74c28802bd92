/// Who answers in a headless run.
package enum Agent: Hashable, Sendable {
  /// Takes the first choice as written, an opt-out only where nothing else is offered, and answers every check-in.
  case first
  /// Takes any choice that is offered, opt-outs too, and answers or skips check-ins, all with equal chances.
  ///
  /// Each run has a generator of its own, seeded with this seed XOR the first output of SplitMix64 on the run's seed.
  case random(seed: UInt64)
  /// Gives these answers, one after the other, in every run.
  case script(Script)

  /// The name under which a summary lists it.
  package var name: String {
    switch self {
    case .first: "first"
    case .random: "random"
    case .script: "script"
    }
  }
}
