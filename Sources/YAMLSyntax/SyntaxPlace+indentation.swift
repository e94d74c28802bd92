import Diagnostics

extension SyntaxPlace {
  /// A tab where indentation is wanted.
  func tab() -> Diagnostic? {
    for line in [position.line, problem.contextPosition.line] {
      let text = file.scalars(line)
      let blank = text.prefix { $0 == " " || $0 == "\t" || $0 == "-" }
      guard let tab = blank.firstIndex(of: "\t") else { continue }
      let end = blank[tab...].firstIndex { $0 != "\t" } ?? blank.endIndex
      let isIndentation = blank[..<tab].allSatisfy { $0 == " " }
      let range = range(line, tab, end)
      if isIndentation, let fixIt = spacesThroughout() {
        return Diagnostic(
          .error, "tab-indentation", at: range,
          Message(
            da: """
              Filens linjer er rykket ind med tabulator. YAML tillader kun mellemrum: brug to mellemrum i stedet for \
              hver tabulator.
              """,
            en: """
              The lines of the file are indented with tabs. YAML allows only spaces: use two spaces in place of each tab.
              """), fixIts: [fixIt])
      }
      return Diagnostic(
        .error, "tab-indentation", at: range,
        Message(
          da: "Linjen er rykket ind med tabulator. YAML tillader kun mellemrum: brug to mellemrum for hvert niveau.",
          en: "The line is indented with a tab. YAML allows only spaces: use two spaces for each level."),
        fixIts: replacement(ofTabAt: tab, isIndentation, on: line).map {
          [
            FixIt(
              range, replacement: $0, title: Message(da: "brug mellemrum", en: "use spaces"), applicability: .certain)
          ]
        } ?? [])
    }
    return nil
  }

  /// The spaces that a tab stands for; nil where the lines around it do not tell.
  private func replacement(ofTabAt tab: Int, _ isIndentation: Bool, on number: UInt32) -> String? {
    guard isIndentation else { return " " }
    guard let level = tabbedLevel(number), level >= tab else { return nil }
    return String(repeating: " ", count: level - tab)
  }

  /// The change that puts two spaces in place of each tab that lines start with; nil where some start with spaces, so that
  /// what a tab stands for is open.
  private func spacesThroughout() -> FixIt? {
    guard let lines = file.tabbedLines else { return nil }
    let start = SourcePosition(line: lines.lowerBound, column: 1)
    let end = SourcePosition(line: lines.upperBound, column: UInt32(clamping: file.tabs(lines.upperBound)) + 1)
    var replacement: [UInt8] = []
    var isAtStart = true
    for byte in file.bytes[file.offset(of: start)..<file.offset(of: end)] {
      if isAtStart, byte == UInt8(ascii: "\t") {
        replacement += [UInt8(ascii: " "), UInt8(ascii: " ")]
      } else {
        replacement.append(byte)
        isAtStart = byte == UInt8(ascii: "\n")
      }
    }
    return FixIt(
      range(start, end), replacement: String(decoding: replacement, as: UTF8.self),
      title: Message(da: "brug mellemrum i hele filen", en: "use spaces in the whole file"), applicability: .certain)
  }

  /// A no-break space, which looks like a space and is none to YAML, in the indentation or after a key's colon.
  func hardSpace() -> Diagnostic? {
    for line in [position.line, problem.contextPosition.line, problem.last.start.line] {
      let text = file.scalars(line)
      var place = text.prefix { $0 == " " || $0 == "\u{A0}" || $0 == "-" }.firstIndex(of: "\u{A0}")
      if place == nil, LineShape(text).keyEnd == nil, let colon = text.firstIndex(of: ":"), colon + 1 < text.count,
        text[colon + 1] == "\u{A0}"
      {
        place = colon + 1
      }
      guard let place else { continue }
      return invisibleCharacter("\u{A0}", at: range(line, place, place + 1))
    }
    return nil
  }

