import ScenarioClassroom
import ScenarioModel
import ScenarioRuntime

/// A run answer by answer, as the learner's page tells it.
struct LearnerSteps {
  private let run: Session
  private let texts: ReportTexts
  private let words: ReportWords
  /// What the template sees of each answer.
  private(set) var views: [View] = []
  /// The values of all variables now, and at the end those of the end.
  private(set) var values: [Int]
  /// What was said since the last answer.
  private var heard: [View] = []

  private var program: Program { run.machine.program }

  init(_ run: Session, _ texts: ReportTexts, _ words: ReportWords) {
    self.run = run
    self.texts = texts
    self.words = words
    values = run.machine.program.variables.map(\.start)
    hear(run.opening)
    // The same answers once more, for what else was offered at each of them.
    var again = Session(run.machine, seed: run.seed, timing: run.timing)
    for turn in run.transcript {
      add(turn, offered: again.offered, shown: again.shownItems)
      do { try again.answer(turn.answer, after: turn.milliseconds) } catch {
        preconditionFailure("the same answers were refused")
      }
    }
  }

  private mutating func hear(_ events: some Sequence<Event>) {
    for event in events {
      switch event {
      case .assigned(let variable, let value): values[variable] = value
      case .entered: heard = []
      case .said(let scene, let line): heard.append(texts.line(program.scenes[scene].lines[line], values))
      default: break
      }
    }
  }

  private mutating func add(_ turn: Session.Turn, offered: [Int], shown: [Int]) {
    defer { hear(turn.events) }
    if case .checkIn = turn.answer { return }
    var view: View = [
      "heading": texts.own(texts.heading(turn.scene)), "lines": heard, "hasLines": !heard.isEmpty,
      "prompt": program.scenes[turn.scene].move.prompt.map { texts.said($0, values) },
    ]
    let before = values
    let own = turn.events.prefix { if case .entered = $0 { false } else { true } }
    view["reply"] = replies(own)
    let happened = self.happened(own, before)
    view["happened"] = happened.joined(separator: " · ")
    view["hasHappened"] = !happened.isEmpty
    view["critical"] = critical(turn)
    switch turn.answer {
    case .choice(let position):
      guard case .choices(let choices) = program.scenes[turn.scene].move else { break }
      view["answers"] = [said(choices[position].text, isSpeech: !choices[position].act)]
      view["why"] = choices[position].feedback?.learner.map { texts.said($0, values) }
      view["better"] = better(choices, position, offered)
    case .items(let positions):
      let items = program.scenes[turn.scene].move.items
      view["answers"] = positions.map { said(items[$0].text, isSpeech: false) }
      view["why"] = follower(own)?.feedback?.learner.map { texts.said($0, values) }
      view["better"] = better(positions, items, shown, turn.scene)
    case .match(let categories):
      view["answers"] = matched(categories, turn.scene)
      view["why"] = follower(own)?.feedback?.learner.map { texts.said($0, values) }
      view["better"] = right(categories, turn.scene)
    case .late:
      view["answers"] = [["text": ["text": words(da: "Tiden gik.", en: "Time ran out.")] as View] as View]
    case .checkIn: break
    }
    views.append(view)
  }

  private func said(_ text: Int, isSpeech: Bool) -> View {
    ["text": texts.said(text, values), "isSpeech": isSpeech]
  }

  // MARK: What happened

  private func replies(_ events: some Sequence<Event>) -> [View] {
    var now = values
    return events.compactMap { event in
      switch event {
      case .assigned(let variable, let value): now[variable] = value
      case .replied(let choice, let line): return texts.line(run.machine.choice(choice).reply[line], now)
      case .followUp(let entry, let line): return texts.line(run.machine.thenEntry(entry).reply[line], now)
      case .lateReplied(let scene, let line):
        return program.scenes[scene].timeLimit.map { texts.line($0.reply[line], now) }
      default: break
      }
      return nil
    }
  }

  private func follower(_ events: some Sequence<Event>) -> ThenEntry? {
    for case .followed(let entry) in events { return run.machine.thenEntry(entry) }
    return nil
  }

