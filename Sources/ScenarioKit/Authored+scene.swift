public import Diagnostics
public import ScenarioModel

extension Authored {
  /// A scene.
  public typealias Scene = Part<SceneFields>

  /// What ``Scene`` has.
  public struct SceneFields: Hashable, Sendable {
    /// The id.
    public var id: Name
    /// What the learner is warned of on entering.
    public var contentNotes: [Located<String>] = []
    /// The path of a picture.
    @Rare public var image: Name?
    /// A word to the facilitator.
    @Rare public var facilitator: Located<String>?
    /// The learner whose turn it is.
    @Rare public var who: Name?
    /// What happens to the state on entering.
    public var effects = Effects()
    /// What is said.
    public var lines: [Line] = []
    /// What the learner does.
    public var move = Move.none
    /// What follows an answer with items.
    public var then: [ThenEntry] = []
    /// How long the move waits, in seconds.
    @Rare public var within: Located<Int>?
    /// What happens when the time is over.
    @Rare public var late: Late?
    /// Where it goes on.
    public var goto: Goto?
    /// Where `shuffle: false` stands, if it does.
    @Rare public var keepsOrder: SourceRange?
    /// Whether the choices and items are shown in an order drawn for each session.
    public var shuffle = true
    /// What is written under the keys of kinds.
    public var kindEntries: [KindEntry] = []

    /// Makes a scene without content.
    @inlinable
    public init(id: Name) { self.id = id }
  }

  /// What a learner does in a scene.
  public enum Move: Hashable, Sendable {
    /// Picks one of these.
    case choices([Choice])
    /// Picks some of the items.
    indirect case select(Select)
    /// Puts the items in order.
    indirect case order(Order)
    /// Assigns each item to a category.
    indirect case match(Match)
    /// Picks items and says them in order.
    indirect case compose(Compose)
    /// Answers check-ins.
    case scale([CheckIn])
    /// Nothing: it ends.
    case end(Ending)
    /// Nothing: it goes on.
    case none
  }

  /// Something said, or told by the narrator.
  public typealias Line = Part<LineFields>

  /// What ``Line`` has.
  public struct LineFields: Hashable, Sendable {
    /// Who says it: an id of the cast, or `narrator`.
    public var speaker: Name
    /// What is said.
    @Written public var text: Located<String>
    /// An id of its own.
    @Rare public var id: Name?
    /// When it is said.
    @Rare public var when: Located<String>?
    /// Whether it is said the first time only.
    public var once = false
    /// The path of a recording.
    @Rare public var audio: Name?
    /// The path of a picture.
    @Rare public var image: Name?

    /// Makes a line.
    public init(speaker: Name, text: Located<String>) { self.init(speaker: speaker, passage: Passage(text)) }

    /// Makes a line of a text as it stands in its file.
    public init(speaker: Name, passage: Passage) {
      self.speaker = speaker
      _text = Written(projectedValue: passage)
    }
  }

  /// An answer to pick.
  public typealias Choice = Part<ChoiceFields>

  /// What ``Choice`` has.
  public struct ChoiceFields: Hashable, Sendable {
    /// The id.
    public var id: Name
    /// What it says.
    @Written public var text: Located<String>
    /// When it is offered.
    public var when: Located<String>?
    /// Whether it is offered until it was taken.
    public var once = false
    /// What it does to state and scores.
    public var effects = Effects()
    /// Where `critical: true` stands, if it does.
    @Rare public var critical: SourceRange?
    /// The choices that it mends.
    public var repair: [Name] = []
    /// Whether it leaves a hard moment.
    public var optOut = false
    /// Whether it is an action rather than speech.
    public var act = false
    /// Its tags.
    public var tags: [Name] = []
    /// What is said of it afterwards.
    public var feedback = Feedback()
    /// What is said next.
    public var reply: [Line] = []
    /// Where it leads.
    public var goto: Goto?
    /// What is written under the keys of kinds.
    public var kindEntries: [KindEntry] = []

