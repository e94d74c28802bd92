package import ScenarioModel

/// Which counts of a class stay unsaid, so that nobody can be recognised by them.
///
/// - What fewer than five learners did is not shown at all: a scene that they alone reached, or a class of them.
/// - How many took a critical choice, left by an opt-out or stopped at a question is not shown where it is one to four.
/// - Neither is what would give that away by subtraction, within a table or from scene to scene. Counts are edges
///   between the table of the scene they are in and the scene they lead to; a hidden count can be worked out exactly if
///   and only if its edge is a bridge among the hidden ones (Gusfield 1988, doi 10.1137/0217034). So more is hidden,
///   the smallest counts first, until no such edge is one.
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

  /// Where counts lead whose sum nobody is told.
  private static let outside = -1

  private struct Place: Hashable {
    var scene: Int
    var cell: Cell
  }

  private struct Way: Hashable {
    var place: Place
    var to: Int
  }

  /// How many entered each scene.
  package private(set) var entered: [Int]
  /// How many learners there are.
  package let learners: Int
  /// The scenes of which nothing is shown.
  package private(set) var hiddenScenes: Set<Int> = []
  private var hidden: Set<Place> = []
  private var counts: [Place: Int] = [:]
  private var tables: [Int: [Place]] = [:]
  private var ways: [Way: Int] = [:]
  private var waysByPlace: [Place: [Way]] = [:]
  private var waysByTarget: [Int: [Way]] = [:]
  private var isEnd: [Bool]

  /// Finds what stays unsaid.
  ///
  /// - Parameters:
  ///   - analysis: The item analysis of the class.
  ///   - program: The scenario's program.
  package init(_ analysis: ItemAnalysis, _ program: Program) {
    learners = analysis.runs.count
    isEnd = program.scenes.map { if case .end = $0.move { true } else { false } }
    entered = program.scenes.indices.map { scene in analysis.runs.count { $0.entered.contains(scene) } }
    guard FigureLevel(learners) > .suppressed else {
      hiddenScenes = Set(program.scenes.indices)
      return
    }
    count(analysis)
    for scene in program.scenes.indices where !isEnd[scene] && (1..<FigureLevel.fewest).contains(entered[scene]) {
      hiddenScenes.insert(scene)
    }
    for figures in analysis.items where FigureLevel(figures.reached) == .suppressed && figures.reached > 0 {
      hiddenScenes.insert(figures.item.scene)
    }
    for place in counts.keys where isSensitive(place, program) && (1..<FigureLevel.fewest).contains(counts[place] ?? 0) {
      hidden.insert(place)
    }
    protect()
  }

  private mutating func count(_ analysis: ItemAnalysis) {
    for figures in analysis.items {
      let scene = figures.item.scene
      var cells: [(Cell, Int)] = figures.choices.enumerated().map { (.choice($0), $1.taken) }
      cells.append((.answered, figures.results.values.reduce(0, +)))
      cells += [(.late, figures.late), (.unanswered, figures.unanswered)]
      tables[scene] = cells.map { Place(scene: scene, cell: $0.0) }
      for (cell, number) in cells { counts[Place(scene: scene, cell: cell)] = number }
    }
    for run in analysis.runs {
      for way in Set(run.passages.map { Way(place: Place(scene: $0.from, cell: Self.cell($0)), to: $0.to) }) {
        ways[way, default: 0] += 1
      }
    }
    // What leads nowhere is known by its table alone.
    for (place, number) in counts where number > 0 && !ways.keys.contains(where: { $0.place == place }) {
      ways[Way(place: place, to: Self.outside)] = number
    }
    for way in ways.keys.sorted(by: Self.precedes) {
      waysByPlace[way.place, default: []].append(way)
      waysByTarget[way.to, default: []].append(way)
    }
  }

  private static func cell(_ passage: LearnerRun.Passage) -> Cell { passage.choice.map { .choice($0) } ?? .answered }

  private static func precedes(_ first: Way, _ second: Way) -> Bool {
    (first.place.scene, rank(first.place), first.to) < (second.place.scene, rank(second.place), second.to)
  }

  private static func rank(_ place: Place) -> Int {
    switch place.cell {
    case .choice(let position): position
    case .answered: Int.max - 2
    case .late: Int.max - 1
    case .unanswered: Int.max
    }
  }

  private func isSensitive(_ place: Place, _ program: Program) -> Bool {
    switch place.cell {
    case .choice(let position):
      guard case .choices(let choices) = program.scenes[place.scene].move else { return false }
      return choices[position].critical || choices[position].optOut
    case .unanswered: return true
    case .answered, .late: return false
    }
  }

  // MARK: What would give a hidden count away

  private mutating func protect() {
    var done: Set<Place> = []
    while let place = protected.filter({ !done.contains($0) }).min(by: Self.comesFirst) {
      done.insert(place)
      if !hiddenScenes.contains(place.scene) {
        // A table that hides one count gives it away by its sum.
        while hiddenCells(of: place.scene).count < 2, let next = smallest(in: tables[place.scene] ?? []) {
          hidden.insert(next)
        }
      }
      for way in waysByPlace[place] ?? [] { while isBridge(way) { hideMore(around: way) } }
    }
    // Endings and those who reached none add up to all.
    let ends = isEnd.indices.filter { isEnd[$0] && entered[$0] > 0 }
    let unfinished = learners - ends.reduce(0) { $0 + entered[$1] }
    let isUnsaid = (1..<FigureLevel.fewest).contains(unfinished)
    if ends.count(where: hiddenScenes.contains) + (isUnsaid ? 1 : 0) == 1, let next = ends.filter({ !hiddenScenes.contains($0) }).min(by: {
      (entered[$0], $0) < (entered[$1], $1)
    }) {
      hiddenScenes.insert(next)
    }
  }

  /// The counts that must not come out: those that are sensitive, and all of scenes that are not shown.
  private var protected: [Place] {
    counts.keys.filter { (counts[$0] ?? 0) > 0 && (hidden.contains($0) || hiddenScenes.contains($0.scene)) }
      + waysByPlace.keys.filter { hiddenScenes.contains($0.scene) && counts[$0] == nil }
  }

  private static func comesFirst(_ first: Place, _ second: Place) -> Bool {
    (first.scene, rank(first)) < (second.scene, rank(second))
  }

  private func hiddenCells(of scene: Int) -> [Place] {
    (tables[scene] ?? []).filter { hidden.contains($0) && (counts[$0] ?? 0) > 0 }
  }

  private func isHidden(_ place: Place) -> Bool { hidden.contains(place) || hiddenScenes.contains(place.scene) }

  private func smallest(in places: [Place]) -> Place? {
    places.filter { !isHidden($0) && (counts[$0] ?? 0) > 0 }.min {
      (counts[$0] ?? 0, $0.scene, Self.rank($0)) < (counts[$1] ?? 0, $1.scene, Self.rank($1))
    }
  }

  private mutating func hideMore(around way: Way) {
    let into = (waysByTarget[way.to] ?? []).map(\.place)
    if way.to != Self.outside, let next = smallest(in: into) {
      hidden.insert(next)
    } else if way.to != Self.outside, !hiddenScenes.contains(way.to) {
      // Nothing else leads there, so how many came is the hidden count itself.
      hiddenScenes.insert(way.to)
    } else if let next = smallest(in: tables[way.place.scene] ?? []) {
      hidden.insert(next)
    } else {
      hiddenScenes.insert(way.place.scene)
    }
  }

  /// Whether all else that is shown leaves one number only for this count: then its two ends hang together by nothing
  /// else that is hidden. Sums that are not shown are one end, outside, to which everything may go.
  private func isBridge(_ way: Way) -> Bool {
    func source(_ way: Way) -> Int {
      hiddenScenes.contains(way.place.scene) || tables[way.place.scene] == nil ? Self.outside : way.place.scene
    }
    // Targets are numbered after the scenes.
    func target(_ way: Way) -> Int {
      way.to == Self.outside || hiddenScenes.contains(way.to) ? Self.outside : isEnd.count + way.to
    }
    let (from, to) = (source(way), target(way))
    guard from != to else { return false }
    var isSeen: Set<Int> = [from]
    var waiting = [from]
    var neighbours: [Int: [Int]] = [:]
    for other in ways.keys where other != way && isHidden(other.place) {
      neighbours[source(other), default: []].append(target(other))
      neighbours[target(other), default: []].append(source(other))
    }
    while let next = waiting.popLast() {
      if next == to { return false }
      for neighbour in neighbours[next] ?? [] where isSeen.insert(neighbour).inserted { waiting.append(neighbour) }
    }
    return true
  }

  // MARK: What may be shown

  /// How many did this at a question; nil where that stays unsaid.
  package func count(_ cell: Cell, in scene: Int) -> Int? {
    let place = Place(scene: scene, cell: cell)
    let number = counts[place] ?? 0
    if hiddenScenes.contains(scene) { return nil }
    return hidden.contains(place) && number > 0 ? nil : number
  }

  /// How many entered a scene; nil where that stays unsaid.
  package func entered(_ scene: Int) -> Int? {
    hiddenScenes.contains(scene) && (entered[scene] > 0 || FigureLevel(learners) == .suppressed) ? nil : entered[scene]
  }

  /// How many went from one scene to another; nil where that stays unsaid.
  ///
  /// - Parameters:
  ///   - runs: The runs of the class.
  ///   - from: The scene that was left.
  ///   - to: The scene that was entered.
  package func passed(_ runs: [LearnerRun], from: Int, to: Int) -> Int? {
    let number = runs.count { $0.passages.contains { $0.from == from && $0.to == to } }
    let parts = (waysByTarget[to] ?? []).filter { $0.place.scene == from }
    let isUnsaid = hiddenScenes.contains(from) || hiddenScenes.contains(to) || parts.contains { isHidden($0.place) }
    return number > 0 && isUnsaid || FigureLevel(learners) == .suppressed ? nil : number
  }

  /// The parts of a whole whose size is known that may be shown: none of fewer than five, nor the one that would give
  /// such a part away by subtraction.
  ///
  /// - Parameter sizes: The sizes of the parts.
  /// - Returns: For each part whether it may be shown.
  package static func parts(_ sizes: [Int]) -> [Bool] {
    var isShown = sizes.map { $0 == 0 || $0 >= FigureLevel.fewest }
    if isShown.count(where: { !$0 }) == 1,
      let next = sizes.indices.filter({ isShown[$0] && sizes[$0] > 0 }).min(by: { (sizes[$0], $0) < (sizes[$1], $1) })
    {
      isShown[next] = false
    }
    return isShown
  }
}
