import ScenarioClassroom
import ScenarioModel

extension ScenarioSection {
  /// The questions to talk over, by the phases of a debriefing, each with the moment that it is about.
  mutating func debrief() -> [View] {
    var views: [View] = []
    for phase in DebriefQuestion.Phase.allCases.map(Optional.some) + [nil] {
      let questions = program.debrief.filter { $0.phase == phase }
      guard !questions.isEmpty else { continue }
      for question in questions {
        let reached = question.about.flatMap { level > .suppressed ? disclosure.entered($0) : nil }
        tables.debrief.add([
          program.scenario, phase?.rawValue, question.about.map { program.scenes[$0].id }, texts.words(question.ask),
          reached.map(String.init),
        ])
      }
      views.append([
        "name": name(phase),
        "questions": questions.map { question -> View in
          [
            "ask": texts.said(question.ask), "about": question.about.map(link),
            "moment": question.about.flatMap(moment),
          ]
        },
      ])
    }
    return views
  }

  private func name(_ phase: DebriefQuestion.Phase?) -> String {
    switch phase {
    case .reactions: words(da: "Reaktioner: Hvordan var det?", en: "Reactions: How was it?")
    case .description: words(da: "Beskrivelse: Hvad skete der?", en: "Description: What happened?")
    case .analysis: words(da: "Analyse: Hvorfor gik det sådan?", en: "Analysis: Why did it go like that?")
    case .summary: words(da: "Opsamling: Hvad tager I med?", en: "Summary: What do you take along?")
    case nil: words(da: "Spørgsmål", en: "Questions")
    }
  }

  /// What the class did in the scene that a question is about.
  private func moment(_ scene: Int) -> View? {
    guard level > .suppressed, isTold(scene), case .choices(let choices) = program.scenes[scene].move,
      let figures = analysis.items.first(where: { $0.item.scene == scene })
    else { return nil }
    let counts = choices.indices.map { disclosure.count(.choice($0), in: scene) ?? 0 }
    guard let most = counts.max(), most >= FigureLevel.fewest, let position = counts.firstIndex(of: most) else {
      return nil
    }
    return [
      "before": words(da: "\(most) af \(figures.reached):", en: "\(most) of \(figures.reached):"),
      "text": texts.said(choices[position].text), "isSpeech": !choices[position].act,
    ]
  }

  /// The answers to check-ins, summed over the class.
  mutating func checkIns() -> [View] {
    var counts: [String: [Int: Int]] = [:]
    for count in input.checkIns { counts[count.checkIn, default: [:]][count.value, default: 0] += count.count }
    var views: [View] = []
    for scene in program.scenes {
      guard case .scale(let checkIns) = scene.move else { continue }
      for checkIn in checkIns {
        let id = "\(scene.id)/\(checkIn.id)"
        let answered = checkIn.labels.indices.map { counts[id]?[$0 + 1] ?? 0 }
        let all = answered.reduce(0, +)
        guard all > 0 else { continue }
        views.append(self.checkIn(checkIn, id, answered, all))
      }
    }
    return views
  }

  private mutating func checkIn(_ checkIn: CheckIn, _ id: String, _ answered: [Int], _ all: Int) -> View {
    let isShown = all >= FigureLevel.fewest
    var view: View = [
      "question": texts.said(checkIn.text), "isSuppressed": !isShown,
      "few": words(da: "Færre end fem har svaret.", en: "Fewer than five answered."),
      "isRepeated": checkIn.repeats != nil, "showsShares": FigureLevel(all).showsStatistics,
    ]
    var rows: [View] = []
    for (step, label) in checkIn.labels.enumerated() {
      let share = self.share(answered[step], of: all)
      tables.checkIns.add([
        program.scenario, id, texts.words(checkIn.text), "\(step + 1)", texts.words(label),
        isShown ? "\(answered[step])" : nil, share?.fields.first,
      ])
      rows.append([
        "label": texts.said(label), "step": step + 1, "count": answered[step], "share": share?.text,
        "bar": Self.bar(answered[step], of: all),
      ])
    }
    if isShown { view["rows"] = rows }
    return view
  }
}
