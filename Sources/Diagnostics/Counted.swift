extension Message {
  /// A number and what it counts: `1 fil`, `2 filer`.
  ///
  /// - Parameters:
  ///   - number: The number.
  ///   - danish: The word for one, and for any other number.
  ///   - english: The same in English.
  ///   - digits: The number as it is written; nil for its plain digits.
  /// - Returns: Both, in both languages.
  package static func counted(
    _ number: Int, da danish: (one: String, many: String), en english: (one: String, many: String),
    digits: Message? = nil
  ) -> Message {
    let isOne = number == 1
    return Message(
      da: "\(digits?.danish ?? String(number)) \(isOne ? danish.one : danish.many)",
      en: "\(digits?.english ?? String(number)) \(isOne ? english.one : english.many)")
  }
}
