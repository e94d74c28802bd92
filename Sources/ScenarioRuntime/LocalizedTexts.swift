public import ScenarioModel

/// The texts of a program in the language that somebody wants to read.
///
/// Where there is no translation of a text, or only one of a text that has changed since, it is the text as the author
/// wrote it, in the author's language: never nothing. So the language is said of each text.
public struct LocalizedTexts: Sendable {
  /// One text as it is shown.
  public struct Localized: Hashable, Sendable {
    /// The text as written, marks kept.
    public var text: String
    /// The text part by part; nil where it is shown as written.
    public var parts: [Text.Part]?
    /// The language of the words as a BCP 47 tag.
    public var locale: String
    /// The direction of that language.
    public var direction: TextDirection
  }

  /// The language that was wanted.
  public let locale: String
  /// The direction of that language.
  public let direction: TextDirection
  /// How many of the texts are translated.
  public let translatedCount: Int
  private let texts: [Localized]

  /// Takes the texts of a program, translated where that can be done.
  /// - Parameters:
  ///   - program: The program.
  ///   - translation: A translation of its pack, perhaps of another version of it; nil for the author's own words.
  public init(_ program: Program, in translation: Translation? = nil) {
    let entries = Dictionary(
      translation?.texts(ofScenario: program.scenario).map { ($0.id, $0) } ?? [],
      uniquingKeysWith: { first, _ in first })
    let own = TextDirection(locale: program.locale)
    var count = 0
    texts = program.texts.map { text in
      guard let translation, let entry = entries[text.id], entry.hash == text.hash, entry.fits(program) else {
        return Localized(text: text.source, parts: text.parts, locale: program.locale, direction: own)
      }
      count += 1
      return Localized(
        text: entry.text, parts: entry.parts, locale: translation.locale, direction: translation.direction)
    }
    translatedCount = count
    locale = translation?.locale ?? program.locale
    direction = translation?.direction ?? own
  }

  /// The text with this index in the program.
  public subscript(_ index: Int) -> Localized { texts[index] }
}

extension Translation.Entry {
  /// Whether every variable and glossary word of its parts is one of the program.
  fileprivate func fits(_ program: Program) -> Bool {
    (parts ?? []).allSatisfy { part in
      (part.variable.map { program.variables.indices.contains($0) } ?? true)
        && (part.term.map { program.glossary.indices.contains($0) } ?? true)
    }
  }
}
