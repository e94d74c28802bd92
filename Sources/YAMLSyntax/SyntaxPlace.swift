import Diagnostics

/// A place where libyaml gave up, and the tests for what may have caused it.
///
/// Each test looks for one mistake that prose in YAML invites, and answers with its diagnostic or with nil.
struct SyntaxPlace {
  private let problem: SyntaxProblem
  private let file: SourceFile
  private let source: SourceID

  init(_ problem: SyntaxProblem, in file: SourceFile, source: SourceID) {
    self.problem = problem
    self.file = file
    self.source = source
  }

  /// A tab where indentation is wanted.
  func tab() -> Diagnostic? {
    for line in [problem.position.line, problem.contextPosition.line] {
      let text = file.line(line)
      let blank = text.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      guard let tab = blank.firstIndex(of: UInt8(ascii: "\t")) else { continue }
      let column = UInt32(tab - text.startIndex) + 1
      let range = range(line, column, column + UInt32(blank.endIndex - tab))
      return Diagnostic(
        .error, "tab-indentation", at: range,
        Message(
          da: "Linjen er rykket ind med tabulator. YAML tillader kun mellemrum: brug to mellemrum for hvert niveau.",
          en: "The line is indented with a tab. YAML allows only spaces: use two spaces for each level."),
        fixIts: [
          FixIt(
            range, replacement: String(repeating: "  ", count: blank.endIndex - tab),
            title: Message(da: "brug mellemrum", en: "use spaces"))
        ])
    }
    return nil
  }

  /// A quote that is opened and never closed.
  func unclosedQuote() -> Diagnostic? {
    guard problem.context.contains("quoted scalar") else { return nil }
    let start = problem.contextPosition
    return Diagnostic(
      .error, "unclosed-quote", at: range(start.line, start.column, start.column + 1),
      Message(
        da: "Anførselstegnet her bliver ikke lukket. Sæt et magen til, hvor teksten slutter, eller brug »citationstegn« i teksten.",
        en: "The quote that opens here is not closed. Put the same one where the text ends."))
  }

  /// Text that goes on after a closing quote: `"Nej!" siger hun`.
  func closedTooEarly() -> Diagnostic? {
    let text = Array(file.line(problem.position.line))
    guard let start = valueStart(text), text[start] == UInt8(ascii: "\"") || text[start] == UInt8(ascii: "'") else {
      return nil
    }
    guard let close = text[(start + 1)...].firstIndex(of: text[start]), close + 1 < text.count,
      let rest = text[(close + 1)...].first(where: { $0 != UInt8(ascii: " ") }), rest != UInt8(ascii: "#")
    else { return nil }
    let column = columns(text[..<(close + 1)]) + 1
    return Diagnostic(
      .error, "text-after-quote", at: range(problem.position.line, column, columns(text[...]) + 1),
      Message(
        da: "Teksten går videre efter det lukkende anførselstegn. Sæt hele teksten i 'enkelte anførselstegn', eller brug »…« i den.",
        en: "The text goes on after the closing quote. Put the whole text in 'single quotes', or use “…” inside it."))
  }

  /// A colon and a space inside text without quotes: `ret: Husk: hun er døv`.
  func colonInText() -> Diagnostic? {
    guard problem.problem.contains("mapping values are not allowed") else { return nil }
    let line = problem.position.line
    let text = Array(file.line(line))
    guard let start = valueStart(text) else { return misplacedKey(text, line) }
    let colon = columns(text[..<min(text.count, file.offset(of: problem.position) - file.line(line).startIndex)]) + 1
    guard colon > columns(text[..<start]) else { return misplacedKey(text, line) }
    let value = String(decoding: text[start...], as: UTF8.self)
    let trimmed = String(value.reversed().drop { $0 == " " }.reversed())
    let first = columns(text[..<start]) + 1
    return Diagnostic(
      .error, "colon-in-text", at: range(line, colon, colon + 1),
      Message(
        da: "Kolon og mellemrum midt i en tekst læses som en ny nøgle. Sæt hele teksten i \"anførselstegn\".",
        en: "A colon and a space inside a text is read as a new key. Put the whole text in \"quotes\"."),
      fixIts: [
        FixIt(
          range(line, first, first + UInt32(trimmed.unicodeScalars.count)), replacement: quoted(trimmed),
          title: Message(da: "sæt teksten i anførselstegn", en: "put the text in quotes"))
      ])
  }

