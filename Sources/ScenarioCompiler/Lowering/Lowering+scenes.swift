import Diagnostics
import ScenarioKit
import ScenarioModel

extension Lowering {
  /// The names of the steps of a check-in where the author gives none, from the lowest.
  static let standardLabels: [String: [String]] = [
    "da": ["Slet ikke", "Lidt", "Nogenlunde", "Meget", "Helt"],
    "en": ["Not at all", "A little", "Somewhat", "Very", "Completely"],
  ]

  /// Makes scenes, choices and tags known, so that conditions may speak of what comes later.
  mutating func declareScenes() {
    for (index, scene) in scenario.scenes.enumerated() {
      // YAML says where a scene stands twice; the first one is meant then.
      if symbols.scenes[scene.id.value] == nil {
        symbols.scenes[scene.id.value] = index
      } else {
        repeatedScenes.insert(scene.id.value)
        continue
      }
      switch scene.move {
      case .choices(let choices):
        for (position, choice) in choices.enumerated() {
          if let earlier = symbols.addChoice(choice.id.value, in: scene.id.value, index, at: position) {
            reportDuplicate(choice.id, of: self.choice(earlier).choice.id, in: scene.id.value)
          }
          for tag in choice.tags { _ = symbols.tag(tag.value) }
        }
      case .scale(let checkIns):
        var first: [String: Authored.Name] = [:]
        for checkIn in checkIns {
          if let earlier = first[checkIn.id.value] { reportDuplicate(checkIn.id, of: earlier, in: scene.id.value) }
          first[checkIn.id.value] = checkIn.id
          symbols.addCheckIn(checkIn.id.value, in: scene.id.value)
        }
      case .select, .order, .match, .compose: declareItems(of: scene)
      case .end, .none: break
      }
    }
  }

  /// A choice by its number, and the scene that it stands in.
  func choice(_ number: Int) -> (scene: Authored.Scene, choice: Authored.Choice) {
    let symbol = symbols.choices[number]
    let scene = scenario.scenes[Int(symbol.scene)]
    guard case .choices(let choices) = scene.move else { preconditionFailure("a choice stands among choices") }
    return (scene, choices[Int(symbol.position)])
  }

  mutating func reportDuplicate(_ id: Authored.Name, of earlier: Authored.Name, in scene: String) {
    reportedDuplicates.insert("\(scene)/\(id.value)")
    error(
      "duplicate-id", at: id.range,
      Message(
        da: "`\(id.value)` findes allerede i scenen. Giv det ene et andet navn.",
        en: "`\(id.value)` exists already in this scene. Give one of them another name."),
      notes: [Diagnostic.Note(Message(da: "Det første står her.", en: "The first is here."), at: earlier.range)])
  }

  /// Turns a scene into its compiled form.
  mutating func lowerScene(_ scene: Authored.Scene) -> Scene {
    let id = scene.id.value
    let path = TextPath(scene: id)
    let notes = scene.contentNotes.enumerated().map { text(path.adding("content-notes-", $0 + 1), $1) }
    let facilitator = scene.facilitator.map { text(path.adding("facilitator"), $0) }
    let who = scene.who.flatMap { learner($0) }
    let effects = lower(scene.effects)
    let lines = lower(scene.lines, path, "line-")
    let goto = scene.goto.flatMap { lower($0) }
    let move: Move =
      switch scene.move {
      case .choices(let choices): .choices(lower(choices, in: scene))
      case .select(let select): .select(lower(select, in: scene))
      case .order(let order): .order(lower(order, in: scene))
      case .match(let match): .match(lower(match, in: scene))
      case .compose(let compose): .compose(lower(compose, in: scene))
      case .scale(let checkIns): .scale(lower(checkIns, in: scene))
      case .end(let ending):
        .end(
          Ending(
            outcome: ending.outcome,
            title: ending.title.map { text(TextPath(scene: "end", entry: id, detail: "title"), $0) }))
      case .none: .none
      }
    let then = lowerThen(of: scene)
    let timeLimit = lowerTimeLimit(of: scene)
    return Scene(
      id: id, contentNotes: notes.isEmpty ? nil : notes, image: scene.image.flatMap { asset($0, .picture) },
      facilitator: facilitator, who: who, effects: effects, lines: lines, move: move, then: then.isEmpty ? nil : then,
      timeLimit: timeLimit, goto: goto, keepsOrder: !scene.shuffle)
  }

