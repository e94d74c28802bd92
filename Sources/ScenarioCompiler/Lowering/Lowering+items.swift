import Diagnostics
import ScenarioKit
import ScenarioModel

extension Lowering {
  /// Notes where an item, a category or a segment stands twice in its scene.
  mutating func declareItems(of scene: Authored.Scene) {
    var first: [String: Authored.Name] = [:]
    for id in scene.move.items.map({ $0.id }) + scene.move.headings.map(\.id) {
      if let earlier = first[id.value] {
        reportDuplicate(id, of: earlier, in: scene.id.value)
      } else {
        first[id.value] = id
      }
    }
  }

  mutating func lower(_ select: Authored.Select, in scene: Authored.Scene) -> Select {
    let prompt = prompt(select.prompt, scene)
    let items = lower(select.items, in: scene)
    let least = select.min?.value ?? 1
    let most = select.max?.value ?? items.count
    checkCounts(select)
    return Select(prompt: prompt, least: least, most: most, items: items)
  }

  private mutating func checkCounts(_ select: Authored.Select) {
    let count = select.items.count
    // Items with a mistake are left out, so their number is not known then.
    guard source.isClean, count > 0 else { return }
    let items = Message(
      da: "\(count) \(count == 1 ? "punkt" : "punkter")", en: count == 1 ? "is 1 item" : "are \(count) items")
    if let max = select.max, max.value > count {
      error(
        "too-few-items", at: max.range,
        Message(
          da:
            "Der er \(items.danish), så man kan ikke vælge \(max.value). Skriv højst `max: \(count)`, eller slet `max`.",
          en:
            "There \(items.english), so nobody can pick \(max.value). Write at most `max: \(count)`, or delete `max`."
        ))
    }
    guard let min = select.min else { return }
    if let max = select.max, min.value > max.value {
      error(
        "empty-range", at: min.range,
        Message(
          da: "Man skal vælge mindst \(min.value) og højst \(max.value). Det mindste skal være mindst.",
          en: "At least \(min.value) and at most \(max.value) are to be picked. The least must not be greater."),
        notes: [Diagnostic.Note(Message(da: "Det højeste står her.", en: "The most is here."), at: max.range)])
    } else if min.value > count {
      error(
        "too-few-items", at: min.range,
        Message(
          da: "Der er \(items.danish), så man kan ikke vælge mindst \(min.value).",
          en: "There \(items.english), so nobody can pick at least \(min.value)."))
    }
  }

  mutating func lower(_ order: Authored.Order, in scene: Authored.Scene) -> Order {
    let prompt = prompt(order.prompt, scene)
    if let shuffle = scene.keepsOrder {
      error(
        "order-shown", at: shuffle,
        Message(
          da:
            "Punkterne under `order` står i den rigtige rækkefølge, så med `shuffle: false` kan alle se svaret. Slet linjen.",
          en:
            "The items of `order` stand in the right order, so `shuffle: false` shows everybody the answer. Delete the line."
        ))
    }
    return Order(prompt: prompt, items: lower(order.items, in: scene), points: lower(points: order.points))
  }

  mutating func lower(_ match: Authored.Match, in scene: Authored.Scene) -> Match {
    let prompt = prompt(match.prompt, scene)
    let categories = lower(match.categories, in: scene)
    var items = lower(match.items, in: scene)
    for (position, item) in match.items.enumerated() {
      guard let name = item.category else { continue }
      items[position].category = match.categories.firstIndex { $0.id.value == name.value }
      if items[position].category == nil {
        unknownHeading("unknown-category", name, match.categories, Message(da: "kategori", en: "category"))
      }
    }
    return Match(prompt: prompt, categories: categories, items: items, points: lower(points: match.points))
  }

  mutating func lower(_ compose: Authored.Compose, in scene: Authored.Scene) -> Compose {
    let prompt = prompt(compose.prompt, scene)
    let segments = lower(compose.segments, in: scene)
    var items = lower(compose.items, in: scene)
    for (position, item) in compose.items.enumerated() {
      items[position].weight = item.weight?.value
      items[position].must = item.must == nil ? nil : true
      items[position].noise = item.noise?.value
      if let name = item.segment {
        items[position].segment = compose.segments.firstIndex { $0.id.value == name.value }
        if items[position].segment == nil {
          unknownHeading("unknown-segment", name, compose.segments, Message(da: "del", en: "segment"))
        }
      }
      checkRole(of: item)
    }
    checkWhole(compose, in: scene)
    let parts = compose.parts?.value
    return Compose(
      prompt: prompt, segments: segments, items: items, points: lower(points: compose.points),
      parts: parts.map { .init(completeness: $0.completeness, order: $0.order, concision: $0.concision) } ?? .init(),
      capWhenMissing: compose.capWhenMissing?.value ?? 49)
  }

