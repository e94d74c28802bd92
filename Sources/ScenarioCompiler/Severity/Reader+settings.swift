import Diagnostics
import ScenarioKit
import YAMLSyntax

extension Reader {
  /// Reads `aspirant.yaml`: severities by rule and path.
  mutating func settings(_ root: SyntaxNode) -> CheckSettings? {
    var settings = CheckSettings()
    if let rules = root["rules"] {
      settings.sections.append(CheckSettings.Section(path: nil, levels: levels(rules)))
    }
    for entry in root["paths"]?.elements.map({ $0 }) ?? [] {
      guard let path = entry["path"], path.kind == .scalar, let rules = entry["rules"] else { continue }
      settings.sections.append(
        CheckSettings.Section(path: PathPattern(path.text), written: name(path), levels: levels(rules)))
    }
    if let language = root["language"] { settings.reading = reading(language) }
    return settings
  }

  /// Reads how hard texts may be; what is not written stays as usual.
  private func reading(_ node: SyntaxNode) -> ReadingExpectations {
    var reading = ReadingExpectations()
    let bands = node["lix-bands"]?.elements.compactMap { integer($0)?.value } ?? []
    if bands.count == reading.bands.count { reading.bands = bands.sorted() }
    for (key, value) in node["levels"]?.pairs.map({ $0 }) ?? [] {
      guard var level = reading.levels[key.text] else { continue }
      if let lix = integer(value["lix"]) { level.lix = lix.value }
      if let sentence = integer(value["sentence"]) { level.sentence = sentence.value }
      reading.levels[key.text] = level
    }
    return reading
  }

  private mutating func levels(_ node: SyntaxNode) -> [String: CheckSettings.Level] {
    var levels: [String: CheckSettings.Level] = [:]
    for (key, value) in node.pairs where key.kind == .scalar {
      let code = key.text
      let word = value.kind == .mapping ? value["severity"] : value
      guard let rule = kinds.rule(named: code) else {
        unknownCode(code, at: key.range)
        continue
      }
      guard let level = word.flatMap({ level($0.text) }) else { continue }
      if rule.severity == .error, level != .severity(.error) {
        if rule.isStructural {
          fixedSeverity(code, at: key.range)
          continue
        }
        if value["reason"] == nil {
          error(
            "severity-without-reason", at: key.range,
            da:
              "`\(code)` er en fejl. Skriv hvorfor den gøres lettere: `\(code): { severity: \(word?.text ?? "warning"), reason: … }`.",
            en:
              "`\(code)` is an error. Say why it is made lighter: `\(code): { severity: \(word?.text ?? "warning"), reason: … }`."
          )
          continue
        }
      }
      levels[code] = level
    }
    return levels
  }

  private func level(_ word: String) -> CheckSettings.Level? {
    word == "off" ? .off : Severity(rawValue: word).map { .severity($0) }
  }

  /// Says that no rule has such a code.
  mutating func unknownCode(_ code: String, at range: SourceRange) {
    diagnostics.append(unknownCodeDiagnostic(code, at: range, kinds))
  }

  private mutating func fixedSeverity(_ code: String, at range: SourceRange) {
    diagnostics.append(fixedSeverityDiagnostic(code, at: range))
  }
}

/// The error about a code that no rule has.
func unknownCodeDiagnostic(_ code: String, at range: SourceRange, _ kinds: KindSet) -> Diagnostic {
  let codes = (DiagnosticRule.all + kinds.rules).map(\.code)
  let near = suggestion(for: code, among: codes)
  return Diagnostic(
    .error, "unknown-code", at: range,
    Message(
      da: "Der er ingen regel med koden `\(visibleText(code))`.",
      en: "There is no rule with the code `\(visibleText(code))`."
    ).didYouMean(near), fixIts: near.map { [.rename(range, from: code, to: $0, among: codes)] } ?? [])
}

/// The error about a severity that no setting can change.
func fixedSeverityDiagnostic(_ code: String, at range: SourceRange) -> Diagnostic {
  Diagnostic(
    .error, "fixed-severity", at: range,
    Message(
      da: "`\(code)` kan ikke gøres lettere: så længe fejlen er der, er der intet program at køre. Ret fejlen.",
      en: "`\(code)` cannot be made lighter: as long as the mistake is there, there is no program to run. Mend it."))
}
