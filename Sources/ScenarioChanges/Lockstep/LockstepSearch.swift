import ScenarioExplorer
import ScenarioModel
import ScenarioRuntime

/// The search through pairs of situations, breadth first, so that the first way to anything is a shortest one.
struct LockstepSearch {
  /// How a pair was reached first.
  struct Origin {
    var before: Int32
    /// The step of the old version; nil where only the new one drew.
    var step: Witness.Step?
  }

  /// Something that was found, with the pair and step that showed it first.
  struct Found {
    var before: Int
    var step: Witness.Step?
    var count = 0
  }

  let old: Machine
  let new: Machine
  let budget: Int
  private let vocabulary: Vocabulary
  private let newScenes: [String: Int]
  /// The pairs: the key of the one, the key of the other, and whether both have drawn alike.
  private(set) var store: PairStore
  /// How many pairs were looked at.
  private(set) var lookedAt = 0
  private(set) var origins: [Origin] = []
  /// Whether everything was looked at.
  private(set) var isComplete = true
  /// How often each thing was done.
  private(set) var tries: [Cause: Int] = [:]
  private(set) var partings: [(key: PartingKey, found: Found)] = []
  private var partingNumbers: [PartingKey: Int] = [:]
  private(set) var scoreMoves: [(key: MoveKey, found: Found)] = []
  private var knownMoves: Set<MoveKey> = []
  private let oldMeanings: [String]
  private let newMeanings: [String]

  struct PartingKey: Hashable {
    var cause: Cause
    var difference: Parting.Difference
  }

  struct MoveKey: Hashable {
    var cause: Cause
    var difference: ScoreMove.Difference
  }

  // The states at hand, whose memory is used again.
  private var left = MachineState()
  private var right = MachineState()
  private var leftEvents: [Event] = []
  private var rightEvents: [Event] = []
  private var pair: [Int32] = []
  private var draws = DrawSource.forced([])

  init(_ old: Machine, _ new: Machine, budget: Int) {
    (self.old, self.new, self.budget) = (old, new, budget)
    vocabulary = Vocabulary(old, new)
    newScenes = Dictionary(new.program.scenes.enumerated().map { ($1.id, $0) }) { first, _ in first }
    store = PairStore(width: old.keyWidth + new.keyWidth + 1)
    oldMeanings = Self.meanings(of: old.program)
    newMeanings = Self.meanings(of: new.program)
  }

  /// What each choice means for a result beside its points.
  private static func meanings(of program: Program) -> [String] {
    let names = ProgramNames(program)
    return program.choices.map { choice in
      let mended = choice.repairs.map { names.choices[$0] }.sorted().joined(separator: " ")
      return "\(choice.critical) \(choice.optOut) \(mended)"
    }
  }

  /// How many differences are told apart; whoever has more needs no longer list.
  private static let mostDifferences = 500
  /// How many pairs are looked at where runs part.
  private static let mostAfterParting = 50_000
  /// How many words the pairs may have altogether.
  private static let mostWords = 1 << 26
  /// How much was done, in answers to moves of a usual size.
  private var effort = 0

  /// Looks at all pairs, as far as the budget goes.
  mutating func run() {
    old.start(&left, seed: 0, draws: &draws, events: &leftEvents)
    new.start(&right, seed: 0, draws: &draws, events: &rightEvents)
    let start = Cause(scene: "", act: .start)
    tries[start] = 1
    reach(start, isAlike: true, before: -1, step: nil)
    while lookedAt < store.count {
      let next = lookedAt
      // Once there is no proof to be had, the nearest differences are enough.
      let most = partings.isEmpty ? budget : min(budget, Self.mostAfterParting)
      guard next < most, store.words.count <= Self.mostWords, effort <= budget * 20 else {
        isComplete = false
        return
      }
      restore(next)
      let isAlike = store.words[next * store.width + store.width - 1] == 1
      if left.openDraw != nil || right.openDraw != nil {
        draw(from: next, isAlike)
      } else {
        answer(from: next, isAlike)
      }
      lookedAt += 1
    }
  }

