/// Finds the words of a glossary in a text, in any of their forms.
struct GlossaryIndex {
  /// The forms that begin with a word, in lower case, the longest first.
  private var forms: [String: [(form: String, entry: Int)]] = [:]
  /// The entries by term and form, in lower case.
  private var entries: [String: Int] = [:]

  /// Whether there are no words.
  var isEmpty: Bool { entries.isEmpty }

  /// Adds a form of an entry; the first entry with a form keeps it.
  mutating func add(_ form: String, entry: Int) {
    let form = form.lowercased()
    guard entries[form] == nil, let first = Self.words(form[...]).first else { return }
    entries[form] = entry
    forms[String(form[first]), default: []].append((form, entry))
    forms[String(form[first])]?.sort { ($0.form.utf8.count, $1.form) > ($1.form.utf8.count, $0.form) }
  }

  /// The entry that has this term or form.
  func entry(for word: some StringProtocol) -> Int? { entries[word.lowercased()] }

  /// The words of the glossary in a text, from left to right, none overlapping.
  func matches(in text: Substring) -> [(range: Range<Substring.Index>, entry: Int)] {
    guard !isEmpty else { return [] }
    var matches: [(range: Range<Substring.Index>, entry: Int)] = []
    var end = text.startIndex
    for word in Self.words(text) where word.lowerBound >= end {
      for (form, entry) in forms[text[word].lowercased()] ?? [] {
        guard let match = Self.end(of: form, in: text[word.lowerBound...]) else { continue }
        matches.append((word.lowerBound..<match, entry))
        end = match
        break
      }
    }
    return matches
  }

  /// Where a form ends that a text begins with, at the end of a word.
  private static func end(of form: String, in text: Substring) -> Substring.Index? {
    var end = text.startIndex
    for character in form {
      guard end < text.endIndex, text[end].lowercased() == String(character) else { return nil }
      end = text.index(after: end)
    }
    guard end < text.endIndex else { return end }
    return text[end].isLetter || text[end].isNumber ? nil : end
  }

  /// The runs of letters and digits.
  private static func words(_ text: Substring) -> [Range<Substring.Index>] {
    var words: [Range<Substring.Index>] = []
    var start: Substring.Index?
    for index in text.indices {
      let isPart = text[index].isLetter || text[index].isNumber
      if isPart, start == nil { start = index }
      if !isPart, let first = start {
        words.append(first..<index)
        start = nil
      }
    }
    if let start { words.append(start..<text.endIndex) }
    return words
  }
}
