/// Answers written down beforehand, as in the `choose` of a test.
///
/// A script is text: the answers in order, separated by line ends, blanks or commas. A choice is its id, or
/// `scene/choice`; a check-in is a number from 1 or `skip`. `choose:`, brackets around the whole, a `-` before an answer
/// and quotes around it may stand there, so that the list of a test can be copied; from `#` on a line is a comment.
package struct Script: Hashable, Sendable {
  /// One answer.
  package enum Entry: Hashable, Sendable {
    /// A choice by its id, or by `scene/choice`.
    case choice(String)
    /// A step of a check-in's scale, from 1.
    case value(Int)
    /// A check-in is skipped.
    case skip
  }

  /// The most answers that a script may have.
  package static let mostEntries = 100_000

  /// The answers in order.
  package var entries: [Entry]

  /// Makes a script from answers.
  package init(_ entries: [Entry]) { self.entries = entries }

  /// Reads a script.
  /// - Parameter text: The text of a script.
  /// - Throws: ``ScriptError`` for the first line that cannot be read.
  package init(reading text: String) throws(ScriptError) {
    entries = []
    var depth = 0
    var wasClosed = false
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      for word in Script.words(line.prefix { $0 != "#" }) {
        switch word {
        case "choose:" where entries.isEmpty && depth == 0: continue
        case "-" where depth == 0: continue
        case "[":
          guard depth == 0, !wasClosed, entries.isEmpty else { throw ScriptError(line: number + 1, word: "[") }
          depth = 1
        case "]":
          guard depth == 1 else { throw ScriptError(line: number + 1, word: "]") }
          depth = 0
          wasClosed = true
        default:
          guard !wasClosed, let entry = Script.entry(word), entries.count < Script.mostEntries else {
            throw ScriptError(line: number + 1, word: String(word.prefix(80)))
          }
          entries.append(entry)
        }
      }
    }
  }

  /// The words of a line; brackets are words of their own.
  private static func words(_ line: Substring) -> [Substring] {
    line.split { $0.isWhitespace || $0 == "," || $0 == "\u{FEFF}" }.flatMap { word in
      var parts: [Substring] = []
      var rest = word
      while let bracket = rest.firstIndex(where: { $0 == "[" || $0 == "]" }) {
        if bracket > rest.startIndex { parts.append(rest[..<bracket]) }
        parts.append(rest[bracket...bracket])
        rest = rest[rest.index(after: bracket)...]
      }
      return rest.isEmpty ? parts : parts + [rest]
    }
  }

  private static func entry(_ word: Substring) -> Entry? {
    var word = word
    if let quote = word.first, quote == "\"" || quote == "'", word.count > 2, word.last == quote {
      word = word.dropFirst().dropLast()
    }
    if word == "skip" { return .skip }
    if let value = Int(word) { return value >= 1 ? .value(value) : nil }
    guard let first = word.first, first.isLetter, word.allSatisfy({ $0.isLetter || $0.isNumber || "-_/".contains($0) })
    else { return nil }
    return .choice(String(word))
  }
}

/// A word of a script that is no answer.
package struct ScriptError: Error, Hashable, Sendable {
  /// The line, from 1.
  package var line: Int
  /// The word, shortened where it is long.
  package var word: String
}
