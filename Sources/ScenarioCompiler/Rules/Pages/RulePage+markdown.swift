import Diagnostics

extension RulePage {
  /// The page as Markdown, lines of at most 120 columns but for code; it ends in a line break.
  package var markdown: String {
    let other = self(da: "[In English](\(rule.code).md)", en: "[På dansk](\(rule.code).da.md)")
    let all = self(da: "[Alle koder](../diagnostics.md)", en: "[All codes](../diagnostics.md)")
    var text = "# `\(rule.code)`\n\n" + paragraph("**\(rule.title[language])**")
    for block in blocks {
      text += "\n"
      switch block {
      case .heading(let heading): text += "## \(heading)\n"
      case .paragraph(let words): text += paragraph(words)
      case .lines(let notation, let lines): text += fenced(notation, lines.joined(separator: "\n") + "\n")
      case .findings:
        let renderer = DiagnosticRenderer(language: language, width: 100)
        text += fenced("text", renderer.render(found.diagnostics, in: found.sources))
      }
    }
    return text + "\n\(all) · \(other)\n"
  }

  private func paragraph(_ text: String) -> String { wrapped(text, width: 120).joined(separator: "\n") + "\n" }

  private func fenced(_ notation: String, _ text: String) -> String {
    let fence = text.contains("```") ? "````" : "```"
    return fence + notation + "\n" + text + fence + "\n"
  }
}
