/// Why a script does not fit a run.
package struct AgentError: Error, Hashable, Sendable {
  /// What does not fit.
  package enum Reason: Hashable, Sendable {
    /// The scene has no choice with that id.
    case noSuchChoice
    /// The choice is there and not offered.
    case notOffered
    /// The scene asks for a choice, and the script gives something else.
    case wantsChoice
    /// The scene asks a check-in, and the script gives something else.
    case wantsCheckIn
    /// The scene asks for items, and the script gives something else.
    case wantsItems
    /// The scene asks for items with their categories, and the script gives something else.
    case wantsCategories
    /// The scene has no item with one of those ids.
    case noSuchItem(String)
    /// The scene has no category with that id.
    case noSuchCategory(String)
    /// An item is there and not shown.
    case itemNotShown(String)
    /// An item stands twice.
    case itemTwice(String)
    /// So many items are expected.
    case wrongCount(ClosedRange<Int>)
    /// The script is late where the move has no time limit.
    case noTimeLimit
    /// The check-in has so many steps, and the number is above them.
    case outOfScale(steps: Int)
    /// The scene does not draw, or not to there.
    case noSuchDraw
    /// The run waits, and the script has no answers left.
    case answersMissing
    /// The run is over, and the script has answers left.
    case answersLeft
  }

  /// The number of the run, from 1.
  package var run: Int
  /// The number of the answer, from 1.
  package var step: Int
  /// The id of the scene where the run stands.
  package var scene: String
  /// The answer of the script, unless answers are missing.
  package var entry: Script.Entry?
  /// The ids of the choices that are offered there, or of the items that are shown, in written order.
  package var offered: [String]
  /// What does not fit.
  package var reason: Reason
}
