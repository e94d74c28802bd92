package import ScenarioModel
package import ScenarioRuntime

extension Machine {
  /// Every answer that the move at hand takes, by counting them all out; for small programs.
  package func allAnswers(_ state: MachineState) -> [Answer] {
    guard case .waiting(let scene) = state.status, state.openDraw == nil else { return [] }
    var answers: [Answer] = []
    let shown = shownItems(state).sorted()
    switch program.scenes[scene].move {
    case .choices: answers = offered(state).map { .choice($0) }
    case .scale: answers = [.checkIn(answered: true), .checkIn(answered: false)]
    case .select(let select):
      answers = subsets(shown).filter { (select.least...select.most).contains($0.count) }.map { .items($0) }
    case .order: answers = permutations(shown).map { .items($0) }
    case .compose: answers = subsets(shown).filter { !$0.isEmpty }.flatMap(permutations).map { .items($0) }
    case .match(let match):
      var assigned = [match.items.map { _ in Answer.notShown }]
      for item in shown {
        assigned = assigned.flatMap { categories in
          match.categories.indices.map { category in
            var categories = categories
            categories[item] = category
            return categories
          }
        }
      }
      answers = assigned.map { .match($0) }
    case .end, .none: break
    }
    return program.scenes[scene].timeLimit == nil ? answers : answers + [.late]
  }
}

private func subsets(_ items: [Int]) -> [[Int]] {
  items.reduce([[]]) { subsets, item in subsets + subsets.map { $0 + [item] } }
}

private func permutations(_ items: [Int]) -> [[Int]] {
  if items.isEmpty { return [[]] }
  return items.flatMap { first in permutations(items.filter { $0 != first }).map { [first] + $0 } }
}
