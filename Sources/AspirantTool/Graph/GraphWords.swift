import Diagnostics
import ScenarioModel

/// The words on the drawing of a graph. What matters is said in words or by the form of a line, never by colour alone.
struct GraphWords {
  let language: MessageLanguage

  private func callAsFunction(_ danish: String, _ english: String) -> String {
    language == .danish ? danish : english
  }

  /// The lines of a scene's label.
  func lines(of node: ScenarioGraph.Node) -> [String] {
    var lines = [visibleText(node.id)]
    if node.isStart { lines.append(self("start", "start")) }
    switch node.outcome {
    case .success: lines.append(self("slutning: godt", "ending: success"))
    case .partial: lines.append(self("slutning: delvist", "ending: partial"))
    case .failure: lines.append(self("slutning: skidt", "ending: failure"))
    case nil: break
    }
    switch node.isReached {
    case true: break
    case false: lines.append(self("nås aldrig", "never reached"))
    default: lines.append(self("måske aldrig nået", "perhaps never reached"))
    }
    return lines
  }

  /// The lines of an arrow's label: one for each of its edges that has something to say.
  func lines(of arrow: [ScenarioGraph.Edge]) -> [String] { arrow.map { label(of: $0) }.filter { !$0.isEmpty } }

  /// The label of an edge; empty where there is nothing to say.
  func label(of edge: ScenarioGraph.Edge) -> String {
    var parts: [String] = []
    if !edge.name.isEmpty, edge.passage.from >= 0 { parts.append(visibleText(edge.name)) }
    if let share = edge.share { parts.append("\(share.weight)/\(share.of)") }
    if edge.isConditional { parts.append(self("hvis", "if")) }
    if edge.isCritical { parts.append(self("! kritisk", "! critical")) }
    if edge.isRepair { parts.append(self("retter op", "repairs")) }
    if edge.isOptOut { parts.append(self("vej ud", "opt-out")) }
    if edge.isOffered == false { parts.append(self("aldrig", "never")) }
    if edge.isOffered == nil { parts.append(self("måske aldrig", "perhaps never")) }
    if let count = edge.count { parts.append("× \(count)") }
    return parts.joined(separator: " · ")
  }

  /// The name of a rule.
  func rule(_ number: Int) -> String { self("regel \(number + 1)", "rule \(number + 1)") }
}