  private func misplacedKey(_ text: [UInt8], _ line: UInt32) -> Diagnostic? {
    let indent = UInt32(text.prefix { $0 == UInt8(ascii: " ") }.count)
    return Diagnostic(
      .error, "indentation", at: range(line, indent + 1, columns(text[...]) + 1),
      Message(
        da: "Linjen er rykket længere ind end linjen over, men hører ikke under den. Ret indrykningen, så nøgler på samme niveau står under hinanden.",
        en: "The line is indented further than the line above, but does not belong under it. Align keys of one level."))
  }

  /// A value that starts with a character that means something to YAML.
  func startCharacter() -> Diagnostic? {
    let line = problem.position.line
    let text = Array(file.line(line))
    guard let start = valueStart(text), "@`%*&!|>[]{},".utf8.contains(text[start]) else { return nil }
    if text[start] == UInt8(ascii: "[") || text[start] == UInt8(ascii: "{") { return nil }
    let character = String(decoding: text[start...start], as: UTF8.self)
    let column = columns(text[..<start]) + 1
    let value = String(decoding: text[start...], as: UTF8.self)
    return Diagnostic(
      .error, "start-character", at: range(line, column, column + 1),
      Message(
        da: "En tekst kan ikke begynde med `\(character)` uden anførselstegn. Sæt hele teksten i \"anførselstegn\".",
        en: "A text cannot start with `\(character)` without quotes. Put the whole text in \"quotes\"."),
      fixIts: [
        FixIt(
          range(line, column, columns(text[...]) + 1), replacement: quoted(value),
          title: Message(da: "sæt teksten i anførselstegn", en: "put the text in quotes"))
      ])
  }

  /// A bracket or brace that is opened and not closed, or closed by something else.
  func unclosedBracket() -> Diagnostic? {
    guard problem.context.contains("flow") else { return nil }
    let start = problem.contextPosition
    return Diagnostic(
      .error, "unclosed-bracket", at: range(start.line, start.column, start.column + 1),
      Message(
        da: "Parentesen, som åbnes her, bliver ikke lukket rigtigt. Luk den, eller sæt teksten i \"anførselstegn\", hvis parentesen hører til teksten.",
        en: "The bracket that opens here is not closed properly. Close it, or put the text in \"quotes\" if the bracket belongs to it."))
  }

  /// What is left: a line that does not fit the ones around it.
  func indentation() -> Diagnostic {
    let line = min(problem.position.line, UInt32(file.lineCount))
    let text = Array(file.line(line))
    let indent = UInt32(text.prefix { $0 == UInt8(ascii: " ") }.count)
    let from = line == problem.position.line ? max(problem.position.column, indent + 1) : indent + 1
    return Diagnostic(
      .error, "yaml-syntax", at: range(line, from, columns(text[...]) + 1),
      Message(
        da: "Linjen passer ikke til linjerne omkring den. Tit er den rykket et mellemrum for langt ind eller ud, eller der mangler et kolon efter nøglen.",
        en: "The line does not fit the lines around it. Often it is indented one space too far or too little, or a colon is missing after the key."),
      notes: [
        Diagnostic.Note(
          Message(
            da: "YAML-læserens egne ord: \(problem.problem)", en: "In the YAML reader's own words: \(problem.problem)"))
      ])
  }

  private func range(_ line: UInt32, _ from: UInt32, _ to: UInt32) -> SourceRange {
    SourceRange(source, SourcePosition(line: line, column: from), SourcePosition(line: line, column: to))
  }

  private func columns(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    UInt32(bytes.count { $0 & 0xC0 != 0x80 })
  }

  /// The offset at which the value of a line `- key: value` starts; nil where the line has no value.
  private func valueStart(_ text: [UInt8]) -> Int? {
    var index = text.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }.count
    guard let colon = text[index...].firstIndex(of: UInt8(ascii: ":")) else { return nil }
    index = colon + 1
    guard index < text.count, text[index] == UInt8(ascii: " ") else { return nil }
    while index < text.count, text[index] == UInt8(ascii: " ") { index += 1 }
    return index < text.count ? index : nil
  }

  private func quoted(_ text: String) -> String {
    var quoted = "\""
    for character in text {
      if character == "\"" || character == "\\" { quoted.append("\\") }
      quoted.append(character)
    }
    return quoted + "\""
  }
}
