/// The texts of a pack in another language than the one it was written in.
///
/// It holds only what still fits: a translation of a text that has changed since is not in it. What it lacks is shown in
/// the pack's own language. The JSON form is described by `Schema/translation.schema.json`.
public struct Translation: Codable, Hashable, Sendable {
  /// The version of this format that the toolkit writes.
  public static let currentFormat = 1

  /// A text of a scenario in the other language.
  public struct Entry: Codable, Hashable, Sendable {
    /// The id of the text in the program.
    public var id: String
    /// The translated text as written, marks kept.
    public var text: String
    /// The hash of the text that was translated, as in the program.
    public var hash: String
    /// The translated text as shown, part by part; absent where it is shown as written. Variables and terms are indices
    /// of the program.
    public var parts: [Text.Part]?
    /// Whether somebody who knows both languages has read it.
    public var reviewed: Bool?

    /// Makes a translated text.
    public init(id: String, text: String, hash: String, parts: [Text.Part]? = nil, reviewed: Bool? = nil) {
      self.id = id
      self.text = text
      self.hash = hash
      self.parts = parts
      self.reviewed = reviewed
    }
  }

  /// The texts of one scenario.
  public struct Scenario: Codable, Hashable, Sendable {
    /// The id of the scenario.
    public var id: String
    /// Its texts, in the order of the program's.
    public var texts: [Entry]

    /// Makes the texts of a scenario.
    public init(id: String, texts: [Entry]) {
      self.id = id
      self.texts = texts
    }
  }

  /// The version of the format, ``currentFormat`` when written by this toolkit.
  public var format: Int
  /// The language as a BCP 47 tag.
  public var locale: String
  /// The direction in which it is written.
  public var direction: TextDirection
  /// The title of the pack.
  public var title: String?
  /// The titles of competencies, by id.
  public var competencies: [String: String]
  /// What pictures show and what is said in recordings, by the asset's path.
  public var assets: [String: String]
  /// The scenarios, sorted by the bytes of their ids.
  public var scenarios: [Scenario]

  /// Makes a translation; the direction follows from the language.
  public init(
    locale: String, title: String? = nil, competencies: [String: String] = [:], assets: [String: String] = [:],
    scenarios: [Scenario] = []
  ) {
    format = Self.currentFormat
    self.locale = locale
    direction = TextDirection(locale: locale)
    self.title = title
    self.competencies = competencies
    self.assets = assets
    self.scenarios = scenarios
  }

  /// The texts of the scenario with that id; none where it has no translation.
  public func texts(ofScenario id: String) -> [Entry] {
    scenarios.first { $0.id.utf8.elementsEqual(id.utf8) }?.texts ?? []
  }
}
