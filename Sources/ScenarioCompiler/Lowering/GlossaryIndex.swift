import ScenarioModel

/// Finds the words of a glossary in a text, in any of their forms.
struct GlossaryIndex {
  /// A place in the tree of all forms, reached by the letters of a form from its first on.
  private struct Node {
    /// The places that follow, by the next letter in lower case.
    var next: [String: Int] = [:]
    /// The entry whose form ends here.
    var entry: Int?
  }

  /// The tree of the forms that begin with a word; its root comes first.
  private var nodes = [Node()]
  /// The entries by term and form, in lower case.
  private var entries: [String: Int] = [:]

  /// Whether there are no words.
  var isEmpty: Bool { entries.isEmpty }

  /// Adds a form of an entry; the first entry with a form keeps it.
  mutating func add(_ form: String, entry: Int) {
    let form = form.lowercased()
    guard entries[form] == nil, form.contains(where: isPartOfWord) else { return }
    entries[form] = entry
    var node = 0
    for letter in form {
      let next = nodes[node].next[String(letter), default: nodes.count]
      if next == nodes.count {
        nodes[node].next[String(letter)] = next
        nodes.append(Node())
      }
      node = next
    }
    nodes[node].entry = entry
  }

  /// The entry that has this term or form.
  func entry(for word: some StringProtocol) -> Int? { entries[word.lowercased()] }

  /// The words of the glossary in a text, from left to right, none overlapping; of several the longest.
  func matches(in text: Substring) -> [(range: Range<Substring.Index>, entry: Int)] {
    guard !isEmpty else { return [] }
    var matches: [(range: Range<Substring.Index>, entry: Int)] = []
    var index = text.startIndex
    var isInWord = false
    while index < text.endIndex {
      let startsWord = !isInWord && isPartOfWord(text[index])
      if startsWord, let (end, entry) = longestForm(in: text[index...]) {
        matches.append((index..<end, entry))
        isInWord = isPartOfWord(text[text.index(before: end)])
        index = end
      } else {
        isInWord = isPartOfWord(text[index])
        index = text.index(after: index)
      }
    }
    return matches
  }

  /// Splits words at the glossary's words in them.
  func parts(of words: Substring, emphasis: Bool?) -> [Text.Part] {
    var parts: [Text.Part] = []
    var rest = words
    for (range, entry) in matches(in: words) {
      if rest.startIndex < range.lowerBound {
        parts.append(Text.Part(String(rest[..<range.lowerBound]), emphasis: emphasis))
      }
      parts.append(Text.Part(String(words[range]), emphasis: emphasis, term: entry))
      rest = words[range.upperBound...]
    }
    if !rest.isEmpty { parts.append(Text.Part(String(rest), emphasis: emphasis)) }
    return parts
  }

  /// The longest form that a text begins with and that ends at the end of a word.
  private func longestForm(in text: Substring) -> (end: Substring.Index, entry: Int)? {
    var longest: (end: Substring.Index, entry: Int)?
    var node = 0
    var index = text.startIndex
    while index < text.endIndex, let next = nodes[node].next[text[index].lowercased()] {
      node = next
      index = text.index(after: index)
      guard let entry = nodes[node].entry, index == text.endIndex || !isPartOfWord(text[index]) else { continue }
      longest = (index, entry)
    }
    return longest
  }
}

/// Whether a character is a letter or a digit.
private func isPartOfWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
