package import Diagnostics

extension RulePage {
  /// The page as a person reads it at a terminal.
  /// - Parameters:
  ///   - style: Whether it is coloured.
  ///   - width: The columns of the terminal.
  /// - Returns: The text, ending in a line break.
  package func text(style: DiagnosticRenderer.Style, width: Int) -> String {
    func paint(_ text: String, _ colour: String) -> String {
      style == .plain ? text : "\u{1B}[\(colour)m\(text)\u{1B}[0m"
    }
    func paragraph(_ text: String) -> String { wrapped(text, width: width).joined(separator: "\n") + "\n" }
    var text = paint(rule.code, "1") + "\n" + paragraph(rule.title[language])
    for block in blocks {
      text += "\n"
      switch block {
      case .heading(let heading): text += paint(heading, "1") + "\n"
      case .paragraph(let words): text += paragraph(words)
      case .lines(let notation, let lines):
        for line in lines {
          let colour = notation != "diff" ? nil : line.hasPrefix("-") ? "31" : line.hasPrefix("+") ? "32" : nil
          text += "  " + (colour.map { paint(line, $0) } ?? line) + "\n"
        }
      case .findings:
        let renderer = DiagnosticRenderer(language: language, style: style, width: width)
        text += renderer.render(found.diagnostics, in: found.sources)
      }
    }
    return text
  }
}
