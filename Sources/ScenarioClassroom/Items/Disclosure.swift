package import ScenarioModel

/// Which counts of a class stay unsaid, so that nobody is pointed out by them.
///
/// - What fewer than five learners did is not shown: a scene that they alone reached, or a class of them.
/// - How many took a critical choice, left by an opt-out or stopped at a question is not shown where it is one to four.
/// - Where one part of a whole is not shown, a second one is not either, the smallest that is left, so that the part does
///   not come out as the whole less the others. That holds for the answers in a scene, the ways that lead on from it, and
///   the endings.
///
/// How many came to a scene is the denominator of all that is said of it, so it is said from five on. Who adds up the
/// scenes before and after can therefore at times tell how many of few went a way; the page on reports says so.
package struct Disclosure: Sendable {
  /// What a learner did at a question.
  package enum Cell: Hashable, Sendable {
    /// Took the choice at that position.
    case choice(Int)
    /// Gave any other answer.
    case answered
    /// Was too late.
    case late
    /// Stopped there.
    case unanswered
  }

  private struct Place: Hashable {
    var scene: Int
    var cell: Cell
  }

  private struct Way: Hashable {
    var from: Int
    var to: Int
  }

  /// How many learners there are.
  package let learners: Int
  /// The scenes of which nothing is shown.
  package private(set) var hiddenScenes: Set<Int> = []
  private let entered: [Int]
  private var counts: [Place: Int] = [:]
  private var ways: [Way: Int] = [:]
  private var hiddenCells: Set<Place> = []
  private var hiddenWays: Set<Way> = []

  /// Finds what stays unsaid.
  ///
  /// - Parameters:
  ///   - analysis: The item analysis of the class.
  ///   - program: The scenario's program.
  package init(_ analysis: ItemAnalysis, _ program: Program) {
    learners = analysis.runs.count
    entered = program.scenes.indices.map { scene in analysis.runs.count { $0.entered.contains(scene) } }
    guard FigureLevel(learners) > .suppressed else {
      hiddenScenes = Set(program.scenes.indices)
      return
    }
    hideScenes(analysis, program)
    for figures in analysis.items where !hiddenScenes.contains(figures.item.scene) { hideCells(figures, program) }
    hideWays(analysis)
  }

  private mutating func hideScenes(_ analysis: ItemAnalysis, _ program: Program) {
    let isEnd = program.scenes.map { if case .end = $0.move { true } else { false } }
    for scene in program.scenes.indices where !isEnd[scene] && Self.isFew(entered[scene]) { hiddenScenes.insert(scene) }
    for figures in analysis.items where Self.isFew(figures.reached) { hiddenScenes.insert(figures.item.scene) }
    // The endings and those who reached none add up to all; an ending is the end of a story, and no answer.
    let ends = isEnd.indices.filter { isEnd[$0] }
    let unfinished = learners - ends.reduce(0) { $0 + entered[$1] }
    guard Self.isFew(unfinished) else { return }
    let reached = ends.filter { entered[$0] > 0 }
    if let smallest = reached.min(by: { (entered[$0], $0) < (entered[$1], $1) }) { hiddenScenes.insert(smallest) }
  }

  private mutating func hideCells(_ figures: ItemFigures, _ program: Program) {
    let scene = figures.item.scene
    var cells: [(cell: Cell, count: Int, isSensitive: Bool)] = []
    for (position, choice) in figures.choices.enumerated() {
      var isSensitive = false
      if case .choices(let choices) = program.scenes[scene].move {
        isSensitive = choices[position].critical || choices[position].optOut
      }
      cells.append((.choice(position), choice.taken, isSensitive))
    }
    cells.append((.answered, figures.results.values.reduce(0, +), false))
    cells += [(.late, figures.late, false), (.unanswered, figures.unanswered, true)]
    let isShown = Self.withSecond(cells.map(\.count), hidden: cells.map { $0.isSensitive && Self.isFew($0.count) })
    for (cell, isShown) in zip(cells, isShown) {
      counts[Place(scene: scene, cell: cell.cell)] = cell.count
      if !isShown { hiddenCells.insert(Place(scene: scene, cell: cell.cell)) }
    }
  }

  private mutating func hideWays(_ analysis: ItemAnalysis) {
    var hasHidden: Set<Way> = []
    for run in analysis.runs {
      for way in Set(run.passages.map { Way(from: $0.from, to: $0.to) }) { ways[way, default: 0] += 1 }
      for passage in run.passages {
        guard let choice = passage.choice else { continue }
        if hiddenCells.contains(Place(scene: passage.from, cell: .choice(choice))) {
          hasHidden.insert(Way(from: passage.from, to: passage.to))
        }
      }
    }
    for (from, group) in Dictionary(grouping: ways.keys, by: \.from) {
      let group = group.sorted { $0.to < $1.to }
      let isHidden = group.map { way in
        hiddenScenes.contains(from) || hiddenScenes.contains(way.to) || hasHidden.contains(way)
      }
      for (way, isShown) in zip(group, Self.withSecond(group.map { ways[$0] ?? 0 }, hidden: isHidden)) where !isShown {
        hiddenWays.insert(way)
      }
    }
  }

  // MARK: What may be shown

  /// How many did this at a question; nil where that stays unsaid.
  package func count(_ cell: Cell, in scene: Int) -> Int? {
    let place = Place(scene: scene, cell: cell)
    return hiddenScenes.contains(scene) || hiddenCells.contains(place) ? nil : counts[place] ?? 0
  }

  /// How many entered a scene; nil where that stays unsaid.
  package func entered(_ scene: Int) -> Int? { hiddenScenes.contains(scene) ? nil : entered[scene] }

  /// How many went from one scene to another; nil where that stays unsaid.
  package func passed(from: Int, to: Int) -> Int? {
    guard FigureLevel(learners) > .suppressed else { return nil }
    let way = Way(from: from, to: to)
    return hiddenWays.contains(way) ? nil : ways[way] ?? 0
  }

  // MARK: Parts of a whole

  private static func isFew(_ count: Int) -> Bool { (1..<FigureLevel.fewest).contains(count) }

  /// The parts of a whole whose size is known that may be shown: none of fewer than five, nor the one that would give
  /// such a part away by subtraction.
  ///
  /// - Parameter sizes: The sizes of the parts.
  /// - Returns: For each part whether it may be shown.
  package static func parts(_ sizes: [Int]) -> [Bool] { withSecond(sizes, hidden: sizes.map(isFew)) }

  /// Hides a second part where only one is hidden: the smallest that is not empty, for an empty one hides nothing.
  private static func withSecond(_ sizes: [Int], hidden: [Bool]) -> [Bool] {
    var isShown = sizes.indices.map { sizes[$0] == 0 || !hidden[$0] }
    guard isShown.count(where: { !$0 }) == 1 else { return isShown }
    let left = sizes.indices.filter { isShown[$0] && sizes[$0] > 0 }
    if let next = left.min(by: { (sizes[$0], $0) < (sizes[$1], $1) }) { isShown[next] = false }
    return isShown
  }
}
