import ScenarioClassroom
import ScenarioModel

extension ScenarioSection {
  /// How many scenes are named for how far their answers lay apart.
  private static let mostSplits = 3

  /// The scenes that made a difference to this class, in the order of the scenario.
  ///
  /// Those in which a critical choice was taken, those after which a rule made the story jump, and the three in which the
  /// worth of the answers varied most.
  mutating func turningPoints() -> [View] {
    let told = analysis.items.filter { isTold($0.item.scene) }
    let splits = told.map { ($0, spread($0)) }.filter { $0.1 > 0 }
      .sorted { ($1.1, $0.0.item.scene) < ($0.1, $1.0.item.scene) }.prefix(Self.mostSplits)
    let jumps = Set(analysis.runs.flatMap(\.passages).filter(\.isRule).map { [$0.from, $0.to] })
    var points: [View] = []
    for figures in told {
      let scene = figures.item.scene
      var why: [String] = []
      if let split = splits.first(where: { $0.0.item.scene == scene }) { why.append(reason(split.0)) }
      if hasCritical(figures) {
        why.append(words(da: "Her blev der taget et kritisk valg.", en: "A critical choice was taken here."))
      }
      for jump in jumps.filter({ $0[0] == scene }).sorted(by: { $0[1] < $1[1] }) {
        let name = words.quoted(texts.heading(jump[1]))
        why.append(
          words(
            da: "Herfra sprang historien for nogle til \(name).", en: "From here the story jumped to \(name) for some.")
        )
      }
      guard !why.isEmpty else { continue }
      tables.turning.add([program.scenario, program.scenes[scene].id, why.joined(separator: " ")])
      points.append(["scene": link(scene), "why": why.joined(separator: " ")])
    }
    return points
  }

  private func hasCritical(_ figures: ItemFigures) -> Bool {
    guard case .choices(let choices) = program.scenes[figures.item.scene].move else { return false }
    return zip(choices, figures.choices).contains { $0.critical && $1.taken > 0 }
  }

  /// The variance of what the answers were worth, each as a share of all that the scenario gives.
  private func spread(_ figures: ItemFigures) -> Double {
    var worths: [Double] = []
    for (worth, choice) in zip(figures.item.worths, figures.choices) {
      guard let worth else { continue }
      worths += Array(repeating: Double(worth), count: choice.taken)
    }
    guard figures.item.worths.isEmpty else {
      return Statistics.variance(worths.map { $0 / Double(analysis.weights.span ?? 1) })
    }
    for (result, count) in figures.results.sorted(by: { $0.key < $1.key }) {
      worths += Array(repeating: Double(result), count: count)
    }
    return Statistics.variance(worths.map { $0 / 100 / Double(max(program.dimensions.count, 1) * 4) })
  }

  private func reason(_ figures: ItemFigures) -> String {
    let scene = figures.item.scene
    let best = figures.item.worths.indices.filter { figures.item.worths[$0] == figures.item.most }
    let counts = best.map { disclosure.count(.choice($0), in: scene) }
    let all = figures.item.worths.indices.map { disclosure.count(.choice($0), in: scene) }
    guard !best.isEmpty, !all.contains(nil) else {
      return words(da: "Her lå svarene langt fra hinanden.", en: "The answers lay far apart here.")
    }
    let most = counts.reduce(0) { $0 + ($1 ?? 0) }
    return words(
      da: "Her skiltes vejene: \(most) af \(figures.reached) tog et af de svar, der gav mest.",
      en: "Ways parted here: \(most) of \(figures.reached) took one of the answers that gave most.")
  }
}
