/// Which codes the store takes for classes, groups, seats and sessions.
///
/// A code has 1 to 32 signs: lower-case letters from a to z, digits, `-`, `_` and `.`, and it begins with a letter or a
/// digit. Codes of learners (seats and sessions) have at least one digit, which names have not. No rule can know every
/// name; this one keeps out what plainly is one, and what plainly is a number of a person: ten digits in a row, or six, a
/// hyphen or a dot, and four.
package enum CodeRule: Hashable, Sendable {
  /// The code of a class or of a group.
  case shared
  /// The code of a seat or a session, behind which one person sits.
  case personal

  /// The most signs of a code.
  package static let mostSigns = 32

  /// Whether the store takes a code.
  package func allows(_ code: String) -> Bool {
    let bytes = Array(code.utf8)
    guard (1...Self.mostSigns).contains(bytes.count), let first = bytes.first else { return false }
    guard Self.isDigit(first) || Self.isLetter(first) else { return false }
    guard bytes.allSatisfy({ Self.isDigit($0) || Self.isLetter($0) || "-_.".utf8.contains($0) }) else { return false }
    if self == .personal, !bytes.contains(where: Self.isDigit) { return false }
    return !Self.hasNumberOfPerson(bytes)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  /// Whether a Danish CPR number stands in a code: six digits, perhaps a separator, four digits.
  private static func hasNumberOfPerson(_ bytes: [UInt8]) -> Bool {
    var digits = 0
    for (index, byte) in bytes.enumerated() {
      if isDigit(byte) {
        digits += 1
        if digits == 10 { return true }
      } else if digits != 6 || isLetter(byte) || index == 0 {
        digits = 0
      }
    }
    return false
  }
}
