import Diagnostics
import ScenarioKit

extension Authored.Scenario {
  /// The scenario with one value under the key of a kind replaced, counted through all of them; nil past the last.
  func replacing(
    _ position: Int, of kind: String, by content: Authored.KindValue.Content
  ) -> Authored.Scenario? {
    var left = position
    var isDone = false
    func changed(_ value: Authored.KindValue) -> Authored.KindValue {
      if isDone { return value }
      if left == 0 {
        isDone = true
        return Authored.KindValue(content, at: value.range)
      }
      left -= 1
      var value = value
      switch value.content {
      case .list(let elements): value.content = .list(elements.map(changed))
      case .map(let pairs):
        value.content = .map(pairs.map { Authored.KindValue.Pair(key: $0.key, value: changed($0.value)) })
      default: break
      }
      return value
    }
    func changed(_ entries: [Authored.KindEntry]) -> [Authored.KindEntry] {
      entries.map { entry in
        entry.kind.value == kind ? Authored.KindEntry(kind: entry.kind, value: changed(entry.value)) : entry
      }
    }
    var scenario = self
    scenario.kindEntries = changed(kindEntries)
    scenario.scenes = scenes.map { scene in
      var fields = scene.fields
      fields.kindEntries = changed(fields.kindEntries)
      if case .choices(let choices) = fields.move {
        fields.move = .choices(
          choices.map { choice in
            var fields = choice.fields
            fields.kindEntries = changed(fields.kindEntries)
            return Part(fields)
          })
      }
      return Part(fields)
    }
    return isDone ? scenario : nil
  }

  /// The places of everything in the scenario, found by looking into it: whatever scenarios come to have is among them.
  var places: Set<SourceRange> {
    var places: Set<SourceRange> = []
    func visit(_ value: Any) {
      if let range = value as? SourceRange {
        places.insert(range)
      } else {
        for child in Mirror(reflecting: value).children { visit(child.value) }
      }
    }
    visit(self)
    return places
  }

  /// The sentences that somebody reads, found by looking into it: texts of more than one word that are no conditions.
  var sentences: Set<String> {
    var sentences: Set<String> = []
    func visit(_ value: Any, _ label: String?) {
      if let text = value as? Passage {
        if text.value.contains(" ") { sentences.insert(text.value) }
      } else if let text = value as? Located<String> {
        if label != "when", label != "_when", text.value.contains(" ") { sentences.insert(text.value) }
      } else if let text = (value as? Authored.KindValue)?.text {
        sentences.insert(text.value)
      } else {
        // A rare field keeps its value under its name with `_` before it, and more names below that.
        let isRare = label.map { $0.hasPrefix("_") } ?? false
        for child in Mirror(reflecting: value).children { visit(child.value, isRare ? label : child.label ?? label) }
      }
    }
    visit(self, nil)
    return sentences
  }

  /// The scenario with its scenes emptied of choices and of what is written on them.
  var withoutChoices: Authored.Scenario {
    var scenario = self
    scenario.scenes = scenes.map { scene in
      var fields = Authored.SceneFields(id: scene.id)
      fields.goto = scene.goto
      return Part(fields)
    }
    return scenario
  }

  /// The scenario with one choice changed.
  func changingChoice(
    _ scene: Int, _ choice: Int, _ change: (inout Authored.ChoiceFields) -> Void
  ) -> Authored.Scenario {
    var scenario = self
    var choices = scenes[scene].choices
    var fields = choices[choice].fields
    change(&fields)
    choices[choice] = Part(fields)
    var changed = scenes[scene].fields
    changed.move = .choices(choices)
    scenario.scenes[scene] = Part(changed)
    return scenario
  }

