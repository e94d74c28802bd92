import Diagnostics
import ScenarioKit
import ScenarioModel

extension Lowering {
  /// The parts of a text with marks or glossary words; nil where it is shown as written.
  mutating func parts(of text: Located<String>) -> [Text.Part]? {
    if glossary.isEmpty, !mayHaveMarks(text.value) { return nil }
    let marks = divide(text.value)
    if glossary.isEmpty, marks.count == 1, case .plain = marks[0] { return nil }
    var parts: [Text.Part] = []
    for mark in marks {
      switch mark {
      case .plain(let words): parts += glossary.parts(of: words, emphasis: nil)
      case .emphasis(let words): parts += glossary.parts(of: words, emphasis: true)
      case .variable(let name):
        if let variable = shownVariable(name, in: text) { parts.append(Text.Part("", variable: variable)) }
      case .term(let shown, let term):
        parts.append(Text.Part(String(shown), term: forcedTerm(term, in: text)))
      }
    }
    if parts.count == 1, parts[0] == Text.Part(text.value) { return nil }
    return parts.isEmpty ? nil : parts
  }

  private mutating func shownVariable(_ name: Substring, in text: Located<String>) -> Int? {
    guard let variable = symbols.variables[name] else {
      unknown(
        "unknown-state", name, at: place(of: name, in: text),
        Message(
          da: "`{\(name)}` viser en tilstand, men der er ingen tilstand `\(name)`.",
          en: "`{\(name)}` shows a state, but there is no state `\(name)`."),
        among: { $0.variables.filter { $0.kind == .integer }.map(\.id) })
      return nil
    }
    isVariableRead[variable] = true
    guard variables[variable].kind == .integer else {
      error(
        "state-not-shown", at: place(of: name, in: text),
        Message(
          da: "`\(name)` er ikke et tal, så `{\(name)}` kan ikke vises i en tekst. Skriv to replikker med `when`.",
          en: "`\(name)` is not a number, so `{\(name)}` cannot be shown in a text. Write two lines with `when`."))
      return nil
    }
    return variable
  }

  private mutating func forcedTerm(_ term: Substring, in text: Located<String>) -> Int? {
    if let entry = glossary.entry(for: term) { return entry }
    unknown(
      "unknown-term", term, at: place(of: term, in: text),
      Message(da: "`\(term)` står ikke i ordlisten.", en: "`\(term)` is not in the glossary."),
      among: { ($0.scenario.glossary + $0.context.glossary).map(\.term.value) })
    return nil
  }

  /// Where a piece of a text stands in the source; the whole text where there are very many findings.
  func place(of piece: Substring, in text: Located<String>) -> SourceRange {
    if isCrowded { return text.range }
    var occurrence = 0
    var rest = text.value[..<piece.startIndex]
    while let match = rest.range(of: piece) {
      occurrence += 1
      rest = rest[match.upperBound...]
    }
    return source.file.range(of: piece, occurrence: occurrence, in: text.range)
  }
}

extension Substring {
  /// The first place where another string stands in this one.
  fileprivate func range(of piece: Substring) -> Range<Index>? {
    let needle = piece.utf8
    guard let first = needle.first else { return nil }
    var start = startIndex
    while let candidate = utf8[start...].firstIndex(of: first) {
      if utf8[candidate...].starts(with: needle) {
        return candidate..<utf8.index(candidate, offsetBy: needle.count)
      }
      start = utf8.index(after: candidate)
    }
    return nil
  }
}
