package import Diagnostics
package import ScenarioKit

/// A file of translations brought up to date with its texts: what somebody wrote stays as it is, letter by letter.
///
/// Above each text stands what it says now (`#:`), and where it has changed, that its translation is to be looked at
/// (`#!`). What has moved is found by its source hash. What belongs to no text any more goes to the end.
package struct TranslationUpdate: Sendable {
  /// The whole file.
  package private(set) var text = ""
  /// How many texts are still to be translated.
  package private(set) var open = 0
  /// How many translations followed their text to another id.
  package private(set) var moved = 0
  /// How many translations are of a text that has changed.
  package private(set) var stale = 0
  /// How many translations belong to no text.
  package private(set) var unknown = 0

  private let catalogue: TextCatalogue
  private let language: MessageLanguage
  private var pieces: [Piece]

  /// A translation with the lines around it that belong to it.
  private struct Piece {
    var written: Authored.TranslatedText
    /// The comments before it that are not ours.
    var comments: [String]
    /// The lines from its key on.
    var lines: [String]
    /// What the first line has after the key.
    var afterKey: String
    /// The text that it translates; nil for none.
    var id: String?
  }

  /// Brings a file up to date; nil where it is not written one text after the other, each on lines of its own.
  ///
  /// - Parameters:
  ///   - catalogue: The texts.
  ///   - target: The language of the translations.
  ///   - existing: The file as it is, with what was read of it; nil for a new one.
  ///   - title: What is translated, for the first line of a new file.
  ///   - language: The language of the comments.
  package init?(
    of catalogue: TextCatalogue, into target: String, existing: (source: SourceFile, file: Authored.TranslationFile)?,
    title: String, speaking language: MessageLanguage
  ) {
    self.catalogue = catalogue
    self.language = language
    var head = Self.head(target, title, language)
    pieces = []
    if let existing {
      guard let (own, split) = Self.split(existing.source, existing.file) else { return nil }
      head = own
      pieces = split
      follow()
    }
    var blocks = head.isEmpty ? [] : [head]
    var places: [String: Int] = [:]
    for (place, piece) in pieces.enumerated() { if let id = piece.id { places[id] = place } }
    let wanted = Set(catalogue.wanted(in: target).map(\.id))
    for entry in catalogue.entries {
      if let place = places[entry.id] {
        blocks.append(block(pieces[place], entry))
      } else if wanted.contains(entry.id) {
        open += 1
        blocks.append(source(of: entry) + fresh(entry))
      }
    }
    for piece in pieces where piece.id == nil {
      unknown += 1
      let note = Message(
        da: "#! Teksten findes ikke mere, eller den hedder noget andet.",
        en: "#! There is no such text any more, or it has another name.")
      blocks.append(piece.comments + [note[language]] + piece.lines)
    }
    text = blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  // MARK: Reading

  /// Divides a file at its keys.
  private static func split(
    _ source: SourceFile, _ file: Authored.TranslationFile
  ) -> (head: [String], pieces: [Piece])? {
    let keys = file.texts.map(\.id.range)
    let isInOrder = zip(keys, keys.dropFirst()).allSatisfy { $0.start.line < $1.start.line }
    guard isInOrder, keys.allSatisfy({ $0.start.column == 1 && $0.start.line == $0.end.line }) else { return nil }
    let lines = (1...max(1, UInt32(clamping: source.lineCount))).map { number in
      String(decoding: source.line(number).filter { $0 != 0x0D }, as: UTF8.self)
    }
    // The comments right above a key belong to it.
    let starts = keys.map { key in
      var start = Int(key.start.line) - 1
      while start > 0, lines[start - 1].hasPrefix("#") { start -= 1 }
      return start
    }
    var pieces: [Piece] = []
    for (index, (written, start)) in zip(file.texts, starts).enumerated() {
      let key = Int(written.id.range.start.line) - 1
      let end = index + 1 < starts.count ? starts[index + 1] : lines.count
      let comments = lines[start..<key].filter { !$0.hasPrefix("#:") && !$0.hasPrefix("#!") }
      let column = Int(written.id.range.end.column) - 1
      pieces.append(
        Piece(
          written: written, comments: comments, lines: trimmed(Array(lines[key..<end])),
          afterKey: String(String.UnicodeScalarView(lines[key].unicodeScalars.dropFirst(column))), id: nil))
    }
    return (trimmed(Array(lines[..<(starts.first ?? lines.count)])), pieces)
  }

  private static func trimmed(_ lines: [String]) -> [String] {
    var lines = lines
    while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
    return lines
  }

  /// Finds the text of each translation: its own, or the one that its hash belongs to now.
  private mutating func follow() {
    var taken: Set<String> = []
    for index in pieces.indices {
      let written = pieces[index].written
      guard let entry = catalogue.entry(written.id.value) else { continue }
      if written.source == nil || written.source?.value == entry.hash, taken.insert(entry.id).inserted {
        pieces[index].id = entry.id
      }
    }
    for index in pieces.indices where pieces[index].id == nil && pieces[index].written.text != nil {
      guard let hash = pieces[index].written.source?.value,
        let entry = catalogue.entries.first(where: { $0.hash == hash && !taken.contains($0.id) })
      else { continue }
      taken.insert(entry.id)
      pieces[index].id = entry.id
      let line = Self.key(entry.id) + pieces[index].afterKey
      pieces[index].lines[0] = line
      moved += 1
    }
    for index in pieces.indices where pieces[index].id == nil {
      let id = pieces[index].written.id.value
      if catalogue.entry(id) != nil, taken.insert(id).inserted { pieces[index].id = id }
    }
    // What was never translated is written anew.
    pieces.removeAll { $0.id == nil && $0.written.text == nil }
  }

  // MARK: Writing

  private mutating func block(_ piece: Piece, _ entry: TextCatalogue.Entry) -> [String] {
    guard piece.written.text != nil else {
      open += 1
      return piece.comments + source(of: entry) + fresh(entry)
    }
    var note: [String] = []
    if let hash = piece.written.source?.value, hash != entry.hash {
      stale += 1
      let message = Message(
        da: "#! Teksten er ændret. Ret oversættelsen, og skriv så: source: \(entry.hash)",
        en: "#! The text has changed. Mend the translation, then write: source: \(entry.hash)")
      note = [message[language]]
    }
    return piece.comments + source(of: entry) + note + piece.lines
  }

  private func source(of entry: TextCatalogue.Entry) -> [String] {
    entry.source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      line.isEmpty ? "#:" : "#: " + visibleText(String(line))
    }
  }

  private func fresh(_ entry: TextCatalogue.Entry) -> [String] {
    [Self.key(entry.id) + ":", "  text: \"\"", "  source: \(entry.hash)"]
  }

  /// An id as a key: in quotes where YAML would read it otherwise.
  private static func key(_ id: String) -> String {
    let isPlain =
      id.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil || "-_/. ".unicodeScalars.contains($0)
      }
      && id.first?.isLetter == true && id.last != " "
    if isPlain { return id }
    return "\"" + id.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private static func head(_ target: String, _ title: String, _ language: MessageLanguage) -> [String] {
    let lines = [
      Message(
        da: "# Oversættelse til \(target): \(visibleText(title))",
        en: "# Translation into \(target): \(visibleText(title))"),
      Message(
        da: "# Skriv oversættelsen mellem anførselstegnene. Linjerne med #: er teksten, som den er nu.",
        en: "# Write the translation between the quotes. The lines with #: are the text as it is now."),
      Message(
        da: "# Behold {mærker} og [[ord]]. Skriv `reviewed: true`, når en, der kan begge sprog, har læst det.",
        en: "# Keep {marks} and [[words]]. Write `reviewed: true` when somebody who knows both languages has read it."),
    ]
    return lines.map { $0[language] }
  }
}
