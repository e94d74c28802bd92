import ScenarioClassroom
import ScenarioModel
import ScenarioRuntime

extension ScenarioSection {
  /// What was answered scene by scene, for those that at least five reached.
  mutating func scenes() -> [View] {
    var views: [View] = []
    for figures in analysis.items where isTold(figures.item.scene) { views.append(scene(figures)) }
    return views
  }

  private mutating func scene(_ figures: ItemFigures) -> View {
    let index = figures.item.scene
    let scene = program.scenes[index]
    var view: View = [
      "anchor": anchor(index), "heading": heading(index), "lines": scene.lines.map { texts.line($0) },
      "hasLines": !scene.lines.isEmpty, "prompt": scene.move.prompt.map { texts.said($0) },
      "reached": words(
        da: "\(words.learners(figures.reached)) nåede hertil.", en: "\(words.learners(figures.reached)) got here."),
      "facilitator": scene.facilitator.map { texts.said($0) },
      "questions": program.debrief.filter { $0.about == index }.map { texts.said($0.ask) },
      "showsShares": FigureLevel(figures.reached).showsStatistics,
    ]
    view["hasQuestions"] = program.debrief.contains { $0.about == index }
    if case .choices(let choices) = scene.move {
      view["choices"] = choices.indices.map { choice(choices[$0], $0, figures) } + others(figures)
      view["hasChoices"] = true
      addRows(choices, figures)
    } else {
      view["task"] = task(figures)
    }
    return view
  }

  private func choice(_ choice: Choice, _ position: Int, _ figures: ItemFigures) -> View {
    let scene = figures.item.scene
    let count = disclosure.count(.choice(position), in: scene)
    let share = count.flatMap { self.share($0, of: figures.reached) }
    var effects = EffectWords(program: program, texts: texts, words: words).list(choice.effects)
    if let goto = choice.goto {
      let names = Set(goto.targets).sorted().map { texts.heading($0) }
      effects.append("→ " + names.joined(separator: words(da: " eller ", en: " or ")))
    }
    var marks: [String] = []
    if choice.critical { marks.append("! " + words(da: "kritisk", en: "critical")) }
    if !choice.repairs.isEmpty { marks.append("↺ " + words(da: "retter op", en: "mends")) }
    if choice.optOut { marks.append("» " + words(da: "springer over", en: "skips")) }
    if choice.when != nil { marks.append(words(da: "ikke altid muligt", en: "not always offered")) }
    return [
      "text": texts.said(choice.text), "isSpeech": !choice.act, "effects": effects, "marks": marks,
      "hasMarks": !marks.isEmpty, "isCritical": choice.critical, "count": count.map(String.init) ?? words.hidden,
      "share": share?.text, "bar": Self.bar(count ?? 0, of: figures.reached),
      "why": choice.feedback?.learner.map { texts.said($0) },
      "workplace": choice.feedback?.workplace.map { texts.said($0) },
      "reply": choice.reply.map { texts.line($0) },
    ]
  }

  /// The rows of those who gave no answer of their own.
  private func others(_ figures: ItemFigures) -> [View] {
    let kinds: [(Disclosure.Cell, Int, String)] = [
      (.late, figures.late, words(da: "Tiden gik", en: "Time ran out")),
      (.unanswered, figures.unanswered, words(da: "Stoppede her", en: "Stopped here")),
    ]
    return kinds.filter { $0.1 > 0 }.map { cell, _, text in
      let count = disclosure.count(cell, in: figures.item.scene)
      return [
        "text": ["text": text] as View, "count": count.map(String.init) ?? words.hidden,
        "share": count.flatMap { share($0, of: figures.reached)?.text },
        "bar": Self.bar(count ?? 0, of: figures.reached), "effects": [String](), "marks": [String](), "reply": [View](),
      ]
    }
  }

  private mutating func addRows(_ choices: [Choice], _ figures: ItemFigures) {
    let scene = figures.item.scene
    // A mean over few would show them, and so would the mean over all but them.
    let isShown = Disclosure.parts(figures.choices.map(\.restCount))
    for (position, choice) in choices.enumerated() {
      let found = figures.choices[position]
      let count = disclosure.count(.choice(position), in: scene)
      let share = count.flatMap { self.share($0, of: figures.reached) }
      let others = figures.reached - found.offered
      let isSafe = [found.offered, others].allSatisfy { $0 == 0 || $0 >= FigureLevel.fewest }
      let mean =
        count != nil && isShown[position] && FigureLevel(figures.compared).showsStatistics ? rest(found.meanRest) : nil
      let row: [String?] = [
        program.scenario, program.scenes[scene].id, choice.id, texts.words(choice.text),
        figures.item.worths[position].map(String.init), choice.critical ? "1" : "0", choice.optOut ? "1" : "0",
        isSafe ? String(found.offered) : nil, count.map(String.init),
      ]
      tables.choices.add(row + (share?.fields ?? [nil, nil, nil]) + [mean])
    }
  }

  /// A rest score in percent of what the scenario gives, or in weighted points where nobody knows how much that is.
  private func rest(_ mean: Double?) -> String? {
    guard let mean else { return nil }
    return Rounded(analysis.weights.span.map { mean * 100 / Double($0) } ?? mean, decimals: 1).text()
  }

  /// What came of a task: its results in columns.
  private mutating func task(_ figures: ItemFigures) -> View? {
    let values = figures.results.sorted { $0.key < $1.key }.flatMap { Array(repeating: $0.key, count: $0.value) }
    guard values.count >= FigureLevel.fewest else { return nil }
    let chart = Histogram(
      (0..<5).map { band in
        let range = band * 20...(band == 4 ? 100 : band * 20 + 19)
        return ("\(range.lowerBound)–\(range.upperBound)", values.count { range.contains($0) })
      })
    for (band, bar) in chart.bars.enumerated() {
      tables.results.add([
        program.scenario, program.scenes[figures.item.scene].id, "\(band * 20)",
        "\(band == 4 ? 100 : band * 20 + 19)", "\(bar.count)",
      ])
    }
    return chart.view(
      id: "\(anchor(figures.item.scene))-task", title: words(da: "Hvor meget der lykkedes", en: "How much succeeded"),
      axis: words(da: "Opgavens resultat, fra 0 til 100", en: "The task’s result, from 0 to 100"), words)
  }
}