  /// A line of a block of text that is indented less than its first line.
  func blockIndentation() -> Diagnostic? {
    guard problem.last.kind == .block else { return nil }
    // A line without a colon is noticed only when the next one is read.
    let isLost = problem.problem.contains("could not find expected ':'")
    let place = isLost ? problem.contextPosition : position
    let header = problem.last.start.line
    let keyColumn = LineShape(file.scalars(header)).content
    var first = header + 1
    while first < place.line, LineShape(file.scalars(first)).valueStart == nil { first += 1 }
    let wanted = LineShape(file.scalars(first)).indent
    let here = LineShape(file.scalars(place.line))
    if first == place.line, isLost, here.indent <= keyColumn {
      return blockAtItsKey(here, place.line, under: header, keyColumn)
    }
    guard first < place.line, here.indent < wanted, Int(place.column) == here.indent + 1 else { return nil }
    // So far out it may as well be a key.
    if isLost, here.indent <= keyColumn { return nil }
    return Diagnostic(
      .error, "block-indentation", at: range(place.line, here.indent, here.indent + 1),
      Message(
        da: """
          Linjen hører til teksten efter `|` eller `>`, men er rykket kortere ind end tekstens første linje. Giv den \
          \(wanted) mellemrum.
          """,
        en: """
          The line belongs to the text after `|` or `>`, but is indented less than the first line of that text. Give it \
          \(wanted) spaces.
          """),
      notes: [
        Diagnostic.Note(
          Message(da: "Tekstens første linje er denne.", en: "The first line of the text is this one."),
          at: range(first, wanted, file.scalars(first).count))
      ],
      fixIts: [
        FixIt(
          range(place.line, 0, here.indent), replacement: String(repeating: " ", count: wanted),
          title: Message(da: "ryk linjen ind", en: "indent the line"))
      ])
  }

  /// The text of a block that starts no further in than the key it belongs to.
  private func blockAtItsKey(_ here: LineShape, _ number: UInt32, under header: UInt32, _ column: Int) -> Diagnostic {
    let next = file.neighbour(of: number, below: true)?.shape
    let isAlone = next.map { $0.keyEnd != nil || $0.content > $0.indent } ?? true
    return Diagnostic(
      .error, "block-indentation", at: range(number, here.indent, file.scalars(number).count),
      Message(
        da: """
          Teksten efter `|` eller `>` skal rykkes længere ind end sin nøgle. Giv alle dens linjer mindst \(column + 2) \
          mellemrum.
          """,
        en: """
          The text after `|` or `>` has to be indented further than its key. Give all its lines at least \(column + 2) \
          spaces.
          """),
      notes: [
        Diagnostic.Note(
          Message(da: "Nøglen står her.", en: "The key is here."), at: range(header, column, column + 1))
      ],
      fixIts: !isAlone
        ? []
        : [
          FixIt(
            range(number, 0, here.indent), replacement: String(repeating: " ", count: column + 2),
            title: Message(da: "ryk linjen ind", en: "indent the line"))
        ])
  }

  /// A line that is neither a key nor the rest of a text.
  func keyWithoutColon() -> Diagnostic? {
    guard problem.problem.contains("could not find expected ':'") else { return nil }
    let number = problem.contextPosition.line
    if let missing = missingSpace(line: number) { return missing }
    let line = file.scalars(number)
    let from = Int(problem.contextPosition.column) - 1
    guard from < line.count else { return nil }
    return Diagnostic(
      .error, "missing-colon", at: range(number, from, line.count),
      Message(
        da: """
          Her skulle komme en nøgle og et kolon. Fortsætter linjen teksten ovenfor, så ryk den længere ind end nøglen \
          over den; er den en nøgle, så sæt et kolon og et mellemrum efter den.
          """,
        en: """
          A key and a colon belong here. If the line continues the text above, indent it further than the key above it; \
          if it is a key, put a colon and a space after it.
          """), fixIts: opensASection(number, line, from) ? [colon(after: trimmedEnd(line), on: number)] : [])
  }

  /// Whether a line is one word in small letters with a deeper line below it, as the key of a section is.
  private func opensASection(_ number: UInt32, _ line: [Unicode.Scalar], _ from: Int) -> Bool {
    let word = line[from..<max(from, trimmedEnd(line))]
    guard word.first?.properties.isLowercase == true, word.allSatisfy(LineShape.isWord),
      let below = file.neighbour(of: number, below: true)?.shape
    else { return false }
    return below.indent > from && (below.keyEnd != nil || below.content > below.indent)
  }

