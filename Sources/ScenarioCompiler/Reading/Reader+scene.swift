import Diagnostics
import ScenarioKit
import ScenarioModel
import YAMLSyntax

extension Reader {
  /// The keys of a scene that are moves; a scene has one of them, or goes on alone by `goto`.
  private static let moves = ["choices", "select", "order", "match", "compose", "scale", "end"]

  private static let moveWords = WordSet(moves)

  /// Reads a scene; what has the wrong shape is left out.
  mutating func scene(_ key: SyntaxNode, _ node: SyntaxNode) -> Authored.Scene { Part(fields(key, node)) }

  private mutating func fields(_ key: SyntaxNode, _ node: SyntaxNode) -> Authored.SceneFields {
    var scene = Authored.SceneFields(id: Located(key.text, at: key.range))
    scene.contentNotes = texts(node["content-notes"])
    scene.image = name(node["image"])
    scene.facilitator = text(node["facilitator"])
    scene.who = name(node["who"])
    scene.effects = effects(node)
    scene.lines = lines(node["lines"])
    let told = diagnostics.count
    hasMisplacedGoto = false
    scene.move = move(key, node)
    scene.then = thenEntries(node["then"])
    scene.within = within(node["within"])
    scene.late = late(node["late"])
    scene.goto = goto(node["goto"])
    // Which of two moves is meant is open, and so is whether anything leads on.
    if scene.goto == nil, hasMisplacedGoto || diagnostics[told...].contains(where: { $0.code == "two-moves" }) {
      scene.goto = .guarded([])
    }
    scene.shuffle = boolean(node["shuffle"], default: true)
    scene.kindEntries = kindEntries(node, \.scene)
    if !scene.shuffle { scene.keepsOrder = node["shuffle"]?.range }
    return scene
  }

  private mutating func move(_ id: SyntaxNode, _ node: SyntaxNode) -> Authored.Move {
    guard node.kind == .mapping else { return .none }
    var first: (key: SyntaxNode, value: SyntaxNode)?
    var goto: SyntaxNode?
    for pair in node.pairs {
      if goto == nil, pair.key.isSpelt("goto") { goto = pair.key }
      guard pair.key.isOne(of: Self.moveWords) else { continue }
      // A key that stands twice is told of already.
      if let first, pair.key.text != first.key.text { twoMoves(first.key, pair.key, of: node) }
      if first == nil { first = pair }
    }
    let misspelt = first == nil && (hasMisspeltMove(node) || hasMoveOfKind(node))
    if !misspelt { checkKeysOfMove(node, move: first?.key.text) }
    if let goto, first?.key.isSpelt("end") == true {
      explain(node.index..<node.index + 1)
      error(
        "two-moves", at: goto.range,
        da: "Scenen slutter scenariet med `end`, så den kan ikke også gå videre med `goto`. Slet det ene.",
        en: "The scene ends the scenario with `end`, so it cannot go on with `goto` too. Delete one of them.")
    }
    guard let (key, value) = first else {
      if goto == nil, !misspelt { explain(node.index..<node.index + 1) }
      // Of an outcome without its `end` that is said.
      if goto == nil, !misspelt, node["outcome"] == nil {
        error(
          "no-move", at: id.range,
          da:
            "Scenen `\(id.text)` siger ikke, hvad der sker efter replikkerne. Giv den `choices`, en opgave (`select`, `order`, `match`, `compose`), `scale`, `goto` eller `end`.",
          en:
            "The scene `\(id.text)` does not say what follows its lines. Give it `choices`, a task (`select`, `order`, `match`, `compose`), `scale`, `goto` or `end`."
        )
      }
      return .none
    }
    switch key.text {
    case "choices":
      var choices: [Authored.Choice] = []
      choices.reserveCapacity(value.count)
      for element in value.elements {
        if let choice = choice(element) { choices.append(choice) }
      }
      return .choices(choices)
    case "select": return .select(select(value))
    case "order": return .order(order(value))
    case "match": return .match(match(value))
    case "compose": return .compose(compose(value))
    case "scale": return .scale(value.elements.map { $0 }.compactMap { checkIn($0) })
    default:
      guard let outcome: Ending.Outcome = word(value["outcome"]) else { return .none }
      return .end(Authored.Ending(outcome: outcome, title: text(value["title"])))
    }
  }

  private mutating func twoMoves(_ first: SyntaxNode, _ other: SyntaxNode, of scene: SyntaxNode) {
    explain(scene.index..<scene.index + 1)
    error(
      "two-moves", at: other.range,
      da: "Scenen har både `\(first.text)` og `\(other.text)`. En scene gør kun én ting: del den i to.",
      en: "The scene has both `\(first.text)` and `\(other.text)`. A scene does one thing: split it in two.",
      notes: [Diagnostic.Note(Message(da: "Den første står her.", en: "The first is here."), at: first.range)])
  }

