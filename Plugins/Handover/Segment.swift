import Diagnostics
import ScenarioKit

/// The parts of a message after ISBAR, in the order in which they are said.
enum Segment: String, CaseIterable {
  case identification = "i"
  case situation = "s"
  case background = "b"
  case assessment = "a"
  case recommendation = "r"

  /// The title that is shown unless the author gives another.
  var title: Message {
    switch self {
    case .identification: Message(da: "Identifikation", en: "Identification")
    case .situation: Message(da: "Situation", en: "Situation")
    case .background: Message(da: "Baggrund", en: "Background")
    case .assessment: Message(da: "Analyse", en: "Assessment")
    case .recommendation: Message(da: "Råd", en: "Recommendation")
    }
  }

  /// The letters and what they stand for, as the kind's page shows them.
  static let table = KindTable(
    title: Message(da: "Beskedens dele", en: "The parts of the message"),
    columns: [
      Message(da: "bogstav", en: "letter"), Message(da: "på dansk", en: "in Danish"),
      Message(da: "på engelsk", en: "in English"),
    ],
    rows: allCases.map { ["`\($0.rawValue)`", $0.title.danish, $0.title.english] })
}
