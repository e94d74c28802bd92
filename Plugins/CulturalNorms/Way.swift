import Diagnostics

/// How the newcomer meets an unspoken rule: the words that authors write, and what each does unless they say otherwise.
enum Way: String, CaseIterable {
  case askOpenly = "ask-openly"
  case clarify
  case setLimit = "set-limit"
  case getHelp = "get-help"
  case negotiate
  case repair
  case comply
  case staySilent = "stay-silent"
  case falseYes = "false-yes"
  case disclose
  case attack
  case leave

  /// What a way does.
  struct Effect {
    /// What is added to states from −5 to 5.
    var moods: [(Mood, Int)]
    /// The points.
    var points: Int
    /// The dimension that they are given in where the scene names no norm.
    var dimension: Dimension
  }

  /// What it does.
  var effect: Effect {
    switch self {
    case .askOpenly: Effect(moods: [(.clarity, 2), (.learning, 1)], points: 2, dimension: .clarity)
    case .clarify: Effect(moods: [(.clarity, 1), (.safety, 1)], points: 2, dimension: .clarity)
    case .setLimit: Effect(moods: [(.boundary, 2), (.learning, 1)], points: 2, dimension: .boundary)
    case .getHelp: Effect(moods: [(.safety, 2)], points: 2, dimension: .safety)
    case .negotiate: Effect(moods: [(.clarity, 1), (.boundary, 1), (.learning, 1)], points: 2, dimension: .boundary)
    case .repair: Effect(moods: [(.clarity, 1), (.safety, 1), (.learning, 1)], points: 2, dimension: .repair)
    case .comply: Effect(moods: [(.boundary, -1)], points: 0, dimension: .boundary)
    case .staySilent: Effect(moods: [(.clarity, -1)], points: 0, dimension: .clarity)
    case .falseYes: Effect(moods: [(.clarity, -2), (.safety, -2)], points: -1, dimension: .clarity)
    case .disclose: Effect(moods: [], points: 0, dimension: .boundary)
    case .attack: Effect(moods: [(.safety, -2), (.learning, -1)], points: -2, dimension: .safety)
    case .leave: Effect(moods: [(.safety, -1)], points: -1, dimension: .safety)
    }
  }

  /// Whether it bears what is said without a word.
  var endures: Bool { self == .comply || self == .staySilent }

  /// What bearing it does where the newcomer is refused: it is never the best answer.
  static let enduring = Effect(moods: [(.boundary, -1), (.safety, -1)], points: -1, dimension: .boundary)
}

/// What conditions can ask for: how clear, safe and respected it is, and what the workplace has learnt; from −5 to 5.
enum Mood: String, CaseIterable {
  case clarity, safety, boundary, learning
}

/// What is scored, as far as something gives points in it.
enum Dimension: String, CaseIterable {
  case clarity, safety, boundary, repair

  /// The title that learners read.
  var title: Message {
    switch self {
    case .clarity: Message(da: "Klarhed", en: "Clarity")
    case .safety: Message(da: "Tryghed", en: "Safety")
    case .boundary: Message(da: "Grænser", en: "Boundaries")
    case .repair: Message(da: "Reparation", en: "Mending")
    }
  }
}