  /// Whether a key that nobody knows was meant as a move, so that its absence needs no word.
  private func hasMisspeltMove(_ node: SyntaxNode) -> Bool {
    node.pairs.contains { key, _ in !key.isOne(of: Self.wordsUnlikeMoves) && isLikeMove(key.text) }
  }

  private func isLikeMove(_ word: String) -> Bool { suggestion(for: word, among: Self.moves + ["goto"]) != nil }

  /// The usual keys of scenes that are unlike any move, so that this need not be asked of each.
  private static let wordsUnlikeMoves = WordSet(
    ["content-notes", "facilitator", "goto", "image", "lines", "set"].filter { !Reader().isLikeMove($0) })

  private mutating func choice(_ node: SyntaxNode) -> Authored.Choice? {
    guard let entry = entry(node, .choice) else { return nil }
    return Part(fields(node, entry))
  }

  private mutating func fields(_ node: SyntaxNode, _ entry: NamedEntry) -> Authored.ChoiceFields {
    var choice = Authored.ChoiceFields(id: entry.name, passage: entry.text)
    choice.when = text(node["when"])
    choice.once = boolean(node["once"])
    choice.effects = effects(node)
    if boolean(node["critical"]) { choice.critical = node["critical"]?.range }
    choice.repair = nameOrNames(node["repair"])
    choice.optOut = boolean(node["opt-out"])
    choice.act = boolean(node["act"])
    choice.tags = names(node["tags"])
    choice.feedback = feedback(node["feedback"])
    choice.reply = lines(node["reply"])
    choice.goto = goto(node["goto"])
    choice.kindEntries = kindEntries(node, \.choice)
    return choice
  }

  private mutating func checkIn(_ node: SyntaxNode) -> Authored.CheckIn? {
    guard let entry = entry(node, .checkIn) else { return nil }
    var checkIn = Authored.CheckIn(id: entry.name, text: entry.text.located)
    checkIn.labels = texts(node["labels"])
    checkIn.repeats = name(node["repeats"])
    return checkIn
  }

  /// Reads feedback: a text for the learner, or texts for learner and workplace.
  func feedback(_ node: SyntaxNode?) -> Authored.Feedback {
    guard let node else { return Authored.Feedback() }
    return node.kind == .mapping
      ? Authored.Feedback(learner: text(node["learner"]), workplace: text(node["workplace"]))
      : Authored.Feedback(learner: passage(node))
  }

  mutating func lines(_ node: SyntaxNode?) -> [Authored.Line] {
    guard let node else { return [] }
    var lines: [Authored.Line] = []
    lines.reserveCapacity(node.count)
    for element in node.elements {
      guard let entry = entry(element, .line) else { continue }
      var line = Authored.LineFields(speaker: entry.name, passage: entry.text)
      // Most lines have nothing else.
      guard element.count > 1 else {
        lines.append(Part(consume line))
        continue
      }
      line.id = name(element["id"])
      line.when = text(element["when"])
      line.once = boolean(element["once"])
      line.audio = name(element["audio"])
      line.image = name(element["image"])
      lines.append(Part(consume line))
    }
    return lines
  }

  func effects(_ node: SyntaxNode) -> Authored.Effects {
    var effects = Authored.Effects()
    if let set = node["set"] {
      effects.set = set.pairs.compactMap { key, value in
        let least = value["at-least"]
        guard let target = name(key), let value = self.value(least ?? value) else { return nil }
        var assignment = Authored.Effects.Assignment(target, value)
        assignment.isLeast = least != nil
        return assignment
      }
    }
    effects.add = changes(node["add"])
    effects.score = changes(node["score"])
    return effects
  }

  func changes(_ node: SyntaxNode?) -> [Authored.Effects.Change] {
    guard let node else { return [] }
    return node.pairs.compactMap { key, value in
      guard let target = name(key), let amount = integer(value) else { return nil }
      return Authored.Effects.Change(target, amount)
    }
  }

  func goto(_ node: SyntaxNode?) -> Authored.Goto? {
    guard let node else { return nil }
    if node.kind == .scalar, let scene = name(node) { return .scene(scene) }
    let branches = node.elements.map { $0 }
    // What the schema refuses is still a goto: nothing is said of its absence.
    guard branches.allSatisfy({ name($0["to"]) != nil }) else { return .guarded([]) }
    if branches.isEmpty { return .guarded([]) }
    if branches.contains(where: { $0["weight"] != nil }) {
      return .weighted(
        branches.compactMap { branch in
          guard let to = name(branch["to"]) else { return nil }
          return Authored.Goto.WeightedBranch(weight: integer(branch["weight"])?.value ?? 1, to: to)
        })
    }
    return .guarded(
      branches.compactMap { branch in
        guard let to = name(branch["to"]) else { return nil }
        return Authored.Goto.GuardedBranch(when: text(branch["when"]), to: to, range: branch.range)
      })
  }
}
