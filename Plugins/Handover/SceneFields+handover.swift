import Diagnostics
import ScenarioKit

extension Authored.KindValue {
  /// Whether what is written on a scene makes it the message itself.
  var isMessage: Bool { self["instructions"] == nil && self["asks"] == nil }
}

extension Authored.SceneFields {
  /// Gives the scene the move that is written under the kind's key; the lines, `then` and `goto` stay the author's.
  mutating func apply(_ value: Authored.KindValue, _ notes: Notes) {
    if let instructions = value["instructions"] {
      move = .select(readBack(of: instructions, value, notes))
    } else if let receiver = value["asks"]?.text {
      let missing = notes.facts(for: value).filter { $0.ask != nil }
      guard !missing.isEmpty else { return }
      lines += missing.compactMap { $0.question(by: receiver) }
      move = .select(answers(missing, value))
    } else if !notes.facts(for: value).isEmpty {
      move = .compose(message(value, notes))
    }
  }

  /// What the learner says: the facts that are known, in any order, among what is better left out.
  private func message(_ value: Authored.KindValue, _ notes: Notes) -> Authored.Compose {
    let facts = notes.facts(for: value)
    var compose = Authored.Compose()
    compose.prompt = value["prompt"]?.text
    compose.segments = Segment.allCases.compactMap { segment in
      guard let range = facts.first(where: { $0.segment.value == segment })?.segment.range else { return nil }
      let title = notes.title(segment.rawValue, usually: segment.title, at: range)
      return Authored.Heading(id: Located(segment.rawValue, at: range), text: title)
    }
    compose.items = facts.map { $0.item } + notes.noise.map { $0.item(notes) }
    compose.points = (value["points"]?.pairs ?? []).compactMap { pair in
      pair.value.integer.map { Authored.Effects.Change(pair.key, $0) }
    }
    if value["points"] == nil, notes.givesPoints {
      compose.points = [.init(Located("message", at: value.range), Located(100, at: value.range))]
    }
    // Completeness, order and concision are .45, .15 and .10 of the whole; here they make 100 by themselves.
    compose.parts = Located(.init(completeness: 64, order: 22, concision: 14), at: value.range)
    compose.capWhenMissing = value["cap-when-missing"]?.integer
    return compose
  }

  /// What the learner can answer: what was asked for and is known. It gives no points, for it was said late; and where
  /// nothing is missing, the scene goes on by itself.
  private func answers(_ missing: [Fact], _ value: Authored.KindValue) -> Authored.Select {
    var select = Authored.Select()
    select.prompt = value["prompt"]?.text
    select.items = missing.compactMap { $0.answer }
    return select
  }

  /// What the learner reads back: each instruction that was given is a point, and each misheard one costs one.
  private func readBack(of instructions: Authored.KindValue, _ value: Authored.KindValue, _ notes: Notes)
    -> Authored.Select
  {
    var select = Authored.Select()
    select.prompt = value["prompt"]?.text
    let given = instructions.pairs.texts.map { id, text in
      var item = Authored.ItemFields(id: id, text: text)
      item.effects.setByKind(stateName("confirmed_", id.value), to: .boolean(true), at: id.range)
      item.effects.scoreByKind(notes.points(1), in: "loop", at: id.range)
      return Authored.Item(item)
    }
    let misheard = (value["misheard"]?.pairs ?? []).texts.map { id, text in
      var item = Authored.ItemFields(id: id, text: text)
      item.effects.scoreByKind(notes.points(-1), in: "loop", at: id.range)
      notes.tell(
        Message(
          da: "Sådan blev det ikke sagt. Derfor siger man aftalen højt: Så kan den rettes.",
          en: "That is not what was said. So one says the agreement aloud: then it can be put right."), of: &item)
      return Authored.Item(item)
    }
    select.items = given + misheard
    return select
  }
}

extension Notes {
  /// The facts that a scene is about: those that it names, or else all.
  func facts(for scene: Authored.KindValue) -> [Fact] {
    guard let chosen = scene["facts"]?.names else { return facts }
    return facts.filter { fact in chosen.contains { $0.value == fact.id.value } }
  }
}

extension Fact {
  /// The item that says it in a message.
  fileprivate var item: Authored.Item {
    var item = Authored.ItemFields(id: id, text: say)
    item.segment = Located(segment.value.rawValue, at: segment.range)
    item.weight = weight
    item.must = must
    item.when = Located(knows, at: id.range)
    item.feedback.learner = feedback
    if let said { item.effects.setByKind(said, to: .boolean(true), at: id.range) }
    return Authored.Item(item)
  }

  /// The item that answers the receiver's question about it; nil where there is no question.
  fileprivate var answer: Authored.Item? {
    guard let said else { return nil }
    var item = Authored.ItemFields(id: id, text: say)
    item.when = Located("\(knows) and not \(said)", at: id.range)
    item.effects.setByKind(said, to: .boolean(true), at: id.range)
    return Authored.Item(item)
  }

  /// The receiver's question about it, asked where it was not said.
  fileprivate func question(by receiver: Authored.Name) -> Authored.Line? {
    guard let ask, let said else { return nil }
    var line = Authored.LineFields(speaker: receiver, text: ask)
    line.when = Located("not \(said)", at: ask.range)
    return Authored.Line(line)
  }
}

extension Noise {
  /// The item that says it in a message.
  fileprivate func item(_ notes: Notes) -> Authored.Item {
    var item = Authored.ItemFields(id: id, text: say)
    item.noise = Located(1, at: id.range)
    item.feedback.learner = feedback
    notes.tell(
      Message(
        da: "Det kan være vigtigt et andet sted. Her gør det beskeden længere.",
        en: "It may matter elsewhere. Here it makes the message longer."), of: &item)
    return Authored.Item(item)
  }
}
