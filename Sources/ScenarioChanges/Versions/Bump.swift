/// Which part of the version a change raises, the least first.
package enum Bump: String, Codable, CaseIterable, Comparable, Sendable {
  /// Nothing changed.
  case none
  /// Texts, pictures or credits only.
  case patch
  /// Something is new, and every recording still replays to the same score.
  case minor
  /// Recordings may diverge, scores may move, or something that others rely on is gone.
  case major

  package static func < (left: Bump, right: Bump) -> Bool {
    guard let one = allCases.firstIndex(of: left), let other = allCases.firstIndex(of: right) else { return false }
    return one < other
  }

  /// The least version after a change.
  ///
  /// While the version begins with 0, the second number is raised where the first would be, and the third for all else.
  /// What is not out yet promises nothing: after `2.0.0-beta.1` comes 2.0.0, whatever changed.
  /// - Parameter old: The version before it.
  /// - Returns: The least version that is out and says enough; the old one where nothing changed.
  package func least(after old: SemanticVersion) -> SemanticVersion {
    switch self {
    case .none: old
    case _ where !old.prerelease.isEmpty: old.core
    case .major: old.major == 0 ? SemanticVersion(0, old.minor + 1, 0) : SemanticVersion(old.major + 1, 0, 0)
    case .minor where old.major > 0: SemanticVersion(old.major, old.minor + 1, 0)
    case .minor, .patch: SemanticVersion(old.major, old.minor, old.patch + 1)
    }
  }

  /// Whether a version says enough after a change; a pre-release of the version that is wanted does.
  package func isSatisfied(by new: SemanticVersion, after old: SemanticVersion) -> Bool {
    if self == .none { return new >= old }
    return new > old && new.core >= least(after: old).core
  }
}
