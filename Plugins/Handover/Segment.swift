/// The parts of a message after ISBAR, in the order in which they are said.
enum Segment: String, CaseIterable {
  case identification = "i"
  case situation = "s"
  case background = "b"
  case assessment = "a"
  case recommendation = "r"

  /// The title that is shown unless the author gives another.
  var title: String {
    switch self {
    case .identification: "Identifikation"
    case .situation: "Situation"
    case .background: "Baggrund"
    case .assessment: "Analyse"
    case .recommendation: "Råd"
    }
  }
}
