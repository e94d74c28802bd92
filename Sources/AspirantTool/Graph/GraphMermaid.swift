/// A graph as a flowchart in Mermaid.
struct GraphMermaid {
  let words: GraphWords

  /// The text of a graph.
  func text(_ graph: ScenarioGraph) -> String {
    var lines = ["flowchart TD"]
    for (index, node) in graph.nodes.enumerated() {
      let label = escaped(words.lines(of: node).joined(separator: "\n"))
      // Endings have a double border, the start is a stadium.
      lines.append(
        node.outcome != nil
          ? "  s\(index)[[\"\(label)\"]]" : node.isStart ? "  s\(index)([\"\(label)\"])" : "  s\(index)[\"\(label)\"]")
    }
    var unreached = graph.nodes.indices.filter { graph.nodes[$0].isReached != true }.map { "s\($0)" }
    for bundle in graph.arrows {
      guard let edge = bundle.first else { continue }
      var source = "s\(edge.passage.from)"
      if case .rule(let rule) = edge.passage.cause {
        source = "r\(rule)"
        lines.append("  r\(rule){{\"\(escaped(words.rule(rule)))\"}}")
        if edge.isOffered != true { unreached.append(source) }
      }
      let arrow = edge.isOffered != true || edge.isConditional ? "-.->" : edge.isCritical ? "==>" : "-->"
      let label = escaped(words.lines(of: bundle).joined(separator: "\n"))
      lines.append("  \(source) \(arrow)\(label.isEmpty ? "" : "|\"\(label)\"|") s\(edge.passage.to)")
    }
    if !unreached.isEmpty {
      lines.append("  classDef unreached stroke-dasharray: 5 5")
      lines.append("  class \(unreached.joined(separator: ",")) unreached")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A text between quotes: what Mermaid or HTML would read stands as a character's number.
  private func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": escaped += "<br/>"
      case "\"", "#", "<", ">", "&", "`", "\\", ";": escaped += "#\(scalar.value);"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
