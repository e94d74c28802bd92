/// Who answers in a headless run.
package enum Agent: Hashable, Sendable {
  /// Takes the first choice as written, an opt-out only where nothing else is offered, and answers every check-in. Of
  /// items it picks or says the first as written, as few as are allowed; it puts them in order as written and all in the
  /// first category.
  case first
  /// Takes any choice that is offered, opt-outs too, and answers or skips check-ins, all with equal chances. Of
  /// items it picks or says any allowed number, in any order; it puts them in any order and in any categories. It is
  /// never late.
  ///
  /// Each run has a generator of its own, seeded with this seed XOR the first output of SplitMix64 on the run's seed.
  case random(seed: UInt64)
  /// Gives these answers, one after the other, in every run.
  case script(Script)
  /// Answers as a simulated learner does. Its generator is that of ``random(seed:)`` with the same seed.
  case persona(Persona, seed: UInt64)

  /// The name under which a summary lists it.
  package var name: String {
    switch self {
    case .first: "first"
    case .random: "random"
    case .script: "script"
    case .persona(let persona, _): persona.name
    }
  }
}
