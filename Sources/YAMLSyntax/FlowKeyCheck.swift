import Diagnostics

/// Finds keys of `{ }` without a colon: prose with a comma, as in `{ name: Gerda, som bor her }`.
///
/// Such a text is cut into keys with empty values, which libyaml takes without a word.
struct FlowKeyCheck {
  /// The record of the empty value that ended the last text found cut.
  var last = -1
  /// How many more keys are looked at; each costs a walk along its line.
  private var left = 1_000
  /// How many more keys are looked for in the rest of the file; each costs a pass over it.
  private var searches = 20
  private var cut: (index: Int, start: SourcePosition)?

  /// Whether a key that has an empty value has no colon either.
  mutating func isWithoutColon(_ key: SyntaxTree.Record, in file: SourceFile) -> Bool {
    guard left > 0, file.line(key.end.line).count <= SourceFile.longestLine else { return false }
    left -= 1
    let rest = file.bytes[file.offset(of: key.end)...]
    let next = rest.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    return next == UInt8(ascii: ",") || next == UInt8(ascii: "}")
  }

  /// The finding about a key without a colon.
  ///
  /// - Parameters:
  ///   - key: The text of the key.
  ///   - range: Where it stands.
  ///   - textStart: Where the text starts that the comma cut; nil where the key follows no text.
  ///   - file: The source.
  /// - Returns: An error.
  mutating func explain(_ key: String, at range: SourceRange, textStart: SourcePosition?, in file: SourceFile)
    -> Diagnostic
  {
    if let mistake = punctuation(in: key, at: range, in: file) { return mistake }
    let key = shown(key)
    guard let textStart else {
      return Diagnostic(
        .error, "key-without-value", at: range,
        Message(
          da: """
            I `{ }` skal hver nøgle have et kolon og en værdi, og det har `\(key)` ikke. Er de krøllede parenteser en del af en \
            tekst, så sæt hele teksten i "anførselstegn".
            """,
          en: """
            In `{ }` every key needs a colon and a value, and `\(key)` has none. If the braces are part of a text, put \
            the whole text in "quotes".
            """))
    }
    let before = file.text(of: SourceRange(range.source, textStart, range.start))
    if let digits = before?.prefix(while: { $0 != "," }), isNumber(digits), isNumber(key[...]), range.start.column > 2 {
      return Diagnostic(
        .error, "comma-cuts-text", at: range,
        Message(
          da: """
            Inde i `{ }` deler komma, så `\(key)` bliver til en nøgle for sig. Er `\(digits),\(key)` ét tal, så skriv et helt \
            tal: der er ingen decimaler i et scenarie.
            """,
          en: """
            Inside `{ }` a comma divides, so `\(key)` becomes a key of its own. If `\(digits),\(key)` is one number, write a \
            whole number: a scenario has no decimals.
            """))
    }
    let isWord = !key.contains(" ")
    return Diagnostic(
      .error, "comma-cuts-text", at: range,
      Message(
        da: """
          Inde i `{ }` deler komma teksten, så `\(key)` bliver til en nøgle for sig. Sæt hele teksten i \
          "anførselstegn".
          """ + (isWord ? " Er det en liste, så sæt den i `[ ]`." : ""),
        en: """
          Inside `{ }` a comma divides the text, so `\(key)` becomes a key of its own. Put the whole text in "quotes".
          """ + (isWord ? " If it is a list, put it in `[ ]`." : "")),
      fixIts: fixIt(from: textStart, to: range, in: file).map { fixIt in
        // What several words say is no key; one word might be one without its value.
        [fixIt.being(isWord ? .maybe : .certain)]
      } ?? [])
  }

  private func isNumber(_ text: Substring) -> Bool {
    let digits = text.first == "-" || text.first == "+" ? text.dropFirst() : text
    return !digits.isEmpty && digits.utf8.allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
  }

  /// `outcome:success` without its space, and `role; colleague` with the wrong sign.
  private mutating func punctuation(in key: String, at range: SourceRange, in file: SourceFile) -> Diagnostic? {
    let scalars = Array(key.unicodeScalars.prefix(100))
    guard let end = scalars.firstIndex(where: { !LineShape.isWord($0) }), end > 0, scalars[0].properties.isLowercase,
      range.start.line == range.end.line
    else { return nil }
    let place = SourcePosition(line: range.start.line, column: range.start.column + UInt32(clamping: end))
    let after = SourcePosition(line: place.line, column: place.column + 1)
    let sign = SourceRange(range.source, place, after)
    // The text is in NFC, the source may not be, and then the place would be another.
    guard file.text(of: sign) == String(scalars[end]) else { return nil }
    if scalars[end] == ":", end + 1 < scalars.count, scalars[end + 1] != "/" {
      return missingSpaceAfterColon(at: sign)
    }
    guard scalars[end] == ";" || scalars[end] == "=", end + 1 < scalars.count, searches > 0 else { return nil }
    searches -= 1
    guard file.hasKey(scalars[..<end], exceptOn: place.line) else { return nil }
    return Diagnostic(
      .error, "missing-colon", at: sign,
      Message(
        da: "Efter en nøgle skal der stå et kolon, og her står `\(scalars[end])`.",
        en: "A colon belongs after a key, and here `\(scalars[end])` stands."),
      fixIts: [
        FixIt(
          sign, replacement: scalars[(end + 1)...].first == " " ? ":" : ": ",
          title: Message(da: "skriv et kolon", en: "write a colon"))
      ])
  }

  /// Remembers a text that was cut, in case the next comma cuts it too.
  mutating func remember(_ diagnostic: Diagnostic, at index: Int, last: Int) {
    guard diagnostic.code == "comma-cuts-text", let fixIt = diagnostic.fixIts.first else { return }
    cut = (index, fixIt.range.start)
    self.last = last
  }

  /// The fix-it for a text that one more comma cuts, and the diagnostic that it belongs to.
  func extend(by range: SourceRange, in file: SourceFile) -> (index: Int, fixIt: FixIt)? {
    guard let cut, let fixIt = fixIt(from: cut.start, to: range, in: file) else { return nil }
    return (cut.index, fixIt)
  }

  private func fixIt(from start: SourcePosition, to range: SourceRange, in file: SourceFile) -> FixIt? {
    let whole = SourceRange(range.source, start, range.end)
    return file.text(of: whole).map { FixIt(quoting: $0, at: whole) }
  }
}
