public import Diagnostics
public import ScenarioKit

/// The kind `handover`.
public struct Handover: ScenarioKind {
  public let id = "handover"
  public let version = "1.0.0"
  public let title = Message(da: "Overlevering", en: "Handover")
  public let schema = KindSchema()

  /// Makes the kind.
  public init() {}

  public func expand(_ expansion: inout KindExpansion) {}
}
