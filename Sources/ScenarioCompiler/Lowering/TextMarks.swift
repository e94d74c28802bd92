import ScenarioModel

/// A stretch of a text as its marks divide it, before names are looked up.
enum TextMark: Equatable {
  /// Words as they are.
  case plain(Substring)
  /// `_words_`.
  case emphasis(Substring)
  /// `{variable}`.
  case variable(Substring)
  /// `[[term]]` or `[[shown|term]]`.
  case term(shown: Substring, term: Substring)
}

/// Divides a text at its marks. A stray mark is text.
///
/// Emphasis starts after a space or an opening sign and ends before a space or a closing sign, so that `snake_case` and
/// a lone `_` stay as they are. What stands between braces is a variable only where it looks like a name.
func divide(_ text: String) -> [TextMark] {
  guard mayHaveMarks(text) else { return [.plain(text[...])] }
  var marks: [TextMark] = []
  var plainStart = text.startIndex
  var index = text.startIndex
  func flush(before end: String.Index) {
    if plainStart < end { marks.append(.plain(text[plainStart..<end])) }
  }
  while index < text.endIndex {
    if let (mark, end) = mark(in: text, at: index) {
      flush(before: index)
      marks.append(mark)
      index = end
      plainStart = end
    } else {
      index = text.unicodeScalars.index(after: index)
    }
  }
  flush(before: text.endIndex)
  return marks
}

/// Whether a text has a byte with which a mark starts; most have none.
func mayHaveMarks(_ text: String) -> Bool { text.withBytes { mayHaveMarks($0) } }

/// The same of the bytes of a text.
func mayHaveMarks(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  let raw = UnsafeRawBufferPointer(bytes)
  let ones: UInt64 = 0x0101_0101_0101_0101
  // Where a byte is the sign, it becomes 0 here, and the subtraction borrows from its highest bit.
  func mayHave(_ sign: UInt8, _ word: UInt64) -> UInt64 {
    let difference = word ^ (ones &* UInt64(sign))
    return (difference &- ones) & ~difference
  }
  func look(_ index: Int) -> UInt64 {
    let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    // `[` and `{` differ in one bit.
    return mayHave(UInt8(ascii: "_"), word) | mayHave(UInt8(ascii: "{"), word | ones &* 0x20)
  }
  guard raw.count >= 8 else {
    return raw.contains { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }
  }
  // The last word may have bytes of the one before.
  var found = look(raw.count - 8)
  var index = 0
  while index + 8 <= raw.count {
    found |= look(index)
    index += 8
  }
  return found & (ones &* 0x80) != 0
}

private func mark(in text: String, at index: String.Index) -> (TextMark, String.Index)? {
  switch text.unicodeScalars[index] {
  case "{":
    guard let (inner, end) = enclosed(text, from: index, open: "{", close: "}", by: isNamePart),
      let first = inner.unicodeScalars.first, first.properties.isAlphabetic
    else { return nil }
    return (.variable(inner), end)
  case "[":
    guard let (inner, end) = enclosed(text, from: index, open: "[[", close: "]]", by: { $0 != "[" }) else { return nil }
    let halves = inner.split(separator: "|", omittingEmptySubsequences: false)
    guard halves.count <= 2, halves.allSatisfy({ !$0.isEmpty }) else { return nil }
    return (.term(shown: halves[0], term: halves[halves.count - 1]), end)
  case "_":
    guard isBoundary(text[..<index].unicodeScalars.last),
      let (inner, end) = enclosed(text, from: index, open: "_", close: "_", by: { _ in true }),
      let first = inner.unicodeScalars.first, let last = inner.unicodeScalars.last,
      !first.properties.isWhitespace, !last.properties.isWhitespace, isBoundary(text[end...].unicodeScalars.first)
    else { return nil }
    return (.emphasis(inner), end)
  default:
    return nil
  }
}

/// What stands between two marks on one line, and where the text goes on after them.
///
/// What may not stand there ends the search, so that a text of nothing but opening marks costs no more than its length.
private func enclosed(
  _ text: String, from index: String.Index, open: String, close: String, by isAllowed: (Unicode.Scalar) -> Bool
) -> (Substring, String.Index)? {
  guard text[index...].hasPrefix(open) else { return nil }
  let start = text.index(index, offsetBy: open.count)
  var end = start
  while end < text.endIndex, text.unicodeScalars[end] != "\n" {
    if text[end...].hasPrefix(close) {
      return end > start ? (text[start..<end], text.index(end, offsetBy: close.count)) : nil
    }
    guard text[end].unicodeScalars.allSatisfy(isAllowed) else { return nil }
    end = text.index(after: end)
  }
  return nil
}

private func isBoundary(_ scalar: Unicode.Scalar?) -> Bool {
  guard let scalar else { return true }
  return !scalar.properties.isAlphabetic && scalar.properties.numericType == nil && scalar != "_"
}

private func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_" || scalar == "-"
}