  private func happened(_ events: some Sequence<Event>, _ before: [Int]) -> [String] {
    let effects = EffectWords(program: program, texts: texts, words: words)
    var after = before
    var points = program.dimensions.map { _ in 0 }
    var told: [String] = []
    for event in events {
      switch event {
      case .assigned(let variable, let value): after[variable] = value
      case .scored(let dimension, let number): points[dimension] += number
      case .resulted(_, let percent):
        told.append(words(da: "\(percent) af 100 i opgaven", en: "\(percent) of 100 in the task"))
      case .repaired: told.append(words(da: "du rettede op på noget", en: "you mended something"))
      case .ruleFired(let rule):
        let name = words.quoted(texts.heading(program.rules[rule].goto))
        told.append(words(da: "det førte historien til \(name)", en: "it led the story to \(name)"))
      default: break
      }
    }
    let scored = points.indices.filter { points[$0] != 0 }.map {
      "\(texts.words(program.dimensions[$0].title))\u{A0}\(words.signed(points[$0]))"
    }
    let changed = before.indices.filter { before[$0] != after[$0] }.map { variable in
      let (old, new) = (effects.value(before[variable], of: variable), effects.value(after[variable], of: variable))
      return "\(effects.name(variable)): \(old)\u{A0}→\u{A0}\(new)"
    }
    return scored + changed + told
  }

  private func critical(_ turn: Session.Turn) -> String? {
    guard let event = run.score.criticalEvents.first(where: { $0.step == turn.step }) else { return nil }
    let mended =
      event.repairedAt == nil
      ? "" : words(da: " Du rettede op på det senere.", en: " You mended it later.")
    return words(
      da: "Det var et kritisk valg: Nogen kunne komme til skade.",
      en: "This was a critical choice: somebody could be harmed."
    ) + mended
  }

  // MARK: A better line

  /// The choice that was worth most among those that were offered; nil where the answer was as good, or left the scene
  /// out, which is never wrong.
  private func better(_ choices: [Choice], _ taken: Int, _ offered: [Int]) -> View? {
    guard !choices[taken].optOut else { return nil }
    let weights = ScoreWeights(program)
    func worth(_ position: Int) -> Int { weights.worth(choices[position].effects.score) }
    let open = offered.filter { !choices[$0].optOut && !choices[$0].critical }.sorted()
    guard let best = open.max(by: { (worth($0), $1) < (worth($1), $0) }),
      worth(best) > worth(taken) || choices[taken].critical
    else { return nil }
    var view = said(choices[best].text, isSpeech: !choices[best].act)
    view["because"] = choices[best].feedback?.learner.map { texts.said($0, values) }
    return view
  }

  /// What the answer to a task lacked.
  private func better(_ positions: [Int], _ items: [Item], _ shown: [Int], _ scene: Int) -> View? {
    let weights = ScoreWeights(program)
    let isOrder = if case .order = program.scenes[scene].move { true } else { false }
    if isOrder {
      let right = positions.sorted()
      return right == positions ? nil : list(right.map { texts.words(items[$0].text, values) })
    }
    let missed = shown.sorted().filter { position in
      let item = items[position]
      let isWanted = item.segment != nil ? item.must == true : weights.worth(item.effects.score) > 0
      return isWanted && !positions.contains(position)
    }
    return missed.isEmpty ? nil : list(missed.map { texts.words(items[$0].text, values) })
  }

  private func list(_ words: [String]) -> View {
    ["text": texts.own(words.joined(separator: " · ")), "isSpeech": false]
  }

  private func matched(_ categories: [Int], _ scene: Int) -> [View] {
    guard case .match(let match) = program.scenes[scene].move else { return [] }
    return zip(match.items, categories).compactMap { item, category in
      guard match.categories.indices.contains(category) else { return nil }
      let name = texts.words(match.categories[category].text, values)
      return ["text": texts.own("\(texts.words(item.text, values)) → \(name)"), "isSpeech": false]
    }
  }

  private func right(_ categories: [Int], _ scene: Int) -> View? {
    guard case .match(let match) = program.scenes[scene].move else { return nil }
    let wrong = zip(match.items, categories).compactMap { item, category -> String? in
      guard category != Answer.notShown, let right = item.category, right != category else { return nil }
      return "\(texts.words(item.text, values)) → \(texts.words(match.categories[right].text, values))"
    }
    return wrong.isEmpty ? nil : list(wrong)
  }
}
