import ScenarioModel
import ScenarioRuntime

extension DebriefPrinter {
  /// Something that was answered and what is said of it.
  struct Said {
    /// What was answered; empty where it is of the answer as a whole.
    var answer: StyledText
    /// The feedback.
    var feedback: Feedback
  }

  /// All that is said of a turn, in the order in which it was answered.
  func said(of place: Journey.TurnPlace) -> [Said] {
    let turn = session.transcript[place]
    let values = journey.values[place]
    if let choice = choice(of: turn) {
      return choice.feedback.map { [Said(answer: answer(choice, values), feedback: $0)] } ?? []
    }
    var said: [Said] = []
    for event in turn.events {
      switch event {
      case .picked(let number), .matched(let number, _):
        let item = session.machine.item(number)
        guard let feedback = item.feedback else { continue }
        said.append(Said(answer: StyledText(texts.words(item.text, values)), feedback: feedback))
      case .followed(let entry):
        guard let feedback = session.machine.thenEntry(entry).feedback else { continue }
        said.append(Said(answer: StyledText(texts.heading(ofScene: turn.scene)), feedback: feedback))
      case .timedOut(let scene):
        guard let feedback = program.scenes[scene].timeLimit?.feedback else { continue }
        said.append(Said(answer: StyledText(timeIsOver), feedback: feedback))
      default: break
      }
    }
    return said
  }

  private var timeIsOver: String { wording(da: "Tiden var gået", en: "The time was over") }

  /// An answer with items, or one that came late, in a few words; nil for choices and check-ins.
  func answerWithItems(_ place: Journey.TurnPlace) -> StyledText? {
    let turn = session.transcript[place]
    let values = journey.values[place]
    let move = program.scenes[turn.scene].move
    let words = { (item: Item) in texts.words(item.text, values) }
    let text: String
    switch (turn.answer, move) {
    case (.late, _): return StyledText(timeIsOver, .faint)
    case (.items(let positions), .select):
      text =
        positions.isEmpty
        ? wording(da: "ingen af dem", en: "none of them")
        : positions.sorted().map { words(move.items[$0]) }.joined(separator: " \(wording.dot) ")
    case (.items(let positions), _):
      text = positions.map { words(move.items[$0]) }.joined(separator: " \(wording.arrow) ")
    case (.match(let categories), .match(let match)):
      text = zip(match.items, categories).filter { $0.1 >= 0 }.map { item, category in
        "\(words(item)) \(wording.arrow) \(texts.words(match.categories[category].text, values))"
      }.joined(separator: " \(wording.dot) ")
    default: return nil
    }
    guard let result = result(of: turn) else { return StyledText(text) }
    return StyledText(text) + StyledText(" (\(wording.percent(result)))", .faint)
  }

  /// What was right, where an order or an assignment was not; nil else.
  func rightAnswer(_ place: Journey.TurnPlace) -> StyledText? {
    let turn = session.transcript[place]
    let values = journey.values[place]
    switch (turn.answer, program.scenes[turn.scene].move) {
    case (.items(let positions), .order(let order)):
      guard positions != positions.sorted() else { return nil }
      let right = positions.sorted().map { texts.words(order.items[$0].text, values) }
      return StyledText(
        wording(da: "Den rigtige rækkefølge: ", en: "The right order: ")
          + right.joined(separator: " \(wording.arrow) "))
    case (.match(let categories), .match(let match)):
      let wrong = zip(match.items, categories).filter { $0.1 >= 0 && $0.0.category != $0.1 }
      guard !wrong.isEmpty else { return nil }
      let right = wrong.compactMap { item, _ in
        item.category.map { category in
          "\(texts.words(item.text, values)) \(wording.arrow) \(texts.words(match.categories[category].text, values))"
        }
      }
      return StyledText(
        wording(da: "Det rigtige: ", en: "What is right: ") + right.joined(separator: " \(wording.dot) "))
    default: return nil
    }
  }

  /// The percent of a move's own points; nil where nothing gave any.
  private func result(of turn: Session.Turn) -> Int? {
    for event in turn.events { if case .resulted(_, let percent) = event { return percent } }
    return nil
  }
}
