package import ScenarioKit

/// A text of a scenario, with what it is and where it belongs.
package struct ScenarioText: Sendable {
  /// What a text is.
  package enum Role: UInt8, Sendable {
    case title, contentNote, briefing, castName, dimension, definition, example
    case narration, speech, prompt, choice, action, item, checkIn, label, feedback, ending
    case workplace, facilitator, debrief
  }

  /// What belongs together when reading is measured.
  package enum Group: UInt8, CaseIterable, Sendable {
    case narration, speech, choices, feedback
  }

  /// What it is.
  package var role: Role
  /// The text.
  package var text: Passage
  /// The index of the scene that it stands in; -1 outside scenes.
  package var scene: Int32 = -1
  /// The index among the scene's choices of the one that it belongs to; -1 for others.
  package var choice: Int32 = -1

  /// What it is measured with; nil for texts that no run of words belongs to.
  package var group: Group? {
    switch role {
    case .briefing, .narration: .narration
    case .speech: .speech
    case .prompt, .choice, .action, .item: .choices
    case .feedback: .feedback
    default: nil
    }
  }

  /// Whether the learner reads it.
  package var isForLearner: Bool { role != .workplace && role != .facilitator }

  /// Whether it is told in the author's own voice, not said by somebody in the story.
  package var isTold: Bool {
    switch role {
    case .speech, .choice, .action, .item, .label, .example: false
    default: true
    }
  }
}

extension Authored.Scenario {
  /// All its texts in written order. A new move adds its texts here, and nowhere else.
  package var texts: [ScenarioText] {
    var walk = TextWalk()
    walk.texts.reserveCapacity(scenes.count * 8 + 16)
    walk.add(.title, title)
    for note in contentNotes { walk.add(.contentNote, note) }
    walk.add(.briefing, briefing)
    for member in cast { walk.add(.castName, member.name) }
    for entry in glossary {
      walk.add(.definition, entry.definition)
      walk.add(.example, entry.example)
    }
    for dimension in scoring.dimensions { walk.add(.dimension, dimension.title) }
    for (index, scene) in scenes.enumerated() { walk.add(scene, at: Int32(clamping: index)) }
    walk.leaveScene()
    for question in debrief { walk.add(.debrief, question.ask) }
    return walk.texts
  }
}

/// The way through the texts of a scenario.
private struct TextWalk {
  var texts: [ScenarioText] = []
  private var scene: Int32 = -1
  private var choice: Int32 = -1

  mutating func add(_ role: ScenarioText.Role, _ text: Located<String>?) { add(role, text.map { Passage($0) }) }

  mutating func add(_ role: ScenarioText.Role, _ text: Passage?) {
    guard let text else { return }
    texts.append(ScenarioText(role: role, text: text, scene: scene, choice: choice))
  }

  mutating func add(_ lines: [Authored.Line]) {
    for line in lines { add(line.isTold ? .narration : .speech, line.$text) }
  }

  mutating func add(_ feedback: Authored.Feedback) {
    add(.feedback, feedback.$learner)
    add(.workplace, feedback.workplace)
  }

  mutating func add(_ scene: Authored.Scene, at index: Int32) {
    self.scene = index
    for note in scene.contentNotes { add(.contentNote, note) }
    add(.facilitator, scene.facilitator)
    add(scene.lines)
    add(scene.move)
    for entry in scene.then {
      add(entry.feedback)
      add(entry.reply)
    }
    if let late = scene.late {
      add(late.feedback)
      add(late.reply)
    }
  }

  private mutating func add(_ move: Authored.Move) {
    switch move {
    case .choices(let choices):
      for (index, choice) in choices.enumerated() {
        self.choice = Int32(clamping: index)
        add(choice.act ? .action : .choice, choice.$text)
        add(choice.feedback)
        add(choice.reply)
      }
      choice = -1
    case .select(let select): add(select.prompt, [], select.items)
    case .order(let order): add(order.prompt, [], order.items)
    case .match(let match): add(match.prompt, match.categories, match.items)
    case .compose(let compose): add(compose.prompt, compose.segments, compose.items)
    case .scale(let checkIns):
      for checkIn in checkIns {
        add(.checkIn, checkIn.text)
        for label in checkIn.labels { add(.label, label) }
      }
    case .end(let ending): add(.ending, ending.title)
    case .none: break
    }
  }

  private mutating func add(_ prompt: Located<String>?, _ headings: [Authored.Heading], _ items: [Authored.Item]) {
    add(.prompt, prompt)
    for heading in headings { add(.label, heading.text) }
    for item in items {
      add(.item, item.text)
      add(item.feedback)
    }
  }

  mutating func leaveScene() { scene = -1 }
}

extension Authored.LineFields {
  /// Whether the narrator says it.
  var isTold: Bool { speaker.value == "narrator" }
}
