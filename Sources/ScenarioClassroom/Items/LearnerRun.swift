package import ScenarioModel
package import ScenarioRuntime

/// What item analysis takes from one run: the first answer in each scene, the ways taken, and the total.
package struct LearnerRun: Sendable {
  /// The first answer in a scene.
  package struct Response: Hashable, Sendable {
    /// The answer; nil where the run stopped at the question.
    package var answer: Answer?
    /// The choices that were offered, by their positions as written.
    package var offered: [Int]
    /// The weighted points that the answer brought.
    package var gained: Int
    /// What an answer with items came to, from 0 to 100.
    package var result: Int?
  }

  /// A way from one scene to the next.
  package struct Passage: Hashable, Sendable {
    /// The scene that was left.
    package var from: Int
    /// The position of the choice after which it was taken; nil where no choice was.
    package var choice: Int?
    /// The scene that was entered.
    package var to: Int
    /// Whether a rule led there.
    package var isRule: Bool
  }

  /// The first answers by scene.
  package private(set) var responses: [Int: Response] = [:]
  /// The scenes that were entered.
  package private(set) var entered: Set<Int> = []
  /// The ways that were taken.
  package private(set) var passages: Set<Passage> = []
  /// The weighted points of the whole run.
  package private(set) var total: Int
  /// Whether it reached an ending without an opt-out, so that its total can be compared with others.
  package private(set) var isComplete: Bool
  /// The run.
  package let session: Session

  /// Follows a run from its start.
  package init(_ session: Session, _ weights: ScoreWeights) {
    self.session = session
    let score = session.score
    total = weights.worth(points: score.points)
    isComplete = !score.usedOptOut
    if case .ended = session.status {} else { isComplete = false }
    // The same answers once more, for what was offered at each of them.
    var again = Session(session.machine, seed: session.seed, timing: session.timing)
    follow(session.opening, from: nil, choice: nil)
    for turn in session.transcript {
      if responses[turn.scene] == nil, !turn.answer.isCheckIn {
        responses[turn.scene] = Response(turn, offered: again.offered.sorted(), weights)
      }
      do { try again.answer(turn.answer, after: turn.milliseconds) } catch {
        preconditionFailure("the same answers were refused")
      }
      var choice: Int?
      if case .choice(let position) = turn.answer { choice = position }
      follow(turn.events, from: turn.scene, choice: choice)
    }
    if case .waiting(let scene) = session.status, responses[scene] == nil, session.checkIn == nil {
      responses[scene] = Response(answer: nil, offered: session.offered.sorted(), gained: 0, result: nil)
    }
  }

  private mutating func follow(_ events: [Event], from start: Int?, choice: Int?) {
    var (scene, choice, isRule) = (start, choice, false)
    for event in events {
      switch event {
      case .ruleFired: isRule = true
      case .entered(let target):
        if let scene { passages.insert(Passage(from: scene, choice: choice, to: target, isRule: isRule)) }
        entered.insert(target)
        (scene, choice, isRule) = (target, nil, false)
      default: break
      }
    }
  }
}

extension LearnerRun.Response {
  fileprivate init(_ turn: Session.Turn, offered: [Int], _ weights: ScoreWeights) {
    answer = turn.answer
    self.offered = offered
    gained = 0
    scan: for event in turn.events {
      switch event {
      case .scored(let dimension, let points):
        gained = ScoreWeights.plus(gained, weights.factors[dimension], times: points)
      case .resulted(_, let percent): result = percent
      // What entering the next scene gives is not this answer's.
      case .entered: break scan
      default: break
      }
    }
  }
}

extension Answer {
  fileprivate var isCheckIn: Bool { if case .checkIn = self { true } else { false } }
}
