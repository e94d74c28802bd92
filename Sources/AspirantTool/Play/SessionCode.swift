/// A code for a session, which tells one from another and says nothing about anybody.
enum SessionCode {
  /// Letters and digits that nobody takes for each other.
  private static let signs = Array("abcdefghjkmnpqrstuvwxyz23456789")

  /// A new code of eight signs, a digit and a letter among them, so that it is neither a word nor a number.
  static func random(using generator: inout some RandomNumberGenerator) -> String {
    while true {
      let code = (0..<8).map { _ in signs[Int.random(in: signs.indices, using: &generator)] }
      if code.contains(where: \.isNumber), code.contains(where: \.isLetter) { return String(code) }
    }
  }
}