  /// What of another scenario, which this one was made of, is not there any more.
  func losses(of written: Authored.Scenario) -> [String] {
    var losses: [String] = []
    func look(_ isThere: Bool, _ what: String) { if !isThere { losses.append(what) } }
    look(title.value == written.title.value && briefing == written.briefing, "the title or the briefing")
    look(Set(written.cast).isSubset(of: cast), "somebody of the cast")
    look(Set(written.glossary).isSubset(of: glossary), "a word of the glossary")
    look(Set(written.state).isSubset(of: state), "a state")
    look(Set(written.scoring.dimensions).isSubset(of: scoring.dimensions), "a dimension")
    look(Set(written.rules).isSubset(of: rules), "a rule")
    look(Set(written.debrief).isSubset(of: debrief), "a question of the debriefing")
    for scene in written.scenes {
      let name = "the scene `\(scene.id.value)`"
      guard let after = scenes.first(where: { $0.id.value == scene.id.value }) else {
        losses.append(name)
        continue
      }
      look(Set(scene.lines).isSubset(of: after.lines), "a line of \(name)")
      look(scene.goto == nil || scene.goto == after.goto, "the way on from \(name)")
      look(scene.move == .none || scene.move.name == after.move.name, "the move of \(name)")
      look(after.effects.keeps(scene.effects), "what happens on entering \(name)")
      look(Set(scene.contentNotes).isSubset(of: after.contentNotes), "a content note of \(name)")
      for choice in scene.choices {
        let name = "the choice `\(scene.id.value)/\(choice.id.value)`"
        guard let after = after.choices.first(where: { $0.id.value == choice.id.value }) else {
          losses.append(name)
          continue
        }
        look(choice.text == after.text && choice.act == after.act, "the words of \(name)")
        look(choice.when == nil || choice.when == after.when, "the condition of \(name)")
        look(choice.goto == nil || choice.goto == after.goto, "the way on from \(name)")
        look(choice.optOut == after.optOut && choice.once == after.once, "how \(name) is offered")
        look(choice.critical == nil || choice.critical == after.critical, "that \(name) is critical")
        look(Set(choice.repair).isSubset(of: after.repair), "what \(name) mends")
        look(Set(choice.tags).isSubset(of: after.tags), "a tag of \(name)")
        look(Set(choice.reply).isSubset(of: after.reply), "a reply to \(name)")
        look(choice.feedback == Authored.Feedback() || choice.feedback == after.feedback, "the feedback of \(name)")
        look(after.effects.keeps(choice.effects), "what \(name) does")
      }
    }
    return losses
  }
}

extension Authored.Variable {
  /// The same, as an author declares it.
  var asAuthors: Authored.Variable {
    var variable = self
    variable.isPublished = false
    return variable
  }
}

extension Authored.Dimension {
  /// The same, as an author declares it.
  var asAuthors: Authored.Dimension {
    var dimension = self
    dimension.isPublished = false
    return dimension
  }
}

extension Authored.Move {
  /// Which move it is.
  fileprivate var name: String {
    switch self {
    case .choices: "choices"
    case .select: "select"
    case .order: "order"
    case .match: "match"
    case .compose: "compose"
    case .scale: "scale"
    case .end: "end"
    case .none: "none"
    }
  }
}

/// What an effect is on.
struct EffectTarget: Hashable {
  /// The state or dimension.
  var name: String
  /// Whether it is a dimension.
  var isDimension: Bool
}

extension Authored.Effects {
  /// The amount that stands for an author's own.
  private static let own = 977

  /// The states and dimensions that it changes.
  var targets: Set<EffectTarget> {
    let states = set.map(\.target.value) + add.map(\.target.value)
    return Set(
      states.map { EffectTarget(name: $0, isDimension: false) }
        + score.map { EffectTarget(name: $0.target.value, isDimension: true) })
  }

  /// Says something of a state or a dimension, as an author does.
  mutating func say(_ target: EffectTarget, at range: SourceRange) {
    let change = Change(Located(target.name, at: range), Located(Self.own, at: range))
    if target.isDimension { score.append(change) } else { add.append(change) }
  }

  /// Whether what the author said of a state or a dimension is all that is said of it.
  func says(only target: EffectTarget) -> Bool {
    if target.isDimension { return score.filter { $0.target.value == target.name }.map(\.amount.value) == [Self.own] }
    return !set.contains { $0.target.value == target.name }
      && add.filter { $0.target.value == target.name }.map(\.amount.value) == [Self.own]
  }

  /// Whether all that other effects do is done here too.
  func keeps(_ other: Authored.Effects) -> Bool {
    Set(other.set).isSubset(of: set) && Set(other.add).isSubset(of: add) && Set(other.score).isSubset(of: score)
  }
}
