import ScenarioKit
import YAMLSyntax

extension Reader {
  /// Reads `pack.yaml`; nil where it lacks what makes it one.
  mutating func pack(_ root: SyntaxNode) -> Authored.Pack? {
    guard let id = name(root["pack"]), let version = name(root["version"]), let title = text(root["title"]),
      let locale = name(root["locale"])
    else { return nil }
    var pack = Authored.Pack(id: id, version: version, title: title, locale: locale, range: root.range)
    pack.translations = names(root["translations"])
    pack.authors = texts(root["authors"]).map(\.value)
    pack.license = text(root["license"])?.value
    for element in root["competencies"]?.elements.map({ $0 }) ?? [] {
      guard let id = name(element["id"]), let title = text(element["title"]) else {
        // `- relation: At skabe tryghed`: the word before the colon is the id that scenarios use.
        if let key = element.pairs.first(where: { _ in true })?.key { pass(over: key) }
        continue
      }
      pack.competencies.append(Authored.Competency(id: id, title: title))
    }
    for (key, value) in root["assets"]?.pairs.map({ $0 }) ?? [] {
      guard let path = name(key) else { continue }
      var asset = Authored.Asset(path: path)
      asset.alt = text(value["alt"])
      asset.isDecorative = boolean(value["decorative"])
      asset.transcript = text(value["transcript"])
      asset.captions = name(value["captions"])
      asset.license = text(value["license"])?.value
      asset.credit = text(value["credit"])?.value
      if case .boolean(let consent)? = value["consent"]?.scalarValue { asset.consent = consent }
      pack.assets.append(asset)
    }
    return pack
  }

  /// Reads a test file; nil where it lacks what makes it one.
  func testFile(_ root: SyntaxNode) -> Authored.TestFile? {
    guard let scenario = name(root["scenario"]), let tests = root["tests"] else { return nil }
    return Authored.TestFile(scenario: scenario, tests: tests.elements.compactMap { test($0) })
  }

  private func test(_ node: SyntaxNode) -> Authored.Test? {
    let answers = node["choose"] ?? node["agent"]
    guard let name = text(node["name"]), let answers, let expect = node["expect"] else { return nil }
    var test = Authored.Test(name: name, chooseRange: answers.range)
    test.choose = answers.elements.compactMap { answer($0) }
    test.agent = text(node["agent"])
    for (key, value) in node["draw"]?.pairs.map({ $0 }) ?? [] {
      guard let scene = self.name(key) else { continue }
      test.draw.append(Authored.Draw(scene: scene, to: nameOrNames(value)))
    }
    test.seed = node["seed"]?.wholeNumber
    test.expect.end = self.name(expect["end"])
    test.expect.percent = number(expect["percent"])
    if let passed = expect["passed"], case .boolean(let value)? = passed.scalarValue {
      test.expect.passed = Located(value, at: passed.range)
    }
    for (key, value) in expect["state"]?.pairs.map({ $0 }) ?? [] {
      guard let target = self.name(key), let value = self.value(value) else { continue }
      test.expect.state.append(Authored.Effects.Assignment(target, value))
    }
    for (key, value) in expect["score"]?.pairs.map({ $0 }) ?? [] {
      guard let dimension = self.name(key), let points = number(value) else { continue }
      test.expect.score.append(Authored.Expectation.Points(dimension: dimension, points: points))
    }
    if let critical = expect["critical"] { test.expect.critical = Located(names(critical), at: critical.range) }
    test.expect.visited = names(expect["visited"])
    test.expect.notVisited = names(expect["not-visited"])
    return test
  }

  /// Reads an answer of a test: a word or number, a list of items, or items with their categories.
  private func answer(_ node: SyntaxNode) -> Authored.TestAnswer? {
    switch node.kind {
    case .sequence: return Authored.TestAnswer(.items(names(node)), at: node.range)
    case .mapping:
      let pairs = node.pairs.compactMap { key, value -> Authored.TestAnswer.Assignment? in
        guard let item = name(key), let category = name(value) else { return nil }
        return Authored.TestAnswer.Assignment(item: item, category: category)
      }
      return Authored.TestAnswer(.match(pairs), at: node.range)
    case .scalar: return name(node).map { Authored.TestAnswer(.word($0), at: node.range) }
    }
  }

  /// Reads `80` or `">= 80"`.
  private func number(_ node: SyntaxNode?) -> Authored.Expectation.Number? {
    guard let node, node.kind == .scalar else { return nil }
    if let number = node.wholeNumber, number.clamped == number {
      return Authored.Expectation.Number(comparison: "=", number: number, range: node.range)
    }
    let text = node.text
    let comparison = text.prefix { "=!<>".contains($0) }
    let digits = text.dropFirst(comparison.count).drop { $0 == " " }
    guard let number = Int(digits), number.clamped == number else { return nil }
    let operation = comparison.isEmpty || comparison == "==" ? "=" : String(comparison)
    return Authored.Expectation.Number(comparison: operation, number: number, range: node.range)
  }
}
