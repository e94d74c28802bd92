import Diagnostics

extension SyntaxPlace {
  /// A backslash in double quotes that YAML takes for an escape.
  func badEscape() -> Diagnostic? {
    guard problem.context == "while parsing a quoted scalar", problem.problem.contains("escape") else { return nil }
    // libyaml points at the backslash, or past it at what follows.
    let before = file.scalars(position.line).prefix(Int(clamping: position.column))
    guard let backslash = before.lastIndex(of: "\\") else { return nil }
    let start = SourcePosition(line: position.line, column: UInt32(clamping: backslash) + 1)
    return Diagnostic(
      .error, "bad-escape", at: range(start, length: 2),
      Message(
        da: "I \"anførselstegn\" betyder `\\` noget særligt, og dette kender YAML ikke. Skriv `\\\\` for en skråstreg.",
        en:
          "In \"double quotes\" a `\\` means something special, and YAML does not know this one. Write `\\\\` for a backslash."
      ),
      fixIts: [
        FixIt(
          range(start), replacement: "\\\\", title: Message(da: "skriv `\\\\`", en: "write `\\\\`"),
          applicability: .certain)
      ])
  }

  /// A quote that is opened and never closed, or closed by the next text's quote.
  func unclosedQuote() -> Diagnostic? {
    let start: SourcePosition
    if problem.context.contains("quoted scalar") {
      start = problem.contextPosition
    } else if problem.last.kind == .quoted, isRightAfterLast,
      file.lineLikeAKey(in: range(problem.last.start, problem.last.end)) != nil
    {
      start = problem.last.start
    } else {
      return nil
    }
    let line = file.scalars(start.line)
    let quote = scalar(at: start) ?? "\""
    var end = line.count
    while end > Int(start.column), line[end - 1] == " " { end -= 1 }
    // What a program for letters makes of the second quote of a pair.
    let isCurly = end > Int(start.column) && "”“".unicodeScalars.contains(line[end - 1])
    let place = range(start.line, isCurly ? end - 1 : end, end)
    // Among brackets the text may end anywhere before the line does.
    let isAlone = !line.prefix(Int(clamping: start.column)).contains { $0 == "[" || $0 == "{" }
    return Diagnostic(
      .error, "unclosed-quote", at: range(start),
      Message(
        da: "Anførselstegnet her bliver ikke lukket. Sæt et magen til, hvor teksten slutter.",
        en: "The quote that opens here is not closed. Put the same one where the text ends."),
      fixIts: !isAlone
        ? []
        : [
          FixIt(
            place, replacement: String(quote),
            title: Message(da: "sæt `\(quote)` sidst på linjen", en: "put `\(quote)` at the end of the line"))
        ])
  }

  /// Text that goes on after a closing quote: `"Nej!" siger hun`.
  func textAfterQuote() -> Diagnostic? {
    guard problem.last.kind == .quoted, isRightAfterLast, let scalar = scalar(at: position), scalar != "#" else {
      return nil
    }
    // Brackets and commas have a meaning only inside brackets, a colon only after a key.
    if isInFlow, "]},:".unicodeScalars.contains(scalar) { return nil }
    if scalar == ":", !problem.problem.contains("mapping values are not allowed") { return nil }
    let fixIt = quoting(from: problem.last.start).map(withoutOuterQuotes)
    let end = fixIt?.range.end ?? SourcePosition(line: position.line, column: .max)
    return Diagnostic(
      .error, "text-after-quote", at: range(position, end),
      Message(
        da:
          "Teksten går videre efter det lukkende anførselstegn. Sæt hele teksten i den anden slags (' eller \"), eller brug »…« i den.",
        en:
          "The text goes on after the closing quote. Put the whole text in the other kind (' or \"), or use “…” inside it."
      ),
      fixIts: fixIt.map { [$0] } ?? [])
  }

  /// The change for a text in quotes with quotes of its own, `"Du siger "hjælp" til Mette."`: the outer ones are no part of
  /// what is shown. In `"Ja" og "nej"` all of them are.
  private func withoutOuterQuotes(_ fixIt: FixIt) -> FixIt {
    guard let text = file.text(of: fixIt.range), let quote = text.unicodeScalars.first,
      text.unicodeScalars.count > 2, text.unicodeScalars.last == quote
    else { return fixIt }
    let inner = text.unicodeScalars.dropFirst().dropLast()
    guard let second = inner.firstIndex(of: quote),
      second == inner.startIndex || inner[inner.index(before: second)] == " "
    else { return fixIt }
    return FixIt(quoting: String(inner), at: fixIt.range).being(fixIt.applicability)
  }

  /// Whether libyaml gave up right after what it delivered last, with blanks between at most.
  var isRightAfterLast: Bool {
    let end = problem.last.end
    guard end.line == position.line, end <= position else { return false }
    let line = file.scalars(end.line)
    let (from, to) = (Int(end.column) - 1, Int(position.column) - 1)
    return to <= line.count && line[from..<to].allSatisfy { $0 == " " || $0 == "\t" }
  }
}
