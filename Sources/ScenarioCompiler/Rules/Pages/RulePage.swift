package import Diagnostics

/// The page of a rule, in one language: what was found, why it matters, an example with what the tool says of it, and
/// the example mended.
///
/// The same blocks become Markdown for `docs/diagnostics` and text for a terminal.
package struct RulePage {
  /// A block of a page. Text may hold `code` in backquotes.
  enum Block {
    /// The title of a part.
    case heading(String)
    /// A few sentences.
    case paragraph(String)
    /// Lines as they are, and the language that they are in: `yaml`, `json`, `diff` or `text`.
    case lines(String, [String])
    /// What the tool says of the example.
    case findings
  }

  /// The rule.
  package let rule: DiagnosticRule
  /// The language of the page.
  package let language: MessageLanguage
  /// What the tool says of the failing example; of many findings of the rule only the first few.
  let found: RuleExample.Found

  /// How many findings of one example are shown.
  private static let mostFindings = 3
  /// How many lines a difference can have and be shown as a whole.
  private static let longDifference = 40
  /// How many lines around each change are shown of a longer one.
  private static let context = 6

  /// Makes a page. The example is compiled for it.
  /// - Throws: What kept the example from being compiled.
  package init(_ rule: DiagnosticRule, _ language: MessageLanguage) throws {
    self.init(rule, language, found: try rule.failing.found())
  }

  private init(_ rule: DiagnosticRule, _ language: MessageLanguage, found: RuleExample.Found) {
    self.rule = rule
    self.language = language
    let diagnostics = found.diagnostics.lazy.filter { $0.code == rule.code }.prefix(Self.mostFindings)
    self.found = RuleExample.Found(diagnostics: Array(diagnostics), sources: found.sources)
  }

  /// The same page in another language.
  package func translated(to language: MessageLanguage) -> RulePage { RulePage(rule, language, found: found) }

  /// How grave the rule's findings are, and whether anybody can change that.
  var severity: String {
    let name = rule.severity.name[language].capitalizedFirst + "."
    if rule.isStructural { return name + self(da: " Den kan ikke gøres lettere.", en: " It cannot be made lighter.") }
    let change =
      rule.severity == .info
      ? self(da: "Den kan slås fra", en: "It can be switched off")
      : self(da: "Den kan gøres lettere eller slås fra", en: "It can be made lighter or switched off")
    let reason = rule.severity == .error ? self(da: " (med en grund)", en: " (with a reason)") : ""
    let allow = self(da: "`# aspirant: allow \(rule.code) – grund`", en: "`# aspirant: allow \(rule.code) – reason`")
    let places = self(
      da: "for pakken i `aspirant.yaml`\(reason) eller på én linje med \(allow).",
      en: "for the pack in `aspirant.yaml`\(reason) or on one line by \(allow).")
    return "\(name) \(change), \(places)"
  }

  /// What the page says, from the severity on.
  var blocks: [Block] {
    var blocks: [Block] = [.paragraph(severity), .paragraph(rule.rationale[language])]
    blocks.append(.heading(self(da: "Eksempel", en: "Example")))
    blocks += show(rule.failing)
    if !found.diagnostics.isEmpty {
      blocks.append(.paragraph(self(da: "Aspirant siger:", en: "Aspirant says:")))
      blocks.append(.findings)
    }
    blocks.append(.heading(self(da: "Rettet", en: "Mended")))
    return blocks + mended
  }

  /// The wording in the language of the page.
  func callAsFunction(da: String, en: String) -> String { language == .danish ? da : en }

  // MARK: Examples

  private func show(_ example: RuleExample) -> [Block] {
    if let words = example.words { return [.paragraph(words[language])] }
    return example.files.flatMap { show($0) }
  }

  /// A file under its path; one without text by its path alone.
  private func show(_ file: RuleExample.File) -> [Block] {
    if let words = file.words { return [.paragraph("`\(file.path)`: \(words[language])")] }
    guard !file.bytes.isEmpty else { return [.paragraph("`\(file.path)`")] }
    return [.paragraph("`\(file.path)`:"), .lines(file.notation, file.lines)]
  }

  /// What became of the failing example: lines that changed in files that stay, and whole files beside them.
  private var mended: [Block] {
    guard rule.failing.isShown, rule.mended.isShown else { return show(rule.mended) }
    let before = Dictionary(rule.failing.files.map { ($0.path, $0) }) { first, _ in first }
    let after = rule.mended.files
    var blocks: [Block] = []
    for file in rule.failing.files where !after.contains(where: { $0.path == file.path }) {
      blocks.append(.paragraph(self(da: "`\(file.path)` er der ikke mere.", en: "`\(file.path)` is gone.")))
    }
    for file in after {
      guard let old = before[file.path], old.kind == file.kind, file.words == nil || old.bytes == file.bytes else {
        blocks += show(file)
        continue
      }
      if old.bytes == file.bytes { continue }
      let difference = MarkedLines(old.lines, file.lines)
      let isLong = difference.lines.count > Self.longDifference
      blocks += [
        .paragraph("`\(file.path)`:"), .lines("diff", isLong ? difference.lines(near: Self.context) : difference.lines),
      ]
    }
    return blocks
  }
}

extension RuleExample.File {
  /// The lines, with tabs and hard spaces as signs that can be seen.
  fileprivate var lines: [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      visibleText(line.replacing("\t", with: "⇥").replacing("\u{A0}", with: "⍽"))
    }
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  /// What the lines are written in.
  fileprivate var notation: String {
    kind != nil
      ? "text" : path.hasSuffix(".yaml") || path.hasSuffix(".yml") ? "yaml" : path.hasSuffix(".json") ? "json" : "text"
  }
}

extension Severity {
  /// What a finding of this severity is called.
  var name: Message {
    switch self {
    case .error: Message(da: "fejl", en: "error")
    case .warning: Message(da: "advarsel", en: "warning")
    case .info: Message(da: "bemærkning", en: "note")
    }
  }
}
