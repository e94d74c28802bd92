import Diagnostics
import ScenarioModel
import ScenarioRuntime

/// Tells afterwards how a run went, what turned it, and what there is to talk over.
struct DebriefPrinter: Sendable {
  /// The run.
  let session: Session
  /// Tells what was answered.
  let scenes: ScenePrinter
  /// The most columns of a line.
  let width: Int
  /// The way through the scenes.
  let journey: Journey

  /// Makes a printer for a run, as a rule one that is over.
  init(_ session: Session, scenes: ScenePrinter, width: Int) {
    self.session = session
    self.scenes = scenes
    self.width = width
    journey = Journey(session)
  }

  var program: Program { session.machine.program }
  var wording: PlayWording { scenes.wording }
  var texts: TextRendering { scenes.texts }

  /// The parts of the debriefing, each a page of its own where somebody turns the pages.
  func pages() -> [[Paragraph]] {
    [ending() + path(), turningPoints(), learnerFeedback(), workplaceFeedback(), score(), questions()]
      .filter { !$0.isEmpty }
  }

  /// A heading, apart from what is before it.
  func heading(_ text: String) -> [Paragraph] { [.gap, Paragraph(text, .strong)] }

  // MARK: The ending

  /// How the story ended.
  func ending() -> [Paragraph] {
    let rule = Paragraph(String(repeating: wording.rule, count: min(width, 40)), .faint)
    guard case .ended(let scene) = session.status, case .end(let ending) = program.scenes[scene].move else {
      return [.gap, rule, .gap]
        + [Paragraph(wording(da: "Historien nåede ikke til en slutning.", en: "The story reached no ending."), .strong)]
    }
    let title = ending.title.map { texts.words($0, journey.values[journey.values.count - 1]) }
    let outcome =
      switch ending.outcome {
      case .success: wording(da: "Det gik godt.", en: "It went well.")
      case .partial: wording(da: "Det gik delvis godt.", en: "It went partly well.")
      case .failure: wording(da: "Det gik ikke godt denne gang.", en: "It did not go well this time.")
      }
    let name = title ?? texts.heading(ofScene: scene)
    return [
      .gap, rule, .gap,
      Paragraph(StyledText(wording(da: "Slut: ", en: "The end: ") + name, .strong)), Paragraph(outcome),
    ]
  }

  // MARK: The path

  /// The scenes with what was answered.
  func path() -> [Paragraph] {
    heading(wording(da: "Din vej", en: "Your path"))
      + journey.stops.map { stop in
        let name = StyledText(texts.heading(ofScene: stop.scene), .strong)
        let answer = answered(stop)
        return Paragraph(
          answer.runs.isEmpty ? name : name + StyledText(": ", .strong) + answer, label: number(of: stop))
      }
  }

  /// The number of a visit as a label.
  func number(of stop: Journey.Stop) -> StyledText {
    let number = String(stop.number)
    let places = max(2, String(journey.stops.count).count)
    return StyledText(String(repeating: " ", count: places - number.count + 1) + number + "  ", .faint)
  }

  /// What was answered in a visit; empty where nothing was asked.
  func answered(_ stop: Journey.Stop) -> StyledText {
    let turns = stop.turns.map { session.transcript[$0] }
    guard let first = turns.first, let place = stop.turns.first else { return StyledText() }
    if let choice = choice(of: first) { return answer(choice, journey.values[place]) }
    if let answer = answerWithItems(place) { return answer }
    let answered = turns.count { $0.answer == .checkIn(answered: true) }
    let asked = turns.count { $0.answer != .late }
    return StyledText(
      wording(
        da: "\(answered) af \(asked) spørgsmål om dig selv besvaret",
        en: "\(answered) of \(asked) \(asked == 1 ? "question" : "questions") about yourself answered"), .faint)
  }

  /// The choice that was taken in a turn.
  func choice(of turn: Session.Turn) -> Choice? {
    guard case .choice(let position) = turn.answer, case .choices(let choices) = program.scenes[turn.scene].move else {
      return nil
    }
    return choices[position]
  }

  /// A choice as it is told of: speech in quotation marks, an action plain.
  func answer(_ choice: Choice, _ values: [Int]) -> StyledText {
    let text = StyledText(texts.words(choice.text, values))
    return choice.act || choice.optOut ? text : texts.quoted(text, wording)
  }

  // MARK: Turning points

  /// The answers that made a difference, with what they changed.
  func turningPoints() -> [Paragraph] {
    let points = TurningPoint.all(in: session, journey)
    guard !points.isEmpty else { return [] }
    return heading(wording(da: "Vendepunkter", en: "Turning points"))
      + points.flatMap { point -> [Paragraph] in
        guard let stop = journey.stop(ofTurn: point.turn) else { return [] }
        let head = StyledText(texts.heading(ofScene: stop.scene) + ": ", .strong) + answered(stop)
        let indent = number(of: stop).words.count
        return [Paragraph(head, label: number(of: stop))]
          + notes(on: point).map { Paragraph($0, label: StyledText(String(repeating: " ", count: indent))) }
      }
  }

  private func notes(on point: TurningPoint) -> [StyledText] {
    var notes: [StyledText] = []
    if point.isCritical {
      let word = StyledText(wording(da: "Kritisk.", en: "Critical."), .alert)
      notes.append(word + StyledText(mended(at: point.mendedAt)))
    }
    if !point.mends.isEmpty {
      notes.append(
        StyledText(
          wording(
            da: "Her rettede du op på noget, der var gået galt.", en: "Here you mended something that had gone wrong.")
        ))
    }
    let changes =
      point.points.map {
        "\(texts.words(program.dimensions[$0.dimension].title, []))\(wording.space)\(wording.signed($0.points))"
      }
      + point.changes.map(change)
    if !changes.isEmpty { notes.append(StyledText(changes.joined(separator: " \(wording.dot) "), .faint)) }
    for target in point.ruleTargets {
      let name = wording.quoted(texts.heading(ofScene: target))
      notes.append(
        StyledText(
          wording(da: "Det førte historien til \(name).", en: "It led the story to \(name).")))
    }
    return notes
  }

  private func mended(at step: Int?) -> String {
    guard let step, let stop = journey.stop(ofTurn: step - 1) else { return "" }
    let name = texts.heading(ofScene: stop.scene)
    return wording(
      da: " Du rettede op på det igen (\(stop.number) \(name)).", en: " You mended it later (\(stop.number) \(name)).")
  }

  private func change(_ change: TurningPoint.Change) -> String {
    let variable = program.variables[change.variable]
    let name = variable.id.replacing("_", with: " ")
    let words = [name + ":", value(change.from, of: variable), wording.arrow, value(change.to, of: variable)]
    return words.joined(separator: wording.space)
  }

  private func value(_ value: Int, of variable: Variable) -> String {
    switch variable.kind {
    case .boolean: value == 0 ? wording(da: "nej", en: "no") : wording(da: "ja", en: "yes")
    case .integer: wording.number(value)
    case .named:
      if let values = variable.values, values.indices.contains(value) {
        values[value].replacing("_", with: " ")
      } else {
        wording.number(value)
      }
    }
  }
}
