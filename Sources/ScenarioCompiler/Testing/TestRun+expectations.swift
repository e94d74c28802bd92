import Diagnostics
import ScenarioKit
import ScenarioModel
import ScenarioRuntime

extension TestRun {
  /// Compares what came of the run with what the test expects.
  mutating func checkExpectations() {
    // What comes after a wrong answer follows from it.
    guard failures.isEmpty else { return }
    checkEnd()
    checkScore()
    checkStates()
    checkCritical()
    let visited = Set(path)
    for scene in test.expect.visited where !visited.contains(scene.value) {
      fail(
        at: scene.range,
        Message(da: "Scenen `\(scene.value)` blev ikke besøgt.", en: "The scene `\(scene.value)` was not visited."))
    }
    for scene in test.expect.notVisited where visited.contains(scene.value) {
      fail(
        at: scene.range,
        Message(da: "Scenen `\(scene.value)` blev besøgt.", en: "The scene `\(scene.value)` was visited."))
    }
  }

  private mutating func checkEnd() {
    guard let end = test.expect.end else { return }
    let found =
      switch session.status {
      case .ended(let scene): program.scenes[scene].id
      case .stuck: "stuck"
      case .endless, .waiting: "–"
      }
    guard found != end.value else { return }
    fail(
      at: end.range,
      Message(
        da: "Her ventes slutningen `\(end.value)`, men det sluttede med `\(found)`.",
        en: "The end `\(end.value)` is expected, but it ended with `\(found)`."))
  }

  private mutating func checkScore() {
    let score = session.score
    if let percent = test.expect.percent {
      if let found = score.percent {
        check(percent, found, Message(da: "Procenten", en: "The percent"))
      } else {
        let reason =
          score.usedOptOut
          ? Message(da: "der blev sprunget over undervejs", en: "an opt-out was used")
          : Message(da: "alle veje giver det samme", en: "every path gives the same")
        fail(
          at: percent.range,
          Message(
            da: "Der er ingen procent: \(reason.danish).", en: "There is no percent: \(reason.english)."))
      }
    }
    if let passed = test.expect.passed, passed.value != score.passed {
      let found = score.percent.map { "\($0) %" } ?? "–"
      fail(
        at: passed.range,
        Message(
          da: "Her ventes `passed: \(passed.value)`, men resultatet var \(found).",
          en: "`passed: \(passed.value)` is expected, but the result was \(found)."))
    }
    for points in test.expect.score {
      guard let dimension = program.dimensions.firstIndex(where: { $0.id == points.dimension.value }) else { continue }
      let name = points.dimension.value
      check(points.points, score.points[dimension], Message(da: "Point i `\(name)`", en: "The points in `\(name)`"))
    }
  }

  private mutating func check(_ expected: Authored.Expectation.Number, _ found: Int, _ subject: Message) {
    let holds =
      switch expected.comparison {
      case "!=": found != expected.number
      case "<": found < expected.number
      case "<=": found <= expected.number
      case ">": found > expected.number
      case ">=": found >= expected.number
      default: found == expected.number
      }
    guard !holds else { return }
    let wanted = expected.comparison == "=" ? "\(expected.number)" : "\(expected.comparison) \(expected.number)"
    fail(
      at: expected.range,
      Message(
        da: "\(subject.danish) skulle være \(wanted), men blev \(found).",
        en: "\(subject.english) should be \(wanted), but came to \(found)."))
  }

  private mutating func checkStates() {
    for state in test.expect.state {
      guard let index = program.variables.firstIndex(where: { $0.id == state.target.value }) else { continue }
      let variable = program.variables[index]
      let value = machine.value(ofVariable: index, in: session.state)
      let found =
        switch variable.kind {
        case .boolean: value == 1 ? "true" : "false"
        case .integer: "\(value)"
        case .named: variable.values?[value] ?? ""
        }
      let wanted =
        switch state.value.value {
        case .boolean(let boolean): "\(boolean)"
        case .integer(let number): "\(number)"
        case .name(let name): name
        }
      guard found != wanted else { continue }
      fail(
        at: state.value.range,
        Message(
          da: "`\(variable.id)` skulle være \(wanted), men blev \(found).",
          en: "`\(variable.id)` should be \(wanted), but came to \(found)."))
    }
  }

  private mutating func checkCritical() {
    guard let expected = test.expect.critical else { return }
    let found = session.score.criticalEvents.map { event -> (id: String, path: String) in
      let scene = machine.place(ofChoice: event.choice).scene
      let id = machine.choice(event.choice).id
      return (id, "\(program.scenes[scene].id)/\(id)")
    }
    let isEqual =
      found.count == expected.value.count
      && zip(found, expected.value).allSatisfy { $0.id == $1.value || $0.path == $1.value }
    guard !isEqual else { return }
    let list = found.map { "`\($0.path)`" }.joined(separator: ", ")
    fail(
      at: expected.range,
      Message(
        da: found.isEmpty ? "Der skete intet kritisk." : "De kritiske valg var \(list).",
        en: found.isEmpty ? "Nothing critical happened." : "The critical choices were \(list)."))
  }
}
