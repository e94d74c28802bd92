import ScenarioClassroom
import ScenarioModel

extension ScenarioSection {
  /// What the answers say of the questions themselves; nil where no question was reached by twenty.
  mutating func items() -> View? {
    var rows: [View] = []
    for figures in analysis.items where isTold(figures.item.scene) && figures.item.isScored {
      guard FigureLevel(figures.reached).showsStatistics, !hidesCounts(figures) else { continue }
      rows.append(item(figures))
    }
    guard !rows.isEmpty else { return nil }
    return ["rows": rows, "showsUpperLower": level == .full, "alpha": alpha()]
  }

  /// Whether a count of the scene is not shown: then no mean over it is either, from which it could be worked out.
  private func hidesCounts(_ figures: ItemFigures) -> Bool {
    let cells = figures.choices.indices.map(Disclosure.Cell.choice) + [.late, .unanswered]
    return cells.contains { disclosure.count($0, in: figures.item.scene) == nil }
  }

  private mutating func item(_ figures: ItemFigures) -> View {
    let hasStatistics = FigureLevel(figures.compared).showsStatistics
    let p = FigureLevel(figures.scored).showsStatistics ? figures.difficulty : nil
    let pInterval = p == nil ? nil : figures.difficultyInterval
    let r = hasStatistics ? figures.discrimination : nil
    let rInterval = r == nil ? nil : figures.discriminationInterval
    let d = FigureLevel(figures.compared) == .full ? figures.upperLower : nil
    let flags = self.flags(figures, hasStatistics)
    let scene = program.scenes[figures.item.scene].id
    func exact(_ value: Double?) -> String? { value.map { Rounded($0, decimals: 2).text() } }
    tables.items.add([
      program.scenario, scene, "\(figures.reached)", "\(figures.scored)", exact(p), exact(pInterval?.lower),
      exact(pInterval?.upper), "\(figures.compared)", exact(r), exact(rInterval?.lower), exact(rInterval?.upper),
      exact(d), flags.joined(separator: " "),
    ])
    return [
      "scene": link(figures.item.scene), "reached": figures.reached, "p": written(p, pInterval),
      "r": written(r, rInterval), "d": d.map(figure) ?? "–", "flags": flags, "hasFlags": !flags.isEmpty,
    ]
  }

  private func written(_ value: Double?, _ interval: Interval?) -> String {
    guard let value else { return "–" }
    guard let interval else { return figure(value) }
    return figure(value)
      + words(
        da: " (\(figure(interval.lower)) til \(figure(interval.upper)))",
        en: " (\(figure(interval.lower)) to \(figure(interval.upper)))")
  }

  /// What an author should look at. None of it is a verdict.
  private func flags(_ figures: ItemFigures, _ hasStatistics: Bool) -> [String] {
    guard case .choices(let choices) = program.scenes[figures.item.scene].move else { return [] }
    var flags: [String] = []
    for (position, choice) in figures.choices.enumerated() where !choices[position].optOut {
      let id = words.quoted(ReportTexts.safe(choices[position].id))
      if choice.taken == 0 {
        flags.append(words(da: "Ingen tog \(id).", en: "Nobody took \(id)."))
      } else if choice.taken * 20 < figures.reached {
        flags.append(words(da: "Under 5 af 100 tog \(id).", en: "Fewer than 5 in 100 took \(id)."))
      }
    }
    guard hasStatistics else { return flags }
    if let r = figures.discrimination, r < 0 {
      flags.append(
        words(
          da: "De, der ellers klarede det godt, fik færre point her: Se på point og ordlyd.",
          en: "Those who did well elsewhere got fewer points here: look at points and wording."))
    }
    let isShown = Disclosure.parts(figures.choices.map(\.restCount))
    let best = figures.choices.indices.filter { figures.item.worths[$0] == figures.item.most && isShown[$0] }
      .compactMap { figures.choices[$0].meanRest }.max()
    for (position, choice) in figures.choices.enumerated() {
      guard let worth = figures.item.worths[position], worth == figures.item.least, isShown[position],
        let mean = choice.meanRest, let best, mean > best
      else { continue }
      let id = words.quoted(ReportTexts.safe(choices[position].id))
      flags.append(
        words(
          da: "\(id) gav færrest point og blev taget af dem, der ellers klarede det bedst.",
          en: "\(id) gave fewest points and was taken by those who did best elsewhere."))
    }
    return flags
  }

  /// Alpha over the common trunk, or why there is none.
  private mutating func alpha() -> String {
    guard analysis.trunk.count > 1 else {
      return words(
        da: "Alfa regnes kun over scener, som alle veje går igennem. Her er der færre end to med point.",
        en: "Alpha is computed only over scenes that all ways go through. Here are fewer than two with points.")
    }
    guard let found = analysis.reliability, FigureLevel(found.learners).showsStatistics else {
      return words(
        da: "Alfa er ikke regnet ud: for få hele forløb, eller alle fik det samme.",
        en: "Alpha was not computed: too few complete runs, or all got the same.")
    }
    tables.reliability.add(Self.row(program.scenario, found))
    return words(
      da: "Alfa over de \(found.items) scener, som alle veje går igennem: \(Self.text(found, words)).",
      en: "Alpha over the \(found.items) scenes that all ways go through: \(Self.text(found, words)).")
  }

  /// A row of the table of alphas.
  static func row(_ scope: String, _ found: Reliability) -> [String?] {
    [scope, "\(found.items)", "\(found.learners)"]
      + [found.alpha, found.interval.lower, found.interval.upper].map { Rounded($0, decimals: 2).text() }
  }

  /// An alpha with its interval.
  static func text(_ found: Reliability, _ words: ReportWords) -> String {
    func figure(_ value: Double) -> String { words.number(Rounded(value, decimals: 2).text()) }
    let (low, high) = (figure(found.interval.lower), figure(found.interval.upper))
    return words(
      da: "\(figure(found.alpha)) (95 %-interval \(low) til \(high), \(found.learners) elever)",
      en: "\(figure(found.alpha)) (95% interval \(low) to \(high), \(found.learners) learners)")
  }
}
