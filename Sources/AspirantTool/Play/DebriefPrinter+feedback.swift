import ScenarioModel
import ScenarioRuntime

extension DebriefPrinter {
  /// What is said of each answer to the learner.
  func learnerFeedback() -> [Paragraph] {
    feedback(wording(da: "Til dig", en: "For you"), showsRight: true) { $0.learner }
  }

  /// What the workplace can do, apart from what is said to the learner.
  func workplaceFeedback() -> [Paragraph] {
    feedback(wording(da: "Til arbejdspladsen", en: "For the workplace"), showsRight: false) { $0.workplace }
  }

  private func feedback(_ title: String, showsRight: Bool, _ text: (Feedback) -> Int?) -> [Paragraph] {
    var page: [Paragraph] = []
    for stop in journey.stops {
      let label = number(of: stop)
      let indent = StyledText(String(repeating: " ", count: label.words.count))
      var isFirst = true
      for place in stop.turns {
        for said in said(of: place) {
          guard let words = text(said.feedback) else { continue }
          page.append(Paragraph(said.answer.toned(.faint), label: isFirst ? label : indent))
          page.append(Paragraph(texts.styled(words, journey.values[place]), label: indent))
          isFirst = false
        }
        guard showsRight, let right = rightAnswer(place) else { continue }
        page.append(Paragraph(right, label: isFirst ? label : indent))
        isFirst = false
      }
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
