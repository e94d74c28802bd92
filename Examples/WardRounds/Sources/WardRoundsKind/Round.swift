import ScenarioKit

/// What a scenario says of its round.
struct Round {
  /// The person of the cast who leads it.
  var leader: Authored.Name?
  /// The names of what the learner has observed, each once.
  var observed: [Authored.Name] = []

  /// Takes what was written under the kind's key on the scenario.
  init(_ value: Authored.KindValue?) {
    leader = value?["leader"]?.text
    for name in value?["observed"]?.names ?? [] where !observed.contains(where: { $0.value == name.value }) {
      observed.append(name)
    }
  }
}

/// How the learner takes part in the round, besides telling what was observed.
enum Way: String {
  /// Asks about what was not understood.
  case ask
  /// Keeps it for a better moment.
  case wait
  /// Cuts somebody short.
  case interrupt
  /// Says nothing, although it is the learner's turn.
  case staySilent = "stay-silent"

  /// The points that it gives.
  var points: Int {
    switch self {
    case .ask: 1
    case .wait: 0
    case .interrupt, .staySilent: -1
    }
  }
}
