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
}
