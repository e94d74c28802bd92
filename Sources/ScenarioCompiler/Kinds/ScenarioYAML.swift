import ScenarioKit
import ScenarioModel

/// A scenario in the core language as YAML that compiles to the same program.
///
/// Comments, layout and the order of keys are not those of the author; texts are, to the letter.
struct ScenarioYAML {
  private var text = ""

  /// Writes a scenario; what stands under the keys of kinds is left out.
  static func text(of scenario: Authored.Scenario) -> String {
    var yaml = ScenarioYAML()
    yaml.write(scenario)
    return yaml.text
  }

  // MARK: The scenario

  private mutating func write(_ scenario: Authored.Scenario) {
    line(0, "scenario", scenario.id)
    line(0, "title", scenario.title)
    line(0, "level", scenario.level)
    if let minutes = scenario.minutes { raw(0, "minutes: \(minutes)") }
    list(0, "competencies", scenario.competencies)
    list(0, "content-notes", scenario.contentNotes)
    line(0, "briefing", scenario.briefing)
    section("cast", scenario.cast) { yaml, member in
      yaml.raw(1, "\(member.id.value):")
      yaml.line(2, "name", member.name)
      yaml.raw(2, "role: \(member.role.rawValue)")
      yaml.line(2, "image", member.image)
    }
    section("glossary", scenario.glossary) { yaml, entry in
      yaml.raw(1, "\(Self.scalar(entry.term.value)):")
      yaml.list(2, "forms", entry.forms)
      yaml.line(2, "definition", entry.definition)
      yaml.line(2, "example", entry.example)
      yaml.line(2, "audio", entry.audio)
      if !entry.translations.isEmpty {
        yaml.raw(2, "translations:")
        for (language, word) in entry.translations.sorted(by: { $0.key < $1.key }) {
          yaml.raw(3, "\(language): \(Self.scalar(word))")
        }
      }
      if entry.isKeptInTranslation { yaml.raw(2, "do-not-translate: true") }
    }
    section("state", scenario.state) { $0.write($1) }
    write(scenario.scoring)
    line(0, "start", scenario.start)
    section("rules", scenario.rules) { yaml, rule in
      yaml.raw(1, "- when: \(Self.scalar(rule.when.value))")
      yaml.raw(2, "goto: \(rule.goto.value)")
      if !rule.once { yaml.raw(2, "once: false") }
    }
    section("scenes", scenario.scenes) { $0.write($1) }
    section("debrief", scenario.debrief) { yaml, question in
      yaml.raw(1, "- ask: \(Self.scalar(question.ask.value))")
      yaml.line(2, "about", question.about)
      if let phase = question.phase { yaml.raw(2, "phase: \(phase.rawValue)") }
    }
  }

  private mutating func write(_ variable: Authored.Variable) {
    let start = Self.scalar(variable.start.value)
    switch variable.domain {
    case .boolean: raw(1, "\(variable.id.value): \(start)")
    case .integer(let least, let most):
      raw(1, "\(variable.id.value): { start: \(start), min: \(least), max: \(most) }")
    case .named(let values):
      raw(1, "\(variable.id.value): { start: \(start), values: \(Self.flow(values)) }")
    }
  }

  private mutating func write(_ scoring: Authored.Scoring) {
    guard scoring != Authored.Scoring() else { return }
    raw(0, "scoring:")
    if !scoring.dimensions.isEmpty { raw(1, "dimensions:") }
    for dimension in scoring.dimensions {
      raw(2, "\(dimension.id.value):")
      line(3, "title", dimension.title)
      if dimension.weight != 1 { raw(3, "weight: \(dimension.weight)") }
      if let bounds = dimension.bounds {
        raw(3, "min: \(bounds.lowerBound)")
        raw(3, "max: \(bounds.upperBound)")
      }
    }
    number(1, "pass", scoring.pass?.value)
    number(1, "cap-when-critical", scoring.capWhenCritical?.value)
    number(1, "cap-when-repaired", scoring.capWhenRepaired?.value)
  }

  // MARK: Scenes

  private mutating func write(_ scene: Authored.Scene) {
    raw(1, "\(scene.id.value):")
    list(2, "content-notes", scene.contentNotes)
    line(2, "image", scene.image)
    line(2, "facilitator", scene.facilitator)
    line(2, "who", scene.who)
    write(scene.effects, at: 2)
    lines("lines", scene.lines, at: 2)
    write(scene.move)
    if !scene.then.isEmpty { raw(2, "then:") }
    for entry in scene.then {
      item(3) { yaml in
        yaml.line(4, "when", entry.when)
        yaml.write(entry.effects, at: 4)
        yaml.write(entry.feedback, at: 4)
        yaml.lines("reply", entry.reply, at: 4)
        yaml.write(entry.goto, at: 4)
      }
    }
    if let within = scene.within { raw(2, "within: \(within.value)s") }
    if let late = scene.late {
      raw(2, "late:")
      write(late.effects, at: 3)
      write(late.feedback, at: 3)
      lines("reply", late.reply, at: 3)
      write(late.goto, at: 3)
    }
    write(scene.goto, at: 2)
    if !scene.shuffle { raw(2, "shuffle: false") }
  }

