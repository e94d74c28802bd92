import Diagnostics
import ScenarioKit
import ScenarioModel
import ScenarioRuntime

extension TestRun {
  /// Gives one answer to the move at hand.
  /// - Returns: Whether it fits; else it has been said.
  mutating func give(_ answer: Authored.TestAnswer, in scene: Int) -> Bool {
    let id = program.scenes[scene].id
    if case .word(let word) = answer.form, word.value == "late" { return submit(.late, answer) }
    switch program.scenes[scene].move {
    case .scale(let checkIns): return give(answer, to: checkIns[session.state.checkIn], in: id)
    case .choices(let choices): return give(answer, among: choices, in: id)
    case .select, .order, .compose:
      guard case .items(let names) = answer.form else {
        return misfit(
          answer, id, Message(da: "en liste af punkter, for eksempel", en: "a list of items, for example"),
          "[\(shownIDs.prefix(2).joined(separator: ", "))]")
      }
      let items = program.scenes[scene].move.items
      var positions: [Int] = []
      for name in names {
        guard let position = items.firstIndex(where: { $0.id == name.value }) else {
          return unknownItem(name, in: id)
        }
        positions.append(position)
      }
      return submit(.items(positions), answer)
    case .match(let match):
      guard case .match(let pairs) = answer.form else {
        return misfit(
          answer, id,
          Message(da: "punkter med hver sin kategori, for eksempel", en: "items with categories, for example"),
          "{ \(shownIDs.first ?? "…"): \(match.categories[0].id) }")
      }
      return give(pairs, to: match, in: id, answer)
    case .end, .none:
      preconditionFailure("a run waits only where there is something to answer")
    }
  }

  private var shownIDs: [String] {
    var positions: [Int] = []
    machine.shownItemsAsWritten(session.state, into: &positions)
    let items = program.scenes[session.status.scene].move.items
    return positions.map { items[$0].id }
  }

  private mutating func give(_ answer: Authored.TestAnswer, to checkIn: CheckIn, in scene: String) -> Bool {
    let steps = checkIn.labels.count
    if case .word(let word) = answer.form {
      let number = Int(word.value)
      if word.value == "skip" || number.map({ (1...max(steps, 1)).contains($0) }) == true {
        return submit(.checkIn(answered: number != nil), answer)
      }
    }
    fail(
      at: answer.range,
      Message(
        da: "Scenen `\(scene)` spørger om et tal fra 1 til \(steps), eller `skip`.",
        en: "The scene `\(scene)` asks for a number from 1 to \(steps), or `skip`."))
    return false
  }

  private mutating func give(_ answer: Authored.TestAnswer, among choices: [Choice], in scene: String) -> Bool {
    let position = choices.firstIndex { choice in
      guard case .word(let word) = answer.form else { return false }
      return choice.id == word.value || "\(scene)/\(choice.id)" == word.value
    }
    if let position { return submit(.choice(position), answer) }
    let offered = session.offered.map { choices[$0].id }
    let list = offered.map { "`\($0)`" }.joined(separator: ", ")
    fail(
      at: answer.range,
      Message(
        da: "Her er scenariet i scenen `\(scene)`, og den har intet valg `\(answer.text)`. Den tilbyder \(list).",
        en: "Here the scenario is in the scene `\(scene)`, which has no choice `\(answer.text)`. It offers \(list)."
      ).didYouMean(answer.text, among: offered))
    return false
  }

  private mutating func give(
    _ pairs: [Authored.TestAnswer.Assignment], to match: Match, in scene: String, _ answer: Authored.TestAnswer
  ) -> Bool {
    var categories = match.items.map { _ in Answer.notShown }
    for pair in pairs {
      guard let item = match.items.firstIndex(where: { $0.id == pair.item.value }) else {
        return unknownItem(pair.item, in: scene)
      }
      guard let category = match.categories.firstIndex(where: { $0.id == pair.category.value }) else {
        let ids = match.categories.map(\.id)
        fail(
          at: pair.category.range,
          Message(
            da: "Scenen `\(scene)` har ingen kategori `\(pair.category.value)`.",
            en: "The scene `\(scene)` has no category `\(pair.category.value)`."
          ).didYouMean(pair.category.value, among: ids))
        return false
      }
      categories[item] = category
    }
    return submit(.match(categories), answer)
  }

  private mutating func unknownItem(_ name: Authored.Name, in scene: String) -> Bool {
    let shown = shownIDs
    let list = shown.map { "`\($0)`" }.joined(separator: ", ")
    fail(
      at: name.range,
      Message(
        da: "Her er scenariet i scenen `\(scene)`, og den har intet punkt `\(name.value)`. Den viser \(list).",
        en: "Here the scenario is in the scene `\(scene)`, which has no item `\(name.value)`. It shows \(list)."
      ).didYouMean(name.value, among: shown))
    return false
  }

  private mutating func misfit(
    _ answer: Authored.TestAnswer, _ scene: String, _ wanted: Message, _ example: String
  ) -> Bool {
    fail(
      at: answer.range,
      Message(
        da: "Scenen `\(scene)` spørger om \(wanted.danish) `\(example)`, ikke `\(answer.text)`.",
        en: "The scene `\(scene)` asks for \(wanted.english) `\(example)`, not `\(answer.text)`."))
    return false
  }

  private mutating func submit(_ given: Answer, _ answer: Authored.TestAnswer) -> Bool {
    do throws(Refusal) {
      _ = try session.answer(given)
      return true
    } catch {
      let scene = program.scenes[session.status.scene].id
      fail(at: answer.range, reason(error, answer.text, scene))
      return false
    }
  }

  private func items(_ count: Int) -> Message {
    .counted(count, da: ("punkt", "punkter"), en: ("item", "items"))
  }

  private func reason(_ refusal: Refusal, _ answer: String, _ scene: String) -> Message {
    switch refusal {
    case .itemNotShown:
      Message(
        da: "Et af punkterne i `\(answer)` bliver ikke vist her i `\(scene)`: dets betingelse holder ikke.",
        en: "One of the items in `\(answer)` is not shown here in `\(scene)`: its condition does not hold.")
    case .itemTwice:
      Message(da: "Et punkt står to gange i `\(answer)`.", en: "An item stands twice in `\(answer)`.")
    case .tooFewItems(let least):
      Message(
        da: "Scenen `\(scene)` vil have mindst \(items(least).danish). Den viser \(shownIDs.joined(separator: ", ")).",
        en: "The scene `\(scene)` wants at least \(items(least).english). It shows \(shownIDs.joined(separator: ", "))."
      )
    case .tooManyItems(let most):
      Message(
        da: "Scenen `\(scene)` tager højst \(items(most).danish).",
        en: "The scene `\(scene)` takes at most \(items(most).english).")
    case .noTimeLimit:
      Message(
        da: "Scenen `\(scene)` har ingen `within`, så tiden kan ikke løbe ud.",
        en: "The scene `\(scene)` has no `within`, so its time cannot be over.")
    default:
      Message(
        da: "Valget `\(answer)` bliver ikke tilbudt her i `\(scene)`: dets betingelse holder ikke.",
        en: "The choice `\(answer)` is not offered here in `\(scene)`: its condition does not hold.")
    }
  }
}
