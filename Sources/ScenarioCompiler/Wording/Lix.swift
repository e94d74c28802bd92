/// How hard a text is to read, after Björnsson: the words of a sentence plus the percent of long words.
///
/// `LIX = O/M + 100·L/O` with O words, M sentences and L words of more than six letters. It is computed exactly and
/// rounded, halves up, before it is compared.
package struct Lix: Hashable, Sendable {
  /// The words.
  package var words: Int
  /// The sentences.
  package var sentences: Int
  /// The words of more than six letters.
  package var longWords: Int

  /// The fewest words that LIX says something about.
  package static let fewestWords = 100

  /// Makes it from counts.
  package init(words: Int = 0, sentences: Int = 0, longWords: Int = 0) {
    self.words = words
    self.sentences = sentences
    self.longWords = longWords
  }

  /// The value, rounded; nil without words.
  package var rounded: Int? { rounded(times: 1) }

  /// The value in hundredths, rounded; nil without words. `Gerda vil hjem. Hun leder efter børnene.` has 1779.
  package var hundredths: Int? { rounded(times: 100) }

  private func rounded(times factor: Int) -> Int? {
    guard words > 0, sentences > 0 else { return nil }
    // O/M + 100·L/O over the common denominator M·O. Sources are bounded, so that nothing overflows.
    let numerator = words * words + 100 * longWords * sentences
    let denominator = sentences * words
    let whole = numerator / denominator
    let rest = numerator % denominator
    return whole * factor + (2 * factor * rest + denominator) / (2 * denominator)
  }

  /// Adds a text.
  mutating func add(_ measure: TextMeasure) {
    words += Int(measure.words)
    sentences += Int(measure.sentences)
    longWords += Int(measure.longWords)
  }

  /// Adds other texts.
  package mutating func add(_ other: Lix) {
    words += other.words
    sentences += other.sentences
    longWords += other.longWords
  }
}

extension Lix {
  /// Measures a text.
  /// - Parameters:
  ///   - text: The text, with its marks.
  ///   - locale: The BCP 47 tag of its language, which says what abbreviations there are.
  package init(of text: String, locale: String = "da") {
    self.init()
    var scanner = WordScanner(WordLanguage(locale: locale)?.lists.table, GlossaryWords([]))
    scanner.scan(text)
    for measure in scanner.measures { add(measure) }
  }
}
