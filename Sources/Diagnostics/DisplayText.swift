/// One scalar of a text as a terminal shows it.
struct DisplayCell {
  /// What is printed: harmless, and empty never.
  var text: String
  /// How many columns of the terminal it takes: 0 for a combining mark, 2 for a wide character.
  var width: Int
}

/// The number of terminal columns that a text takes when it is shown harmlessly, as ``visibleText(_:)`` does.
///
/// Combining marks take none, East Asian wide characters and emoji two, everything else one.
///
/// - Parameter text: A text of one line.
/// - Returns: The number of columns.
package func displayWidth(of text: some StringProtocol) -> Int {
  displayCells(of: text.unicodeScalars).reduce(0) { $0 + $1.width }
}

/// The text with every character that could deceive or command a terminal spelt out.
///
/// Control characters become control pictures (`␛`) or `<U+009B>`, and so do the invisible characters that change the
/// direction of text or hide some of it. Line breaks too: what comes back is one line.
///
/// - Parameter text: Any text, for example a name that an author chose.
/// - Returns: The text as one harmless line.
package func visibleText(_ text: some StringProtocol) -> String {
  displayCells(of: text.unicodeScalars).reduce(into: "") { $0 += $1.text }
}

/// The cells of a text: one for each scalar, in order.
func displayCells(of scalars: some Collection<Unicode.Scalar>) -> [DisplayCell] {
  var cells: [DisplayCell] = []
  cells.reserveCapacity(scalars.count)
  var text = ""
  text.unicodeScalars.append(contentsOf: scalars)
  for character in text {
    let scalars = character.unicodeScalars
    let emoji = isEmojiSequence(scalars)
    for (index, scalar) in scalars.enumerated() {
      // Past a few marks on one letter, the rest is shown for what it is: a pile that would run over other lines.
      if isDeceptive(scalar) || index > 8 {
        cells.append(spelledOut(scalar))
      } else if emoji {
        cells.append(DisplayCell(text: String(scalar), width: index == 0 ? 2 : 0))
      } else {
        cells.append(DisplayCell(text: String(scalar), width: width(of: scalar)))
      }
    }
  }
  return cells
}

/// Whether scalars that belong together are drawn as one picture, for example a flag or a family.
private func isEmojiSequence(_ scalars: String.UnicodeScalarView) -> Bool {
  guard scalars.count > 1, let first = scalars.first, first.properties.isEmoji else { return false }
  return scalars.dropFirst().contains { scalar in
    scalar.value == 0xFE0F || scalar.value == 0x200D || scalar.properties.isEmojiModifier
      || (0x1F1E6...0x1F1FF).contains(scalar.value)
  }
}

/// Whether a scalar could move the cursor, turn the direction of text or be there unseen.
private func isDeceptive(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300: return false
  // The joiners and the variation selectors shape what they stand beside, and hide nothing.
  case 0x200C, 0x200D, 0xFE00...0xFE0F, 0x034F: return false
  default: break
  }
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator: return true
  default: return scalar.properties.isDefaultIgnorableCodePoint
  }
}

private func spelledOut(_ scalar: Unicode.Scalar) -> DisplayCell {
  if scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) {
    return DisplayCell(text: String(picture), width: 1)
  }
  if scalar.value == 0x7F { return DisplayCell(text: "\u{2421}", width: 1) }
  let digits = String(scalar.value, radix: 16, uppercase: true)
  let text = "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  return DisplayCell(text: text, width: text.utf8.count)
}

/// The columns of one scalar that is shown as it is.
private func width(of scalar: Unicode.Scalar) -> Int {
  let value = scalar.value
  if value < 0x300 { return 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  // The vowels and final consonants of Hangul syllables are drawn inside the first letter.
  if (0x1160...0x11FF).contains(value) { return 0 }
  return isWide(value) || scalar.properties.isEmojiPresentation ? 2 : 1
}

/// Whether a scalar is W or F in EastAsianWidth.txt, by blocks; unassigned places count as their neighbours.
///
/// Source: Unicode Standard Annex 11.
private func isWide(_ value: UInt32) -> Bool {
  switch value {
  case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF,
    0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD:
    true
  default:
    false
  }
}
