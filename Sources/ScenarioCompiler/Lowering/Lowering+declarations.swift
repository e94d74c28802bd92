import Diagnostics
import ScenarioKit
import ScenarioModel

extension Lowering {
  /// The people of the pack that the scenario uses and has not got.
  private var sharedCast: [Authored.CastMember] {
    guard !context.cast.isEmpty else { return [] }
    let own = Set(scenario.cast.map(\.id.value))
    let used = scenario.speakers
    return context.cast.filter { !own.contains($0.id.value) && used[$0.id.value] != nil }
  }

  /// Adds the people of the scenario, and those of the pack that it uses. Its own entry wins over a shared one.
  mutating func lowerCast() -> [CastMember] {
    return (scenario.cast + sharedCast).map { member in
      if member.id.value == "narrator" {
        error(
          "reserved-name", at: member.id.range,
          Message(
            da: "`narrator` er fortælleren og kan ikke være en person. Vælg et andet navn.",
            en: "`narrator` tells the story and cannot be a person. Choose another name."))
      }
      symbols.cast[member.id.value] = symbols.cast.count
      return CastMember(
        id: member.id.value, name: text(TextPath(scene: "cast", entry: member.id.value, detail: "name"), member.name),
        role: member.role,
        image: member.image.flatMap { asset($0, .picture, of: member.name.value) })
    }
  }

  /// The words of the scenario, then those of the pack that it has not got.
  var glossaryEntries: [Authored.GlossaryEntry] {
    guard !context.glossary.isEmpty else { return scenario.glossary }
    let own = Set(scenario.glossary.map(\.term.value))
    return scenario.glossary + context.glossary.filter { !own.contains($0.term.value) }
  }

  /// Adds the words of the scenario and the pack. The scenario's own entry wins over a shared one.
  mutating func lowerGlossary() -> [GlossaryEntry] {
    let entries = glossaryEntries
    for (index, entry) in entries.enumerated() {
      for form in [entry.term] + entry.forms { glossary.add(form.value, entry: index) }
    }
    // The explanations are shown by themselves, so words in them are not marked again.
    let words = glossary
    glossary = GlossaryIndex()
    defer { glossary = words }
    return entries.map { entry in
      let path = TextPath(scene: "glossary", entry: entry.term.value)
      return GlossaryEntry(
        term: entry.term.value, definition: text(path.adding("definition"), entry.definition),
        example: entry.example.map { text(path.adding("example"), $0) },
        audio: entry.audio.flatMap { asset($0, .sound) },
        translations: entry.translations.isEmpty ? nil : entry.translations)
    }
  }

  /// Adds the variables and checks their bounds.
  mutating func lowerState() {
    isVariableRead = Array(repeating: false, count: scenario.state.count)
    for variable in scenario.state {
      symbols.variables[variable.id.value] = variables.count
      let id = variable.id.value
      checkReserved(variable.id)
      switch variable.domain {
      case .boolean:
        variables.append(
          Variable(id: id, kind: .boolean, start: variable.start.value == .boolean(true) ? 1 : 0, min: 0, max: 1))
      case .integer(let min, let max):
        if min > max {
          error(
            "empty-range", at: variable.id.range,
            Message(
              da: "`\(id)` har `min: \(min)` og `max: \(max)`. Det mindste skal være mindst.",
              en: "`\(id)` has `min: \(min)` and `max: \(max)`. The least must not be greater than the most."))
        }
        // Where they are exchanged, both are bounds all the same.
        variables.append(
          Variable(id: id, kind: .integer, start: 0, min: Swift.min(min, max), max: Swift.max(min, max)))
      case .named(let values):
        checkValues(values)
        variables.append(
          Variable(
            id: id, kind: .named, start: 0, min: 0, max: Swift.max(values.count - 1, 0), values: values.map(\.value)))
      }
      if let start = number(of: variable.start, for: variables.count - 1) {
        variables[variables.count - 1].start = start
      }
    }
    for variable in scenario.state {
      guard case .named(let values) = variable.domain else { continue }
      for value in values {
        guard let other = symbols.variables[value.value] else { continue }
        error(
          "value-is-state", at: value.range,
          Message(
            da:
              "`\(value.value)` er både en værdi og en tilstand, så en betingelse kan ikke skelne. Giv den ene et andet navn.",
            en:
              "`\(value.value)` is both a value and a state, so a condition cannot tell them apart. Rename one of them."
          ),
          notes: [
            Diagnostic.Note(
              Message(da: "Tilstanden står her.", en: "The state is here."), at: scenario.state[other].id.range)
          ])
      }
    }
  }

  private static let wordsOfConditions =
    ConditionParser.functions + ["and", "or", "not", "true", "false", "result"]

  /// A word that conditions use themselves names no state and no value.
  private mutating func checkReserved(_ name: Authored.Name) {
    guard Self.wordsOfConditions.contains(name.value) else { return }
    error(
      "reserved-name", at: name.range,
      Message(
        da: "`\(name.value)` er et ord, betingelser selv bruger. Vælg et andet navn.",
        en: "`\(name.value)` is a word that conditions use themselves. Choose another name."))
  }

