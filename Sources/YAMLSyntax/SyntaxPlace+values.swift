import Diagnostics

extension SyntaxPlace {
  /// A comment inside a text of several lines, after which the text cannot go on.
  func cutByComment() -> Diagnostic? {
    guard problem.last.kind == .plain, position.line > problem.last.end.line else { return nil }
    guard let comment = comments.first(where: { $0.textEnd == problem.last.end }) else { return nil }
    // In brackets the comment hides what would close them; else the next line must be a line of text.
    guard isInFlow || LineShape(file.scalars(problem.last.end.line + 1)).keyEnd == nil else { return nil }
    return commentCutsText(
      comment, severity: .error, from: problem.last.start, isInFlow: isInFlow, in: file, source: source)
  }

  /// A colon and a space inside text without quotes: `ret: Husk: hun er døv`.
  func colonInText() -> Diagnostic? {
    guard scalar(at: position) == ":", problem.last.kind == .plain else { return nil }
    let isBlockColon = problem.problem.contains("mapping values are not allowed")
    guard isBlockColon || (isInFlow && isRightAfterLast && problem.last.start.line == position.line) else { return nil }
    let start = problem.last.start
    let shape = LineShape(file.scalars(start.line))
    if start.line < position.line {
      if let missing = missingSpace(line: start.line) { return missing }
      let here = LineShape(file.scalars(position.line))
      if here.keyEnd.map({ $0 + 1 == Int(position.column) }) == true, looksLikeAKey(position.line) {
        return misplacedKey(under: start.line, shape)
      }
    }
    return Diagnostic(
      .error, "colon-in-text", at: range(position),
      Message(
        da: "Kolon og mellemrum midt i en tekst læses som en ny nøgle. Sæt hele teksten i \"anførselstegn\".",
        en: "A colon and a space inside a text are read as a new key. Put the whole text in \"quotes\"."),
      fixIts: quoting(from: start).map { [$0] } ?? [])
  }

  /// Whether the word before the colon is written as the language's keys and ids are: in small letters.
  private func looksLikeAKey(_ number: UInt32) -> Bool {
    let line = file.scalars(number)
    let shape = LineShape(line)
    return shape.content < line.count && line[shape.content].properties.isLowercase
  }

  private func misplacedKey(under number: UInt32, _ above: LineShape) -> Diagnostic {
    let here = LineShape(file.scalars(position.line))
    let place = range(position.line, here.content, here.keyEnd ?? here.content + 1)
    return Diagnostic(
      .error, "indentation", at: place,
      Message(
        da: """
          Linjen er rykket længere ind end nøglen over den, men den har allerede en værdi. Nøgler på samme niveau skal \
          stå lige under hinanden.
          """,
        en: """
          The line is indented further than the key above it, but that one has a value already. Keys of one level stand \
          right under each other.
          """),
      notes: [
        Diagnostic.Note(
          Message(da: "Nøglen over den står her.", en: "The key above it is here."),
          at: range(number, above.content, above.keyEnd ?? above.content + 1))
      ],
      fixIts: [
        FixIt(
          range(position.line, 0, here.indent), replacement: String(repeating: " ", count: above.content),
          title: Message(da: "ryk linjen ud", en: "move the line out"))
      ])
  }

  /// `ret:Du er …`: a key whose colon has no space after it.
  func missingSpace(line number: UInt32) -> Diagnostic? {
    let line = file.scalars(number)
    let shape = LineShape(line)
    guard shape.keyEnd == nil, let colon = line[shape.content...].firstIndex(of: ":"), colon > shape.content,
      colon + 1 < line.count, line[colon + 1] != "/",
      line[shape.content..<colon].allSatisfy(LineShape.isWord), line[shape.content].properties.isLowercase
    else { return nil }
    let after = range(number, colon + 1, colon + 1)
    return Diagnostic(
      .error, "missing-space", at: range(number, colon, colon + 1),
      Message(
        da: "Efter kolonet skal der være et mellemrum, ellers læses det hele som ét ord.",
        en: "A space belongs after the colon; without it all of this is read as one word."),
      fixIts: [FixIt(after, replacement: " ", title: Message(da: "indsæt et mellemrum", en: "insert a space"))])
  }

  /// A value that starts with a character that means something to YAML.
  func startCharacter() -> Diagnostic? {
    var start = position
    if let context = ["an alias", "an anchor", "a tag", "a block scalar"].first(where: problem.context.hasSuffix),
      problem.context.hasPrefix("while scanning") || context == "a tag"
    {
      start = problem.contextPosition
    } else if problem.last.kind == .alias || problem.last.kind == .flowEnd, problem.last.end.line == position.line {
      if problem.last.kind == .flowEnd, let extra = extraBracket() { return extra }
      guard !isInFlow || problem.last.kind == .alias || scalar(at: position) != ":" else { return nil }
      start = problem.last.start
      guard start.line == position.line else { return nil }
    }
    guard let character = scalar(at: start), "@`%*&!|>[]{},-?:".unicodeScalars.contains(character) else { return nil }
    if start == position {
      // Elsewhere these characters are at home, so the words of libyaml must fit.
      let words = problem.problem
      let isToken = words.contains("cannot start any token") || words.contains("node content")
      let isIndicator = words.contains("are not allowed in this context")
      guard isToken || isIndicator || "%]},".unicodeScalars.contains(character) && !isInFlow else { return nil }
      if isInFlow, "]},:".unicodeScalars.contains(character) { return nil }
      if character == ":", !isToken, !isIndicator { return nil }
    }
    let (danish, english) =
      character == "`" ? ("en omvendt accent", "a backtick") : ("`\(character)`", "`\(character)`")
    return Diagnostic(
      .error, "start-character", at: range(start),
      Message(
        da: "En tekst kan ikke begynde med \(danish) uden anførselstegn. Sæt hele teksten i \"anførselstegn\".",
        en: "A text cannot start with \(english) without quotes. Put the whole text in \"quotes\"."),
      fixIts: quoting(from: start).map { [$0] } ?? [])
  }
}
