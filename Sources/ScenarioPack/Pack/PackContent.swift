public import ScenarioModel

/// What a pack is made from: what `pack.yaml` says, the compiled scenarios, and the assets.
public struct PackContent: Sendable {
  /// One compiled scenario with its title as people read it.
  public struct Scenario: Sendable {
    /// The title as people read it, without marks.
    public var title: String
    /// The program; it has the scenario's id.
    public var program: Program

    /// Makes a scenario.
    public init(title: String, program: Program) {
      self.title = title
      self.program = program
    }
  }

  /// One asset and what `pack.yaml` says of it.
  public struct Asset: Hashable, Sendable {
    /// The path in the pack, with `/` between its parts.
    public var path: String
    /// Where its bytes come from.
    public var source: AssetSource
    /// What a picture shows, for those who do not see it.
    public var alt: String?
    /// Whether a picture shows nothing that matters.
    public var decorative: Bool?
    /// What is said in a recording.
    public var transcript: String?
    /// The path of the captions to it.
    public var captions: String?
    /// The licence as an SPDX expression, where it is not the pack's.
    public var license: String?
    /// Who made it.
    public var credit: String?

    /// Makes an asset.
    public init(
      path: String, source: AssetSource, alt: String? = nil, decorative: Bool? = nil, transcript: String? = nil,
      captions: String? = nil, license: String? = nil, credit: String? = nil
    ) {
      self.path = path
      self.source = source
      self.alt = alt
      self.decorative = decorative
      self.transcript = transcript
      self.captions = captions
      self.license = license
      self.credit = credit
    }
  }

  /// The id of the pack, for example `dk.sosu.demens-foerste-uger`.
  public var pack: String
  /// The version of the pack (SemVer).
  public var version: String
  /// The version of the scenario language.
  public var language: Int
  /// The title as people read it.
  public var title: String
  /// The language of the texts as a BCP 47 tag.
  public var locale: String
  /// Who wrote it.
  public var authors: [String]
  /// The licence as an SPDX expression.
  public var license: String?
  /// The competencies that the scenarios name.
  public var competencies: [Competency]
  /// The scenarios, in any order.
  public var scenarios: [Scenario]
  /// The assets, in any order.
  public var assets: [Asset]
  /// The texts in other languages, in any order.
  public var translations: [Translation]
  /// What makes the pack; the same on every machine and day.
  public var tool: String

  /// Makes the content of a pack.
  public init(
    pack: String, version: String, language: Int = 1, title: String, locale: String, authors: [String] = [],
    license: String? = nil, competencies: [Competency] = [], scenarios: [Scenario], assets: [Asset] = [],
    translations: [Translation] = [], tool: String = "aspirant"
  ) {
    self.pack = pack
    self.version = version
    self.language = language
    self.title = title
    self.locale = locale
    self.authors = authors
    self.license = license
    self.competencies = competencies
    self.scenarios = scenarios
    self.assets = assets
    self.translations = translations
    self.tool = tool
  }
}
