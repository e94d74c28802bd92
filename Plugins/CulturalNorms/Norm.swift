import Diagnostics
import ScenarioKit

/// What unspoken rules are about.
enum Norm: String, CaseIterable {
  case hierarchy, directness, irony, time, address
  case sayingNo = "saying-no"
  case help, breaks, death
  case intimateCare = "intimate-care"
  case religion
  case beingRefused = "being-refused"

  /// What is scored where it is met.
  var dimension: Dimension {
    switch self {
    case .hierarchy, .directness, .irony, .time, .breaks, .death: .clarity
    case .help: .safety
    case .address, .sayingNo, .intimateCare, .religion, .beingRefused: .boundary
    }
  }

  /// What is scored where each norm is met, as its page shows it.
  static let table = KindTable(
    title: Message(da: "Hvor hver regel giver point", en: "Where each norm gives its points"),
    columns: [Message(da: "regel", en: "norm"), Message(da: "i", en: "in")],
    rows: allCases.map { ["`\($0.rawValue)`", "`\($0.dimension.rawValue)`"] })
}
