public import Diagnostics

/// A simulated learner that a kind brings, for `aspirant run --agent KIND/NAME`.
///
/// It is a persona as in a file of one (`Schema/agent.schema.json`): what it tends to, it says by tags, which the kind's
/// expansion can give to choices. Nothing of it goes into a pack.
public struct KindAgent: Sendable {
  /// The name by which it is asked for, unique in its kind; the persona's own id.
  public var name: String
  /// The persona as YAML with comments, in Danish and in English.
  public var text: Message

  /// Makes an agent.
  public init(name: String, text: Message) {
    self.name = name
    self.text = text
  }
}