  private mutating func write(_ move: Authored.Move) {
    switch move {
    case .none: break
    case .choices(let choices):
      raw(2, "choices:")
      for choice in choices { write(choice) }
    case .select(let select):
      raw(2, "select:")
      line(3, "prompt", select.prompt)
      number(3, "min", select.min?.value)
      number(3, "max", select.max?.value)
      items(select.items)
    case .order(let order):
      raw(2, "order:")
      line(3, "prompt", order.prompt)
      items(order.items)
      changes("points", order.points, at: 3)
    case .match(let match):
      raw(2, "match:")
      line(3, "prompt", match.prompt)
      headings("categories", match.categories)
      items(match.items)
      changes("points", match.points, at: 3)
    case .compose(let compose):
      raw(2, "compose:")
      line(3, "prompt", compose.prompt)
      headings("segments", compose.segments)
      items(compose.items)
      if compose.points.isEmpty { raw(3, "points: {}") }
      changes("points", compose.points, at: 3)
      if let parts = compose.parts?.value {
        raw(
          3,
          "parts: { completeness: \(parts.completeness), order: \(parts.order), concision: \(parts.concision) }")
      }
      number(3, "cap-when-missing", compose.capWhenMissing?.value)
    case .scale(let checkIns):
      raw(2, "scale:")
      for checkIn in checkIns {
        raw(3, "- \(checkIn.id.value): \(Self.scalar(checkIn.text.value))")
        list(4, "labels", checkIn.labels)
        line(4, "repeats", checkIn.repeats)
      }
    case .end(let ending):
      raw(2, "end:")
      raw(3, "outcome: \(ending.outcome.rawValue)")
      line(3, "title", ending.title)
    }
  }

  private mutating func write(_ choice: Authored.Choice) {
    raw(3, "- \(choice.id.value): \(Self.scalar(choice.text.value))")
    line(4, "when", choice.when)
    if choice.once { raw(4, "once: true") }
    write(choice.effects, at: 4)
    if choice.critical != nil { raw(4, "critical: true") }
    list(4, "repair", choice.repair)
    if choice.optOut { raw(4, "opt-out: true") }
    if choice.act { raw(4, "act: true") }
    list(4, "tags", choice.tags)
    write(choice.feedback, at: 4)
    lines("reply", choice.reply, at: 4)
    write(choice.goto, at: 4)
  }

  private mutating func items(_ items: [Authored.Item]) {
    raw(3, "items:")
    for item in items {
      raw(4, "- \(item.id.value): \(Self.scalar(item.text.value))")
      line(5, "when", item.when)
      write(item.effects, at: 5)
      write(item.feedback, at: 5)
      line(5, "in", item.category)
      line(5, "segment", item.segment)
      number(5, "weight", item.weight?.value)
      if item.must != nil { raw(5, "must: true") }
      number(5, "noise", item.noise?.value)
    }
  }

  private mutating func headings(_ key: String, _ headings: [Authored.Heading]) {
    raw(3, "\(key):")
    for heading in headings { line(4, heading.id.value, heading.text) }
  }

  // MARK: Parts of scenes

  private mutating func lines(_ key: String, _ lines: [Authored.Line], at level: Int) {
    if !lines.isEmpty { raw(level, "\(key):") }
    for line in lines {
      raw(level + 1, "- \(line.speaker.value): \(Self.scalar(line.text.value))")
      self.line(level + 2, "id", line.id)
      self.line(level + 2, "when", line.when)
      if line.once { raw(level + 2, "once: true") }
      self.line(level + 2, "audio", line.audio)
      self.line(level + 2, "image", line.image)
    }
  }

  private mutating func write(_ effects: Authored.Effects, at level: Int) {
    if !effects.set.isEmpty {
      let pairs = effects.set.map { assignment in
        let value = Self.scalar(assignment.value.value)
        return "\(assignment.target.value): \(assignment.isLeast ? "{ at-least: \(value) }" : value)"
      }
      raw(level, "set: { \(pairs.joined(separator: ", ")) }")
    }
    changes("add", effects.add, at: level)
    changes("score", effects.score, at: level)
  }

  private mutating func changes(_ key: String, _ changes: [Authored.Effects.Change], at level: Int) {
    guard !changes.isEmpty else { return }
    let pairs = changes.map { "\($0.target.value): \($0.amount.value)" }
    raw(level, "\(key): { \(pairs.joined(separator: ", ")) }")
  }

