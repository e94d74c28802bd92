package import Diagnostics

/// The list of all rules, by what they are about.
package struct RuleIndex {
  /// A part of the list: what it is about, and its rules by code.
  package typealias Part = (section: DiagnosticRule.Section, rules: [DiagnosticRule])

  /// The parts that have rules, in the order of the sections; those of kinds beside the toolkit's own.
  package static func parts(_ kinds: KindSet = .none) -> [Part] {
    let all = (DiagnosticRule.all + kinds.rules).sorted { $0.code < $1.code }
    return DiagnosticRule.Section.allCases.compactMap { section in
      let rules = all.filter { $0.section == section }
      return rules.isEmpty ? nil : (section, rules)
    }
  }

  /// The pages of all rules and the list of them, as Markdown.
  /// - Returns: Texts by path: `diagnostics.md`, and in `diagnostics/` two for each code, `CODE.md` in English and
  ///   `CODE.da.md` in Danish.
  /// - Throws: What kept an example from being compiled.
  package static func pages(_ kinds: KindSet = .none) throws -> [(path: String, text: String)] {
    var pages = [(path: "diagnostics.md", text: markdown(kinds))]
    for rule in DiagnosticRule.all + kinds.rules {
      let page = try RulePage(rule, .english)
      pages.append(("diagnostics/\(rule.code).md", page.markdown))
      pages.append(("diagnostics/\(rule.code).da.md", page.translated(to: .danish).markdown))
    }
    return pages
  }

  /// The list as text for a terminal, in one language.
  /// - Parameters:
  ///   - language: The language.
  ///   - kinds: The kinds whose rules are listed too.
  ///   - style: Whether it is coloured.
  ///   - width: The columns of the terminal.
  /// - Returns: The text, ending in a line break.
  package static func text(
    _ language: MessageLanguage, _ kinds: KindSet = .none, style: DiagnosticRenderer.Style, width: Int
  ) -> String {
    let codes = (DiagnosticRule.all + kinds.rules).map(\.code.count).max() ?? 0
    let names = Severity.allCases.map { $0.name[language].count }.max() ?? 0
    return parts(kinds).map { section, rules in
      let heading = section.title[language] + " (\(rules.count))"
      return (style == .plain ? heading : "\u{1B}[1m\(heading)\u{1B}[0m") + "\n"
        + rules.map { rule in
          let start = "  " + padded(rule.code, codes) + "  " + padded(rule.severity.name[language], names) + "  "
          let room = max(width - start.count, 20)
          let lines = wrapped(rule.title[language], width: room)
          return start + lines.joined(separator: "\n" + String(repeating: " ", count: start.count)) + "\n"
        }.joined()
    }.joined(separator: "\n")
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// The list as Markdown, both languages in one table for each section.
  private static func markdown(_ kinds: KindSet) -> String {
    var text = introduction
    for (section, rules) in parts(kinds) {
      let (english, danish) = (section.title.english, section.title.danish)
      text += "\n## " + (english == danish ? english : "\(english) · \(danish)") + "\n\n"
      text += "| code | severity | English | Dansk |\n|---|---|---|---|\n"
      for rule in rules {
        let (english, danish) = (cell(rule.title.english), cell(rule.title.danish))
        text += "| `\(rule.code)` | \(rule.severity.rawValue) | [\(english)](diagnostics/\(rule.code).md) "
        text += "| [\(danish)](diagnostics/\(rule.code).da.md) |\n"
      }
    }
    if !DiagnosticRule.retired.isEmpty {
      let codes = DiagnosticRule.retired.sorted().map { "`\($0)`" }.joined(separator: ", ")
      text += "\n## Retired · Udgået\n\n" + wrapped(codes, width: 120).joined(separator: "\n") + "\n"
    }
    return text
  }

  /// A title inside a link inside a table. In backquotes brackets are no links, but bars divide cells all the same.
  private static func cell(_ title: String) -> String {
    var isCode = false
    return title.reduce(into: "") { text, character in
      if character == "`" { isCode.toggle() }
      if character == "|" || !isCode && "[]".contains(character) { text += "\\" }
      text.append(character)
    }
  }

  private static let introduction = """
    # Diagnostics

    Every code that a finding can have: how grave it is, and what it means in English and in Danish. The title leads to a
    page that says why it matters, with an example, what Aspirant says of it, and the example mended. `aspirant explain
    CODE` shows the same page. Examples show only the lines that matter.

    *Alle de koder, et fund kan have: hvor alvorligt det er, og hvad det betyder. Titlen fører til en side, der fortæller,
    hvorfor det betyder noget, med et eksempel, det, Aspirant siger om det, og eksemplet rettet. `aspirant explain KODE`
    viser den samme side. Eksemplerne viser kun de linjer, det handler om.*

    - `error`: the pack cannot be built until it is mended. *Fejl: pakken kan ikke laves, før den er rettet.*
    - `warning`: the pack can be built, and somebody should look. *Advarsel: pakken kan laves, men se på det.*
    - `info`: worth knowing; nothing has to be done. *Til orientering.*

    A few findings of a rule may be lighter or graver than it usually is. A pack can say in `aspirant.yaml` how grave the
    findings of a rule are ([how](language.md)). A code keeps its meaning for ever; one that is no longer used is retired
    and never gets another meaning ([0003](decisions/0003-diagnostic-codes-are-names.md)).

    This page and those that it leads to are made from the rules in `Sources/ScenarioCompiler/Rules` by
    `aspirant explain --write-pages docs`.

    """
}

extension DiagnosticRule.Section {
  /// What the section is called.
  package var title: Message {
    switch self {
    case .file: Message(da: "Filerne", en: "The files")
    case .yaml: Message(da: "YAML", en: "YAML")
    case .keys: Message(da: "Nøgler og værdier", en: "Keys and values")
    case .names: Message(da: "Navne", en: "Names")
    case .conditions: Message(da: "Betingelser", en: "Conditions")
    case .flow: Message(da: "Tilstande, scener og vejene imellem dem", en: "States, scenes and the ways between them")
    case .scoring: Message(da: "Point og procent", en: "Points and percent")
    case .assets: Message(da: "Billeder og lyde", en: "Pictures and sounds")
    case .language: Message(da: "Sprog og oversættelser", en: "Wording and translations")
    case .pedagogy: Message(da: "Det, der læres", en: "What is learnt")
    case .culture: Message(da: "Kultur, lov og privatliv", en: "Culture, law and privacy")
    case .tests: Message(da: "Forfatterens egne tests", en: "The author's own tests")
    case .settings: Message(da: "Indstillinger og kommentarer", en: "Settings and comments")
    case .kinds: Message(da: "Udvidelser", en: "Kinds")
    }
  }
}
