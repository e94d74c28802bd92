import ScenarioModel
package import ScenarioRuntime

/// The item analysis of one scenario, over the first attempts of a class.
package struct ItemAnalysis: Sendable {
  /// The first attempts, in the order of the seats.
  package var runs: [LearnerRun]
  /// The sessions of those runs.
  package var sessions: [ClassSession]
  /// What a point of each dimension counts.
  package var weights: ScoreWeights
  /// The items in the order of the program, reached or not.
  package var items: [ItemFigures]
  /// The scored items that every way to an ending goes through.
  package var trunk: [Int]
  /// Alpha over the common trunk, where at least two scored items are on it.
  package var reliability: Reliability?

  /// Analyses the items of a scenario.
  ///
  /// - Parameters:
  ///   - machine: The machine of the scenario.
  ///   - sessions: Sessions on that machine, in any order.
  package init(_ machine: Machine, _ sessions: [ClassSession]) {
    let program = machine.program
    let weights = ScoreWeights(program)
    let first = ClassSession.firstAttempts(sessions)
    let runs = first.map { LearnerRun($0.run, weights) }
    self.weights = weights
    self.runs = runs
    self.sessions = first
    items = program.scenes.indices.compactMap { ScenarioItem($0, of: program, weights) }.map { ItemFigures($0, runs) }
    let scored = items.map(\.item).filter(\.isScored)
    let common = Set(program.commonTrunk)
    let onTrunk = scored.filter { common.contains($0.scene) }
    trunk = onTrunk.map(\.scene)
    let cases = runs.filter(\.isComplete).compactMap { run -> [Double]? in
      let worths = onTrunk.compactMap { item in run.responses[item.scene].flatMap(item.worth) }
      return worths.count == onTrunk.count ? worths.map(Double.init) : nil
    }
    reliability = Reliability(cases)
  }

  /// Alpha over the percents of several scenarios, for the seats that have one in each of them.
  ///
  /// - Parameter analyses: The analyses of at least two scenarios.
  /// - Returns: Alpha; nil where it is not defined.
  package static func acrossScenarios(_ analyses: [ItemAnalysis]) -> Reliability? {
    guard analyses.count > 1 else { return nil }
    let percents = analyses.map { analysis in
      Dictionary(
        zip(analysis.sessions, analysis.runs).compactMap { session, run in
          run.isComplete ? run.session.score.percent.map { (session.seat, Double($0)) } : nil
        }, uniquingKeysWith: { first, _ in first })
    }
    let seats = percents[0].keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let cases = seats.compactMap { seat -> [Double]? in
      let row = percents.compactMap { $0[seat] }
      return row.count == percents.count ? row : nil
    }
    return Reliability(cases)
  }
}
