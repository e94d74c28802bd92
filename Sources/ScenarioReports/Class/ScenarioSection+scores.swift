import ScenarioClassroom
import ScenarioModel
import ScenarioRuntime

extension ScenarioSection {
  /// The points in each dimension over the runs that are complete.
  mutating func dimensions() -> [View] {
    let runs = analysis.runs.filter(\.isComplete)
    guard runs.count >= FigureLevel.fewest else { return [] }
    var views: [View] = []
    for (index, dimension) in program.dimensions.enumerated() {
      let points = runs.map { $0.session.score.points[index] }
      let low = program.attainable?.least[index] ?? points.min() ?? 0
      let high = max(low, program.attainable?.most[index] ?? points.max() ?? 0)
      let chart = Histogram(points, in: low...high)
      for (range, bar) in zip(chart.ranges, chart.bars) {
        tables.dimensions.add([
          program.scenario, dimension.id, "\(range.lowerBound)", "\(range.upperBound)", "\(bar.count)",
          FigureLevel(runs.count).showsStatistics
            ? Rounded(bar.count * 100, over: runs.count, decimals: 0).text() : nil,
        ])
      }
      views.append(
        chart.view(
          id: "\(prefix)-d\(index + 1)", title: texts.words(dimension.title),
          axis: words(
            da: "Point, fra det laveste til det højeste, man kan nå",
            en: "Points, from the least to the most that can be reached"),
          words))
    }
    return views
  }

  /// The critical choices, with how many took each and how many mended it.
  mutating func critical() -> View? {
    var rows: [View] = []
    for number in 0..<input.machine.choiceCount {
      let (scene, position) = input.machine.place(ofChoice: number)
      let choice = input.machine.choice(number)
      guard choice.critical else { continue }
      let events = analysis.runs.map { $0.session.score.criticalEvents.filter { $0.choice == number } }
      let took = events.count { !$0.isEmpty }
      let first = analysis.items.first { $0.item.scene == scene }?.choices[position].taken ?? 0
      // Who takes it on a later visit only would come out by subtraction.
      let isSaid = disclosure.count(.choice(position), in: scene) != nil && (took == first || took == 0)
      let mended = events.count { !$0.isEmpty && $0.allSatisfy { $0.repairedAt != nil } }
      let isMendedSaid = isSaid && Disclosure.parts([mended, took - mended]).allSatisfy { $0 }
      tables.critical.add([
        program.scenario, program.scenes[scene].id, choice.id, texts.words(choice.text), isSaid ? "\(took)" : nil,
        isMendedSaid ? "\(mended)" : nil,
      ])
      rows.append([
        "text": texts.said(choice.text), "isSpeech": !choice.act, "scene": link(scene),
        "count": isSaid ? "\(took)" : words.hidden,
        "mended": !isSaid || !isMendedSaid ? words.hidden : took == 0 ? "–" : "\(mended)",
      ])
    }
    return rows.isEmpty ? nil : ["rows": rows]
  }
}