  /// Adds lines; one without an id is known by its number after what is given as a name for all of them.
  mutating func lower(_ lines: [Authored.Line], _ path: TextPath, _ name: StaticString) -> [Line] {
    var lowered: [Line] = []
    if source.keepsTexts { lowered.reserveCapacity(lines.count) }
    for (index, line) in lines.enumerated() {
      let speaker = speaker(line.speaker)
      let text = text(
        line.id.map { TextPath(scene: path.scene, entry: $0.value) } ?? path.adding(name, index + 1), line.$text)
      let when = line.when.flatMap { condition($0) }
      let audio = line.audio.flatMap { asset($0, .sound) }
      let image = line.image.flatMap { asset($0, .picture) }
      guard source.keepsTexts else { continue }
      lowered.append(Line(speaker: speaker, text: text, when: when, once: line.once, audio: audio, image: image))
    }
    return lowered
  }

  private mutating func speaker(_ name: Authored.Name) -> Int {
    if name.value == "narrator" { return Line.narrator }
    if let speaker = symbols.cast[name.value] { return speaker }
    if ["fortæller", "fortælleren"].contains(name.value) {
      diagnostics.append(
        Diagnostic(
          .error, "unknown-speaker", at: name.range,
          Message(da: "Fortælleren hedder `narrator`.", en: "The one who tells is `narrator`."),
          fixIts: [.rename(name.range, to: "narrator", .certain)]))
      return Line.narrator
    }
    unknown(
      "unknown-speaker", name.value, at: name.range,
      Message(
        da: "Der er ingen person `\(name.value)` under `cast`. Fortælleren hedder `narrator`.",
        en: "There is no person `\(name.value)` under `cast`. The one who tells is `narrator`."),
      among: { ["narrator"] + ($0.scenario.cast + $0.context.cast).map(\.id.value) })
    return Line.narrator
  }

  private mutating func lower(_ choices: [Authored.Choice], in scene: Authored.Scene) -> [Choice] {
    // Where no choice leads on, it is the scene that lacks its way.
    let isSceneToldOf = scene.goto == nil && choices.count > 1 && choices.allSatisfy { $0.goto == nil }
    if isSceneToldOf {
      error(
        "leads-nowhere", at: scene.id.range,
        Message(
          da:
            "Scenen `\(scene.id.value)` fører ingen steder hen efter valgene. Giv den et `goto`, eller giv hvert valg et.",
          en:
            "The scene `\(scene.id.value)` leads nowhere after its choices. Give it a `goto`, or give each choice one.")
      )
    }
    return choices.map { lower($0, in: scene, mayLeadNowhere: isSceneToldOf) }
  }

  private mutating func lower(
    _ choice: Authored.Choice, in scene: Authored.Scene, mayLeadNowhere: Bool
  ) -> Choice {
    let path = TextPath(scene: scene.id.value, entry: choice.id.value)
    if choice.goto == nil, scene.goto == nil, !mayLeadNowhere {
      error(
        "leads-nowhere", at: choice.id.range,
        Message(
          da:
            "Valget `\(choice.id.value)` fører ingen steder hen. Giv det et `goto`, eller giv scenen et, der gælder for alle valg.",
          en:
            "The choice `\(choice.id.value)` leads nowhere. Give it a `goto`, or give the scene one for all its choices."
        ),
        notes: [
          Diagnostic.Note(
            Message(da: "Scenen står her.", en: "The scene is here."), at: scene.id.range)
        ])
    }
    let text = text(path, choice.$text)
    let feedback = lower(choice.feedback, path)
    checkOptOut(choice)
    return Choice(
      id: choice.id.value, text: text, when: choice.when.flatMap { condition($0) }, once: choice.once,
      effects: lower(choice.effects), critical: choice.critical != nil, repairs: repairs(choice),
      optOut: choice.optOut, act: choice.act, tags: choice.tags.map { symbols.tag($0.value) },
      feedback: feedback,
      reply: lower(choice.reply, path, "reply-"),
      goto: choice.goto.flatMap { lower($0) })
  }

