import Diagnostics

/// What a choice is to the person: the words that authors write, and what each does unless they say otherwise.
///
/// Distress rises fast and sinks slowly: no approach takes more than 1 away, and some add 3.
enum Approach: String, CaseIterable {
  case validate, reassure, ask, offer, wait, distract, orient, correct, quiz, ignore, hurry, lie, coerce

  /// What an approach does.
  struct Effect {
    /// What is added to the person's distress, 0–10.
    var distress: Int
    /// What is added to the person's trust, 0–10.
    var trust: Int
    /// The points.
    var points: Int
    /// The dimension that they are given in.
    var dimension: Dimension
  }

  /// What it does.
  var effect: Effect {
    switch self {
    case .validate: Effect(distress: -1, trust: 1, points: 2, dimension: .relation)
    case .reassure: Effect(distress: -1, trust: 0, points: 1, dimension: .relation)
    case .ask: Effect(distress: 0, trust: 1, points: 2, dimension: .relation)
    case .offer: Effect(distress: -1, trust: 1, points: 2, dimension: .autonomy)
    case .wait: Effect(distress: -1, trust: 0, points: 2, dimension: .autonomy)
    case .distract: Effect(distress: -1, trust: 0, points: 0, dimension: .relation)
    case .orient: Effect(distress: 0, trust: 0, points: 0, dimension: .relation)
    case .correct: Effect(distress: 2, trust: -2, points: -2, dimension: .relation)
    case .quiz: Effect(distress: 1, trust: -1, points: -1, dimension: .relation)
    case .ignore: Effect(distress: 1, trust: -1, points: -1, dimension: .observation)
    case .hurry: Effect(distress: 2, trust: -1, points: -1, dimension: .autonomy)
    case .lie: Effect(distress: -1, trust: 0, points: 0, dimension: .relation)
    case .coerce: Effect(distress: 3, trust: -3, points: -2, dimension: .autonomy)
    }
  }
}

/// What is scored, as far as something gives points in it.
enum Dimension: String, CaseIterable {
  case relation, autonomy, observation, teamwork

  /// The title that learners read.
  var title: Message {
    switch self {
    case .relation: Message(da: "Relation", en: "Relation")
    case .autonomy: Message(da: "Selvbestemmelse", en: "Autonomy")
    case .observation: Message(da: "At se og skrive", en: "Seeing and writing")
    case .teamwork: Message(da: "Samarbejde", en: "Teamwork")
    }
  }
}
