import Diagnostics
import ScenarioKit

extension KindExpansion {
  /// Publishes the states and dimensions that something in the scenario gives a meaning.
  ///
  /// The weights 14, 3 and 3 are 70, 15 and 15 percent: completeness, order and concision make the message, and loop and
  /// timeliness count beside it.
  mutating func publishNames(of notes: Notes) {
    for fact in notes.facts {
      publish(state: fact.knows, .boolean, start: .boolean(fact.isKnown), at: fact.id.range)
      if let said = fact.said { publish(state: said, .boolean, start: .boolean(false), at: fact.id.range) }
    }
    if let tobs = notes.tobs {
      let names = [Located("none", at: tobs.range)] + notes.profile.actions.map(\.id)
      let action = notes.profile.action(at: tobs.value)?.value ?? "none"
      publish(state: "tobs", .integer(0, TOBSProfile.most), start: .integer(tobs.value), at: tobs.range)
      publish(state: "tobs_action", .named(names), start: .name(action), at: tobs.range)
      explain("TOBS", definition: TOBSProfile.explanation[language], at: tobs.range)
    }
    if let message = notes.scenes.first(where: { $0.givesMessage(notes) }) {
      let title = notes.title("message", usually: Message(da: "Klar besked", en: "Clear message"), at: message.range)
        .value
      publish(dimension: "message", title: title, weight: 14, at: message.range)
    }
    for instruction in notes.instructions {
      let name = stateName("confirmed_", instruction.id.value)
      publish(state: name, .boolean, start: .boolean(false), at: instruction.id.range)
    }
    if let first = notes.instructions.first, notes.givesPoints {
      let title = notes.title("loop", usually: Message(da: "Fælles aftale", en: "Shared agreement"), at: first.id.range)
        .value
      publish(dimension: "loop", title: title, weight: 3, bounds: 0...notes.instructions.count, at: first.id.range)
    }
    if let minutes = notes.choices.firstRange(of: "minutes") {
      publish(state: "minutes", .integer(0, notes.mostMinutes), start: .integer(0), at: minutes)
      if notes.givesPoints {
        let title = notes.title("timeliness", usually: Message(da: "I rette tid", en: "In good time"), at: minutes)
          .value
        publish(dimension: "timeliness", title: title, weight: 3, bounds: -notes.mostMinutes...0, at: minutes)
      }
    }
    if let breach = notes.choices.firstRange(of: "breaks-role") {
      publish(state: "role_breach", .boolean, start: .boolean(false), at: breach)
    }
  }
}

extension Authored.KindValue {
  /// Whether what is written on a scene gives points in the kind's own dimension of the message.
  fileprivate func givesMessage(_ notes: Notes) -> Bool {
    isMessage && (self["points"].map { $0["message"] != nil } ?? notes.givesPoints)
  }
}

extension [Authored.KindValue] {
  /// Where a key stands first with a value.
  fileprivate func firstRange(of key: String) -> SourceRange? { lazy.compactMap { $0[key]?.range }.first }
}
