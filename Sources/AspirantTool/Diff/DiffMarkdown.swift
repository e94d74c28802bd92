import Diagnostics

/// The page of `aspirant diff` in Markdown, as GitHub and GitLab show it.
///
/// Whatever others wrote stands in code, so that no letter of it means anything: no link, no mention, no HTML.
struct DiffMarkdown {
  /// The page.
  func render(_ blocks: [DiffBlock]) -> String {
    blocks.map(block).joined(separator: "\n\n") + "\n"
  }

  private func block(_ block: DiffBlock) -> String {
    switch block {
    case .heading(let level, let phrase):
      return String(repeating: "#", count: level) + " " + text(phrase)
    case .paragraph(let phrase): return text(phrase)
    case .list(let entries):
      return entries.map { entry in
        entry.enumerated().map { ($0.offset == 0 ? "- " : "  - ") + text($0.element) }.joined(separator: "\n")
      }.joined(separator: "\n")
    case .table(let header, let rows):
      func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
      let lines =
        [row(header.map { cell($0) }), row(header.map { _ in "---" })] + rows.map { row($0.map { cell($0) }) }
      return lines.joined(separator: "\n")
    }
  }

  private func cell(_ phrase: Phrase) -> String { text(phrase, inTable: true) }

  private func text(_ phrase: Phrase, inTable: Bool = false) -> String {
    phrase.pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .strong(let words): "**\(words)**"
      case .id(let id), .text(let id): code(id, inTable: inTable)
      }
    }.joined()
  }

  /// Code, however many backquotes are in it. A line cannot break in it, and a bar would end a table's cell.
  private func code(_ text: String, inTable: Bool) -> String {
    var line = visibleText(text.split(whereSeparator: \.isNewline).joined(separator: " "))
    if inTable { line = line.replacing("|", with: "\\|") }
    let longest = line.split(separator: /[^`]+/).map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: longest + 1)
    let isAtEdge = line.isEmpty || line.hasPrefix("`") || line.hasSuffix("`") || line.allSatisfy { $0 == " " }
    return isAtEdge ? "\(fence) \(line) \(fence)" : fence + line + fence
  }
}