  /// Adds the texts of feedback under the id of what it is about; nil where there is none.
  mutating func lower(_ feedback: Authored.Feedback, _ path: TextPath) -> Feedback? {
    let lowered = Feedback(
      learner: feedback.$learner.map { text(path.adding("feedback"), $0) },
      workplace: feedback.workplace.map { text(path.adding("feedback/workplace"), $0) })
    return lowered.learner == nil && lowered.workplace == nil ? nil : lowered
  }

  private mutating func checkOptOut(_ choice: Authored.Choice) {
    guard choice.optOut else { return }
    if let scored = choice.effects.score.first?.target.range ?? choice.critical {
      error(
        "opt-out-scored", at: scored,
        Message(
          da: "Et valg med `opt-out: true` giver eller koster aldrig point. Slet pointene, eller slet `opt-out`.",
          en: "A choice with `opt-out: true` never gives or costs points. Delete the points, or delete `opt-out`."))
    }
    if let hidden = choice.when?.range ?? (choice.once ? choice.id.range : choice.repair.first?.range) {
      error(
        "opt-out-hidden", at: hidden,
        Message(
          da: "Et valg med `opt-out: true` kan altid vælges. Slet `when`, `once` eller `repair`.",
          en: "A choice with `opt-out: true` is always offered. Delete `when`, `once` or `repair`."))
    }
  }

  private mutating func repairs(_ choice: Authored.Choice) -> [Int] {
    choice.repair.compactMap { name in
      guard let repaired = self.choice(name) else { return nil }
      if source.isClean, self.choice(repaired).choice.critical == nil {
        warning(
          "repair-not-critical", at: name.range,
          Message(
            da: "`\(name.value)` er ikke kritisk, så der er intet at rette op på. Skal valget have `critical: true`?",
            en: "`\(name.value)` is not critical, so there is nothing to mend. Should it have `critical: true`?"),
          notes: [
            Diagnostic.Note(
              Message(da: "Valget står her.", en: "The choice is here."), at: self.choice(repaired).choice.id.range)
          ])
      }
      return repaired
    }
  }

  private mutating func lower(_ checkIns: [Authored.CheckIn], in scene: Authored.Scene) -> [CheckIn] {
    if scene.goto == nil {
      error(
        "leads-nowhere", at: scene.id.range,
        Message(
          da: "Scenen `\(scene.id.value)` fører ingen steder hen efter spørgsmålene. Giv den et `goto`.",
          en: "The scene `\(scene.id.value)` leads nowhere after its check-ins. Give it a `goto`."))
    }
    let language = locale.split(separator: "-").first.map(String.init) ?? "da"
    return checkIns.map { checkIn in
      let path = TextPath(scene: scene.id.value, entry: checkIn.id.value)
      let question = text(path, checkIn.text)
      let labels =
        checkIn.labels.isEmpty
        ? (Self.standardLabels[language] ?? Self.standardLabels["en"] ?? []).enumerated().map {
          text(path.adding("label-", $0 + 1), standard: $1)
        }
        : checkIn.labels.enumerated().map { text(path.adding("label-", $0 + 1), $1) }
      return CheckIn(
        id: checkIn.id.value, text: question, labels: labels, repeats: checkIn.repeats.flatMap { repeated($0) })
    }
  }

  /// The full name of an earlier check-in.
  private mutating func repeated(_ name: Authored.Name) -> String? {
    let matches = symbols.checkIns(name.value)
    if let match = matches.first, matches.count == 1 || match == name.value { return match }
    unknown(
      "unknown-check-in", name.value, at: name.range,
      Message(
        da: matches.isEmpty
          ? "Der er intet spørgsmål `\(name.value)` under en `scale`."
          : "Flere scener har et spørgsmål `\(name.value)`. Skriv scenen med: `\(matches[0])`.",
        en: matches.isEmpty
          ? "There is no check-in `\(name.value)` under a `scale`."
          : "Several scenes have a check-in `\(name.value)`. Add the scene: `\(matches[0])`."),
      among: { matches.isEmpty ? $0.symbols.checkInNames : [] })
    return nil
  }
}
