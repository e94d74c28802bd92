import Diagnostics

/// The page of `aspirant diff` for a person at a terminal.
struct DiffText {
  /// How lines are set.
  var layout: PageLayout
  /// The language, which decides how texts are quoted.
  var language: MessageLanguage

  /// The page.
  func render(_ blocks: [DiffBlock]) -> String {
    var page: [Paragraph] = []
    for block in blocks {
      switch block {
      case .heading(_, let phrase):
        page += [.gap, Paragraph(StyledText(words(phrase), .strong))]
      case .paragraph(let phrase): page.append(Paragraph(styled(phrase)))
      case .list(let entries):
        for entry in entries {
          for (index, phrase) in entry.enumerated() {
            page.append(Paragraph(styled(phrase), label: StyledText(index == 0 ? "  • " : "    ")))
          }
        }
      case .table(let header, let rows):
        for row in rows {
          guard let name = row.first else { continue }
          let rest = zip(header, row).dropFirst().map { title, cell -> StyledText in
            StyledText("\(words(title).lowercased()) ") + styled(cell)
          }
          var line = styled(name)
          for (index, part) in rest.enumerated() { line = line + StyledText(index == 0 ? ": " : ", ") + part }
          page.append(Paragraph(line, label: StyledText("  • ")))
        }
      }
    }
    if page.first == .gap { page.removeFirst() }
    return layout.render(page)
  }

  private func words(_ phrase: Phrase) -> String { styled(phrase).words }

  private func styled(_ phrase: Phrase) -> StyledText {
    phrase.pieces.reduce(StyledText()) { text, piece in
      switch piece {
      case .words(let words): text + StyledText(words)
      case .strong(let words): text + StyledText(words, .strong)
      case .id(let id): text + StyledText("`\(line(id))`")
      case .text(let shown): text + StyledText(language == .danish ? "»\(line(shown))«" : "“\(line(shown))”")
      }
    }
  }

  private func line(_ text: String) -> String { text.split(whereSeparator: \.isNewline).joined(separator: " ") }
}
