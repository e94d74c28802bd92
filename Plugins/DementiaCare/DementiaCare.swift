public import Diagnostics
public import ScenarioKit

/// The kind `dementia-care`.
public struct DementiaCare: ScenarioKind {
  public let id = "dementia-care"
  public let version = "1.0.0"
  public let title = Message(da: "Demens", en: "Dementia")
  public let schema = KindSchema()

  /// Makes the kind.
  public init() {}

  public func expand(_ expansion: inout KindExpansion) {}
}
