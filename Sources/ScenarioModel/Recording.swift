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
    /// The number of the answer, from 1.
    public var step: Int
    /// The id of the scene.
    public var scene: String
    /// What was answered.
    public var answer: Given
    /// The hash of the text that was answered with or to.
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

  /// An answer by ids. In JSON `{"choice": "id"}` or `{"check-in": "id", "is": "answered"}`.
  public enum Given: Codable, Hashable, Sendable {
    /// A choice by its id.
    case choice(String)
    /// A check-in by its id, answered or skipped.
    case checkIn(String, answered: Bool)

    private enum CodingKeys: String, CodingKey {
      case choice
      case checkIn = "check-in"
      case state = "is"
    }

    private enum CheckInState: String, Codable { case answered, skipped }

    /// Reads one of the two forms.
    public init(from decoder: any Decoder) throws {
      let object = try decoder.container(keyedBy: CodingKeys.self)
      if let id = try object.decodeIfPresent(String.self, forKey: .checkIn) {
        self = .checkIn(id, answered: try object.decode(CheckInState.self, forKey: .state) == .answered)
      } else {
        self = .choice(try object.decode(String.self, forKey: .choice))
      }
    }

    /// Writes one of the two forms.
    public func encode(to encoder: any Encoder) throws {
      var object = encoder.container(keyedBy: CodingKeys.self)
      switch self {
      case .choice(let id):
        try object.encode(id, forKey: .choice)
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