  /// What only the limits of documents may hold.
  func document() -> Diagnostic? {
    if problem.problem.contains("<document start>") { return textBeforeKeys() ?? severalDocuments(at: range(position)) }
    guard
      problem.context.contains("directive") || problem.problem.contains("directive")
        || problem.problem.contains("incompatible")
    else { return nil }
    let number = problem.context.isEmpty ? position.line : problem.contextPosition.line
    return Diagnostic(
      .error, "directive", at: range(number, 0, file.scalars(number).count),
      Message(
        da:
          "En linje, der begynder med `%`, er en besked til YAML-læseren. Slet den, eller sæt teksten i \"anførselstegn\".",
        en: "A line that starts with `%` is a word to the YAML reader. Delete it, or put the text in \"quotes\"."))
  }

  /// `Et scenarie om Svend` above the first key: a file that begins with a text, after which YAML awaits no more.
  private func textBeforeKeys() -> Diagnostic? {
    var first: UInt32?
    for number in 1..<max(position.line, 1) {
      let line = file.scalars(number)
      if line.starts(with: "---".unicodeScalars) || line.starts(with: "...".unicodeScalars) { return nil }
      let shape = LineShape(line)
      if first == nil, shape.indent < line.count, line[shape.indent] != "#" { first = number }
    }
    guard let first else { return nil }
    let line = file.scalars(first)
    let shape = LineShape(line)
    guard shape.content < line.count, line[shape.content].properties.isAlphabetic, shape.keyEnd == nil else {
      return nil
    }
    return Diagnostic(
      .error, "missing-colon", at: range(first, shape.content, line.count),
      Message(
        da: """
          Filen begynder med en tekst. Alt i den står under nøgler, for eksempel `title: …`. Er linjen en note, så sæt \
          `# ` foran den.
          """,
        en: """
          The file begins with a text. Everything in it stands under keys, for example `title: …`. If the line is a \
          note, put `# ` before it.
          """))
  }

  /// What is left: a line that does not fit the ones around it.
  func indentation() -> Diagnostic {
    let number = min(position.line, UInt32(clamping: file.lineCount))
    let here = LineShape(file.scalars(number))
    let count = file.scalars(number).count
    let from = number == position.line ? max(Int(position.column) - 1, here.indent) : here.indent
    let place = range(number, min(from, count), max(from, count))
    let start = problem.contextPosition
    if problem.context.contains("while parsing a block"), start.line < number, count > 0, from == here.indent {
      return misfit(here, place, Int(start.column) - 1)
    }
    return Diagnostic(
      .error, unexplainedCode, at: place,
      Message(
        da: """
          YAML kan ikke læse videre herfra. Tit er en linje rykket et mellemrum for langt ind eller ud, eller der \
          mangler et kolon efter en nøgle, her eller lige ovenfor.
          """,
        en: """
          YAML cannot read on from here. Often a line is indented one space too far or too little, or a colon is \
          missing after a key, here or just above.
          """),
      notes: [
        Diagnostic.Note(
          Message(
            da: "YAML-læserens egne ord: \(problem.problem)", en: "In the YAML reader's own words: \(problem.problem)"))
      ])
  }

  /// `– følg: …`: a dash as programs for letters make it, which is no hyphen.
  func longDash(_ here: LineShape, _ number: UInt32) -> Diagnostic? {
    let line = file.scalars(number)
    func mixedList(_ length: Int, _ message: Message, _ applicability: FixIt.Applicability) -> Diagnostic {
      let dash = range(number, here.indent, here.indent + length)
      let hyphen = Message(da: "skriv en bindestreg", en: "write a hyphen")
      return Diagnostic(
        .error, "mixed-list", at: dash, message,
        fixIts: [FixIt(dash, replacement: "-", title: hyphen, applicability: applicability)])
    }
    if line[here.indent...].starts(with: "-- ".unicodeScalars) {
      return mixedList(
        2,
        Message(
          da: "Et punkt i en liste begynder med én bindestreg: `- `.",
          en: "An item of a list begins with one hyphen: `- `."), .maybe)
    }
    guard here.indent + 1 < line.count, line[here.indent] == "–" || line[here.indent] == "—",
      line[here.indent + 1] == " "
    else { return nil }
    let dash = shown(String(line[here.indent]))
    return mixedList(
      1,
      Message(
        da: "`\(dash)` er en tankestreg. Et punkt i en liste begynder med en bindestreg: `- `.",
        en: "`\(dash)` is a long dash. An item of a list begins with a hyphen: `- `."), .certain)
  }