  private mutating func checkValues(_ values: [Authored.Name]) {
    var first: [String: SourceRange] = [:]
    for value in values {
      checkReserved(value)
      if let earlier = first[value.value] {
        error(
          "duplicate-id", at: value.range,
          Message(da: "`\(value.value)` står her to gange.", en: "`\(value.value)` stands here twice."),
          notes: [Diagnostic.Note(Message(da: "Den første står her.", en: "The first is here."), at: earlier)])
      }
      first[value.value] = value.range
    }
  }

  /// The number that stands for a value of a variable; says so where the variable cannot have it.
  mutating func number(of value: Located<Authored.Value>, for index: Int) -> Int? {
    let variable = variables[index]
    switch (variable.kind, value.value) {
    case (.boolean, .boolean(let boolean)):
      return boolean ? 1 : 0
    case (.integer, .integer(let number)):
      if number >= variable.min, number <= variable.max { return number }
      error(
        "out-of-range", at: value.range,
        Message(
          da: "`\(variable.id)` går fra \(variable.min) til \(variable.max), så \(number) ligger udenfor.",
          en: "`\(variable.id)` goes from \(variable.min) to \(variable.max), so \(number) lies outside."))
    case (.named, .name(let name)):
      if let number = variable.values?.firstIndex(of: name) { return number }
      let values = variable.values ?? []
      // Without values there is nothing to choose from, and something else is wrong.
      guard !values.isEmpty else { return nil }
      let list = values.map { "`\($0)`" }.joined(separator: ", ")
      unknown(
        "unknown-value", name, at: value.range,
        Message(
          da: "`\(variable.id)` kan ikke være `\(name)`. Den kan være \(list).",
          en: "`\(variable.id)` cannot be `\(name)`. It can be \(list)."), among: { _ in values })
    default:
      reportWrongType(value, variable)
    }
    return nil
  }

  private mutating func reportWrongType(_ value: Located<Authored.Value>, _ variable: Variable) {
    var fixIts: [FixIt] = []
    let wanted: Message
    switch variable.kind {
    case .boolean:
      wanted = Message(da: "`true` eller `false`", en: "`true` or `false`")
      if case .name(let name) = value.value, let meant = booleanMeant(by: name) {
        fixIts = [.rename(value.range, to: meant, .certain)]
      }
    case .integer: wanted = Message(da: "et helt tal", en: "a whole number")
    case .named:
      let list = (variable.values ?? []).map { "`\($0)`" }.joined(separator: ", ")
      wanted = Message(da: "et af ordene \(list)", en: "one of the words \(list)")
    }
    let isBooleanWord = !fixIts.isEmpty
    let word = if case .name(let name) = value.value { name } else { "" }
    diagnostics.append(
      Diagnostic(
        .error, isBooleanWord ? "boolean-word" : "wrong-type", at: value.range,
        Message(
          da: "`\(variable.id)` er \(wanted.danish)."
            + (isBooleanWord ? " Her står ordet `\(word)`, som YAML læser som tekst." : ""),
          en: "`\(variable.id)` is \(wanted.english)."
            + (isBooleanWord ? " Here stands the word `\(word)`, which YAML reads as text." : "")),
        fixIts: fixIts))
  }

  /// Adds the dimensions.
  mutating func lowerDimensions() {
    isDimensionScored = Array(repeating: false, count: scenario.scoring.dimensions.count)
    for dimension in scenario.scoring.dimensions {
      symbols.dimensions[dimension.id.value] = dimensions.count
      dimensions.append(
        Dimension(
          id: dimension.id.value,
          title: text(TextPath(scene: "scoring", entry: dimension.id.value, detail: "title"), dimension.title),
          weight: dimension.weight, min: dimension.bounds?.lowerBound, max: dimension.bounds?.upperBound))
    }
  }

  /// Looks up the competencies in the pack.
  mutating func lowerCompetencies() -> [Competency] {
    guard let pack = context.pack else {
      return scenario.competencies.map { Competency(id: $0.value, title: $0.value) }
    }
    return scenario.competencies.compactMap { name in
      if let competency = pack.competencies.first(where: { $0.id.value == name.value }) {
        return Competency(id: name.value, title: competency.title.value)
      }
      unknown(
        "unknown-competency", name.value, at: name.range,
        Message(
          da: "`pack.yaml` har ingen kompetence `\(name.value)`.",
          en: "`pack.yaml` has no competency `\(name.value)`."),
        among: { _ in pack.competencies.map(\.id.value) })
      return nil
    }
  }
}

extension Authored.Scenario {
  /// The ids of all who say something or have a turn.
  var speakers: NameIndex {
    var speakers = NameIndex()
    for scene in scenes {
      scene.forEachLine { _ = speakers.insert($0.speaker.value, 0) }
      if let who = scene.who { _ = speakers.insert(who.value, 0) }
    }
    return speakers
  }

  /// The lines and replies of all scenes, in written order.
  var lines: [Authored.Line] { scenes.flatMap { $0.allLines } }
}

/// The Boolean that a word of YAML 1.1, of another language or in capitals stands for.
func booleanMeant(by word: String) -> String? {
  switch word.lowercased() {
  case "true", "yes", "on", "ja", "sand": "true"
  case "false", "no", "off", "nej", "falsk": "false"
  default: nil
  }
}
