import ScenarioModel
import ScenarioRuntime

/// Tells what happened in a run, and asks what comes next.
struct ScenePrinter: Sendable {
  /// The machine that runs the scenario.
  let machine: Machine
  /// How the dialogue speaks.
  let wording: PlayWording
  /// What pictures show, by path; an empty text for those that show nothing that matters.
  let pictures: [String: String]
  /// The program's texts.
  let texts: TextRendering

  /// Makes a printer.
  init(
    _ machine: Machine, wording: PlayWording, pictures: [String: String] = [:], translation: Translation? = nil
  ) {
    self.machine = machine
    self.wording = wording
    self.pictures = pictures
    texts = TextRendering(program: machine.program, in: translation)
  }

  private var program: Program { machine.program }

  // MARK: What happened

  /// The story from one answer to the next question.
  ///
  /// - Parameters:
  ///   - events: What happened.
  ///   - values: The variables' values before; afterwards those after.
  /// - Returns: The paragraphs, from the answer to the last line.
  func told(_ events: [Event], _ values: inout [Int]) -> [Paragraph] {
    var page: [Paragraph] = []
    var critical: Int?
    var task = TaskAnswer()
    for (position, event) in events.enumerated() {
      switch event {
      case .entered(let scene):
        if let choice = critical { page += warning(choice, values) }
        critical = nil
        guard !isSkipped(after: position, in: events) else { continue }
        page.append(.gap)
        page += picture(of: scene, values)
      case .said(let scene, let line): page.append(contentsOf: said(program.scenes[scene].lines[line], values))
      case .chose(let choice): page += [.gap, taken(choice, values)]
      case .critical(let choice): critical = choice
      case .picked(let item): task.picked.append(item)
      case .matched(let item, let category): task.matched.append((item, category))
      case .resulted(let scene, _):
        page += [.gap] + answered(task, in: scene, values)
        task = TaskAnswer()
      case .followUp(let entry, let line):
        page.append(contentsOf: said(machine.thenEntry(entry).reply[line], values))
      case .timedOut:
        page += [.gap, Paragraph(wording(da: "Tiden er gået.", en: "The time is over."), .strong)]
      case .lateReplied(let scene, let line):
        if let limit = program.scenes[scene].timeLimit { page.append(contentsOf: said(limit.reply[line], values)) }
      case .replied(let choice, let line):
        page.append(contentsOf: said(machine.choice(choice).reply[line], values))
      case .assigned(let variable, let value): values[variable] = value
      case .stuck:
        page += [
          .gap,
          Paragraph(
            wording(
              da: "Historien slutter her, for den kan ikke komme videre.",
              en: "The story ends here, because it cannot go on."), .faint),
        ]
      case .endless:
        page += [
          .gap,
          Paragraph(
            wording(
              da: "Historien slutter her, for den går i ring.",
              en: "The story ends here, because it goes round in a circle."), .faint),
        ]
      case .checkedIn, .scored, .repaired, .ruleFired, .drew, .ended, .followed: break
      }
    }
    if let choice = critical { page += warning(choice, values) }
    return page
  }

  /// What the learner said or did.
  func taken(_ number: Int, _ values: [Int]) -> Paragraph {
    let choice = machine.choice(number)
    let text = texts.styled(choice.text, values)
    if choice.optOut { return Paragraph(text) }
    guard !choice.act else { return Paragraph(text, label: StyledText(wording.arrow + " ", .strong)) }
    return Paragraph(StyledText(wording(da: "Du:", en: "You:"), .strong) + StyledText(" ") + text, indent: 2)
  }

  /// The texts that were shown in some events, for the words in them.
  func textsShown(in events: [Event]) -> [Int] {
    events.compactMap { event in
      switch event {
      case .said(let scene, let line): program.scenes[scene].lines[line].text
      case .replied(let choice, let line): machine.choice(choice).reply[line].text
      case .chose(let choice): machine.choice(choice).text
      case .picked(let item), .matched(let item, _): machine.item(item).text
      case .followUp(let entry, let line): machine.thenEntry(entry).reply[line].text
      case .lateReplied(let scene, let line): program.scenes[scene].timeLimit?.reply[line].text
      default: nil
      }
    }
  }

  /// Whether a rule fired on entering a scene, so that its lines and picture are passed over.
  private func isSkipped(after position: Int, in events: [Event]) -> Bool {
    for event in events[(position + 1)...] {
      switch event {
      case .assigned: continue
      case .ruleFired: return true
      default: return false
      }
    }
    return false
  }

  private func picture(of scene: Int, _ values: [Int]) -> [Paragraph] {
    var page: [Paragraph] = []
    if let notes = program.scenes[scene].contentNotes, !notes.isEmpty {
      let list = notes.map { texts.words($0, values) }.joined(separator: ", ")
      page.append(
        Paragraph(
          wording(da: "Indhold, der kan være svært: ", en: "Content that can be hard: ") + list, .faint, indent: 2))
    }
    if let image = program.scenes[scene].image { page += picture(image) }
    return page
  }

