import Diagnostics
import ScenarioKit
import ScenarioModel

extension Lowering {
  /// The entries of `then`, and whether an answer with items leads anywhere.
  mutating func lowerThen(of scene: Authored.Scene) -> [ThenEntry] {
    checkWay(of: scene)
    checkThen(scene.then)
    mayAskForResult = true
    defer { mayAskForResult = false }
    return scene.then.enumerated().map { index, entry in
      let path = TextPath(scene: scene.id.value, entry: "then-\(index + 1)")
      let when = entry.when.flatMap { condition($0) }
      // Only the entry's own condition may ask; its lines and branches are looked at when the answer is over.
      mayAskForResult = false
      defer { mayAskForResult = true }
      return ThenEntry(
        when: when, effects: lower(entry.effects), feedback: lower(entry.feedback, path),
        reply: lower(entry.reply, path, "reply-"), goto: entry.goto.flatMap { lower($0) })
    }
  }

  private mutating func checkWay(of scene: Authored.Scene) {
    guard scene.goto == nil, !scene.move.items.isEmpty else { return }
    let note = Diagnostic.Note(Message(da: "Scenen står her.", en: "The scene is here."), at: scene.id.range)
    if scene.then.isEmpty {
      error(
        "leads-nowhere", at: scene.id.range,
        Message(
          da: "Scenen `\(scene.id.value)` fører ingen steder hen efter svaret. Giv den et `goto`, eller et `then`.",
          en: "The scene `\(scene.id.value)` leads nowhere after the answer. Give it a `goto`, or a `then`."))
    }
    for entry in scene.then where entry.goto == nil {
      error(
        "leads-nowhere", at: entry.range,
        Message(
          da: "Dette under `then` fører ingen steder hen. Giv det et `goto`, eller giv scenen et, der gælder for alle.",
          en: "This entry of `then` leads nowhere. Give it a `goto`, or give the scene one for all of them."),
        notes: [note])
    }
  }

  private mutating func checkThen(_ entries: [Authored.ThenEntry]) {
    if let when = entries.last?.when {
      error(
        "then-without-default", at: when.range,
        Message(
          da: "Hvad sker der, når ingen af betingelserne holder? Slut `then` med noget uden `when`: `- goto: …`.",
          en: "What happens when none of the conditions holds? End `then` with an entry without `when`: `- goto: …`."))
    }
    guard let open = entries.firstIndex(where: { $0.when == nil }), open < entries.count - 1 else { return }
    error(
      "then-never-reached", at: entries[open + 1].range,
      Message(
        da: "Hertil når man aldrig: det før har ingen `when` og gælder altid. Sæt det uden `when` sidst.",
        en: "This is never reached: the entry before has no `when` and always holds. Put the one without `when` last."),
      notes: [
        Diagnostic.Note(
          Message(da: "Det uden `when` står her.", en: "The one without `when` is here."), at: entries[open].range)
      ])
  }

  /// The time limit of a scene; nil where it has none.
  mutating func lowerTimeLimit(of scene: Authored.Scene) -> TimeLimit? {
    guard let within = scene.within, let late = scene.late else { return nil }
    if within.value > Self.longestTime {
      error(
        "number-too-large", at: within.range,
        Message(
          da: "Det er mere end et døgn. Skriv for eksempel `20s` eller `2m`.",
          en: "That is more than a day. Write for example `20s` or `2m`."))
    }
    if late.goto == nil, scene.goto == nil {
      error(
        "leads-nowhere", at: late.range,
        Message(
          da:
            "Når tiden er gået, fører scenen `\(scene.id.value)` ingen steder hen. Giv `late` et `goto`, eller giv scenen et.",
          en:
            "When the time is over, the scene `\(scene.id.value)` leads nowhere. Give `late` a `goto`, or give the scene one."
        ))
    }
    let path = TextPath(scene: scene.id.value, entry: "late")
    return TimeLimit(
      seconds: within.value, effects: lower(late.effects), feedback: lower(late.feedback, path),
      reply: lower(late.reply, path, "reply-"), goto: late.goto.flatMap { lower($0) })
  }

  private static var longestTime: Int { 86_400 }

  /// The index in the cast of the learner whose turn it is.
  mutating func learner(_ name: Authored.Name) -> Int? {
    guard let member = symbols.cast[name.value] else {
      unknown(
        "unknown-speaker", name.value, at: name.range,
        Message(
          da: "Der er ingen person `\(name.value)` under `cast`.",
          en: "There is no person `\(name.value)` under `cast`."),
        among: { lowering in
          (lowering.scenario.cast + lowering.context.cast).filter { $0.role == .learner }.map(\.id.value)
        })
      return nil
    }
    let people = scenario.cast + context.cast
    if let person = people.first(where: { $0.id.value == name.value }), person.role != .learner {
      error(
        "not-a-learner", at: name.range,
        Message(
          da: "`who` siger, hvilken elev der er på, men `\(name.value)` har ikke rollen `learner`.",
          en: "`who` says which learner's turn it is, but `\(name.value)` has not the role `learner`."),
        notes: [Diagnostic.Note(Message(da: "Personen står her.", en: "The person is here."), at: person.id.range)])
    }
    return member
  }
}