  private func misfit(_ here: LineShape, _ place: SourceRange, _ wanted: Int) -> Diagnostic {
    let number = place.start.line
    let isItem = here.content > here.indent
    if scalar(at: problem.contextPosition) == "-", !isItem, let missing = missingSpace(afterDashOn: number) {
      return missing
    }
    if isItem, let missing = missingSpace(afterDashOn: problem.contextPosition.line) { return missing }
    if here.indent == wanted {
      if isItem, LineShape(file.scalars(problem.contextPosition.line)).indent < wanted {
        return unevenDashes(here, number)
      }
      if let dash = longDash(here, number) { return dash }
      var message = Message(
        da: "Her blandes nøgler og punkter med `- ` på samme niveau. Et afsnit er enten en liste eller nøgler.",
        en: "Keys and items with `- ` are mixed on one level here. A section is either a list or keys.")
      let first = LineShape(file.scalars(problem.contextPosition.line))
      if !isItem, first.content > first.indent, let end = here.keyEnd {
        let key = shown(String(String.UnicodeScalarView(file.scalars(number)[here.content..<end])))
        let more = first.content - first.indent
        message.danish +=
          " Hører `\(key)` til punktet ovenover, så ryk den \(more) mellemrum ind; ellers ryk den ud under nøglen, der har listen."
        message.english +=
          " If `\(key)` belongs to the item above, move it in by \(more) \(more == 1 ? "space" : "spaces"); else move it out, below the key that has the list."
      }
      return Diagnostic(
        .error, "mixed-list", at: place, message,
        notes: [
          Diagnostic.Note(
            Message(da: "Afsnittet begynder her.", en: "The section starts here."), at: range(problem.contextPosition))
        ])
    }
    let outer = headerTooFarOut(before: here, number)
    if let outer, outer.isConfirmed {
      let shape = LineShape(file.scalars(outer.header))
      let header = range(outer.header, shape.content, shape.keyEnd ?? shape.content + 1)
      return wrongLevel(shape.indent, at: header, here.indent, under: outer.sibling, isCertain: true)
    }
    let near = nearestLevel(to: here, number)
    return wrongLevel(
      here.indent, at: place, near?.indent ?? wanted, under: near?.line ?? problem.contextPosition.line,
      isCertain: outer == nil && near?.isOnly ?? true)
  }

  private func wrongLevel(
    _ level: Int, at place: SourceRange, _ wanted: Int, under line: UInt32, isCertain: Bool
  ) -> Diagnostic {
    Diagnostic(
      .error, "indentation", at: place,
      Message(
        da: """
          Linjen er rykket \(level) mellemrum ind, og det passer ikke til linjerne omkring den. Den skal nok have \
          \(wanted).
          """,
        en: """
          The line is indented by \(level) spaces, which does not fit the lines around it. It probably needs \
          \(wanted).
          """),
      notes: [
        Diagnostic.Note(
          Message(da: "Så står den lige under denne.", en: "Then it stands right under this one."),
          at: range(line, wanted, wanted + 1))
      ],
      fixIts: !isCertain
        ? []
        : [
          FixIt(
            range(place.start.line, 0, level), replacement: String(repeating: " ", count: wanted),
            title: Message(da: "ryk linjen på plads", en: "align the line"))
        ])
  }

  /// A list whose items do not stand right under each other.
  private func unevenDashes(_ here: LineShape, _ number: UInt32) -> Diagnostic {
    let other = problem.contextPosition.line
    let dash = LineShape(file.scalars(other)).indent
    return Diagnostic(
      .error, "indentation", at: range(number, here.indent, here.indent + 1),
      Message(
        da: "Punkterne i en liste skal stå lige under hinanden, og stregen her er rykket længere ind end en over den.",
        en: "The items of a list stand right under each other, and the dash here is further in than one above it."),
      notes: [
        Diagnostic.Note(
          Message(da: "Den anden streg står her.", en: "The other dash is here."), at: range(other, dash, dash + 1))
      ])
  }

  /// `-griber: …` in a list: a dash without its space.
  func missingSpace(afterDashOn number: UInt32) -> Diagnostic? {
    let line = file.scalars(number)
    let start = LineShape(line).indent
    guard start + 1 < line.count, line[start] == "-", line[start + 1] != "-", line[start + 1] != " " else { return nil }
    return missingSpaceAfterDash(at: range(number, start, start + 1))
  }
}
