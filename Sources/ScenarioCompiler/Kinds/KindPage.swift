package import Diagnostics
package import ScenarioKit

/// The page of a kind in one language: what can be written under its key, what that does, and what the kind looks for.
///
/// It is made from the kind's schema, tables and rules, and becomes Markdown for `docs/kinds` and text for a terminal.
package struct KindPage {
  /// A block of a page. Text may hold `code` in backquotes.
  private enum Block {
    /// The title of a part.
    case heading(String)
    /// A few sentences.
    case paragraph(String)
    /// Keys that can be written.
    case keys([KindKey])
    /// Rows under headings.
    case table([String], [[String]])
    /// Codes of rules with their titles.
    case rules([KindRule])
  }

  private let kind: any ScenarioKind
  private let language: MessageLanguage

  /// Makes a page.
  package init(_ kind: any ScenarioKind, _ language: MessageLanguage) {
    self.kind = kind
    self.language = language
  }

  /// The pages of kinds as Markdown.
  /// - Returns: Texts by path: in `kinds/` two for each kind, `ID.md` in English and `ID.da.md` in Danish.
  package static func pages(_ kinds: KindSet) -> [(path: String, text: String)] {
    kinds.kinds.flatMap { kind in
      [
        ("kinds/\(kind.id).md", KindPage(kind, .english).markdown),
        ("kinds/\(kind.id).da.md", KindPage(kind, .danish).markdown),
      ]
    }
  }

  /// The wording in the language of the page.
  private func callAsFunction(da: String, en: String) -> String { language == .danish ? da : en }

  private var blocks: [Block] {
    var blocks: [Block] = []
    if !kind.publishedNames.isEmpty {
      let names = kind.publishedNames.map { "`\($0)`" }.joined(separator: ", ")
      blocks.append(
        .paragraph(
          self(
            da: "Navne, som betingelser og tests altid kan læse: \(names).",
            en: "Names that conditions and tests can always read: \(names).")))
    }
    let levels = [
      (self(da: "På scenariet", en: "On the scenario"), kind.schema.scenario),
      (self(da: "På en scene", en: "On a scene"), kind.schema.scene),
      (self(da: "På et valg", en: "On a choice"), kind.schema.choice),
    ]
    for (heading, level) in levels {
      guard let level else { continue }
      blocks.append(.heading(heading))
      let description = KindKey.description(of: level)[language]
      if !description.isEmpty { blocks.append(.paragraph(description)) }
      if let short = level.shortForm {
        blocks.append(
          .paragraph(
            self(
              da: "Kort form: `\(kind.id): …` er det samme som `\(kind.id): { \(short): … }`.",
              en: "Short form: `\(kind.id): …` is the same as `\(kind.id): { \(short): … }`.")))
      }
      blocks.append(.keys(KindKey.keys(on: level)))
    }
    for table in kind.tables {
      blocks.append(.heading(table.title[language]))
      blocks.append(.table(table.columns.map { $0[language] }, table.rows))
    }
    if !kind.rules.isEmpty {
      blocks.append(.heading(self(da: "Det, `check` ser efter", en: "What `check` looks for")))
      blocks.append(.rules(kind.rules.sorted { $0.code < $1.code }))
    }
    return blocks
  }

  // MARK: Markdown

  /// The page as Markdown; it ends in a line break.
  package var markdown: String {
    let other = self(da: "[In English](\(kind.id).md)", en: "[På dansk](\(kind.id).da.md)")
    let all = self(da: "[Alle udvidelser](../kinds.md)", en: "[All kinds](../kinds.md)")
    var text = "# `\(kind.id)`\n\n" + paragraph("**\(kind.title[language])**") + "\n"
    text += paragraph(self(da: "Version \(kind.version).", en: "Version \(kind.version)."))
    for block in blocks {
      text += "\n"
      switch block {
      case .heading(let heading): text += "## \(heading)\n"
      case .paragraph(let words): text += paragraph(words)
      case .keys(let keys):
        let rows = keys.map { ["`\($0.path)`", told($0), values(of: $0)] }
        text += table(
          [self(da: "nøgle", en: "key"), self(da: "hvad det er", en: "what it is"), self(da: "værdi", en: "value")],
          rows)
      case .table(let columns, let rows): text += table(columns, rows)
      case .rules(let rules):
        let suffix = language == .danish ? ".da.md" : ".md"
        for rule in rules {
          text += "- [`\(rule.code)`](../diagnostics/\(rule.code)\(suffix)): \(rule.title[language])\n"
        }
      }
    }
    return text + "\n\(all) · \(other)\n"
  }

  /// The title and the description of a key.
  private func told(_ key: KindKey) -> String {
    let title = key.title[language]
    return (title.isEmpty ? "" : "**\(title).** ") + key.description[language]
  }

  /// What a key can be, and that it has to be there.
  private func values(of key: KindKey) -> String {
    let required = key.isRequired ? [self(da: "skal være der", en: "has to be there")] : []
    return ([key.values[language]].filter { !$0.isEmpty } + required).joined(separator: "; ")
  }

  private func paragraph(_ text: String) -> String { wrapped(text, width: 120).joined(separator: "\n") + "\n" }

  private func table(_ columns: [String], _ rows: [[String]]) -> String {
    func row(_ cells: [String]) -> String {
      "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
    }
    return row(columns) + "|" + String(repeating: "---|", count: columns.count) + "\n" + rows.map(row).joined()
  }

  // MARK: Terminal

  /// The page as a person reads it at a terminal.
  /// - Parameters:
  ///   - style: Whether it is coloured.
  ///   - width: The columns of the terminal.
  /// - Returns: The text, ending in a line break.
  package func text(style: DiagnosticRenderer.Style, width: Int) -> String {
    func bold(_ text: String) -> String { style == .plain ? text : "\u{1B}[1m\(text)\u{1B}[0m" }
    func indented(_ text: String, by columns: Int) -> String {
      let start = String(repeating: " ", count: columns)
      return wrapped(text, width: max(width - columns, 20)).map { start + $0 + "\n" }.joined()
    }
    var text = bold(kind.id) + " \(kind.version)\n" + indented(kind.title[language], by: 0)
    for block in blocks {
      text += "\n"
      switch block {
      case .heading(let heading): text += bold(heading) + "\n"
      case .paragraph(let words): text += indented(words, by: 0)
      case .keys(let keys):
        for key in keys {
          text += "  " + bold(key.path) + "\n" + indented(key.description[language], by: 4)
          let values = values(of: key)
          if !values.isEmpty { text += indented("= " + values, by: 4) }
        }
      case .table(let columns, let rows): text += aligned([columns] + rows)
      case .rules(let rules):
        for rule in rules { text += "  \(bold(rule.code))\n" + indented(rule.title[language], by: 4) }
      }
    }
    return text
  }

  /// Rows with their cells under each other.
  private func aligned(_ rows: [[String]]) -> String {
    let rows = rows.map { $0.map { $0.replacing("`", with: "") } }
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { $0.indices.contains(column) ? displayWidth(of: $0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      var line = " "
      for (cell, width) in zip(row, widths) {
        line += " " + cell + String(repeating: " ", count: max(0, width - displayWidth(of: cell)) + 1)
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
