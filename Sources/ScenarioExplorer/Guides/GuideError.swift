/// Why there is no best and no worst way through a program.
package enum GuideError: Error, Hashable, Sendable {
  /// There are more states than the budget allows to look into.
  case tooManyStates(budget: Int)
  /// A loop gives or takes points as often as one likes.
  case pointsWithoutEnd
  /// No run reaches an end without opt-outs and in time.
  case noEnd
  /// The numbers leave 64 bits.
  case tooLarge
}