    /// Makes a choice.
    public init(id: Name, text: Located<String>) { self.init(id: id, passage: Passage(text)) }

    /// Makes a choice of a text as it stands in its file.
    public init(id: Name, passage: Passage) {
      self.id = id
      _text = Written(projectedValue: passage)
    }
  }

  /// A question about the learner's own state of mind.
  public struct CheckIn: Hashable, Sendable {
    /// The id.
    public var id: Name
    /// The question.
    public var text: Located<String>
    /// The names of the five steps, or none for the usual ones.
    public var labels: [Located<String>] = []
    /// The earlier check-in that it repeats.
    public var repeats: Name?

    /// Makes a check-in.
    @inlinable
    public init(id: Name, text: Located<String>) {
      self.id = id
      self.text = text
    }
  }

  /// How a scenario ends.
  public struct Ending: Hashable, Sendable {
    /// How well it went.
    public var outcome: ScenarioModel.Ending.Outcome
    /// The title that is shown.
    public var title: Located<String>?

    /// Makes an ending.
    @inlinable
    public init(outcome: ScenarioModel.Ending.Outcome, title: Located<String>? = nil) {
      self.outcome = outcome
      self.title = title
    }
  }

  /// What is said of an answer afterwards.
  public struct Feedback: Hashable, Sendable {
    /// What is said to the learner.
    @WrittenIfAny public var learner: Located<String>?
    /// What the workplace can do.
    @Rare public var workplace: Located<String>?

    /// Makes feedback.
    public init(learner: Located<String>? = nil, workplace: Located<String>? = nil) {
      _learner = WrittenIfAny(wrappedValue: learner)
      self.workplace = workplace
    }

    /// Makes feedback for the learner of a text as it stands in its file.
    public init(learner: Passage?) { _learner = WrittenIfAny(projectedValue: learner) }
  }

  /// What happens to state and scores.
  public struct Effects: Hashable, Sendable {
    /// A value that a state gets.
    public struct Assignment: Hashable, Sendable {
      /// The state.
      public var target: Name
      /// The value.
      public var value: Located<Value>
      /// Whether a greater value stays: of words one that comes later.
      public var isLeast = false

      /// Makes an assignment.
      @inlinable
      public init(_ target: Name, _ value: Located<Value>) {
        self.target = target
        self.value = value
      }
    }

    /// An amount that is added to a state or a dimension.
    public struct Change: Hashable, Sendable {
      /// The state or the dimension.
      public var target: Name
      /// The amount.
      public var amount: Located<Int>

      /// Makes a change.
      @inlinable
      public init(_ target: Name, _ amount: Located<Int>) {
        self.target = target
        self.amount = amount
      }
    }

    /// Values that states get.
    public var set: [Assignment] = []
    /// Amounts added to states.
    public var add: [Change] = []
    /// Points.
    public var score: [Change] = []

    /// Makes effects that do nothing.
    @inlinable
    public init() {}
  }

  /// Where it goes on.
  public enum Goto: Hashable, Sendable {
    /// A branch with a condition; the last one has none.
    public struct GuardedBranch: Hashable, Sendable {
      /// When it is taken.
      public var when: Located<String>?
      /// The scene.
      public var to: Name
      /// The whole branch.
      public var range: SourceRange

      /// Makes a branch.
      @inlinable
      public init(when: Located<String>?, to: Name, range: SourceRange) {
        self.when = when
        self.to = to
        self.range = range
      }
    }

    /// A branch that is drawn.
    public struct WeightedBranch: Hashable, Sendable {
      /// Its weight.
      public var weight: Int
      /// The scene.
      public var to: Name

      /// Makes a branch.
      @inlinable
      public init(weight: Int, to: Name) {
        self.weight = weight
        self.to = to
      }
    }

    /// To that scene.
    case scene(Name)
    /// To the first branch that holds.
    case guarded([GuardedBranch])
    /// To a branch that is drawn.
    case weighted([WeightedBranch])
  }
}
