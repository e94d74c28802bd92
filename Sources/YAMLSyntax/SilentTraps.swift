import Diagnostics

// What libyaml takes without a word, though the author meant something else.

/// An anchor that no alias refers to: nearly always a text that starts with `&`.
func unusedAnchor(at range: SourceRange, isText: Bool, in file: SourceFile) -> Diagnostic {
  Diagnostic(
    isText ? .error : .warning, "unused-anchor", at: range,
    isText
      ? Message(
        da: "`&` og ordet lige efter er i YAML et mærke, som ingen får at se. Sæt hele teksten i \"anførselstegn\".",
        en: "`&` and the word after it are a label in YAML that nobody will see. Put the whole text in \"quotes\".")
      : Message(
        da: "Ankeret `&` bruges ikke: intet sted henviser til det med `*`. Slet det.",
        en: "The anchor `&` is not used: nothing refers to it with `*`. Delete it."),
    fixIts: isText ? file.text(of: range).map { [FixIt(quoting: $0, at: range).being(.certain)] } ?? [] : [])
}

/// A tag, whose first word would vanish from a text.
func yamlTag(_ tag: String, at range: SourceRange, isText: Bool, in file: SourceFile) -> Diagnostic {
  let tag = shown(tag)
  return Diagnostic(
    .error, "tag", at: range,
    Message(
      da: """
        `!` først i en værdi er et YAML-mærke (`\(tag)`), og det ville forsvinde. Sæt teksten i "anførselstegn", eller \
        slet mærket.
        """,
      en: """
        `!` at the start of a value is a YAML tag (`\(tag)`), and it would vanish. Put the text in "quotes", or delete \
        the tag.
        """),
    fixIts: isText
      ? file.text(of: range).map { text in
        // `!!str` is a tag of somebody who knows what it is.
        [FixIt(quoting: text, at: range).being(text.hasPrefix("!!") ? .maybe : .certain)]
      } ?? [] : [])
}

/// An alias of an anchor that does not exist, or not yet.
func unknownAlias(_ name: String, at range: SourceRange, isInsideItself: Bool) -> Diagnostic {
  let fixIt = FixIt(quoting: "*\(name)", at: range)
  let name = shown(name)
  if isInsideItself {
    return Diagnostic(
      .error, "unknown-alias", at: range,
      Message(
        da: "`*\(name)` står inde i `&\(name)` og henviser altså til sig selv. Skriv indholdet ud i stedet.",
        en: "`*\(name)` stands inside `&\(name)`, so it refers to itself. Write the content out instead."))
  }
  return Diagnostic(
    .error, "unknown-alias", at: range,
    Message(
      da: """
        `*\(name)` henviser til et anker `&\(name)`, som ikke findes før dette sted. Begynder teksten med en stjerne, så \
        sæt den i "anførselstegn".
        """,
      en: """
        `*\(name)` refers to an anchor `&\(name)` that does not exist before this place. A text that starts with a star \
        goes in "quotes".
        """), fixIts: [fixIt])
}

/// The invisible character that a key starts with, of those that come along when text is pasted.
func hiddenStart(of key: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
  guard let first = key.first, first >= 0x80 else { return nil }
  let scalar = String(decoding: key.prefix(4), as: UTF8.self).unicodeScalars.first
  return scalar.flatMap { "\u{A0}\u{FEFF}\u{200B}\u{2009}\u{202F}".unicodeScalars.contains($0) ? $0 : nil }
}

/// A character that looks like a space or like nothing, where YAML takes it for a letter.
func invisibleCharacter(_ scalar: Unicode.Scalar, at range: SourceRange) -> Diagnostic {
  let isSpace = scalar.properties.isWhitespace
  return Diagnostic(
    .error, isSpace ? "hard-space" : "control-character", at: range,
    isSpace
      ? Message(
        da:
          "Her står et hårdt mellemrum, som ligner et almindeligt. YAML læser det som et bogstav: skriv et almindeligt.",
        en:
          "There is a no-break space here, which looks like a space. YAML reads it as a letter: write an ordinary one.")
      : Message(
        da: "Her står et usynligt tegn, som bliver en del af nøglen. Slet det.",
        en: "There is an invisible character here that becomes part of the key. Delete it."),
    fixIts: [
      FixIt(
        range, replacement: isSpace ? " " : "",
        title: isSpace
          ? Message(da: "brug et mellemrum", en: "use a space")
          : Message(da: "slet tegnet", en: "delete the character"), applicability: .certain)
    ])
}

/// A key that stands twice in one mapping.
func duplicateKey(_ key: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
  Diagnostic(
    .error, "duplicate-key", at: range,
    Message(
      da: "`\(key)` står her to gange. Kun én af dem kan gælde: giv den ene et andet navn, eller slet den.",
      en: "`\(key)` stands here twice. Only one of them can count: rename or delete the other."),
    notes: [Diagnostic.Note(Message(da: "Den første står her.", en: "The first one is here."), at: first)])
}

/// A second document in the file.
func severalDocuments(at range: SourceRange) -> Diagnostic {
  Diagnostic(
    .error, "several-documents", at: range,
    Message(
      da: "Her begynder et nyt dokument: filen er delt med `---` eller `...`. Skriv ét dokument pr. fil.",
      en: "A new document starts here: the file is divided by `---` or `...`. Write one document a file."))
}

extension SourceFile {
  /// A warning where a text in quotes goes on over a line that looks like one with a key, because a quote is missing.
  func swallowedLine(in range: SourceRange) -> Diagnostic? {
    guard let number = lineLikeAKey(in: range) else { return nil }
    let first = SourcePosition(line: range.start.line, column: range.start.column + 1)
    return Diagnostic(
      .warning, "quote-swallows-lines", at: SourceRange(range.source, range.start, first),
      Message(
        da:
          "Teksten her slutter først på linje \(range.end.line). Mangler der et anførselstegn, hvor den skulle slutte?",
        en:
          "The text that opens here ends no sooner than line \(range.end.line). Is a quote missing where it should end?"
      ),
      notes: [
        Diagnostic.Note(
          Message(da: "Denne linje bliver læst som en del af den.", en: "This line is read as a part of it."),
          at: SourceRange(
            range.source, SourcePosition(line: number, column: 1), SourcePosition(line: number, column: .max)))
      ])
  }

  /// The first line after the start of a quoted text that looks like `key: …` or `- …`.
  func lineLikeAKey(in range: SourceRange) -> UInt32? {
    let last = min(range.end.line, range.start.line &+ 200)
    guard last > range.start.line else { return nil }
    return (range.start.line + 1...last).first { number in
      let line = scalars(number)
      guard let key = LineShape(line).keyEnd else { return false }
      return line[..<key].allSatisfy { $0 != "\"" && $0 != "'" && $0 != "," } && !line[..<key].contains(".")
    }
  }
}
