import ScenarioClassroom
import ScenarioModel
import ScenarioRuntime

extension ScenarioSection {
  /// How many played, how many reached an ending, and how many left something out.
  func howMany() -> String {
    let ended = analysis.runs.count { if case .ended = $0.session.status { true } else { false } }
    let all = words.learners(analysis.runs.count)
    let rest = analysis.runs.count - ended
    let finish =
      rest == 0
      ? words(da: "Alle nåede en slutning.", en: "All of them reached an ending.")
      : rest < FigureLevel.fewest
        ? words(da: "De fleste nåede en slutning.", en: "Most of them reached an ending.")
        : words(da: "\(ended) nåede en slutning.", en: "\(ended) of them reached an ending.")
    return words(da: "\(all) har spillet scenariet. ", en: "\(all) played the scenario. ") + finish
  }

  /// The endings with how many reached each.
  mutating func endings() -> View? {
    let scenes = program.scenes.indices.filter { if case .end = program.scenes[$0].move { true } else { false } }
    let count = analysis.runs.count
    let rows = scenes.map { scene -> View in
      guard case .end(let ending) = program.scenes[scene].move else { return [:] }
      let reached = disclosure.entered(scene)
      let share = reached.flatMap { self.share($0, of: count) }
      let (symbol, outcome) = outcome(ending.outcome)
      tables.endings.add(
        [program.scenario, program.scenes[scene].id, ending.outcome.rawValue, reached.map(String.init)]
          + (share?.fields ?? [nil, nil, nil]))
      return [
        "title": ending.title.map { texts.said($0) } ?? heading(scene), "symbol": symbol, "outcome": outcome,
        "count": reached.map(String.init) ?? words.hidden, "share": share?.text,
        "bar": Self.bar(reached ?? 0, of: count), "tone": ending.outcome.rawValue,
      ]
    }
    guard !rows.isEmpty else { return nil }
    return ["rows": rows, "showsShares": level.showsStatistics]
  }

  private func outcome(_ outcome: Ending.Outcome) -> (String, String) {
    switch outcome {
    case .success: ("●", words(da: "Godt", en: "Well"))
    case .partial: ("◐", words(da: "Delvis godt", en: "Partly well"))
    case .failure: ("○", words(da: "Ikke godt denne gang", en: "Not well this time"))
    }
  }

  /// The percents of complete runs in five bands; nil where there are too few for percents.
  mutating func results() -> View? {
    let percents = analysis.runs.filter(\.isComplete).compactMap(\.session.score.percent)
    guard FigureLevel(percents.count).showsStatistics else { return nil }
    let bands = (0..<5).map { (low: $0 * 20, high: $0 == 4 ? 100 : $0 * 20 + 19) }
    let chart = Histogram(
      bands.map { band in ("\(band.low)–\(band.high)", percents.count { (band.low...band.high).contains($0) }) })
    for (band, bar) in zip(bands, chart.bars) {
      tables.percents.add([
        program.scenario, "\(band.low)", "\(band.high)", "\(bar.count)",
        Rounded(bar.count * 100, over: percents.count, decimals: 0).text(),
      ])
    }
    return chart.view(
      id: "\(prefix)-percent", title: words(da: "Samlet resultat", en: "Result"),
      axis: words(da: "Procent af det opnåelige", en: "Percent of what can be reached"), words)
  }

  /// The groups with how many are in each.
  mutating func groups() -> View? {
    let sizes = Dictionary(grouping: analysis.sessions.compactMap(\.group), by: { $0 }).mapValues(\.count)
    guard sizes.count > 1 else { return nil }
    let names = sizes.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let isShown = Disclosure.parts(names.map { sizes[$0] ?? 0 })
    let rows = zip(names, isShown).map { name, isShown -> View in
      let size = isShown ? String(sizes[name] ?? 0) : nil
      tables.groups.add([program.scenario, ReportTexts.safe(name), size])
      return ["name": ReportTexts.safe(name), "count": size ?? words.hidden]
    }
    return ["rows": rows]
  }
}
