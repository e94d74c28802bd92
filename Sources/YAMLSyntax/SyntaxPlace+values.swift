package import Diagnostics

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
      if let missing = missingSpace(line: start.line) ?? missingSpace(afterDashOn: start.line) { return missing }
      let here = LineShape(file.scalars(position.line))
      if here.keyEnd.map({ $0 + 1 == Int(position.column) }) == true, looksLikeAKey(position.line) {
        return shape.keyEnd == nil ? forgottenColon(in: start.line, shape) : misplacedKey(under: start.line, shape)
      }
    } else if let mistake = missingComma() ?? twoKeysOnALine() {
      return mistake
    }
    if let key = keyBeforeColon() { return keyInText(key, from: start) }
    let isProse = scalar(at: start).map { $0 != "(" } ?? true
    return Diagnostic(
      .error, "colon-in-text", at: range(position),
      Message(
        da: "Kolon og mellemrum midt i en tekst læses som en ny nøgle. Sæt hele teksten i \"anførselstegn\".",
        en: "A colon and a space inside a text are read as a new key. Put the whole text in \"quotes\"."),
      fixIts: quoting(from: start).map { [isProse ? $0 : $0.being(.maybe)] } ?? [])
  }

  /// The last word before the colon, where it is a key elsewhere or what stands before it is no prose.
  private func keyBeforeColon() -> String? {
    let line = file.scalars(position.line)
    let to = Int(position.column) - 1
    guard to <= line.count, problem.last.start.line == position.line else { return nil }
    let from = Int(problem.last.start.column) - 1
    let start = line[..<to].lastIndex { !LineShape.isWord($0) }.map { $0 + 1 } ?? 0
    guard start < to, from <= start else { return nil }
    let word = line[start..<to]
    let isCompared = line[from..<start].contains { "<>=".unicodeScalars.contains($0) }
    guard isCompared || start > from && file.hasKey(word, exceptOn: position.line) else { return nil }
    return shown(String(String.UnicodeScalarView(word)))
  }

  /// `feedback: Godt. score: 2`: the text may end before the key, so quotes around all of it are a guess.
  private func keyInText(_ key: String, from start: SourcePosition) -> Diagnostic {
    Diagnostic(
      .error, "colon-in-text", at: range(position),
      Message(
        da: """
          Midt på linjen står der et kolon efter `\(key)`. Er `\(key)` en nøgle, så skriv den på en linje for sig. Hører \
          den til teksten, så sæt hele teksten i "anførselstegn".
          """,
        en: """
          A colon follows `\(key)` in the middle of the line. If `\(key)` is a key, write it on a line of its own. If it \
          belongs to the text, put the whole text in "quotes".
          """),
      fixIts: quoting(from: start).map { [$0.being(.maybe)] } ?? [])
  }

  /// Whether the word before the colon is written as the language's keys and ids are: in small letters.
  private func looksLikeAKey(_ number: UInt32) -> Bool {
    let line = file.scalars(number)
    let shape = LineShape(line)
    return shape.content < line.count && line[shape.content].properties.isLowercase
  }

  /// `{ name: Gerda role: citizen }`: the word before the colon is a key on another line, so a comma is missing before it.
  /// `{ name: Gerda; role: citizen }`: the semicolon says so itself.
  private func missingComma() -> Diagnostic? {
    let line = file.scalars(position.line)
    let (from, to) = (Int(problem.last.start.column) - 1, Int(position.column) - 1)
    guard isInFlow, from < to, to < line.count, let blank = line[from..<to].lastIndex(of: " "), blank > from,
      line[blank + 1].properties.isLowercase, line[(blank + 1)..<to].allSatisfy(LineShape.isWord)
    else { return nil }
    let end = line[from..<blank].lastIndex { $0 != " " }.map { $0 + 1 } ?? blank
    let hasSemicolon = end > from && line[end - 1] == ";"
    guard hasSemicolon || file.hasKey(line[(blank + 1)..<to], exceptOn: position.line) else { return nil }
    let key = shown(String(String.UnicodeScalarView(line[(blank + 1)..<to])))
    if hasSemicolon {
      return Diagnostic(
        .error, "missing-comma", at: range(position.line, end - 1, end),
        Message(
          da: """
            Inde i `{ }` står der komma mellem nøglerne, ikke semikolon. Er det en tekst med kolon i, så sæt hele teksten i \
            "anførselstegn".
            """,
          en: """
            Inside `{ }` commas stand between the keys, not semicolons. If it is a text with a colon, put the whole text in \
            "quotes".
            """),
        fixIts: [
          FixIt(
            range(position.line, end - 1, end), replacement: ",",
            title: Message(da: "skriv et komma", en: "write a comma"))
        ])
    }
    return Diagnostic(
      .error, "missing-comma", at: range(position.line, blank + 1, to),
      Message(
        da: """
          Mangler der et komma før `\(key)`? Inde i `{ }` står der komma mellem nøglerne. Er det en tekst med kolon i, så \
          sæt hele teksten i "anførselstegn".
          """,
        en: """
          Is a comma missing before `\(key)`? Inside `{ }` commas stand between the keys. If it is a text with a colon, \
          put the whole text in "quotes".
          """),
      fixIts: [
        FixIt(
          range(position.line, end, end), replacement: ",",
          title: Message(da: "sæt et komma før `\(key)`", en: "put a comma before `\(key)`"))
      ])
  }

  /// `set: fryser: true`: two keys where the second is no prose, for it is one word in small letters or has a number.
  private func twoKeysOnALine() -> Diagnostic? {
    let line = file.scalars(position.line)
    let (from, to) = (Int(problem.last.start.column) - 1, Int(position.column) - 1)
    guard from < to, to < line.count, line[from..<to].allSatisfy(LineShape.isWord),
      line[from].properties.isLowercase || isNumber(line[(to + 1)...])
    else { return nil }
    let key = shown(String(String.UnicodeScalarView(line[from..<to])))
    return Diagnostic(
      .error, "colon-in-text", at: range(position),
      Message(
        da: """
          Her står to nøgler på én linje. Skriv `{ \(key): … }` efter den første, eller sæt `\(key)` på en linje for \
          sig, rykket ind. Er det en tekst, så sæt hele teksten i "anførselstegn".
          """,
        en: """
          Two keys stand on one line here. Write `{ \(key): … }` after the first, or put `\(key)` on an indented line \
          of its own. If it is a text, put the whole text in "quotes".
          """))
  }

  private func isNumber(_ value: ArraySlice<Unicode.Scalar>) -> Bool {
    Int(String(String.UnicodeScalarView(value.filter { $0 != " " }))) != nil
  }

  /// `- aase Den er kold.` above another key: the first line has no colon, so the second became a part of its text.
  private func forgottenColon(in number: UInt32, _ shape: LineShape) -> Diagnostic {
    let line = file.scalars(number)
    if let bullet = bullet(at: SourcePosition(line: number, column: UInt32(clamping: shape.content) + 1)) {
      return bullet
    }
    if let dash = longDash(shape, number) { return dash }
    let wordEnd = line[shape.content...].firstIndex { !LineShape.isWord($0) } ?? line.count
    let isKnown =
      wordEnd > shape.content && wordEnd < line.count && line[wordEnd] == " "
      && file.hasKey(line[shape.content..<wordEnd], exceptOn: number)
    // An entry of several words is a text whose name is missing.
    let isText = !isKnown && shape.content > shape.indent && line[shape.content...].count { $0 == " " } > 1
    return Diagnostic(
      .error, "missing-colon", at: range(number, shape.content, max(wordEnd, shape.content + 1)),
      isText
        ? Message(
          da: """
            Teksten har intet navn foran sig, og så læses nøglen nedenunder som en del af den. Skriv et navn, et kolon og et \
            mellemrum foran teksten: `- navn: …`.
            """,
          en: """
            The text has no name before it, so the key below it is read as a part of it. Write a name, a colon and a space \
            before the text: `- name: …`.
            """)
        : Message(
          da: """
            Linjen har ingen nøgle med kolon, og så læses nøglen nedenunder som en del af dens tekst. Sæt et kolon og et \
            mellemrum efter nøglen her.
            """,
          en: """
            The line has no key with a colon, so the key below it is read as a part of its text. Put a colon and a space \
            after the key here.
            """),
      notes: [
        Diagnostic.Note(
          Message(da: "Nøglen nedenunder er denne.", en: "The key below is this one."), at: range(position))
      ], fixIts: isKnown ? [colon(after: wordEnd, on: number)] : [])
  }

  func colon(after index: Int, on number: UInt32) -> FixIt {
    FixIt(range(number, index, index), replacement: ":", title: Message(da: "indsæt et kolon", en: "insert a colon"))
  }

  private func misplacedKey(under number: UInt32, _ above: LineShape) -> Diagnostic {
    let here = LineShape(file.scalars(position.line))
    let place = range(position.line, here.content, here.keyEnd ?? here.content + 1)
    let key = above.keyEnd.map { shown(String(String.UnicodeScalarView(file.scalars(number)[above.content..<$0]))) }
    // Where a key has no dash before it and others lie below it, it may have been meant as an item of a list.
    let isItem = above.content == above.indent && here.indent == above.content + 2
    let (dashDanish, dashEnglish) =
      isItem
      ? key.map {
        (
          " Hører den til `\($0)` som til et punkt i en liste, så mangler der `- ` foran: `- \($0): …`.",
          " If it belongs to `\($0)` as to an item of a list, `- ` is missing before that: `- \($0): …`."
        )
      } ?? ("", "") : ("", "")
    return Diagnostic(
      .error, "indentation", at: place,
      Message(
        da: """
          Linjen er rykket længere ind end nøglen over den, men den har allerede en værdi. Nøgler på samme niveau skal \
          stå lige under hinanden.
          """ + dashDanish,
        en: """
          The line is indented further than the key above it, but that one has a value already. Keys of one level stand \
          right under each other.
          """ + dashEnglish),
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
    return missingSpaceAfterColon(at: range(number, colon, colon + 1))
  }

  /// `* aase: …`, `• aase: …`, `1. aase: …`: what begins an item of a list in a letter.
  func bullet(at start: SourcePosition) -> Diagnostic? {
    let line = file.scalars(start.line)
    let from = Int(start.column) - 1
    guard LineShape(line).content == from, from < line.count else { return nil }
    var end = from
    while end < line.count, ("0"..."9").contains(line[end]) { end += 1 }
    guard end < line.count,
      end > from ? line[end] == "." || line[end] == ")" : "*•·".unicodeScalars.contains(line[from])
    else { return nil }
    end += 1
    guard end < line.count, line[end] == " " else { return nil }
    let place = range(start.line, from, end)
    let sign = shown(String(String.UnicodeScalarView(line[from..<end])))
    return Diagnostic(
      .error, "mixed-list", at: place,
      Message(
        da: "Et punkt i en liste begynder med en bindestreg og et mellemrum, `- `, ikke med `\(sign)`.",
        en: "An item of a list begins with a hyphen and a space, `- `, not with `\(sign)`."),
      fixIts: [
        FixIt(place, replacement: "-", title: Message(da: "skriv en bindestreg", en: "write a hyphen"))
      ])
  }

  /// ```` ```yaml ````: what is put around a text in a chat, and came along.
  func codeFence() -> Diagnostic? {
    for number in [position.line, problem.contextPosition.line] {
      let line = file.scalars(number)
      let start = LineShape(line).indent
      guard line[start...].starts(with: "```".unicodeScalars) else { continue }
      let place = range(number, start, line.count)
      return Diagnostic(
        .error, "start-character", at: place,
        Message(
          da:
            "Linjen med ``` er kommet med fra det sted, hvor teksten er kopieret. Den hører ikke til scenariet: slet den.",
          en: "The line with ``` came along from where the text was copied. It is no part of the scenario: delete it."),
        fixIts: [
          FixIt(
            place, replacement: "", title: Message(da: "slet linjen", en: "delete the line"), applicability: .certain)
        ])
    }
    return nil
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
    if let bullet = bullet(at: start) { return bullet }
    let (danish, english) =
      character == "`" ? ("en omvendt accent", "a backtick") : ("`\(character)`", "`\(character)`")
    return Diagnostic(
      .error, "start-character", at: range(start),
      Message(
        da: "En tekst kan ikke begynde med \(danish) uden anførselstegn. Sæt hele teksten i \"anførselstegn\".",
        en: "A text cannot start with \(english) without quotes. Put the whole text in \"quotes\"."),
      // These may have been meant as what they are to YAML, in a place where that cannot stand.
      fixIts: quoting(from: start).map { ["|>-?:".unicodeScalars.contains(character) ? $0.being(.maybe) : $0] } ?? [])
  }
}

/// A key whose colon has no space after it.
package func missingSpaceAfterColon(at colon: SourceRange) -> Diagnostic {
  missingSpace(
    after: colon,
    Message(
      da: "Efter kolonet skal der være et mellemrum, ellers læses det hele som ét ord.",
      en: "A space belongs after the colon; without it all of this is read as one word."))
}

/// A dash of a list that has no space after it.
package func missingSpaceAfterDash(at dash: SourceRange) -> Diagnostic {
  missingSpace(
    after: dash,
    Message(
      da: "Efter stregen skal der være et mellemrum, ellers er det ikke et punkt i listen.",
      en: "A space belongs after the dash; without it this is no item of the list."))
}

private func missingSpace(after sign: SourceRange, _ message: Message) -> Diagnostic {
  Diagnostic(
    .error, "missing-space", at: sign, message,
    fixIts: [
      FixIt(
        SourceRange(sign.source, sign.end, sign.end), replacement: " ",
        title: Message(da: "indsæt et mellemrum", en: "insert a space"), applicability: .certain)
    ])
}
