/// A version after SemVer 2.0.0, compared by its precedence: what follows a `+` is no part of that.
package struct SemanticVersion: Comparable, Hashable, Sendable {
  /// Raised where something no longer works as it did.
  package var major: Int
  /// Raised where something is new.
  package var minor: Int
  /// Raised where something is put right.
  package var patch: Int
  /// What follows a `-`, part by part; empty for a version that is out.
  package var prerelease: [String]

  /// Makes a version that is out.
  package init(_ major: Int, _ minor: Int, _ patch: Int) {
    (self.major, self.minor, self.patch) = (major, minor, patch)
    prerelease = []
  }

  /// Reads a version; nil where it is none, or its numbers are beyond all use.
  package init?(_ text: String) {
    let known = text.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)[0]
    let parts = known.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    let numbers = parts[0].split(separator: ".", omittingEmptySubsequences: false).map(Self.number)
    guard numbers.count == 3, let major = numbers[0], let minor = numbers[1], let patch = numbers[2] else { return nil }
    self.init(major, minor, patch)
    guard parts.count == 2 else { return }
    prerelease = parts[1].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard !prerelease.contains("") else { return nil }
  }

  /// A whole number without leading zeros, small enough that the next one is one too.
  private static func number(_ digits: Substring) -> Int? {
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), digits == "0" || digits.first != "0" else {
      return nil
    }
    return Int(digits).flatMap { $0 < Int.max ? $0 : nil }
  }

  /// The same without what follows a `-`.
  package var core: SemanticVersion { SemanticVersion(major, minor, patch) }

  package static func < (left: Self, right: Self) -> Bool {
    let (one, other) = ([left.major, left.minor, left.patch], [right.major, right.minor, right.patch])
    if one != other { return one.lexicographicallyPrecedes(other) }
    if left.prerelease.isEmpty || right.prerelease.isEmpty {
      return !left.prerelease.isEmpty && right.prerelease.isEmpty
    }
    return left.prerelease.lexicographicallyPrecedes(right.prerelease, by: precedes)
  }

  /// Whether one part of a pre-release comes before another: numbers by their value, and before words.
  private static func precedes(_ left: String, _ right: String) -> Bool {
    let isNumber = { (text: String) in text.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    switch (isNumber(left), isNumber(right)) {
    case (true, true):
      return left.utf8.count == right.utf8.count
        ? left.utf8.lexicographicallyPrecedes(right.utf8) : left.utf8.count < right.utf8.count
    case (true, false): return true
    case (false, true): return false
    case (false, false): return left.utf8.lexicographicallyPrecedes(right.utf8)
    }
  }
}

extension SemanticVersion: CustomStringConvertible {
  package var description: String {
    "\(major).\(minor).\(patch)" + (prerelease.isEmpty ? "" : "-" + prerelease.joined(separator: "."))
  }
}
