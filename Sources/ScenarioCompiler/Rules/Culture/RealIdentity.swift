import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let realIdentity = DiagnosticRule(
    "real-identity", .culture, .error,
    title: Message(
      da: "Noget ligner et CPR-nummer, et telefonnummer eller en mailadresse.",
      en: "Something looks like a national identity number, a phone number or an e-mail address."),
    rationale: Message(
      da: """
        Rigtige borgere hører ikke til i et scenarie, heller ikke uden navn. Et CPR-nummer kan være rigtigt, selv om man \
        tror, at man har fundet på det. Skriv fødselsdatoen i ord (»født 3. april 1942«) eller bare »CPR-nummer«. \
        Telefonnumre og mailadresser er en advarsel: er det en offentlig hjælpelinje, så tillad det med en kommentar; til \
        opdigtede adresser er `example.dk` og `example.com` lavet.
        """,
      en: """
        Real citizens do not belong in a scenario, not even without a name. An identity number may be real even if one \
        thinks that one made it up. Write the date of birth in words ("born on 3 April 1942"). Phone numbers and e-mail \
        addresses are a warning: if it is a public helpline, allow it by a comment; for made-up addresses there are \
        `example.com` and its like.
        """),
    failing: .scenes(
      """
      stuen:
        lines:
          - mette: Det er Ingrid Holm, 030442-1234.
        end: { outcome: success, title: Ro }
      """),
    mended: .scenes(
      """
      stuen:
        lines:
          - mette: Det er Ingrid Holm, født 3. april 1942.
        end: { outcome: success, title: Ro }
      """),
    scenario: { subject, findings in
      let wording = subject.wording
      for hit in wording.hits(.number) {
        guard let (kind, end) = wording.withBytes(hit.text, { identity(in: $0, at: Int(hit.start)) }) else { continue }
        let range = wording.place(hit.text, Int(hit.start)..<end)
        switch kind {
        case .civil:
          findings.report(
            range,
            Message(
              da: "Det ligner et CPR-nummer og kan tilhøre nogen. Skriv fødselsdatoen i ord, eller lad det være.",
              en:
                "This looks like an identity number and may be somebody's. Write the date of birth in words, or leave it."
            ))
        case .civilWithoutDate:
          findings.report(
            range,
            Message(
              da: "Det er skrevet som et CPR-nummer, men datoen findes ikke. Skriv hellere »CPR-nummer« med ord.",
              en: "This has the form of an identity number, but no such date exists. Rather say it in words."))
        case .phone:
          findings.report(
            range,
            Message(
              da:
                "Det ligner et telefonnummer. Er det nogens? Skriv »nummeret« med ord, eller tillad det med en grund.",
              en: "This looks like a phone number. Is it somebody's? Say it in words, or allow it with a reason."),
            severity: .warning)
        }
      }
      for hit in wording.hits(.address) {
        guard let address = wording.withBytes(hit.text, { mailAddress(in: $0, at: Int(hit.start)) }) else { continue }
        findings.report(
          wording.place(hit.text, address),
          Message(
            da: "Det ligner en mailadresse. Brug en opdigtet på `example.dk`, eller tillad den med en grund.",
            en: "This looks like an e-mail address. Use a made-up one at `example.com`, or allow it with a reason."),
          severity: .warning)
      }
    })

  private enum Identity {
    case civil
    case civilWithoutDate
    case phone
  }

  /// What a run of digits may be, and where it ends.
  private static func identity(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (Identity, end: Int)? {
    func isDigit(_ index: Int) -> Bool { index >= 0 && index < bytes.count && bytes[index] &- 0x30 < 10 }
    // The run starts here: a digit just before it, with or without a sign, has begun it already.
    if isDigit(start - 1) || start > 1 && " -.".utf8.contains(bytes[start - 1]) && isDigit(start - 2) { return nil }
    var digits: [UInt8] = []
    var groups: [Int] = [0]
    var signs: [UInt8] = []
    var end = start
    while end < bytes.count, digits.count <= 16 {
      if isDigit(end) {
        digits.append(bytes[end] - 0x30)
        groups[groups.count - 1] += 1
      } else if " -".utf8.contains(bytes[end]), isDigit(end + 1) {
        groups.append(0)
        signs.append(bytes[end])
      } else {
        break
      }
      end += 1
    }
    if end < bytes.count, ByteTraits.isWord(bytes, end) { return nil }
    let isAbroad = start > 0 && bytes[start - 1] == UInt8(ascii: "+")
    if isAbroad, (8...15).contains(digits.count) { return (.phone, end) }
    switch groups {
    case [6, 4]:
      if isDate(digits) { return (.civil, end) }
      return signs == [UInt8(ascii: "-")] ? (.civilWithoutDate, end) : nil
    case [10]: return isDate(digits) ? (.civil, end) : nil
    // 20260403 is a date, 12345678 a number.
    case [8]: return digits[0] >= 2 && !(digits[0] == 2 && digits[1] == 0) ? (.phone, end) : nil
    case [2, 2, 2, 2]: return digits[0] >= 2 && signs.allSatisfy { $0 == 0x20 } ? (.phone, end) : nil
    default: return nil
    }
  }

  /// Whether six digits are a day, a month and a year; 60 is added to the day of numbers that are given for the time being.
  private static func isDate(_ digits: [UInt8]) -> Bool {
    let day = Int(digits[0] * 10 + digits[1])
    let month = Int(digits[2] * 10 + digits[3])
    let days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...12).contains(month) else { return false }
    return (1...days[month - 1]).contains(day > 60 ? day - 60 : day)
  }

  /// The bytes of an e-mail address around its `@`; nil where it is none, or one made for examples.
  private static func mailAddress(in bytes: UnsafeBufferPointer<UInt8>, at sign: Int) -> Range<Int>? {
    func isPart(_ byte: UInt8) -> Bool {
      ByteTraits.table[Int(byte)] & ByteTraits.word != 0 || ".-_+".utf8.contains(byte) || byte >= 0x80
    }
    var start = sign
    while start > 0, sign - start < 64, isPart(bytes[start - 1]) { start -= 1 }
    var end = sign + 1
    while end < bytes.count, end - sign < 200, isPart(bytes[end]) { end += 1 }
    while end > sign + 1, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    let domain = String(decoding: bytes[(sign + 1)..<end], as: UTF8.self).lowercased()
    let names = domain.split(separator: ".")
    guard start < sign, names.count >= 2, let last = names.last, last.count >= 2 else { return nil }
    let isExample = last == "example" || ["example", "eksempel"].contains(names[names.count - 2])
    return isExample ? nil : start..<end
  }
}
