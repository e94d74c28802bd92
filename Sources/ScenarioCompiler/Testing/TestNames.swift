import Diagnostics
import ScenarioKit
import ScenarioModel

/// Checks that a test file speaks of scenes, choices, states and dimensions that its scenario has.
///
/// - Parameters:
///   - tests: The test file.
///   - scenario: The scenario that it tests.
///   - isClean: Whether nothing is wrong with the scenario; else what it may lack is not missed.
/// - Returns: A finding for each name or value that the scenario does not have.
func checkNames(
  in tests: Authored.TestFile, of scenario: Authored.Scenario, isClean: Bool
) -> [Diagnostic] {
  var check = TestNames(scenario, isClean: isClean)
  var first: [String: Located<String>] = [:]
  for test in tests.tests {
    if let earlier = first[test.name.value] { check.reportDuplicate(test.name, of: earlier) }
    first[test.name.value] = test.name
    check.check(test)
  }
  return check.diagnostics
}

/// The names of a scenario, and what there is to say about a test of it.
private struct TestNames {
  private let scenario: Authored.Scenario
  private let isClean: Bool
  private let scenes: Set<String>
  private let choices: Set<String>
  private let critical: Set<String>
  private let items: Set<String>
  private let categories: Set<String>
  private(set) var diagnostics: [Diagnostic] = []

  init(_ scenario: Authored.Scenario, isClean: Bool) {
    self.scenario = scenario
    self.isClean = isClean
    scenes = Set(scenario.scenes.map { $0.id.value })
    var choices: Set<String> = []
    var critical: Set<String> = []
    items = Set(scenario.scenes.flatMap { $0.move.items.map { $0.id.value } })
    categories = Set(scenario.scenes.flatMap { $0.move.headings.map(\.id.value) })
    for scene in scenario.scenes {
      guard case .choices(let list) = scene.move else { continue }
      for choice in list {
        let names = [choice.id.value, "\(scene.id.value)/\(choice.id.value)"]
        choices.formUnion(names)
        if choice.critical != nil { critical.formUnion(names) }
      }
    }
    self.choices = choices
    self.critical = critical
  }

  mutating func reportDuplicate(_ name: Located<String>, of earlier: Located<String>) {
    diagnostics.append(
      Diagnostic(
        .error, "duplicate-id", at: name.range,
        Message(da: "To tests har samme navn.", en: "Two tests have the same name."),
        notes: [Diagnostic.Note(Message(da: "Den første står her.", en: "The first is here."), at: earlier.range)]))
  }

  mutating func check(_ test: Authored.Test) {
    for answer in test.choose { check(answer) }
    for draw in test.draw {
      checkScene(draw.scene)
      draw.to.forEach { checkScene($0) }
    }
    let expect = test.expect
    if let end = expect.end, end.value != "stuck" { checkEnd(end) }
    (expect.visited + expect.notVisited).forEach { checkScene($0) }
    expect.critical?.value.forEach { checkCritical($0) }
    guard isClean else { return }
    for state in expect.state {
      checkValue(state)
      require(
        state.target, among: scenario.state.map(\.id.value), "unknown-state",
        Message(
          da: "Scenariet har ingen tilstand `\(state.target.value)`.",
          en: "The scenario has no state `\(state.target.value)`."))
    }
    for points in expect.score {
      require(
        points.dimension, among: scenario.scoring.dimensions.map(\.id.value), "unknown-dimension",
        Message(
          da: "Scenariet har ingen dimension `\(points.dimension.value)`.",
          en: "The scenario has no dimension `\(points.dimension.value)`."))
    }
    if let passed = expect.passed, scenario.scoring.pass == nil {
      diagnostics.append(
        Diagnostic(
          .error, "passed-without-pass", at: passed.range,
          Message(
            da: "Testen venter på `passed`, men scenariet har intet `pass` under `scoring`.",
            en: "The test expects `passed`, but the scenario has no `pass` under `scoring`.")))
    }
  }

