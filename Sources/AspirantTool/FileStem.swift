/// The name of a scenario's files without an ending: its id, with dashes for all but letters, digits, `-` and `_`.
func fileStem(ofScenario id: String) -> String {
  String(id.map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" ? $0 : "-" })
}