  private mutating func restore(_ number: Int) {
    old.restore(&left, fromKey: store.words, at: number * store.width)
    new.restore(&right, fromKey: store.words, at: number * store.width + old.keyWidth)
    leftEvents.removeAll(keepingCapacity: true)
    rightEvents.removeAll(keepingCapacity: true)
  }

  // MARK: Steps

  private mutating func answer(from number: Int, _ isAlike: Bool) {
    guard case .waiting(let scene) = left.status, case .waiting(let newScene) = right.status else { return }
    var answers: [Answer] = []
    let isWhole = old.representativeAnswers(left, into: &answers)
    if !old.program.scenes[scene].move.items.isEmpty, !vocabulary.sortsAlike(left, right) {
      // A few answers stand for all of the old machine, and may not for the new one.
      if let all = old.everyAnswer(left) { answers = all } else { isComplete = false }
    } else if !isWhole {
      isComplete = false
    }
    let size = old.program.scenes[scene].move.size + new.program.scenes[newScene].move.size
    for answer in answers {
      // A program of somebody who means ill has a scene of a hundred thousand choices.
      effort += 1 + (size + store.width) / 64
      guard effort <= budget * 20 else {
        isComplete = false
        return
      }
      restore(number)
      let step = Witness.Step.answer(scene: scene, checkIn: left.checkIn, answer: answer)
      let cause = cause(of: answer, in: scene, checkIn: left.checkIn)
      tries[cause, default: 0] += 1
      let given = old.described(answer, scene: scene, checkIn: left.checkIn).0
      do throws(Refusal) { try old.answer(answer, &left, draws: &draws, events: &leftEvents) } catch {
        preconditionFailure("the machine refused an answer that it offered")
      }
      do throws(Divergence.Reason) {
        let fitting = try new.fit(given, scene: newScene, checkIn: right.checkIn)
        do throws(Refusal) { try new.answer(fitting, &right, draws: &draws, events: &rightEvents) } catch {
          throw Divergence.Reason(error)
        }
        compareScores(cause, before: number, step: step)
      } catch {
        part(cause, .refused(error), before: number, step: step)
        continue
      }
      reach(cause, isAlike: isAlike, before: number, step: step)
    }
  }

  private func cause(of answer: Answer, in scene: Int, checkIn: Int) -> Cause {
    let row = old.program.scenes[scene]
    switch (answer, row.move) {
    case (.choice(let position), .choices(let choices)):
      return Cause(scene: row.id, act: .choice(choices[position].id))
    case (.checkIn, .scale(let checkIns)): return Cause(scene: row.id, act: .checkIn(checkIns[checkIn].id))
    case (.late, _): return Cause(scene: row.id, act: .late)
    default: return Cause(scene: row.id, act: .items)
    }
  }

  private mutating func draw(from number: Int, _ isAlike: Bool) {
    let (mine, other) = (left.openDraw, right.openDraw)
    let oldBranches = mine.map { old.branches(of: $0) } ?? []
    let newBranches = other.map { new.branches(of: $0) } ?? []
    // The same number comes out of the generator where both draw among as many.
    let isShared = isAlike && mine != nil && other != nil && oldBranches.last?.upTo == newBranches.last?.upTo
    for (branch, one) in oldBranches.enumerated() {
      let from = branch > 0 ? oldBranches[branch - 1].upTo : 0
      let step = mine.map { Witness.Step.draw(scene: $0.scene, branch: branch, to: one.scene) }
      for (newBranch, another) in newBranches.enumerated() {
        let newFrom = newBranch > 0 ? newBranches[newBranch - 1].upTo : 0
        if isShared, max(from, newFrom) >= min(one.upTo, another.upTo) { continue }
        goOn(number, branch, newBranch, isAlike: isShared, step: step)
      }
      if newBranches.isEmpty { goOn(number, branch, nil, isAlike: false, step: step) }
    }
    guard oldBranches.isEmpty else { return }
    for newBranch in newBranches.indices { goOn(number, nil, newBranch, isAlike: false, step: nil) }
  }

