package import ScenarioModel
package import ScenarioRuntime

/// One scenario in two versions: what changed, and what that means.
package struct ScenarioComparison: Sendable {
  /// The range of points of a dimension.
  package struct Range: Hashable, Sendable {
    /// The id of the dimension.
    package var dimension: String
    /// The points that could be reached; nil where the dimension is new, or nothing is known.
    package var old: ClosedRange<Int>?
    /// The points that can be reached; nil where the dimension is gone, or nothing is known.
    package var new: ClosedRange<Int>?
  }

  /// An ending that is new, gone, or another one.
  package struct Ending: Hashable, Sendable {
    /// The id of the scene.
    package var scene: String
    /// How it ended; nil where the ending is new.
    package var old: ScenarioModel.Ending.Outcome?
    /// How it ends; nil where the ending is gone.
    package var new: ScenarioModel.Ending.Outcome?
  }

  /// The id of the scenario.
  package var scenario: String
  /// The title as it is now.
  package var title: String
  /// Scenes that are called something else now and are certainly the same: the new ids by the old ones.
  package var renamed: [String: String] = [:]
  /// The parts that changed.
  package var parts: [PartChange] = []
  /// The texts that changed.
  package var texts: [TextChange] = []
  /// The range of points of each dimension, before and after.
  package var ranges: [Range] = []
  /// How the ranges are known, before and after; nil where nothing is scored.
  package var basis = Both<Attainable.Basis?>(nil, nil)
  /// The endings that are new, gone, or other ones.
  package var endings: [Ending] = []
  /// What becomes of recordings.
  package var lockstep: Lockstep
  /// Spoken lines whose recording says something else now.
  package var spoken: [SpokenLine] = []
  /// Whether the programs differ at all, but for the number of states that were visited.
  package var isSame: Bool

  /// Compares two versions of a scenario.
  /// - Parameters:
  ///   - old: The machine before.
  ///   - new: The machine now.
  ///   - budget: How many pairs of situations are looked at.
  package init(_ old: Machine, _ new: Machine, budget: Int = Lockstep.usualBudget) {
    let (before, now) = (old.program, new.program)
    scenario = now.scenario
    title = now.texts[now.title].source
    isSame = before.withoutStates == now.withoutStates
    lockstep = Lockstep(old, new, budget: budget)
    if isSame { return }
    renamed = renamedScenes(from: before, to: now)
    let pairing = TextPairing(before.texts.map { [renamed] in $0.renamed(renamed) }, now.texts)
    texts = pairing.changes
    parts =
      renamed.sorted { $0.value.utf8.lexicographicallyPrecedes($1.value.utf8) }.map { old, new in
        PartChange(subject: .scene, id: new, oldID: old, kind: .renamed)
      } + changes(from: ProgramNames(before, renamed: renamed).parts, to: ProgramNames(now).parts, lines: pairing.moved)
    spoken = spokenLines(from: before, to: now)
    basis = Both(before.attainable?.basis, now.attainable?.basis)
    let (least, most) = (Self.ranges(of: before), Self.ranges(of: now))
    let known = now.dimensions.map(\.id)
    ranges = (known + before.dimensions.map(\.id).filter { !known.contains($0) }).map { id in
      Range(dimension: id, old: least[id] ?? nil, new: most[id] ?? nil)
    }
    let (was, become) = (Self.endings(of: before), Self.endings(of: now))
    let scenes = now.scenes.map(\.id)
    endings = (scenes + before.scenes.map(\.id).filter { !scenes.contains($0) }).compactMap { id in
      was[id] == become[id] ? nil : Ending(scene: id, old: was[id], new: become[id])
    }
  }

  private static func ranges(of program: Program) -> [String: ClosedRange<Int>?] {
    var found: [String: ClosedRange<Int>?] = [:]
    for (index, dimension) in program.dimensions.enumerated() {
      found[dimension.id] = program.attainable.map { $0.least[index]...max($0.least[index], $0.most[index]) }
    }
    return found
  }

  private static func endings(of program: Program) -> [String: ScenarioModel.Ending.Outcome] {
    var found: [String: ScenarioModel.Ending.Outcome] = [:]
    for scene in program.scenes {
      if case .end(let ending) = scene.move { found[scene.id] = ending.outcome }
    }
    return found
  }
}

extension Program {
  fileprivate var withoutStates: Program {
    var program = self
    program.attainable?.states = 0
    return program
  }
}