  /// An item of a handover belongs to a segment or is noise, never both.
  private mutating func checkRole(of item: Authored.Item) {
    let id = item.id.value
    switch (item.segment, item.noise) {
    case (nil, nil):
      // With another mistake on the item, its segment may have been read wrong.
      guard source.isClean else { return }
      error(
        "no-segment", at: item.id.range,
        Message(
          da: "Hvor hører `\(id)` til? Giv punktet et `segment`, eller skriv `noise: 1`, hvis det ikke skal siges.",
          en: "Where does `\(id)` belong? Give the item a `segment`, or write `noise: 1` if it is better left out."))
    case (let segment?, let noise?):
      error(
        "noise-with-segment", at: noise.range,
        Message(
          da:
            "`\(id)` har både `segment` og `noise`. Enten hører punktet til et sted, eller også er det støj. Slet det ene.",
          en: "`\(id)` has both `segment` and `noise`. Either it belongs somewhere or it is noise. Delete one of them."),
        notes: [Diagnostic.Note(Message(da: "Delen står her.", en: "The segment is here."), at: segment.range)])
    case (nil, _?):
      guard let range = item.must ?? item.weight?.range else { return }
      error(
        "noise-that-counts", at: range,
        Message(
          da:
            "`\(id)` er støj, så det skal ikke siges og har ingen vægt. Slet `must` og `weight`, eller giv det et `segment`.",
          en:
            "`\(id)` is noise, so it need not be said and has no weight. Delete `must` and `weight`, or give it a `segment`."
        ))
    case (_?, nil): break
    }
  }

  private mutating func checkWhole(_ compose: Authored.Compose, in scene: Authored.Scene) {
    if let parts = compose.parts {
      let sum = parts.value.completeness + parts.value.order + parts.value.concision
      if sum != 100 {
        error(
          "parts-not-100", at: parts.range,
          Message(
            da: "`parts` skal give 100 tilsammen, men giver \(sum).", en: "`parts` must add up to 100, but give \(sum)."
          ))
      }
    }
    guard source.isClean else { return }
    if !compose.items.isEmpty, compose.items.allSatisfy({ $0.noise != nil }) {
      error(
        "nothing-to-say", at: compose.items[0].id.range,
        Message(
          da: "Alle punkter er støj, så der er intet at sige. Giv mindst ét punkt et `segment`.",
          en: "All items are noise, so there is nothing to say. Give at least one item a `segment`."))
      return
    }
    let used = Set(compose.items.compactMap(\.segment?.value))
    let empty = compose.segments.filter { !used.contains($0.id.value) }
    // Each of them may be one that is misspelt at an item, which is told of already.
    guard used.subtracting(compose.segments.map(\.id.value)).count < empty.count else { return }
    for segment in empty {
      warning(
        "empty-segment", at: segment.id.range,
        Message(
          da: "Intet punkt hører til `\(segment.id.value)`, så ingen kan få fuldt hus for rækkefølgen.",
          en: "No item belongs to `\(segment.id.value)`, so nobody can get all of the order part."))
    }
  }

  private mutating func unknownHeading(
    _ code: String, _ name: Authored.Name, _ headings: [Authored.Heading], _ noun: Message
  ) {
    // Without any there is nothing to choose from, and something else is wrong.
    guard !headings.isEmpty else { return }
    let list = headings.map { "`\($0.id.value)`" }.joined(separator: ", ")
    unknown(
      code, name.value, at: name.range,
      Message(
        da: "Der er ingen \(noun.danish) `\(name.value)` her. Der er \(list).",
        en: "There is no \(noun.english) `\(name.value)` here. There is \(list)."),
      among: { _ in headings.map(\.id.value) })
  }

  private mutating func prompt(_ prompt: Located<String>?, _ scene: Authored.Scene) -> Int? {
    prompt.map { text(TextPath(scene: scene.id.value, detail: "prompt"), $0) }
  }

  private mutating func lower(_ headings: [Authored.Heading], in scene: Authored.Scene) -> [Heading] {
    headings.map { Heading(id: $0.id.value, text: text(TextPath(scene: scene.id.value, entry: $0.id.value), $0.text)) }
  }

  private mutating func lower(_ items: [Authored.Item], in scene: Authored.Scene) -> [Item] {
    checkSettings(of: items)
    return items.map { item in
      let path = TextPath(scene: scene.id.value, entry: item.id.value)
      let text = text(path, item.text)
      let feedback = lower(item.feedback, path)
      return Item(
        id: item.id.value, text: text, when: item.when.flatMap { condition($0) }, effects: lower(item.effects),
        feedback: feedback)
    }
  }

  /// Two items of one answer cannot give one state two values: which of them would hold?
  private mutating func checkSettings(of items: [Authored.Item]) {
    var first: [String: (item: Authored.Item, assignment: Authored.Effects.Assignment)] = [:]
    for item in items {
      for assignment in item.effects.set {
        let name = assignment.target.value
        guard let earlier = first[name] else {
          first[name] = (item, assignment)
          continue
        }
        // Which of two least values is the greater does not depend on the order.
        guard
          earlier.assignment.value.value != assignment.value.value || earlier.assignment.isLeast != assignment.isLeast,
          !(earlier.assignment.isLeast && assignment.isLeast)
        else { continue }
        error(
          "conflicting-set", at: assignment.target.range,
          Message(
            da:
              "`\(earlier.item.id.value)` og `\(item.id.value)` sætter `\(name)` til hver sin værdi, men begge kan være i svaret. Lad kun det ene gøre det, eller brug to tilstande.",
            en:
              "`\(earlier.item.id.value)` and `\(item.id.value)` set `\(name)` to different values, but both can be in the answer. Let only one of them do it, or use two states."
          ),
          notes: [
            Diagnostic.Note(
              Message(da: "Den første sætter den her.", en: "The first sets it here."),
              at: earlier.assignment.target.range)
          ])
      }
    }
  }

  private mutating func lower(points: [Authored.Effects.Change]) -> [Effects.Change] {
    var effects = Authored.Effects()
    effects.score = points
    return lower(effects).score
  }
}
