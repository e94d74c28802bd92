package import ScenarioExplorer

/// Who answers in a headless run.
package enum Agent: Sendable {
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
  /// Gives the best or the worst answer, as far as percent goes; where no way leads to an end, as ``first``.
  case guided(ScoreGuide)
  /// Goes for the nearest scene or choice that no run of the series has visited yet, until there is none. Where the
  /// explorer has not been it answers as ``random(seed:)``.
  case cover(CoverGuide, seed: UInt64)
  /// Asks a program. Its seed follows from this one and the run's.
  case program(any AgentProgram, seed: UInt64)

  /// The name under which a summary lists it.
  package var name: String {
    switch self {
    case .first: "first"
    case .random: "random"
    case .script: "script"
    case .persona(let persona, _): persona.name
    case .guided(let guide): guide.aim == .best ? "best" : "worst"
    case .cover: "cover"
    case .program(let program, _): program.name
    }
  }

  /// Whether a run depends on those before it, so that a series cannot be divided.
  package var isOneByOne: Bool {
    if case .cover = self { true } else { false }
  }
}
