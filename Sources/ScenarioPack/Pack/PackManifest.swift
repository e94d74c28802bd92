public import ScenarioModel

/// The first entry of a pack: what the pack is, and what lies in it under which name.
///
/// The JSON form is described by `Schema/manifest.schema.json`.
public struct PackManifest: Codable, Hashable, Sendable {
  /// The version of this format that the toolkit writes.
  public static let currentFormat = 1
  /// The greatest minor version of this format that the toolkit writes. A pack says the least that has all its keys.
  public static let currentMinor = 1

  /// One compiled scenario.
  public struct Scenario: Codable, Hashable, Sendable {
    /// The id of the scenario.
    public var id: String
    /// The title as people read it.
    public var title: String
    /// The entry that holds the program.
    public var entry: String
    /// The SHA-256 of the program's JSON in lower-case hexadecimal.
    public var sha256: String
    /// The size of the program's JSON in bytes.
    public var size: Int
  }

  /// The texts in one other language.
  public struct Translation: Codable, Hashable, Sendable {
    /// The language as a BCP 47 tag.
    public var locale: String
    /// The entry that holds the texts.
    public var entry: String
    /// The SHA-256 of the entry's JSON in lower-case hexadecimal.
    public var sha256: String
    /// The size of the entry's JSON in bytes.
    public var size: Int
  }

  /// One asset: its real path, and where its bytes are.
  public struct Asset: Codable, Hashable, Sendable {
    /// The path in the pack, NFC, with `/` between its parts.
    public var path: String
    /// The entry that holds the bytes; equal assets share one.
    public var entry: String
    /// The SHA-256 of the bytes in lower-case hexadecimal.
    public var sha256: String
    /// The size in bytes.
    public var size: Int
    /// What a picture shows, for those who do not see it.
    public var alt: String?
    /// Whether a picture shows nothing that matters.
    public var decorative: Bool?
    /// What is said in a recording.
    public var transcript: String?
    /// The path of the captions to it, which are an asset of the pack too. Since minor version 1.
    public var captions: String?
    /// The licence as an SPDX expression, where it is not the pack's.
    public var license: String?
    /// Who made it.
    public var credit: String?
  }

  /// The version of the format, ``currentFormat`` when written by this toolkit.
  public var format: Int
  /// The minor version of the format; absent for 0. What a newer one adds, an older reader passes over.
  public var minor: Int?
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
  /// The scenarios, sorted by id.
  public var scenarios: [Scenario]
  /// The assets, sorted by the bytes of their paths.
  public var assets: [Asset]
  /// The languages that the texts are translated into, sorted by their tags; absent where there are none.
  public var translations: [Translation]?
  /// What wrote the pack; the same on every machine and day.
  public var tool: String

  /// The scenario with that id.
  public func scenario(_ id: String) -> Scenario? {
    Self.find(id, in: scenarios) { $0.id }
  }

  /// The asset with that path.
  public func asset(_ path: String) -> Asset? {
    Self.find(path, in: assets) { $0.path }
  }

  private static func find<Element>(_ name: String, in list: [Element], _ key: (Element) -> String) -> Element? {
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if precedes(key(list[middle]), name) { low = middle + 1 } else { high = middle }
    }
    guard low < list.count, key(list[low]).utf8.elementsEqual(name.utf8) else { return nil }
    return list[low]
  }
}
