/// A compiled scenario: all that a runtime needs, and nothing of how it was written.
///
/// A program is plain data. Its parts refer to each other by index: a text index points into ``texts``, a scene index
/// into ``scenes``, and so on. Choices, items and entries of `then` are numbered through the whole program, scene by
/// scene in written order.
/// The JSON form is described by `Schema/program.schema.json`. A program that was read from a file is checked once,
/// when a machine is made from it.
public struct Program: Codable, Hashable, Sendable {
  /// The version of this format that the toolkit writes.
  public static let currentFormat = 1

  /// The version of the format, ``currentFormat`` when written by this toolkit.
  public var format: Int
  /// The id of the scenario.
  public var scenario: String
  /// The language of the texts as a BCP 47 tag.
  public var locale: String
  /// The CEFR level of the learner's reading, for example `B1`.
  public var level: String?
  /// How long a run takes, in minutes.
  public var minutes: Int?
  /// The text index of the title.
  public var title: Int
  /// The text index of the briefing.
  public var briefing: Int?
  /// Text indices of what the learner is warned of beforehand.
  public var contentNotes: [Int]
  /// The competencies that the scenario trains.
  public var competencies: [Competency]
  /// The people; index -1 in a line is the narrator.
  public var cast: [CastMember]
  /// Words explained to the learner.
  public var glossary: [GlossaryEntry]
  /// The variables of the state.
  public var variables: [Variable]
  /// The dimensions that are scored.
  public var dimensions: [Dimension]
  /// How scores become a result.
  public var scoring: Scoring
  /// The tags that choices carry.
  public var tags: [String]
  /// What is counted during a run, because something asks for it.
  public var counters: [Counter]
  /// The rules, in the order in which they are looked at.
  public var rules: [Rule]
  /// The scenes, in written order.
  public var scenes: [Scene]
  /// The scene index where a run starts.
  public var start: Int
  /// The questions to talk over afterwards.
  public var debrief: [DebriefQuestion]
  /// Every text that is shown to a person.
  public var texts: [Text]
  /// The range of scores that a run can reach; absent where nothing is scored.
  public var attainable: Attainable?

  /// Makes a program from its parts.
  public init(
    format: Int = Program.currentFormat, scenario: String, locale: String, level: String? = nil, minutes: Int? = nil,
    title: Int, briefing: Int? = nil, contentNotes: [Int] = [], competencies: [Competency] = [],
    cast: [CastMember] = [], glossary: [GlossaryEntry] = [], variables: [Variable] = [], dimensions: [Dimension] = [],
    scoring: Scoring = Scoring(), tags: [String] = [], counters: [Counter] = [], rules: [Rule] = [], scenes: [Scene],
    start: Int = 0, debrief: [DebriefQuestion] = [], texts: [Text], attainable: Attainable? = nil
  ) {
    self.format = format
    self.scenario = scenario
    self.locale = locale
    self.level = level
    self.minutes = minutes
    self.title = title
    self.briefing = briefing
    self.contentNotes = contentNotes
    self.competencies = competencies
    self.cast = cast
    self.glossary = glossary
    self.variables = variables
    self.dimensions = dimensions
    self.scoring = scoring
    self.tags = tags
    self.counters = counters
    self.rules = rules
    self.scenes = scenes
    self.start = start
    self.debrief = debrief
    self.texts = texts
    self.attainable = attainable
  }

  /// The choices of all scenes, in the order in which they are numbered.
  package var choices: [Choice] {
    scenes.flatMap { scene -> [Choice] in
      if case .choices(let choices) = scene.move { choices } else { [] }
    }
  }
}

/// A competency of the curriculum that a scenario trains.
public struct Competency: Codable, Hashable, Sendable {
  /// The id that scenarios use.
  public var id: String
  /// The name that people read.
  public var title: String

  /// Makes a competency.
  public init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}

/// Somebody who speaks in a scenario.
public struct CastMember: Codable, Hashable, Sendable {
  /// What somebody is to the others.
  public enum Role: String, Codable, Hashable, Sendable, CaseIterable {
    /// The one who practises.
    case learner
    /// Somebody who receives care.
    case citizen
    /// Family or a friend of the citizen.
    case relative
    /// Somebody who works there too.
    case colleague
    /// The one who guides the learner at the workplace.
    case supervisor
    /// The one who leads the workplace.
    case manager
  }

  /// The id that lines use.
  public var id: String
  /// The text index of the name.
  public var name: Int
  /// What the person is to the others.
  public var role: Role
  /// The path of a picture.
  public var image: String?

  /// Makes a member of the cast.
  public init(id: String, name: Int, role: Role, image: String? = nil) {
    self.id = id
    self.name = name
    self.role = role
    self.image = image
  }
}

/// A word explained to the learner.
public struct GlossaryEntry: Codable, Hashable, Sendable {
  /// The word as it stands in the glossary.
  public var term: String
  /// The text index of the explanation.
  public var definition: Int
  /// The text index of an example.
  public var example: Int?
  /// The path of a recording of the word.
  public var audio: String?
  /// The word in other languages, by BCP 47 tag.
  public var translations: [String: String]?

  /// Makes an entry.
  public init(
    term: String, definition: Int, example: Int? = nil, audio: String? = nil, translations: [String: String]? = nil
  ) {
    self.term = term
    self.definition = definition
    self.example = example
    self.audio = audio
    self.translations = translations
  }
}

/// A question to talk over after a run.
public struct DebriefQuestion: Codable, Hashable, Sendable {
  /// Where in a debriefing a question belongs (PEARLS: reactions, description, analysis, summary).
  public enum Phase: String, Codable, Hashable, Sendable, CaseIterable {
    /// How it felt.
    case reactions
    /// What happened.
    case description
    /// Why it happened.
    case analysis
    /// What is taken along.
    case summary
  }

  /// The text index of the question.
  public var ask: Int
  /// The scene index that it is about.
  public var about: Int?
  /// Where in the debriefing it belongs.
  public var phase: Phase?

  /// Makes a question.
  public init(ask: Int, about: Int? = nil, phase: Phase? = nil) {
    self.ask = ask
    self.about = about
    self.phase = phase
  }
}
