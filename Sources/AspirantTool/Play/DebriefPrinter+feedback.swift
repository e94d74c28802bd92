import ScenarioModel
import ScenarioRuntime

extension DebriefPrinter {
  /// What is said of each answer to the learner.
  func learnerFeedback() -> [Paragraph] { feedback(wording(da: "Til dig", en: "For you")) { $0.learner } }

  /// What the workplace can do, apart from what is said to the learner.
  func workplaceFeedback() -> [Paragraph] {
    feedback(wording(da: "Til arbejdspladsen", en: "For the workplace")) { $0.workplace }
  }

  private func feedback(_ title: String, _ text: (Feedback) -> Int?) -> [Paragraph] {
    var page: [Paragraph] = []
    for stop in journey.stops {
      guard let place = stop.turns.first, let choice = choice(of: session.transcript[place]),
        let words = choice.feedback.flatMap(text)
      else { continue }
      let values = journey.values[place]
      let label = number(of: stop)
      page.append(Paragraph(answer(choice, values).toned(.faint), label: label))
      page.append(
        Paragraph(texts.styled(words, values), label: StyledText(String(repeating: " ", count: label.words.count))))
    }
    return page.isEmpty ? [] : heading(title) + page
  }

  // MARK: Questions

  /// The questions to talk over, by the phase of a debriefing.
  func questions() -> [Paragraph] {
    guard !program.debrief.isEmpty else { return [] }
    var page = heading(wording(da: "Tal om det bagefter", en: "Talk it over"))
    let groups: [DebriefQuestion.Phase?] = DebriefQuestion.Phase.allCases + [nil]
    for phase in groups {
      let questions = program.debrief.filter { $0.phase == phase }
      guard !questions.isEmpty else { continue }
      if program.debrief.contains(where: { $0.phase != nil }) {
        page += [.gap, Paragraph(name(of: phase))]
      }
      for question in questions {
        let dash = StyledText("  \(wording.dash) ")
        page.append(Paragraph(texts.styled(question.ask, journey.values[journey.values.count - 1]), label: dash))
        if let scene = question.about { page.append(Paragraph(about(scene), label: StyledText("    "))) }
      }
    }
    return page
  }

  private func name(of phase: DebriefQuestion.Phase?) -> String {
    switch phase {
    case .reactions: wording(da: "Reaktioner: Hvordan var det?", en: "Reactions: How was it?")
    case .description: wording(da: "Beskrivelse: Hvad skete der?", en: "Description: What happened?")
    case .analysis: wording(da: "Analyse: Hvorfor gik det sådan?", en: "Analysis: Why did it go like that?")
    case .summary: wording(da: "Opsamling: Hvad tager du med?", en: "Summary: What do you take along?")
    case nil: wording(da: "Andre spørgsmål", en: "Other questions")
    }
  }

  /// The scene of a question, with what was answered there.
  private func about(_ scene: Int) -> StyledText {
    let name = texts.heading(ofScene: scene)
    let visits = journey.stops.filter { $0.scene == scene }
    guard !visits.isEmpty else {
      return StyledText(
        wording(da: "(\(name): Der kom du ikke denne gang.)", en: "(\(name): You did not get there this time.)"), .faint
      )
    }
    let answers = visits.map { answered($0).words }.filter { !$0.isEmpty }
    let all = answers.isEmpty ? "" : ": " + answers.joined(separator: " \(wording.dot) ")
    return StyledText("(\(name)\(all))", .faint)
  }
}

extension StyledText {
  /// The words in one tone.
  func toned(_ tone: Tone) -> StyledText { StyledText(words, tone) }
}
