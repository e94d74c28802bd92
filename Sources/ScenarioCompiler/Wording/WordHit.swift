/// A place in a text that a rule may have something to say about.
package struct WordHit: Sendable {
  /// What was found.
  package enum Kind: UInt8, CaseIterable, Sendable {
    // Words of a list.
    case abbreviation, colour, elderspeak, familiar, group, idiom, label, negated, polite, slur, term
    // Words of the glossary with something before or after them.
    case glossaryPart
    // Told by their form.
    case address, capitals, longSentence, number, section
  }

  /// What was found.
  package var kind: Kind
  /// The index of the text.
  package var text: Int32
  /// The first byte of it in the text.
  package var start: Int32
  /// The byte after it.
  package var end: Int32
  /// For a word of a list its entry; for a sentence its words.
  package var entry: Int32
}

/// What the words of a text add up to.
struct TextMeasure {
  /// Words.
  var words: Int32 = 0
  /// Sentences.
  var sentences: Int32 = 0
  /// Words of more than six letters.
  var longWords: Int32 = 0
  /// The first byte of the first `du` or one of its forms; -1 without one.
  var familiar: Int32 = -1
  /// The first byte of the first `De` or one of its forms inside a sentence; -1 without one.
  var polite: Int32 = -1
}
