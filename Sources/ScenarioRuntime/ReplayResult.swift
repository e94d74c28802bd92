public import ScenarioModel

/// Why a recording cannot be replayed at all.
public enum ReplayError: Error, Hashable, Sendable {
  /// It has a format version that this toolkit does not know.
  case unknownFormat(Int)
  /// It is one of another pack.
  case otherPack(was: String, now: String)
  /// It is one of another scenario.
  case otherScenario(was: String, now: String)
}

/// Where a recording and a scenario part.
public struct Divergence: Hashable, Sendable {
  /// Why an answer does not fit.
  public enum Reason: Error, Hashable, Sendable {
    /// The run now stands in another scene.
    case sceneDiffers(now: String)
    /// The scene has no choice with that id.
    case noSuchChoice
    /// The choice is there and not offered.
    case notOffered
    /// Another check-in is asked.
    case checkInDiffers(now: String)
    /// The scene has no item with one of those ids.
    case noSuchItem
    /// An item is there and not shown.
    case itemNotShown
    /// Other items are shown, or another number of them is asked for.
    case itemsDiffer
    /// The scene has no category with one of those ids.
    case noSuchCategory
    /// The scene has no time limit, or timing is off.
    case noTimeLimit
    /// The scene's move takes another kind of answer.
    case wrongKind
    /// The run is over already.
    case isOver
    /// The recording's own steps do not count from 1; here this one was expected.
    case misnumbered(expected: Int)
  }

  /// The number of the answer that does not fit, from 1.
  public var step: Int
  /// The id of the scene that was answered in.
  public var scene: String
  /// What was answered.
  public var answer: Recording.Given
  /// Where the run stands now.
  public var now: RunStatus
  /// Why the answer does not fit.
  public var reason: Reason
}

/// What no run can have recorded: the recording was altered after it was made.
///
/// It can be told where the recording names the very program that it is replayed on, for there nothing can differ.
public enum Alteration: Hashable, Sendable {
  /// An answer that the program never took there.
  case answer(Divergence)
  /// A hash that is not the one of the text that was answered with or to.
  case text(step: Int, scene: String, was: String, now: String)
  /// An answer that came late where time limits were off, in whatever program.
  case lateWithoutTiming(step: Int)
}

/// What a replay found.
public struct ReplayResult: Sendable {
  /// How well a recording fits.
  public enum Outcome: Hashable, Sendable {
    /// It is the same program and the same run.
    case same
    /// The program or a text that was answered with is another one, and every answer fits.
    case samePath
    /// An answer does not fit.
    case diverged(Divergence)
  }

  /// How well the recording fits.
  public var outcome: Outcome
  /// The steps at which the text that was answered with, or to, has changed since.
  public var changedTexts: [Int]
  /// What no run can have recorded; then the recording was altered after it was made.
  public var alteration: Alteration?
  /// The run as far as it fits.
  public var session: Session

  /// What happened, from the start on.
  public var events: [Event] { session.opening + session.transcript.flatMap(\.events) }
  /// Where the run stands.
  public var status: RunStatus { session.status }
  /// The score of the run.
  public var score: Score { session.score }
}
