import ScenarioKit

extension Authored.ChoiceFields {
  /// Does what is written under the kind's key on the choice.
  mutating func apply(_ value: Authored.KindValue, _ notes: Notes) {
    for fact in value["learns"]?.names ?? [] where notes.hasFact(fact) {
      effects.setByKind(stateName("knows_", fact.value), to: .boolean(true), at: fact.range)
    }
    if let minutes = value["minutes"]?.integer(in: Notes.minutes) {
      effects.addByKind(minutes.value, to: "minutes", at: minutes.range)
      if !optOut { effects.scoreByKind(notes.points(-minutes.value), in: "timeliness", at: minutes.range) }
    }
    let confirmed = (value["reads-back"]?.names ?? []).filter { notes.hasInstruction($0) }
    for instruction in confirmed {
      effects.setByKind(stateName("confirmed_", instruction.value), to: .boolean(true), at: instruction.range)
    }
    if let first = confirmed.first, !optOut {
      effects.scoreByKind(notes.points(confirmed.count), in: "loop", at: first.range)
    }
    if let breach = value["breaks-role"]?.rangeOfTrue {
      effects.setByKind("role_breach", to: .boolean(true), at: breach)
    }
    // By this tag the core knows that the choice asks for help, and says so where that costs points.
    if let asks = value["asks-to-repeat"]?.rangeOfTrue, !tags.contains(where: { $0.value == "ask" }) {
      tags.append(Located("ask", at: asks))
    }
  }
}
