/// Something that happened in a run. Numbers are indices into the program.
public enum Event: Hashable, Sendable {
  /// A scene was entered.
  case entered(scene: Int)
  /// A line of a scene was said: the line's position among the scene's lines.
  case said(scene: Int, line: Int)
  /// A choice was taken (numbered through the program).
  case chose(choice: Int)
  /// An item (numbered through the program) is in the answer; in order and compose one after the other as put or said.
  case picked(item: Int)
  /// An item (numbered through the program) was assigned to the category at that position.
  case matched(item: Int, category: Int)
  /// The answer to a move with items came to that percent of the move's own points.
  case resulted(scene: Int, percent: Int)
  /// An entry of `then` (numbered through the program) follows the answer.
  case followed(entry: Int)
  /// A line of the reply of an entry of `then` was said: the line's position in the reply.
  case followUp(entry: Int, line: Int)
  /// The time for the move of a scene was over.
  case timedOut(scene: Int)
  /// A line of a time limit's reply was said: the line's position in the reply.
  case lateReplied(scene: Int, line: Int)
  /// A check-in was answered or skipped: its position in the scene.
  case checkedIn(scene: Int, checkIn: Int, answered: Bool)
  /// A variable got a value, whether or not it had that value before.
  case assigned(variable: Int, value: Int)
  /// A dimension changed by so many points, after its bounds.
  case scored(dimension: Int, points: Int)
  /// A critical choice was taken.
  case critical(choice: Int)
  /// An earlier critical choice was mended by another.
  case repaired(choice: Int, by: Int)
  /// A rule fired.
  case ruleFired(rule: Int)
  /// A line of a choice's reply was said: the line's position in the reply.
  case replied(choice: Int, line: Int)
  /// A branch was drawn by weight, where the draw stands in that scene.
  case drew(scene: Int, branch: Int)
  /// The run reached an end.
  case ended(scene: Int)
  /// The run cannot go on: nothing was left to do in that scene, which leads nowhere.
  case stuck(scene: Int)
  /// The run entered too many scenes without a question, the last of them that scene.
  case endless(scene: Int)
}

/// What a learner answers to the move at hand.
public enum Answer: Hashable, Sendable {
  /// The choice at that position among the scene's choices, as written.
  case choice(Int)
  /// These items, at their positions in the scene as written, for select, order and compose. For order and compose the
  /// first was put or said first; for select any order means the same.
  case items([Int])
  /// For each of the scene's items as written the position of its category, or ``notShown``.
  case match([Int])
  /// The time was over before the move was answered. What it leads to counts for what can be reached, never for the
  /// range of scores.
  case late
  /// The check-in at hand was answered (true) or skipped. Its value is never part of a run.
  case checkIn(answered: Bool)
}

extension Answer {
  /// What stands in ``match(_:)`` for an item that is not shown.
  public static let notShown = -1
}

/// Why an answer was refused. A refused answer changes nothing.
public enum Refusal: Error, Hashable, Sendable {
  /// The run has ended.
  case hasEnded
  /// The move at hand takes another kind of answer.
  case wrongKind
  /// The scene has no choice at that position.
  case noSuchChoice
  /// The choice is not offered now.
  case notOffered
  /// The scene has no item at that position, or no such number of items.
  case noSuchItem
  /// An item is not shown now.
  case itemNotShown
  /// An item stands twice.
  case itemTwice
  /// The answer has fewer items than so many.
  case tooFewItems(least: Int)
  /// The answer has more items than so many.
  case tooManyItems(most: Int)
  /// The scene has no category at that position.
  case noSuchCategory
  /// The move has no time limit, or timing is off.
  case noTimeLimit
}

/// A critical choice that was taken in a run.
public struct CriticalEvent: Codable, Hashable, Sendable {
  /// The choice, numbered through the program.
  public var choice: Int
  /// The step of the answer, from 1.
  public var step: Int
  /// The step at which it was mended, if it was.
  public var repairedAt: Int?

  /// Makes an event.
  public init(choice: Int, step: Int, repairedAt: Int? = nil) {
    self.choice = choice
    self.step = step
    self.repairedAt = repairedAt
  }
}
