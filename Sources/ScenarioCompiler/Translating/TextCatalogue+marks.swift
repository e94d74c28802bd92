import ScenarioKit
import ScenarioModel

extension TextCatalogue {
  /// The words of the glossary as they stand in a text of that language: their translations, and the words themselves,
  /// which may have been left as they are.
  func glossaryIndex(for language: String) -> GlossaryIndex {
    var index = GlossaryIndex()
    for (number, entry) in glossary.enumerated() {
      if let word = entry.word(in: language) { index.add(word, entry: number) }
      for form in [entry.term] + entry.forms { index.add(form.value, entry: number) }
    }
    return index
  }

  /// The parts of a translated text; nil where it is shown as written.
  ///
  /// What its marks name and nobody has stays as it is written.
  func parts(of text: String, id: String, _ index: GlossaryIndex) -> [Text.Part]? {
    // The explanations are shown by themselves, so words in them are not marked again.
    let index = id.hasPrefix("glossary/") ? GlossaryIndex() : index
    var parts: [Text.Part] = []
    for mark in divide(text) {
      switch mark {
      case .plain(let words): parts += index.parts(of: words, emphasis: nil)
      case .emphasis(let words): parts += index.parts(of: words, emphasis: true)
      case .variable(let name):
        if let variable = variables[String(name)] {
          parts.append(Text.Part("", variable: variable))
        } else {
          parts.append(Text.Part("{\(name)}"))
        }
      case .term(let shown, let term): parts.append(Text.Part(String(shown), term: index.entry(for: term)))
      }
    }
    return parts == [Text.Part(text)] || parts.isEmpty ? nil : parts
  }

  /// The marks that have to be in a text and in its translation alike, as they are written in the text.
  ///
  /// - Parameters:
  ///   - text: The text, or its translation.
  ///   - index: The words of the glossary in its language.
  ///   - kept: Whether words that are not translated count too, as they do of the author's text.
  /// - Returns: The marks: `{variable}` and `[[term]]` by the term's own word.
  func marks(in text: String, _ index: GlossaryIndex, kept: Bool) -> Set<String> {
    var marks: Set<String> = []
    for mark in divide(text) {
      switch mark {
      case .variable(let name): marks.insert("{\(name)}")
      case .term(_, let term):
        let entry = index.entry(for: term)
        marks.insert("[[\(entry.map { glossary[$0].term.value } ?? String(term))]]")
      case .plain(let words), .emphasis(let words):
        guard kept else { continue }
        for match in index.matches(in: words) where glossary[match.entry].isKeptInTranslation {
          marks.insert("[[\(glossary[match.entry].term.value)]]")
        }
      }
    }
    return marks
  }

  /// The words of the glossary that a text has, marked or not, as `[[term]]`.
  func terms(in text: String, _ index: GlossaryIndex) -> Set<String> {
    var terms: Set<String> = []
    for case .plain(let words) in divide(text).map(\.asPlain) {
      for match in index.matches(in: words) { terms.insert("[[\(glossary[match.entry].term.value)]]") }
    }
    return terms
  }
}

extension TextMark {
  /// The words alone.
  fileprivate var asPlain: TextMark {
    switch self {
    case .plain, .variable: self
    case .emphasis(let words): .plain(words)
    case .term(let shown, _): .plain(shown)
    }
  }
}

extension Authored.GlossaryEntry {
  /// The word in a language, or in the language of which it is a variety.
  fileprivate func word(in language: String) -> String? {
    if let word = translations[language] { return word }
    let wanted = language.lowercased()
    return translations.sorted { $0.key < $1.key }.first { key, _ in
      let key = key.lowercased()
      return key == wanted || wanted.hasPrefix(key + "-")
    }?.value
  }
}