  private mutating func goOn(_ number: Int, _ branch: Int?, _ newBranch: Int?, isAlike: Bool, step: Witness.Step?) {
    restore(number)
    var cause = Cause(scene: "", act: .start)
    if let branch, let draw = left.openDraw {
      let target = old.branches(of: draw)[branch].scene
      cause = Cause(scene: old.program.scenes[draw.scene].id, act: .draw(to: old.program.scenes[target].id))
      old.resume(&left, branch: branch, draws: &draws, events: &leftEvents)
    } else if let origin = lastStep(before: number), case .answer(let scene, let checkIn, let answer) = origin {
      cause = self.cause(of: answer, in: scene, checkIn: checkIn)
    }
    tries[cause, default: 0] += 1
    if let newBranch { new.resume(&right, branch: newBranch, draws: &draws, events: &rightEvents) }
    reach(cause, isAlike: isAlike, before: number, step: step)
  }

  private func lastStep(before number: Int) -> Witness.Step? {
    var number = number
    while number >= 0 {
      if let step = origins[number].step { return step }
      number = Int(origins[number].before)
    }
    return nil
  }

  // MARK: What came of a step

  /// Notes where both stand after a step, and goes on from there if that is the same place.
  private mutating func reach(_ cause: Cause, isAlike: Bool, before: Int, step: Witness.Step?) {
    if left.openDraw == nil, right.openDraw == nil {
      let (one, other) = (Place(left.status, old.program), Place(right.status, new.program))
      if one != other || outcome(left.status, old.program) != outcome(right.status, new.program) {
        part(cause, .leads(old: one, new: other), before: before, step: step)
        return
      }
      if one.standing != .waiting { return }
    }
    pair.removeAll(keepingCapacity: true)
    old.appendKey(of: left, to: &pair)
    new.appendKey(of: right, to: &pair)
    pair.append(isAlike ? 1 : 0)
    if store.insert(pair) { origins.append(Origin(before: Int32(truncatingIfNeeded: before), step: step)) }
  }

  private func outcome(_ status: RunStatus, _ program: Program) -> Ending.Outcome? {
    if case .ended(let scene) = status, case .end(let ending) = program.scenes[scene].move {
      ending.outcome
    } else {
      nil
    }
  }

  private mutating func part(
    _ cause: Cause, _ difference: Parting.Difference, before: Int, step: Witness.Step?
  ) {
    let key = PartingKey(cause: cause, difference: difference)
    let number = partingNumbers[key] ?? partings.count
    if number == partings.count {
      guard number < Self.mostDifferences else { return }
      partings.append((key, Found(before: before, step: step)))
      partingNumbers[key] = number
    }
    partings[number].found.count += 1
  }

  private mutating func compareScores(_ cause: Cause, before: Int, step: Witness.Step) {
    if case .chose(let one)? = leftEvents.first, case .chose(let other)? = rightEvents.first,
      oldMeanings[one] != newMeanings[other]
    {
      move(cause, .meaning, before, step)
    }
    guard leftEvents.contains(where: \.givesPoints) || rightEvents.contains(where: \.givesPoints) else { return }
    var points: [String: (old: Int, new: Int)] = [:]
    for case .scored(let dimension, let got) in leftEvents {
      points[old.program.dimensions[dimension].id, default: (0, 0)].old += got
    }
    for case .scored(let dimension, let got) in rightEvents {
      points[new.program.dimensions[dimension].id, default: (0, 0)].new += got
    }
    for (dimension, got) in points.sorted(by: { $0.key < $1.key }) where got.old != got.new {
      move(cause, .points(dimension: dimension, old: got.old, new: got.new), before, step)
    }
  }

  private mutating func move(
    _ cause: Cause, _ difference: ScoreMove.Difference, _ before: Int, _ step: Witness.Step
  ) {
    let key = MoveKey(cause: cause, difference: difference)
    if knownMoves.count < Self.mostDifferences, knownMoves.insert(key).inserted {
      scoreMoves.append((key, Found(before: before, step: step)))
    }
  }
}

extension Event {
  fileprivate var givesPoints: Bool {
    if case .scored(_, let points) = self { points != 0 } else { false }
  }
}

extension Move {
  /// How many answers or items have to be looked through to find one.
  fileprivate var size: Int {
    switch self {
    case .choices(let choices): choices.count
    case .scale(let checkIns): checkIns.count
    case .select, .order, .match, .compose: items.count
    case .end, .none: 0
    }
  }
}
