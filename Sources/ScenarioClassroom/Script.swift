/// Answers written down beforehand, as in the `choose` of a test.
///
/// A script is text: the answers in order, separated by line ends, blanks or commas. A choice is its id, or
/// `scene/choice`; a check-in is a number from 1 or `skip`; items stand in brackets, `[hofte, frakke]`, and in braces
/// with their categories, `{ nu: situation }`; `late` is a time that is over. `natten → stille` (or `->`) says where the
/// draw of a scene leads, and `...` at the end leaves the run there. `choose:`, brackets around the whole, a `-`
/// before an answer and quotes around it may stand there, so that the list of a test can be copied; from `#` on a line is
/// a comment. A bracket that opens a script stands around the whole: items alone are `[[hofte, frakke]]`.
package struct Script: Hashable, Sendable {
  /// An item and the category that it is assigned to.
  package struct Assignment: Hashable, Sendable {
    /// The id of the item.
    package var item: String
    /// The id of the category.
    package var category: String

    /// Makes an assignment.
    package init(_ item: String, _ category: String) {
      self.item = item
      self.category = category
    }
  }

  /// One answer.
  package enum Entry: Hashable, Sendable {
    /// A choice by its id, or by `scene/choice`.
    case choice(String)
    /// A step of a check-in's scale, from 1.
    case value(Int)
    /// A check-in is skipped.
    case skip
    /// Items by their ids, in order.
    case items([String])
    /// Items with their categories.
    case match([Assignment])
    /// The time was over.
    case late
    /// A draw of a scene leads to another.
    case draw(scene: String, to: String)
    /// The run is left there.
    case leave
  }

  /// The most answers that a script may have.
  package static let mostEntries = 100_000
  /// The most items that an answer may have.
  static let mostItems = 1000

  /// The answers in order.
  package var entries: [Entry]

  /// Makes a script from answers.
  package init(_ entries: [Entry]) { self.entries = entries }

  /// Reads a script.
  /// - Parameter text: The text of a script.
  /// - Throws: ``ScriptError`` for the first line that cannot be read.
  package init(reading text: String) throws(ScriptError) {
    var reader = ScriptReader()
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      for word in ScriptReader.words(line.prefix { $0 != "#" }) {
        guard reader.take(word) else { throw ScriptError(line: number + 1, word: String(word.prefix(80))) }
      }
      reader.lines = number + 1
    }
    guard reader.isWhole else { throw ScriptError(line: reader.lines, word: reader.openWord) }
    entries = reader.entries
  }
}

extension Script.Entry {
  /// The answer as a script has it.
  package var text: String {
    switch self {
    case .choice(let id): id
    case .value(let value): String(value)
    case .skip: "skip"
    case .items(let ids): "[\(ids.joined(separator: ", "))]"
    case .match(let pairs): "{ \(pairs.map { "\($0.item): \($0.category)" }.joined(separator: ", ")) }"
    case .late: "late"
    case .draw(let scene, let target): "\(scene) → \(target)"
    case .leave: "..."
    }
  }
}

/// A word of a script that is no answer.
package struct ScriptError: Error, Hashable, Sendable {
  /// The line, from 1.
  package var line: Int
  /// The word, shortened where it is long.
  package var word: String
}
