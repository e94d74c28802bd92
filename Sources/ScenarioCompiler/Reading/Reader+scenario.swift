import ScenarioKit
import ScenarioModel
import YAMLSyntax

extension Reader {
  /// Reads a scenario file; nil where it lacks what makes it one.
  mutating func scenario(_ root: SyntaxNode) -> Authored.Scenario? {
    guard let id = name(root["scenario"]), let title = text(root["title"]) else { return nil }
    var scenario = Authored.Scenario(id: id, title: title, range: root.range)
    scenario.kinds = names(root["kinds"])
    hasKeysOfKinds = !kinds.kinds.isEmpty && root.tree.hasKey(of: kinds.words)
    namedKinds = Set(scenario.kinds.map(\.value))
    kindsPlace = placeOfKinds(root)
    scenario.kindEntries = kindEntries(root, \.scenario)
    scenario.level = name(root["level"])
    scenario.minutes = integer(root["minutes"])?.value
    scenario.competencies = names(root["competencies"])
    scenario.contentNotes = texts(root["content-notes"])
    scenario.briefing = text(root["briefing"])
    scenario.cast = cast(root["cast"])
    scenario.glossary = glossary(root["glossary"])
    scenario.state = state(root["state"])
    scenario.scoring = scoring(root["scoring"])
    scenario.start = name(root["start"])
    for element in root["rules"]?.elements.map({ $0 }) ?? [] {
      guard let when = text(element["when"]), let goto = name(element["goto"]) else { continue }
      var rule = Authored.Rule(when: when, goto: goto)
      rule.once = boolean(element["once"], default: true)
      scenario.rules.append(rule)
    }
    if let scenes = root["scenes"] {
      for (key, value) in scenes.pairs { scenario.scenes.append(scene(key, value)) }
    }
    for element in root["debrief"]?.elements.map({ $0 }) ?? [] {
      guard let ask = text(element.kind == .mapping ? element["ask"] : element) else { continue }
      scenario.debrief.append(
        Authored.DebriefQuestion(ask: ask, about: name(element["about"]), phase: word(element["phase"])))
    }
    if scenario.debrief.isEmpty || scenario.competencies.isEmpty {
      scenario.emptyLists = root.pairs.filter { $0.value.kind == .sequence && $0.value.count == 0 }.compactMap {
        name($0.key)
      }
    }
    return scenario
  }

  /// Reads a cast, of a scenario or of `cast.yaml`.
  mutating func cast(_ node: SyntaxNode?) -> [Authored.CastMember] {
    guard let node else { return [] }
    return node.pairs.compactMap { key, value in
      guard let id = name(key), let name = text(value["name"]), let role: CastMember.Role = word(value["role"]) else {
        pass(over: key)
        return nil
      }
      return Authored.CastMember(id: id, name: name, role: role, image: self.name(value["image"]))
    }
  }

  /// Reads a glossary, of a scenario or of `glossary.yaml`.
  mutating func glossary(_ node: SyntaxNode?) -> [Authored.GlossaryEntry] {
    guard let node else { return [] }
    return node.pairs.compactMap { key, value in
      guard let term = name(key), let definition = text(value["definition"]) else {
        pass(over: key)
        return nil
      }
      var entry = Authored.GlossaryEntry(term: term, definition: definition)
      entry.forms = names(value["forms"])
      entry.example = text(value["example"])
      entry.audio = name(value["audio"])
      entry.isKeptInTranslation = boolean(value["do-not-translate"])
      for (language, word) in value["translations"]?.pairs.map({ $0 }) ?? [] {
        entry.translations[language.text] = text(word)?.value
      }
      return entry
    }
  }

  private mutating func state(_ node: SyntaxNode?) -> [Authored.Variable] {
    guard let node else { return [] }
    return node.pairs.compactMap { key, value in
      let variable = name(key).flatMap { self.variable($0, value) }
      if variable == nil { pass(over: key) }
      if let start = value["start"], case .boolean? = start.scalarValue {
        explain(value.indices)
        error(
          "wrong-type", at: start.range,
          da: "En tilstand, der er sand eller falsk, skrives på én linje: `\(key.text): \(start.text)`.",
          en: "A state that is true or false is written on one line: `\(key.text): \(start.text)`.")
      }
      return variable
    }
  }

  private func variable(_ id: Authored.Name, _ node: SyntaxNode) -> Authored.Variable? {
    if node.kind == .scalar {
      guard case .boolean(let start)? = node.scalarValue else { return nil }
      return Authored.Variable(id: id, domain: .boolean, start: Located(.boolean(start), at: node.range))
    }
    guard let start = value(node["start"]) else { return nil }
    if let values = node["values"] {
      guard case .name = start.value, node["min"] == nil, node["max"] == nil else { return nil }
      return Authored.Variable(id: id, domain: .named(names(values)), start: start)
    }
    guard case .integer = start.value, let min = integer(node["min"]), let max = integer(node["max"]) else {
      return nil
    }
    return Authored.Variable(id: id, domain: .integer(min.value, max.value), start: start)
  }

  private mutating func scoring(_ node: SyntaxNode?) -> Authored.Scoring {
    var scoring = Authored.Scoring()
    guard let node else { return scoring }
    scoring.pass = integer(node["pass"])
    scoring.capWhenCritical = integer(node["cap-when-critical"])
    scoring.capWhenRepaired = integer(node["cap-when-repaired"])
    for (key, value) in node["dimensions"]?.pairs.map({ $0 }) ?? [] {
      guard let id = name(key), let title = text(value["title"]) else {
        pass(over: key)
        continue
      }
      var dimension = Authored.Dimension(id: id, title: title)
      dimension.weight = integer(value["weight"])?.value ?? 1
      if let min = integer(value["min"])?.value, let max = integer(value["max"])?.value, min <= max {
        dimension.bounds = min...max
      }
      scoring.dimensions.append(dimension)
    }
    return scoring
  }
}
