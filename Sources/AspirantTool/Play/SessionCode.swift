/// A code for a session, which tells one from another and says nothing about anybody.
enum SessionCode {
  /// Letters and digits that nobody takes for each other.
  private static let signs = Array("abcdefghjkmnpqrstuvwxyz23456789")

  /// A new code of eight signs.
  static func random(using generator: inout some RandomNumberGenerator) -> String {
    String((0..<8).map { _ in signs[Int.random(in: signs.indices, using: &generator)] })
  }
}
