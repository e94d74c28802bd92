public import Diagnostics
public import ScenarioKit

/// The kind `cultural-norms`.
public struct CulturalNorms: ScenarioKind {
  public let id = "cultural-norms"
  public let version = "1.0.0"
  public let title = Message(da: "Uskrevne regler", en: "Unwritten rules")
  public let schema = KindSchema()

  /// Makes the kind.
  public init() {}

  public func expand(_ expansion: inout KindExpansion) {}
}
