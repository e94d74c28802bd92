/// What a learner answered in one run: enough to derive everything else by replaying.
///
/// Written as JSON lines after `Schema/recording.schema.json`: the header, then one line per answer. Scores and events
/// are not stored, and neither is the value of a check-in.
public struct Recording: Hashable, Sendable {
  /// The first line: what was run, and how.
  public struct Header: Codable, Hashable, Sendable {
    /// The version of this format that the toolkit writes.
    public static let currentFormat = 1
    /// The greatest seed: a JSON reader with floating-point numbers still reads it exactly.
    public static let greatestSeed: UInt64 = (1 << 53) - 1

    /// The version of the format under the key that tells a recording from other JSON lines.
    public var recording: Int
    /// The id of the pack.
    public var pack: String
    /// The version of the pack.
    public var version: String
    /// The SHA-256 of the program's JSON in hexadecimal.
    public var program: String
    /// The id of the scenario.
    public var scenario: String
    /// The seed of the session, at most ``greatestSeed``.
    public var seed: UInt64
    /// The language that the learner read, as a BCP 47 tag.
    public var locale: String
    /// Whether time limits were on.
    public var timing: Bool
    /// A code for the session; never a name.
    public var session: String

    /// Makes a header.
    public init(
      recording: Int = Header.currentFormat, pack: String, version: String, program: String, scenario: String,
      seed: UInt64, locale: String, timing: Bool = false, session: String
    ) {
      self.recording = recording
      self.pack = pack
      self.version = version
      self.program = program
      self.scenario = scenario
      self.seed = seed
      self.locale = locale
      self.timing = timing
      self.session = session
    }
  }

  /// One answer.
  public struct Entry: Codable, Hashable, Sendable {
    /// The most milliseconds between two answers: a JSON reader with floating-point numbers still reads them exactly.
    public static let mostMilliseconds = (1 << 53) - 1

    /// The number of the answer, from 1.
    public var step: Int
    /// The id of the scene.
    public var scene: String
    /// What was answered.
    public var answer: Given
    /// The hashes of the texts that were answered with or to, separated by blanks; empty where there was none.
    public var text: String
    /// Milliseconds since the last answer, or since the start.
    public var ms: Int

    /// Makes an entry.
    public init(step: Int, scene: String, answer: Given, text: String, ms: Int) {
      self.step = step
      self.scene = scene
      self.answer = answer
      self.text = text
      self.ms = ms
    }
  }

  /// An answer by ids. In JSON `{"choice": "id"}`, `{"select": ["id"]}` (so too `order` and
  /// `compose`), `{"match": {"id": "category"}}`, `{"late": true}` or `{"check-in": "id", "is": "answered"}`.
  public enum Given: Codable, Hashable, Sendable {
    /// A choice by its id.
    case choice(String)
    /// The items picked, by their ids in written order.
    case select([String])
    /// The items by their ids, in the order in which they were put.
    case order([String])
    /// The ids of the categories by those of the items.
    case match([String: String])
    /// The items by their ids, in the order in which they were said.
    case compose([String])
    /// The time was over.
    case late
    /// A check-in by its id, answered or skipped.
    case checkIn(String, answered: Bool)

    private enum CodingKeys: String, CodingKey {
      case choice, select, order, match, compose, late
      case checkIn = "check-in"
      case state = "is"
    }

    private enum CheckInState: String, Codable { case answered, skipped }

    /// Reads one of the forms.
    public init(from decoder: any Decoder) throws {
      let object = try decoder.container(keyedBy: CodingKeys.self)
      let keys = object.allKeys.filter { $0 != .state }
      // Where there is none, the usual one is missing.
      let key = keys.first ?? .choice
      guard keys.count <= 1, key == .checkIn || !object.contains(.state) else {
        throw DecodingError.dataCorrupted(
          .init(codingPath: object.codingPath, debugDescription: "an answer has exactly one known key"))
      }
      switch key {
      case .choice: self = .choice(try object.decode(String.self, forKey: key))
      case .select: self = .select(try object.decode([String].self, forKey: key))
      case .order: self = .order(try object.decode([String].self, forKey: key))
      case .match: self = .match(try object.decode([String: String].self, forKey: key))
      case .compose: self = .compose(try object.decode([String].self, forKey: key))
      case .late:
        guard try object.decode(Bool.self, forKey: key) else {
          throw DecodingError.dataCorruptedError(forKey: key, in: object, debugDescription: "late is always true")
        }
        self = .late
      case .checkIn, .state:
        let state = try object.decode(CheckInState.self, forKey: .state)
        self = .checkIn(try object.decode(String.self, forKey: .checkIn), answered: state == .answered)
      }
    }

    /// Writes one of the forms.
    public func encode(to encoder: any Encoder) throws {
      var object = encoder.container(keyedBy: CodingKeys.self)
      switch self {
      case .choice(let id):
        try object.encode(id, forKey: .choice)
      case .select(let ids): try object.encode(ids, forKey: .select)
      case .order(let ids): try object.encode(ids, forKey: .order)
      case .match(let categories): try object.encode(categories, forKey: .match)
      case .compose(let ids): try object.encode(ids, forKey: .compose)
      case .late: try object.encode(true, forKey: .late)
      case .checkIn(let id, let answered):
        try object.encode(id, forKey: .checkIn)
        try object.encode(answered ? CheckInState.answered : .skipped, forKey: .state)
      }
    }
  }

  /// What was run, and how.
  public var header: Header
  /// The answers in order.
  public var entries: [Entry]

  /// Makes a recording.
  public init(header: Header, entries: [Entry] = []) {
    self.header = header
    self.entries = entries
  }
}
