/// A change of the source text that mends a finding.
public struct FixIt: Hashable, Sendable {
  /// How sure it is that the change is what the author wants.
  public enum Applicability: String, Hashable, Sendable, CaseIterable {
    /// There is one thing that can have been meant: a tool may make the change unasked.
    case certain
    /// It is a proposal, which the author has to look at.
    case maybe
  }

  /// What is replaced; an empty range inserts.
  public var range: SourceRange
  /// What stands there afterwards.
  public var replacement: String
  /// What the change does, for example "write `gården`".
  public var title: Message
  /// How sure it is.
  public var applicability: Applicability

  /// Makes a fix-it, a proposal unless something else is said.
  public init(
    _ range: SourceRange, replacement: String, title: Message, applicability: Applicability = .maybe
  ) {
    self.range = range
    self.replacement = replacement
    self.title = title
    self.applicability = applicability
  }

  /// The same change, as sure as is said.
  public func being(_ applicability: Applicability) -> FixIt {
    var fixIt = self
    fixIt.applicability = applicability
    return fixIt
  }
}
