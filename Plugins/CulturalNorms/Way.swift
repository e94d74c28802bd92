import Diagnostics
import ScenarioKit

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

  /// What the learner is told of it where the author says nothing; nil where there is nothing to say of every such answer.
  var feedback: Message? {
    switch self {
    case .falseYes:
      Message(
        da: "Et ja kan gøre, at ingen forklarer mere. Du må altid sige til, når du er i tvivl.",
        en: "A yes can mean that nobody explains any more. You may always say so when you are in doubt.")
    case .disclose:
      Message(
        da: "Du må gerne fortælle det, og du skal ikke. Det er din egen sag.",
        en: "You may tell it, and you need not. It is your own affair.")
    case .attack:
      Message(
        da: "Du må gerne være vred. Men nu kommer det let til at handle om tonen.",
        en: "You may be angry. But now it easily becomes a matter of the tone.")
    case .leave:
      Message(
        da: "Det kan være klogt at gå. Men ingen ved hvorfor, før du siger det til nogen.",
        en: "It can be wise to go. But nobody knows why until you tell somebody.")
    case .askOpenly, .clarify, .setLimit, .getHelp, .negotiate, .repair, .comply, .staySilent: nil
    }
  }

  /// What each way does, as its page shows it.
  static let table = KindTable(
    title: Message(da: "Hvad hver måde gør", en: "What each way does"),
    columns: [
      Message(da: "måde", en: "way"), Message(da: "tilstande", en: "states"), Message(da: "point", en: "points"),
      Message(da: "i", en: "in"),
    ],
    rows: allCases.map { way in
      let effect = way.effect
      let moods = effect.moods.map { mood, amount in "`\(mood.rawValue)` \(KindTable.signed(amount))" }
      let dimension = effect.points == 0 ? "" : "`\(effect.dimension.rawValue)`"
      return ["`\(way.rawValue)`", moods.joined(separator: ", "), KindTable.signed(effect.points), dimension]
    })

  /// Whether it bears what is said without a word.
  var endures: Bool { self == .comply || self == .staySilent }

  /// What bearing it does where the newcomer is refused: it is never the best answer.
  static let enduring = Effect(moods: [(.boundary, -1), (.safety, -1)], points: -1, dimension: .boundary)

  /// What the learner is told where the newcomer is refused and bears it, and the author says nothing.
  static let feedbackOnEnduring = Message(
    da: "Du skal ikke finde dig i det. Du må sige stop, gå ud og hente en kollega.",
    en: "You do not have to put up with it. You may say stop, leave the room and fetch a colleague.")
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
