import Diagnostics
import ScenarioKit

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

  /// What the learner is told of it where the author says nothing; nil where there is nothing to say of every such answer.
  var feedback: Message? {
    switch self {
    case .correct:
      Message(
        da: "Det er måske sandt. Men fakta svarer ikke på en følelse. Hvad føler personen lige nu?",
        en: "It may be true. But facts do not answer a feeling. What does the person feel right now?")
    case .quiz:
      Message(
        da: "Et spørgsmål til hukommelsen kan blive en prøve, som ikke kan bestås.",
        en: "A question to the memory can become a test that cannot be passed.")
    case .ignore:
      Message(
        da: "Personen fortalte noget med ord eller krop. Hvad så og hørte du?",
        en: "The person told something in words or with the body. What did you see and hear?")
    case .hurry:
      Message(
        da: "Den, der bliver skyndet på, bliver tit mere urolig. Hvad kan vente?",
        en: "Who is hurried often becomes more distressed. What can wait?")
    case .lie:
      Message(
        da: "Det giver ro lige nu. Men det kan koste tillid, hvis personen husker det.",
        en: "It calms right now. But it can cost trust if the person remembers it.")
    case .coerce:
      Message(
        da:
          "At blive ved, når en person siger nej eller holder igen, er at bruge magt. Stop, hent hjælp, og fortæl det.",
        en: "To go on when a person says no or holds back is to use force. Stop, fetch help, and tell of it.")
    case .validate, .reassure, .ask, .offer, .wait, .distract, .orient: nil
    }
  }

  /// What each approach does, as its page shows it.
  static let table = KindTable(
    title: Message(da: "Hvad hver måde gør", en: "What each approach does"),
    columns: [
      Message(da: "måde", en: "approach"), Message(da: "uro", en: "distress"), Message(da: "tillid", en: "trust"),
      Message(da: "point", en: "points"), Message(da: "i", en: "in"),
    ],
    rows: allCases.map { approach in
      let effect = approach.effect
      let dimension = effect.points == 0 ? "" : "`\(effect.dimension.rawValue)`"
      let numbers = [effect.distress, effect.trust, effect.points].map(KindTable.signed)
      return ["`\(approach.rawValue)`"] + numbers + [dimension]
    })
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