  private mutating func write(_ feedback: Authored.Feedback, at level: Int) {
    guard feedback.learner != nil || feedback.workplace != nil else { return }
    raw(level, "feedback:")
    line(level + 1, "learner", feedback.learner)
    line(level + 1, "workplace", feedback.workplace)
  }

  private mutating func write(_ goto: Authored.Goto?, at level: Int) {
    switch goto {
    case nil: break
    case .scene(let scene)?: raw(level, "goto: \(scene.value)")
    case .guarded(let branches)?:
      raw(level, "goto:")
      for branch in branches {
        item(level + 1) { yaml in
          yaml.line(level + 2, "when", branch.when)
          yaml.line(level + 2, "to", branch.to)
        }
      }
    case .weighted(let branches)?:
      raw(level, "goto:")
      for branch in branches { raw(level + 1, "- { weight: \(branch.weight), to: \(branch.to.value) }") }
    }
  }

  // MARK: Lines of YAML

  private mutating func section<Element>(
    _ key: String, _ elements: [Element], _ write: (inout ScenarioYAML, Element) -> Void
  ) {
    guard !elements.isEmpty else { return }
    raw(0, "\(key):")
    for element in elements { write(&self, element) }
  }

  /// An entry of a list whose keys are written one level below.
  private mutating func item(_ level: Int, _ write: (inout ScenarioYAML) -> Void) {
    let start = text.utf8.count
    write(&self)
    // The first key stands beside the dash.
    let from = text.utf8.index(text.startIndex, offsetBy: start)
    let dash = text.utf8.index(from, offsetBy: level * 2)
    guard text.utf8.count > start else { return raw(level, "- {}") }
    text.replaceSubrange(dash..<text.utf8.index(dash, offsetBy: 2), with: "- ")
  }

  private mutating func raw(_ level: Int, _ line: String) {
    text += String(repeating: "  ", count: level) + line + "\n"
  }

  private mutating func number(_ level: Int, _ key: String, _ value: Int?) {
    if let value { raw(level, "\(key): \(value)") }
  }

  private mutating func list(_ level: Int, _ key: String, _ values: [Located<String>]) {
    if !values.isEmpty { raw(level, "\(key): \(Self.flow(values))") }
  }

  private mutating func line(_ level: Int, _ key: String, _ value: Located<String>?) {
    guard let value = value?.value else { return }
    let lines = value.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 1, lines.allSatisfy(Self.fitsIntoBlock), lines.last?.isEmpty == false else {
      return raw(level, "\(key): \(Self.scalar(value))")
    }
    raw(level, "\(key): |")
    for line in lines { line.isEmpty ? raw(0, "") : raw(level + 1, String(line)) }
  }

  private static func fitsIntoBlock(_ line: Substring) -> Bool {
    line.first != " " && line.last != " " && line.unicodeScalars.allSatisfy { $0.value >= 0x20 && isPlain($0) }
  }

  private static func flow(_ values: [Located<String>]) -> String {
    "[" + values.map { scalar($0.value) }.joined(separator: ", ") + "]"
  }

  private static func scalar(_ value: Authored.Value) -> String {
    switch value {
    case .boolean(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .name(let name): scalar(name)
    }
  }

  /// A text as YAML reads it back: plain where that is beyond doubt, else in double quotes.
  static func scalar(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let first = scalars.first.map { $0.properties.isAlphabetic } ?? false
    let words = ["true", "false", "null", "yes", "no", "on", "off", "ja", "nej"]
    // Brackets and commas end a text inside `{ }` and `[ ]`, where names and lists are written.
    let canBePlain =
      first && scalars.last != " " && !words.contains(text.lowercased()) && !text.contains("  ")
      && scalars.allSatisfy { Self.isPlain($0) && !"\n,:#[]{}\"'".unicodeScalars.contains($0) }
    return canBePlain ? text : quoted(text)
  }

  /// Whether a scalar is shown and kept by YAML as it is.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA1...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where isPlain(scalar): quoted.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        let width = scalar.value > 0xFFFF ? 8 : 4
        quoted += (width == 8 ? "\\U" : "\\u") + String(repeating: "0", count: width - digits.count) + digits
      }
    }
    return quoted + "\""
  }
}

/// A text as YAML reads it back: plain where that is beyond doubt, else in double quotes.
package func yamlScalar(_ text: String) -> String { ScenarioYAML.scalar(text) }

extension Authored.Scenario {
  /// The scenario as YAML, without what stands under the keys of kinds: the text, ending in a line break.
  package var coreYAML: String { ScenarioYAML.text(of: self) }
}
