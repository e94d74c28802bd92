import Diagnostics
import ScenarioKit
import ScenarioModel

extension Lowering {
  /// Turns effects into changes of variables and dimensions.
  mutating func lower(_ effects: Authored.Effects) -> Effects {
    var lowered = Effects()
    for assignment in effects.set {
      guard let variable = variable(assignment.target), let number = number(of: assignment.value, for: variable) else {
        continue
      }
      let change = Effects.Change(variable, number)
      if assignment.isLeast { lowered.raise = (lowered.raise ?? []) + [change] } else { lowered.set.append(change) }
    }
    for change in effects.add {
      guard let variable = variable(change.target) else { continue }
      guard variables[variable].kind == .integer else {
        error(
          "wrong-type", at: change.target.range,
          Message(
            da: "`\(change.target.value)` er ikke et tal, så der kan ikke lægges noget til. Brug `set`.",
            en: "`\(change.target.value)` is not a number, so nothing can be added. Use `set`."))
        continue
      }
      lowered.add.append(Effects.Change(variable, change.amount.value))
    }
    for change in effects.score {
      guard let dimension = dimension(change.target) else { continue }
      isDimensionScored[dimension] = true
      lowered.score.append(Effects.Change(dimension, change.amount.value))
    }
    return lowered
  }

  private mutating func variable(_ name: Authored.Name) -> Int? {
    if let variable = symbols.variables[name.value] { return variable }
    unknown(
      "unknown-state", name.value, at: name.range,
      Message(
        da: "Der er ingen tilstand `\(name.value)` under `state`.",
        en: "There is no state `\(name.value)` under `state`."),
      among: { $0.scenario.state.map(\.id.value) })
    return nil
  }

  /// Turns a `goto` into its compiled form.
  mutating func lower(_ goto: Authored.Goto) -> Goto? {
    switch goto {
    case .scene(let name):
      return scene(name).map { .scene($0) }
    case .guarded(let branches):
      checkGuards(branches)
      let lowered = branches.compactMap { branch -> Goto.GuardedBranch? in
        let when = branch.when.flatMap { condition($0) }
        guard let to = scene(branch.to), branch.when == nil || when != nil else { return nil }
        return Goto.GuardedBranch(when: when, to: to)
      }
      return .guarded(lowered)
    case .weighted(let branches):
      let lowered = branches.compactMap { branch -> Goto.WeightedBranch? in
        scene(branch.to).map { Goto.WeightedBranch(weight: branch.weight, to: $0) }
      }
      return .weighted(lowered)
    }
  }

  private mutating func checkGuards(_ branches: [Authored.Goto.GuardedBranch]) {
    guard let open = branches.firstIndex(where: { $0.when == nil }) else {
      guard let when = branches.last?.when else { return }
      error(
        "goto-without-default", at: when.range,
        Message(
          da: "Hvad sker der, når ingen af betingelserne holder? Slut listen med en gren uden `when`: `- to: …`.",
          en: "What happens when none of the conditions holds? End the list with a branch without `when`: `- to: …`."))
      return
    }
    guard open < branches.count - 1 else { return }
    error(
      "goto-never-reached", at: branches[open + 1].to.range,
      Message(
        da: "Grenen her nås aldrig: den før har ingen `when` og tages altid.",
        en: "This branch is never reached: the one before has no `when` and is always taken."),
      notes: [
        Diagnostic.Note(
          Message(da: "Grenen uden `when` står her.", en: "The branch without `when` is here."),
          at: branches[open].to.range)
      ])
  }
}