  private mutating func check(_ answer: Authored.TestAnswer) {
    switch answer.form {
    case .word(let name):
      if !["skip", "late"].contains(name.value), Int(name.value) == nil { checkChoice(name) }
    case .items(let names): names.forEach { checkItem($0) }
    case .match(let pairs):
      for pair in pairs {
        checkItem(pair.item)
        guard !categories.contains(pair.category.value) else { continue }
        require(
          pair.category, among: categories.sorted(), "unknown-category",
          Message(
            da: "Scenariet har ingen kategori `\(pair.category.value)`.",
            en: "The scenario has no category `\(pair.category.value)`."))
      }
    }
  }

  private mutating func checkItem(_ name: Authored.Name) {
    guard !items.contains(name.value) else { return }
    require(
      name, among: items.sorted(), "unknown-item",
      Message(da: "Scenariet har intet punkt `\(name.value)`.", en: "The scenario has no item `\(name.value)`."))
  }

  private mutating func checkEnd(_ name: Authored.Name) {
    checkScene(name)
    guard let scene = scenario.scenes.first(where: { $0.id.value == name.value }) else { return }
    if case .end = scene.move { return }
    diagnostics.append(
      Diagnostic(
        .error, "not-an-ending", at: name.range,
        Message(
          da: "Scenen `\(name.value)` slutter ikke scenariet: den har intet `end`.",
          en: "The scene `\(name.value)` does not end the scenario: it has no `end`.")))
  }

  private mutating func checkCritical(_ name: Authored.Name) {
    checkChoice(name)
    guard choices.contains(name.value), !critical.contains(name.value) else { return }
    diagnostics.append(
      Diagnostic(
        .error, "not-critical", at: name.range,
        Message(
          da: "Valget `\(name.value)` er ikke kritisk i scenariet.",
          en: "The choice `\(name.value)` is not critical in the scenario.")))
  }

  private mutating func checkValue(_ state: Authored.Effects.Assignment) {
    guard let variable = scenario.state.first(where: { $0.id.value == state.target.value }) else { return }
    switch (variable.domain, state.value.value) {
    case (.boolean, .boolean): return
    case (.integer(let min, let max), .integer(let number)) where (min...Swift.max(min, max)).contains(number): return
    case (.named(let values), .name(let name)) where values.contains { $0.value == name }: return
    default:
      diagnostics.append(
        Diagnostic(
          .error, "unknown-value", at: state.value.range,
          Message(
            da: "`\(state.target.value)` kan aldrig have den værdi.",
            en: "`\(state.target.value)` can never have that value."),
          notes: [
            Diagnostic.Note(Message(da: "Tilstanden står her.", en: "The state is here."), at: variable.id.range)
          ]))
    }
  }

  private mutating func checkScene(_ name: Authored.Name) {
    guard !scenes.contains(name.value) else { return }
    require(
      name, among: scenario.scenes.map { $0.id.value }, "unknown-scene",
      Message(da: "Scenariet har ingen scene `\(name.value)`.", en: "The scenario has no scene `\(name.value)`."))
  }

  private mutating func checkChoice(_ name: Authored.Name) {
    guard !choices.contains(name.value) else { return }
    require(
      name, among: choices.sorted(), "unknown-choice",
      Message(da: "Scenariet har intet valg `\(name.value)`.", en: "The scenario has no choice `\(name.value)`."))
  }

  private mutating func require(_ name: Authored.Name, among names: [String], _ code: String, _ message: Message) {
    guard !names.contains(name.value) else { return }
    let near = suggestion(for: name.value, among: names)
    diagnostics.append(
      Diagnostic(
        .error, code, at: name.range, message.didYouMean(near),
        fixIts: near.map { [.rename(name.range, from: name.value, to: $0, among: names)] } ?? []))
  }
}
