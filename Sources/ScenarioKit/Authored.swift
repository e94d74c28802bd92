public import Diagnostics
public import ScenarioModel

/// What authors write, as values with places: the abstract syntax of scenarios.
///
/// Names are not resolved and conditions not parsed; that is the compiler's next stage. A kind turns one
/// ``Authored/Scenario`` into another.
public enum Authored {
  /// A name or id as written, in NFC.
  public typealias Name = Located<String>

  /// A scenario file.
  public struct Scenario: Hashable, Sendable {
    /// The id.
    public var id: Name
    /// The title.
    public var title: Located<String>
    /// The plug-ins that it uses.
    public var kinds: [Name] = []
    /// What is written under the keys of kinds.
    public var kindEntries: [KindEntry] = []
    /// The CEFR level.
    public var level: Name?
    /// How long it takes, in minutes.
    public var minutes: Int?
    /// Ids of competencies of the pack.
    public var competencies: [Name] = []
    /// What the learner is warned of.
    public var contentNotes: [Located<String>] = []
    /// What the learner reads before.
    public var briefing: Located<String>?
    /// The people.
    public var cast: [CastMember] = []
    /// Words explained.
    public var glossary: [GlossaryEntry] = []
    /// The variables.
    public var state: [Variable] = []
    /// How it is scored.
    public var scoring = Scoring()
    /// The scene where it starts, if not the first one.
    public var start: Name?
    /// Jumps that happen by themselves.
    public var rules: [Rule] = []
    /// The scenes in written order.
    public var scenes: [Scene] = []
    /// The questions afterwards.
    public var debrief: [DebriefQuestion] = []
    /// The keys of the file under which a list stands that is empty.
    public var emptyLists: [Name] = []
    /// The whole file.
    public var range: SourceRange

    /// Makes a scenario with an id and a title; the rest is set afterwards.
    public init(id: Name, title: Located<String>, range: SourceRange) {
      self.id = id
      self.title = title
      self.range = range
    }

    /// Where to point for a list that has nothing: at its key, or at the title where there is no such key.
    package func place(ofEmptyList key: String) -> SourceRange {
      emptyLists.first { $0.value == key }?.range ?? title.range
    }
  }

  /// Somebody in the cast.
  public struct CastMember: Hashable, Sendable {
    /// The id.
    public var id: Name
    /// The name that is shown.
    public var name: Located<String>
    /// What the person is to the others.
    public var role: ScenarioModel.CastMember.Role
    /// The path of a picture.
    public var image: Name?

    /// Makes a member of the cast.
    public init(id: Name, name: Located<String>, role: ScenarioModel.CastMember.Role, image: Name? = nil) {
      self.id = id
      self.name = name
      self.role = role
      self.image = image
    }
  }

  /// A word explained.
  public struct GlossaryEntry: Hashable, Sendable {
    /// The word.
    public var term: Name
    /// Its other forms.
    public var forms: [Name] = []
    /// The explanation.
    public var definition: Located<String>
    /// An example.
    public var example: Located<String>?
    /// The path of a recording.
    public var audio: Name?
    /// The word in other languages, by BCP 47 tag.
    public var translations: [String: String] = [:]
    /// Whether a translator leaves the word as it is.
    public var isKeptInTranslation = false

    /// Makes an entry with its explanation; the rest is set afterwards.
    public init(term: Name, definition: Located<String>) {
      self.term = term
      self.definition = definition
    }
  }

  /// A value that a state can have.
  public enum Value: Hashable, Sendable {
    /// `true` or `false`.
    case boolean(Bool)
    /// A whole number.
    case integer(Int)
    /// One of the named values.
    case name(String)
  }

  /// A variable of the state.
  public struct Variable: Hashable, Sendable {
    /// The values that a variable can have.
    public enum Domain: Hashable, Sendable {
      /// `true` and `false`.
      case boolean
      /// Whole numbers from the first to the second.
      case integer(Int, Int)
      /// These names.
      case named([Name])
    }

    /// The name.
    public var id: Name
    /// The values that it can have.
    public var domain: Domain
    /// The value at the start.
    public var start: Located<Value>
    /// Whether a kind declares it, so that it needs no use.
    public var isPublished = false

    /// Makes a variable.
    public init(id: Name, domain: Domain, start: Located<Value>) {
      self.id = id
      self.domain = domain
      self.start = start
    }
  }

  /// How a scenario is scored.
  public struct Scoring: Hashable, Sendable {
    /// The dimensions.
    public var dimensions: [Dimension] = []
    /// The percent from which a run passes.
    public var pass: Located<Int>?
    /// The cap of a critical event.
    public var capWhenCritical: Located<Int>?
    /// The cap of a critical event that was mended.
    public var capWhenRepaired: Located<Int>?

    /// Makes scoring without dimensions.
    public init() {}
  }

  /// Something that is scored.
  public struct Dimension: Hashable, Sendable {
    /// The id.
    public var id: Name
    /// The name that is shown.
    public var title: Located<String>
    /// How much it counts.
    public var weight = 1
    /// The least and the most points, where they are bounded.
    public var bounds: ClosedRange<Int>?
    /// Whether a kind declares it, so that it needs no use.
    public var isPublished = false

    /// Makes a dimension.
    public init(id: Name, title: Located<String>) {
      self.id = id
      self.title = title
    }
  }

  /// A jump that happens by itself.
  public struct Rule: Hashable, Sendable {
    /// When it fires.
    public var when: Located<String>
    /// Where it leads.
    public var goto: Name
    /// Whether it fires once only.
    public var once = true

    /// Makes a rule.
    public init(when: Located<String>, goto: Name) {
      self.when = when
      self.goto = goto
    }
  }

  /// A question afterwards.
  public struct DebriefQuestion: Hashable, Sendable {
    /// The question.
    public var ask: Located<String>
    /// The scene that it is about.
    public var about: Name?
    /// Where in the debriefing it belongs.
    public var phase: ScenarioModel.DebriefQuestion.Phase?

    /// Makes a question.
    public init(ask: Located<String>, about: Name? = nil, phase: ScenarioModel.DebriefQuestion.Phase? = nil) {
      self.ask = ask
      self.about = about
      self.phase = phase
    }
  }
}
