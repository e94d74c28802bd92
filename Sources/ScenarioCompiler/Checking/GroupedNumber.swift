import Diagnostics

/// A number whose digits stand in groups of three, such as `1.000`: a thousand, or 1 with decimals.
struct GroupedNumber {
  private let text: String
  /// The number if the groups are thousands.
  private let whole: String
  /// The number if what follows the separator are decimals; nil where there are several groups, or spaces between them.
  private let fraction: (before: String, after: String)?

  /// Takes a number apart; nil for one that has no groups of three digits.
  init?(_ text: String) {
    let sign = text.prefix { $0 == "-" || $0 == "+" || $0 == "−" }
    let digits = text.dropFirst(sign.count)
    guard sign.count < 2, let separator = digits.first(where: { !("0"..."9").contains($0) }),
      [".", ",", " ", "'", "’", "\u{A0}", "\u{202F}"].contains(separator)
    else { return nil }
    let groups = digits.split(separator: separator, omittingEmptySubsequences: false)
    guard groups.count > 1, (1...3).contains(groups[0].count), groups[0].first != "0",
      groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.joined().allSatisfy({ ("0"..."9").contains($0) })
    else { return nil }
    let minus = sign.isEmpty || sign == "+" ? "" : "-"
    self.text = text
    whole = minus + groups.joined()
    fraction =
      groups.count == 2 && (separator == "." || separator == ",") ? (minus + groups[0], String(groups[1])) : nil
  }

  /// What it may have been meant as, the likelier first.
  var meant: [String] { fraction?.after == "000" ? [whole, fraction?.before].compactMap(\.self) : [whole] }

  /// That it is no whole number as it stands.
  /// - Parameter subject: What the value is called.
  /// - Returns: The sentences.
  func message(_ subject: Message) -> Message {
    let number = Message(
      da: "\(subject.danish) skal være et helt tal, skrevet med cifre alene.",
      en: "\(subject.english) must be a whole number, written in digits alone.")
    guard let fraction else {
      return Message(da: "\(number.danish) Skriv `\(whole)`.", en: "\(number.english) Write `\(whole)`.")
    }
    if fraction.after == "000" {
      return Message(
        da:
          "\(number.danish) Er `\(text)` tusinder, så skriv `\(whole)`; er det \(fraction.before), så skriv `\(fraction.before)`.",
        en:
          "\(number.english) If `\(text)` is thousands, write `\(whole)`; if it is \(fraction.before), write `\(fraction.before)`."
      )
    }
    return Message(
      da: "\(number.danish) Er `\(text)` tusinder, så skriv `\(whole)`; decimaler kan der ikke være.",
      en: "\(number.english) If `\(text)` is thousands, write `\(whole)`; there can be no decimals.")
  }
}
