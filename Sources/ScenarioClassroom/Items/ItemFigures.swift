import ScenarioModel

/// What a class did with one item. Every figure counts those who reached it, in their first attempts.
package struct ItemFigures: Sendable {
  /// What came of one choice.
  package struct ChoiceFigures: Hashable, Sendable {
    /// How many were offered it.
    package var offered = 0
    /// How many took it.
    package var taken = 0
    /// The mean rest score of those who took it and whose run is complete; nil where there are none.
    package var meanRest: Double?
    /// How many that mean is over.
    package var restCount = 0
  }

  /// The item.
  package var item: ScenarioItem
  /// How many reached it.
  package var reached: Int
  /// What came of each choice, as written; empty for moves with items.
  package var choices: [ChoiceFigures]
  /// How many gave an answer with items, by its result from 0 to 100.
  package var results: [Int: Int] = [:]
  /// How many came too late.
  package var late: Int
  /// How many stopped there without an answer.
  package var unanswered: Int
  /// How many gave an answer that has a worth.
  package var scored: Int
  /// p = Σ(score − min) / (n · (max − min)) over the answers that have a worth; nil where all are worth the same.
  package var difficulty: Double?
  /// Wilson's interval of p, for binary items only.
  package var difficultyInterval: Interval?
  /// How many of those answers belong to complete runs.
  package var compared: Int
  /// The corrected item–rest correlation r = corr(xᵢ, T − xᵢ) over complete runs; nil where one of them does not vary.
  package var discrimination: Double?
  /// Fisher's interval of r.
  package var discriminationInterval: Interval?
  /// Kelley's D over complete runs.
  package var upperLower: Double?
  /// The mean rest score of all complete runs that answered here.
  package var meanRest: Double?

  /// Counts an item.
  ///
  /// - Parameters:
  ///   - item: The item.
  ///   - runs: The first attempts of a class.
  package init(_ item: ScenarioItem, _ runs: [LearnerRun]) {
    self.item = item
    let responses = runs.compactMap { run in run.responses[item.scene].map { (run, $0) } }
    reached = responses.count
    late = responses.count { $0.1.answer == .late }
    unanswered = responses.count { $0.1.answer == nil }
    choices = item.worths.map { _ in ChoiceFigures() }
    var rests = item.worths.map { _ in [Double]() }
    var (worths, complete, allRests) = ([Int](), [Double](), [Double]())
    for (run, response) in responses {
      for position in response.offered where choices.indices.contains(position) { choices[position].offered += 1 }
      let rest = Double(run.total - response.gained)
      if case .choice(let position) = response.answer {
        choices[position].taken += 1
        if run.isComplete { rests[position].append(rest) }
      } else if let result = response.result {
        results[result, default: 0] += 1
      }
      guard let worth = item.worth(response) else { continue }
      worths.append(worth)
      guard run.isComplete else { continue }
      complete.append(Double(worth))
      allRests.append(rest)
    }
    scored = worths.count
    compared = complete.count
    for (position, rest) in rests.enumerated() where !rest.isEmpty {
      choices[position].meanRest = Statistics.mean(rest)
      choices[position].restCount = rest.count
    }
    if !allRests.isEmpty { meanRest = Statistics.mean(allRests) }
    guard item.isScored, scored > 0 else { return }
    difficulty = worths.reduce(0) { $0 + Double($1 - item.least) } / (Double(scored) * Double(item.most - item.least))
    if item.isBinary {
      let right = worths.count { $0 == item.most }
      difficulty = Double(right) / Double(scored)
      difficultyInterval = .wilson(right, of: scored)
    }
    discrimination = Statistics.correlation(complete, allRests)
    discriminationInterval = discrimination.flatMap { .fisher($0, count: compared) }
    upperLower = Statistics.upperLower(complete.map { item.share(Int($0)) }, by: allRests)
  }
}
