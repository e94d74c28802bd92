import Diagnostics
import ScenarioKit
import ScenarioModel
import YAMLSyntax

extension Reader {
  mutating func select(_ node: SyntaxNode) -> Authored.Select {
    var select = Authored.Select()
    select.prompt = text(node["prompt"])
    select.min = integer(node["min"])
    select.max = integer(node["max"])
    select.items = items(node, .selectItem)
    return select
  }

  mutating func order(_ node: SyntaxNode) -> Authored.Order {
    var order = Authored.Order()
    order.prompt = text(node["prompt"])
    order.items = items(node, .orderItem)
    order.points = changes(node["points"])
    return order
  }

  mutating func match(_ node: SyntaxNode) -> Authored.Match {
    var match = Authored.Match()
    match.prompt = text(node["prompt"])
    match.categories = headings(node["categories"])
    match.items = items(node, .matchItem)
    match.points = changes(node["points"])
    return match
  }

  mutating func compose(_ node: SyntaxNode) -> Authored.Compose {
    var compose = Authored.Compose()
    compose.prompt = text(node["prompt"])
    compose.segments = headings(node["segments"])
    compose.items = items(node, .composeItem)
    compose.points = changes(node["points"])
    if let parts = node["parts"], let completeness = integer(parts["completeness"]),
      let order = integer(parts["order"]), let concision = integer(parts["concision"])
    {
      compose.parts = Located(
        Authored.Compose.Parts(
          completeness: completeness.value, order: order.value, concision: concision.value),
        at: parts.firstKeyRange)
    }
    compose.capWhenMissing = integer(node["cap-when-missing"])
    return compose
  }

  private mutating func items(_ node: SyntaxNode, _ form: NamedEntry.Form) -> [Authored.Item] {
    var items: [Authored.Item] = []
    for element in node["items"]?.elements.map({ $0 }) ?? [] {
      guard let entry = entry(element, form) else { continue }
      var item = Authored.ItemFields(id: entry.name, text: entry.text.located)
      item.when = text(element["when"])
      item.effects = effects(element)
      item.feedback = feedback(element["feedback"])
      item.category = name(element["in"])
      item.segment = name(element["segment"])
      item.weight = integer(element["weight"])
      if boolean(element["must"]) { item.must = element["must"]?.range }
      item.noise = integer(element["noise"])
      // Whether it has a segment or is noise is said where both are known.
      if form.keys.contains("noise") { explain(element.index..<element.index + 1) }
      items.append(Part(item))
    }
    return items
  }

  private mutating func headings(_ node: SyntaxNode?) -> [Authored.Heading] {
    guard let node else { return [] }
    return node.pairs.compactMap { key, value in
      guard let id = name(key), let text = text(value) else {
        pass(over: key)
        return nil
      }
      return Authored.Heading(id: id, text: text)
    }
  }

  mutating func thenEntries(_ node: SyntaxNode?) -> [Authored.ThenEntry] {
    var entries: [Authored.ThenEntry] = []
    for element in node?.elements.map({ $0 }) ?? [] {
      var entry = Authored.ThenEntry(range: element.firstKeyRange)
      entry.when = text(element["when"])
      entry.effects = effects(element)
      entry.feedback = feedback(element["feedback"])
      entry.reply = lines(element["reply"])
      entry.goto = goto(element["goto"])
      entries.append(entry)
    }
    return entries
  }

  mutating func late(_ node: SyntaxNode?) -> Authored.Late? {
    guard let node, node.kind == .mapping else { return nil }
    var late = Authored.Late(range: node.firstKeyRange)
    late.effects = effects(node)
    late.feedback = feedback(node["feedback"])
    late.reply = lines(node["reply"])
    late.goto = goto(node["goto"])
    return late
  }

  /// Reads `20s` or `2m` as seconds.
  func within(_ node: SyntaxNode?) -> Located<Int>? {
    guard let node, node.kind == .scalar, let unit = node.text.last, unit == "s" || unit == "m",
      let number = Int(node.text.dropLast()), number >= 1, number.clamped == number
    else { return nil }
    return Located(unit == "m" ? number * 60 : number, at: node.range)
  }

  private static let itemMoves = ["select", "order", "match", "compose"]
  private static let keysOfMoves = WordSet(["then", "within", "shuffle"])

  /// Says where a key of a scene needs another move than the one that stands there.
  mutating func checkKeysOfMove(_ node: SyntaxNode, move: String?) {
    for (key, _) in node.pairs where key.isOne(of: Self.keysOfMoves) {
      switch key.text {
      case "then" where !Self.itemMoves.contains(move ?? ""):
        explain(node.index..<node.index + 1)
        error(
          "key-without-move", at: key.range,
          da: move == "choices"
            ? "`then` hører til `select`, `order`, `match` og `compose`. Et valg har sit eget `reply`, `feedback` og `goto`: skriv det på valget."
            : "`then` følger efter `select`, `order`, `match` eller `compose`, og sådan en opgave har scenen ikke.",
          en: move == "choices"
            ? "`then` belongs to `select`, `order`, `match` and `compose`. A choice has its own `reply`, `feedback` and `goto`: write it on the choice."
            : "`then` follows `select`, `order`, `match` or `compose`, and the scene has no such task.")
      case "within" where move == nil || move == "end":
        explain(node.index..<node.index + 1)
        error(
          "key-without-move", at: key.range,
          da: "`within` sætter tid på det, eleven skal svare på, men scenen spørger ikke om noget.",
          en: "`within` limits the time for an answer, but the scene asks nothing.")
      case "shuffle" where move != "choices" && !Self.itemMoves.contains(move ?? ""):
        explain(node.index..<node.index + 1)
        error(
          "key-without-move", at: key.range,
          da: "`shuffle` handler om rækkefølgen af valg og punkter, men dem har scenen ingen af. Slet linjen.",
          en: "`shuffle` is about the order of choices and items, but the scene has none. Delete the line.")
      default: break
      }
    }
  }
}

extension NamedEntry.Form {
  private static let noun = Message(da: "et punkt", en: "an item")
  /// An item of `select`.
  static let selectItem = NamedEntry.Form(
    keys: ["id", "text", "when", "set", "add", "score", "feedback"], noun: noun,
    example: "- hofte: Hun tager sig til hoften", hasLongForm: true)
  /// An item of `order`.
  static let orderItem = NamedEntry.Form(
    keys: ["id", "text", "when", "set", "add", "feedback"], noun: noun, example: "- stop: Stop op", hasLongForm: true)
  /// An item of `match`.
  static let matchItem = NamedEntry.Form(
    keys: ["id", "text", "in", "when", "set", "add", "feedback"], noun: noun,
    example: "- nu: Forvirret siden i morges", hasLongForm: true)
  /// An item of `compose`.
  static let composeItem = NamedEntry.Form(
    keys: ["id", "text", "segment", "weight", "must", "noise", "when", "set", "add", "feedback"], noun: noun,
    example: "- navn: Det gælder Ingrid Holm", hasLongForm: true)
}
