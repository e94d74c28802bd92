import ScenarioModel

/// Whether every state of a program that waits can reach an end, as far as that shows without looking at states.
///
/// A scene is sure if it ends, or if whatever the state some answer that is always possible leads to scenes that are
/// sure. Rules that fire once may lead elsewhere, but only so many times; their scenes have to be sure as well.
/// - Parameter program: The program.
/// - Returns: True only where no state is lost; false where that has to be looked into.
func surelyEnds(_ program: Program) -> Bool {
  guard program.rules.allSatisfy(\.once) else { return false }
  var isSure = Array(repeating: false, count: program.scenes.count)
  func leadsOn(_ goto: Goto?) -> Bool {
    switch goto {
    case .scene(let scene): isSure[scene]
    case .guarded(let branches): branches.allSatisfy { isSure[$0.to] }
    case .weighted(let branches): branches.allSatisfy { isSure[$0.to] }
    case nil: false
    }
  }
  func becomesSure(_ scene: Scene) -> Bool {
    switch scene.move {
    case .end: return true
    case .none, .scale: return leadsOn(scene.goto)
    case .select, .order, .match, .compose:
      // Whatever is answered may be followed by any of the entries, and too few items by the scene's own way.
      let follows = (scene.then ?? []).allSatisfy { leadsOn($0.goto ?? scene.goto) }
      let isAlwaysAsked = scene.then != nil && scene.move.items.allSatisfy { $0.when == nil }
      return follows && (isAlwaysAsked || leadsOn(scene.goto))
    case .choices(let choices):
      let isAlways = { (choice: Choice) in choice.when == nil && !choice.once && choice.repairs.isEmpty }
      if choices.contains(where: { isAlways($0) && leadsOn($0.goto ?? scene.goto) }) { return true }
      return choices.allSatisfy { leadsOn($0.goto ?? scene.goto) }
        && (choices.contains(where: isAlways) || leadsOn(scene.goto))
    }
  }
  // Rounds go to and fro, so that chains of scenes are settled at once, however they are written. A program that wants
  // more of them is looked into state by state.
  var waiting = Array(program.scenes.indices)
  for _ in 0..<64 {
    let before = waiting.count
    waiting = waiting.reversed().filter { scene in
      isSure[scene] = becomesSure(program.scenes[scene])
      return !isSure[scene]
    }
    if waiting.isEmpty { return true }
    if waiting.count == before { return false }
  }
  return false
}
