/// How far a run has come.
public enum RunStatus: Hashable, Sendable {
  /// It waits for an answer in that scene.
  case waiting(scene: Int)
  /// It reached that end.
  case ended(scene: Int)
  /// Nothing was left to do in that scene, which leads nowhere.
  case stuck(scene: Int)
  /// It entered too many scenes without a question.
  case endless(scene: Int)

  /// Whether no answer is taken any more.
  public var isOver: Bool {
    if case .waiting = self { false } else { true }
  }

  /// The scene that it speaks of.
  public var scene: Int {
    switch self {
    case .waiting(let scene), .ended(let scene), .stuck(let scene), .endless(let scene): scene
    }
  }
}

/// The score of a run so far.
public struct Score: Hashable, Sendable {
  /// The points of each dimension.
  public var points: [Int]
  /// The percent of the attainable, after caps; nil where there is none.
  public var percent: Int?
  /// The percent before caps.
  public var uncappedPercent: Int?
  /// Whether the percent reaches the scenario's `pass`; nil where there is no percent or no `pass`.
  public var passed: Bool?
  /// The critical events in the order of their steps.
  public var criticalEvents: [CriticalEvent]
  /// Whether an opt-out was used, which leaves points but no percent.
  public var usedOptOut: Bool

  /// Makes a score.
  public init(
    points: [Int], percent: Int?, uncappedPercent: Int?, passed: Bool?, criticalEvents: [CriticalEvent],
    usedOptOut: Bool
  ) {
    self.points = points
    self.percent = percent
    self.uncappedPercent = uncappedPercent
    self.passed = passed
    self.criticalEvents = criticalEvents
    self.usedOptOut = usedOptOut
  }
}
