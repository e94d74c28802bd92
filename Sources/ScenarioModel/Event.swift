/// Something that happened in a run. Numbers are indices into the program.
public enum Event: Hashable, Sendable {
  /// A scene was entered.
  case entered(scene: Int)
  /// A line of a scene was said: the line's position among the scene's lines.
  case said(scene: Int, line: Int)
  /// A choice was taken (numbered through the program).
  case chose(choice: Int)
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
  /// The check-in at hand was answered (true) or skipped. Its value is never part of a run.
  case checkIn(answered: Bool)
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
