import Diagnostics

/// A graph in the DOT language of Graphviz.
struct GraphDOT {
  let words: GraphWords

  /// The text of a graph.
  func text(_ graph: ScenarioGraph) -> String {
    var lines = [
      "digraph \(quoted(visibleText(graph.name))) {", "  rankdir=TB;",
      "  node [shape=box, style=\"rounded\", fontname=\"sans-serif\"];",
      "  edge [fontname=\"sans-serif\", fontsize=10];",
    ]
    for (index, node) in graph.nodes.enumerated() {
      var styles = ["rounded"]
      var attributes = ["label=\(quoted(words.lines(of: node).joined(separator: "\n")))"]
      if node.isStart { styles.append("bold") }
      if node.outcome != nil { attributes.append("peripheries=2") }
      if node.isReached != true {
        styles.append("dashed")
        attributes += ["color=gray40", "fontcolor=gray40"]
      }
      attributes.append("style=\"\(styles.joined(separator: ","))\"")
      lines.append("  s\(index) [\(attributes.joined(separator: ", "))];")
    }
    for arrow in graph.arrows {
      guard let edge = arrow.first else { continue }
      if case .rule(let rule) = edge.passage.cause {
        lines.append("  r\(rule) [shape=hexagon, style=\"\", label=\(quoted(words.rule(rule)))];")
      }
      lines.append("  \(source(edge)) -> s\(edge.passage.to)\(attributes(edge, words.lines(of: arrow)));")
    }
    return lines.joined(separator: "\n") + "\n}\n"
  }

  private func source(_ edge: ScenarioGraph.Edge) -> String {
    if case .rule(let rule) = edge.passage.cause { "r\(rule)" } else { "s\(edge.passage.from)" }
  }

  private func attributes(_ edge: ScenarioGraph.Edge, _ label: [String]) -> String {
    var attributes: [String] = []
    // Graphviz sets a label right at its line; the spaces keep them apart.
    let text = label.map { " \($0) " }.joined(separator: "\n")
    if !label.isEmpty { attributes.append("label=\(quoted(text))") }
    if edge.isOffered != true {
      attributes += ["style=dashed", "color=gray40", "fontcolor=gray40"]
    } else if edge.isCritical {
      attributes += ["style=bold", "color=firebrick", "fontcolor=firebrick"]
    } else if edge.isConditional {
      attributes.append("style=dotted")
    }
    if edge.isOptOut { attributes.append("arrowhead=empty") }
    return attributes.isEmpty ? "" : " [\(attributes.joined(separator: ", "))]"
  }

  /// A text between quotes: a backslash, a quote or a line break in it stands for itself.
  private func quoted(_ text: String) -> String {
    var quoted = "\""
    for character in text {
      switch character {
      case "\"", "\\": quoted += "\\\(character)"
      case "\n": quoted += "\\n"
      default: quoted.append(character)
      }
    }
    return quoted + "\""
  }
}