  private func picture(_ path: String) -> [Paragraph] {
    let shown = pictures[path] ?? path
    guard !shown.isEmpty else { return [] }
    return [Paragraph("[\(wording(da: "billede", en: "picture")): \(shown)]", .faint, indent: 1)]
  }

  private func said(_ line: Line, _ values: [Int]) -> [Paragraph] {
    var text = texts.styled(line.text, values)
    if let audio = line.audio {
      text = text + StyledText(" ") + StyledText("[\(wording(da: "lyd", en: "sound")): \(audio)]", .faint)
    }
    let image = line.image.map { picture($0) } ?? []
    guard line.speaker >= 0 else { return image + [Paragraph(text)] }
    let name = StyledText(texts.speaker(line.speaker) + ":", .strong)
    return image + [Paragraph(name + StyledText(" ") + text, indent: 2)]
  }

  /// The feedback of a critical choice, which is given at once.
  private func warning(_ number: Int, _ values: [Int]) -> [Paragraph] {
    guard let feedback = machine.choice(number).feedback?.learner else { return [] }
    let heading = StyledText(wording(da: "Stop op et øjeblik.", en: "Pause for a moment."), .alert)
    return [
      .gap, Paragraph(heading + StyledText(" ") + texts.styled(feedback, values), label: StyledText("! ", .alert)),
    ]
  }

  // MARK: What comes next

  /// The question at hand; empty where the run is over.
  func question(_ session: Session, _ values: [Int]) -> [Paragraph] {
    let before = turn(session, values)
    if let checkIn = session.checkIn { return [.gap] + before + scale(checkIn, values) }
    if session.itemCounts != nil { return [.gap] + before + task(session, values) }
    let offered = choices(offeredIn: session)
    let width = String(offered.count).count
    return offered.isEmpty
      ? []
      : [.gap] + before
        + offered.enumerated().map { position, choice in
          let number = String(position + 1)
          let label = String(repeating: " ", count: 2 + width - number.count) + number + "  "
          let text = texts.styled(choice.text, values)
          if choice.optOut { return Paragraph(text, label: StyledText(label, .strong)) }
          return Paragraph(
            choice.act ? StyledText(wording.arrow + " ") + text : texts.quoted(text, wording),
            label: StyledText(label, .strong), indent: label.count + (choice.act ? wording.arrow.count + 1 : 1))
        }
  }

  /// The choices that are offered, as they are shown.
  func choices(offeredIn session: Session) -> [Choice] {
    guard case .waiting(let scene) = session.status, case .choices(let choices) = program.scenes[scene].move else {
      return []
    }
    return session.offered.map { choices[$0] }
  }

  /// The number of steps of a check-in's scale.
  static func steps(of checkIn: CheckIn) -> Int { checkIn.labels.isEmpty ? 5 : checkIn.labels.count }

  private func scale(_ checkIn: CheckIn, _ values: [Int]) -> [Paragraph] {
    let steps = Self.steps(of: checkIn)
    let width = String(steps).count
    let rows = (1...steps).map { step in
      let number = String(step)
      let label = String(repeating: " ", count: 2 + width - number.count) + number + "  "
      let text =
        checkIn.labels.indices.contains(step - 1) ? texts.styled(checkIn.labels[step - 1], values) : StyledText()
      return Paragraph(text, label: StyledText(label, .strong))
    }
    let skip = String(repeating: " ", count: 1 + width) + "-  "
    return [Paragraph(texts.styled(checkIn.text, values))] + rows + [
      Paragraph(StyledText(wording(da: "Spring over", en: "Skip")), label: StyledText(skip, .strong))
    ]
  }

  /// The words of the glossary in some texts, with what they mean.
  func explained(_ shown: [Int], _ values: [Int]) -> [Paragraph] {
    let terms = texts.terms(in: shown)
    guard !terms.isEmpty else { return [] }
    let heading = Paragraph(wording(da: "Ord", en: "Words"), .strong)
    return [.gap, heading]
      + terms.map { term in
        let entry = program.glossary[term]
        var text = StyledText(entry.term, .strong)
        text = text + StyledText(" \(wording.dash) " + texts.words(entry.definition, values))
        if let example = entry.example {
          text = text + StyledText(wording(da: " For eksempel: ", en: " For example: ") + texts.words(example, values))
        }
        for (language, word) in (entry.translations ?? [:]).sorted(by: { $0.key < $1.key }) {
          text = text + StyledText(" [\(language): \(word)]", .faint)
        }
        return Paragraph(text, label: StyledText("  "), indent: 4)
      }
  }
}
