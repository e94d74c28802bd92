import Diagnostics

/// A text broken between words, so that no line is wider than so many columns unless one word is. `Code in backquotes`
/// is one word.
/// - Parameters:
///   - text: One paragraph.
///   - width: The columns.
/// - Returns: Its lines.
package func wrapped(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  var column = 0
  for word in words(of: text) {
    let length = displayWidth(of: word)
    if column > 0, column + 1 + length <= width {
      lines[lines.count - 1] += " " + word
      column += 1 + length
    } else {
      lines.append(word)
      column = length
    }
  }
  return lines
}

/// What stands between the spaces of a text that are not in backquotes.
private func words(of text: String) -> [String] {
  var words: [String] = []
  var word = ""
  var isCode = false
  for character in text {
    if character == "`" { isCode.toggle() }
    if character == " ", !isCode {
      words.append(word)
      word = ""
    } else {
      word.append(character)
    }
  }
  return (words + [word]).filter { !$0.isEmpty }
}
