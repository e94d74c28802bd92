public import Diagnostics
public import ScenarioModel

/// The work of one kind on one scenario: the scenario as it stands, and the ways to change it that keep what holds for
/// every kind.
///
/// - A name that the kind *publishes* is plain (`distress`), so that conditions and tests of authors can read it. That
///   an author or another kind declares it again is found here and said as an error at both places.
/// - A name that only the kind needs is made by ``unusedName(_:)`` and cannot be one of the author's.
/// - An author's own `set`, `add` or `score` on a name *replaces* the kind's effect on it there, and an author's own
///   feedback the kind's.
public struct KindExpansion: Sendable {
  /// A name that is declared twice.
  package struct Clash: Sendable {
    package var name: String
    package var declared: SourceRange
    package var published: SourceRange
    /// Whether it was another kind, and not the author, that declared it.
    package var isOfKind: Bool
  }

  /// The scenario; what stands under the keys of kinds stays until all kinds are done.
  public var scenario: Authored.Scenario
  /// The kind at work.
  public let kind: String
  /// The place where the scenario names the kind, for what no other word of the author caused.
  public let place: SourceRange
  /// The language of the texts that a kind writes: the pack's, if the toolkit speaks it, and else English.
  public let language: MessageLanguage
  /// The names that were declared before.
  package private(set) var clashes: [Clash] = []
  private var taken: Set<String>
  private var explained: Set<String>

  /// Begins the work of a kind.
  /// - Parameters:
  ///   - scenario: The scenario as it stands.
  ///   - kind: The kind's name, as the scenario names it.
  ///   - language: The language of the texts that it writes.
  ///   - words: The words that the pack explains.
  package init(
    _ scenario: Authored.Scenario, kind: Authored.Name, language: MessageLanguage, words: [Authored.GlossaryEntry] = []
  ) {
    self.scenario = scenario
    self.kind = kind.value
    place = kind.range
    self.language = language
    explained = Set((scenario.glossary + words).flatMap { [$0.term] + $0.forms }.map { $0.value.lowercased() })
    taken = scenario.declaredNames
  }

  /// What was written under the kind's key on the scenario; nil where nothing was.
  public var value: Authored.KindValue? { scenario.kindEntries[kind] }

  // MARK: Names

  /// Publishes a state.
  /// - Parameters:
  ///   - name: Its name.
  ///   - domain: The values that it can have.
  ///   - start: Its value at the start.
  ///   - range: The author's word that caused it; the place of the kind's name where nil.
  public mutating func publish(
    state name: String, _ domain: Authored.Variable.Domain, start: Authored.Value, at range: SourceRange? = nil
  ) {
    let range = range ?? place
    if let own = scenario.state.first(where: { $0.id.value == name }) {
      clashes.append(Clash(name: name, declared: own.id.range, published: range, isOfKind: own.isPublished))
      return
    }
    taken.insert(name)
    var variable = Authored.Variable(id: Located(name, at: range), domain: domain, start: Located(start, at: range))
    variable.isPublished = true
    scenario.state.append(variable)
  }

  /// Publishes a dimension.
  /// - Parameters:
  ///   - name: Its name.
  ///   - title: The title that is shown.
  ///   - weight: How much it counts.
  ///   - bounds: The least and the most points, where they are bounded: the least at most 0, the most at least 0. With
  ///     bounds conditions can ask for the points, and a loop gives or costs no points without end.
  ///   - range: The author's word that caused it; the place of the kind's name where nil.
  public mutating func publish(
    dimension name: String, title: String, weight: Int = 1, bounds: ClosedRange<Int>? = nil,
    at range: SourceRange? = nil
  ) {
    let range = range ?? place
    if let own = scenario.scoring.dimensions.first(where: { $0.id.value == name }) {
      clashes.append(Clash(name: name, declared: own.id.range, published: range, isOfKind: own.isPublished))
      return
    }
    taken.insert(name)
    var dimension = Authored.Dimension(id: Located(name, at: range), title: Located(title, at: range))
    dimension.weight = weight
    dimension.bounds = bounds
    dimension.isPublished = true
    scenario.scoring.dimensions.append(dimension)
  }

  /// A name that neither the author nor a kind has given to anything: the wish itself, or the wish with a number.
  public mutating func unusedName(_ wish: String) -> String {
    var name = wish
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(wish)\(number)"
      number += 1
    }
    return name
  }

  /// Explains a word that the kind's texts use, unless the scenario, its pack or another kind explains it.
  /// - Parameters:
  ///   - term: The word.
  ///   - forms: Its other forms.
  ///   - definition: The explanation, in easier words.
  ///   - range: The author's word that caused it; the place of the kind's name where nil.
  public mutating func explain(
    _ term: String, forms: [String] = [], definition: String, at range: SourceRange? = nil
  ) {
    guard explained.insert(term.lowercased()).inserted else { return }
    let range = range ?? place
    var entry = Authored.GlossaryEntry(term: Located(term, at: range), definition: Located(definition, at: range))
    entry.forms = forms.map { Located($0, at: range) }
    scenario.glossary.append(entry)
  }

  /// Adds a question to the debriefing, after those of the author.
  /// - Parameters:
  ///   - question: The question.
  ///   - scene: The scene that it is about.
  ///   - phase: Where in the debriefing it belongs.
  ///   - range: The author's word that caused it.
  public mutating func ask(
    _ question: String, about scene: Authored.Name? = nil, phase: ScenarioModel.DebriefQuestion.Phase? = nil,
    at range: SourceRange
  ) {
    scenario.debrief.append(Authored.DebriefQuestion(ask: Located(question, at: range), about: scene, phase: phase))
  }

  // MARK: Scenes and choices

  /// Changes each scene.
  /// - Parameter change: Gets the fields of a scene, what was written under the kind's key on it, and the expansion's own
  ///   scenario as it was before.
  public mutating func changeScenes(_ change: (inout Authored.SceneFields, Authored.KindValue?) -> Void) {
    scenario.scenes = scenario.scenes.map { scene in
      var fields = scene.fields
      change(&fields, fields.kindEntries[kind])
      return Part(fields)
    }
  }

  /// Changes each choice.
  /// - Parameter change: Gets the fields of a choice, what was written under the kind's key on it, and its scene.
  public mutating func changeChoices(
    _ change: (inout Authored.ChoiceFields, Authored.KindValue?, Authored.Scene) -> Void
  ) {
    changeScenes { [kind] scene, _ in
      guard case .choices(let choices) = scene.move else { return }
      let whole = Part(scene)
      scene.move = .choices(
        choices.map { choice in
          var fields = choice.fields
          change(&fields, fields.kindEntries[kind], whole)
          return Part(fields)
        })
    }
  }
}

extension Authored.Effects {
  /// Whether something is said of a state.
  private func changes(_ state: String) -> Bool {
    set.contains { $0.target.value == state } || add.contains { $0.target.value == state }
  }

  /// Adds an amount to a state as the effect of a kind, unless the author or another effect changes it here.
  /// - Parameters:
  ///   - amount: The amount; 0 is left out.
  ///   - state: The state.
  ///   - range: The author's word that caused it.
  public mutating func addByKind(_ amount: Int, to state: String, at range: SourceRange) {
    guard amount != 0, !changes(state) else { return }
    add.append(Change(Located(state, at: range), Located(amount, at: range)))
  }

  /// Gives a state a value as the effect of a kind, unless the author or another effect changes it here.
  public mutating func setByKind(_ state: String, to value: Authored.Value, at range: SourceRange) {
    guard !changes(state) else { return }
    set.append(Assignment(Located(state, at: range), Located(value, at: range)))
  }

  /// Gives a state a value as the effect of a kind where it has a smaller one, unless the author or another effect changes
  /// it here. Of words those are greater that come later: `found` after `hidden`.
  public mutating func raiseByKind(_ state: String, to value: Authored.Value, at range: SourceRange) {
    guard !changes(state) else { return }
    var assignment = Assignment(Located(state, at: range), Located(value, at: range))
    assignment.isLeast = true
    set.append(assignment)
  }

  /// Gives points as the effect of a kind, unless the author gives points in that dimension here.
  /// - Parameters:
  ///   - points: The points; 0 is left out.
  ///   - dimension: The dimension.
  ///   - range: The author's word that caused it.
  public mutating func scoreByKind(_ points: Int, in dimension: String, at range: SourceRange) {
    guard points != 0, !score.contains(where: { $0.target.value == dimension }) else { return }
    score.append(Change(Located(dimension, at: range), Located(points, at: range)))
  }
}

extension Authored.Feedback {
  /// Tells the learner something as the word of a kind, unless the author gives feedback of any sort here.
  ///
  /// It is for what is worth saying wherever the author has nothing of their own to say, and gives no other answer away.
  /// - Parameters:
  ///   - text: What is told, in the language of the pack (``KindExpansion/language``).
  ///   - range: The author's word that caused it.
  public mutating func tellByKind(_ text: String, at range: SourceRange) {
    if learner == nil, workplace == nil { learner = Located(text, at: range) }
  }
}

extension Authored.Scenario {
  /// Every name that it declares or gives: of states and their values, dimensions, people, scenes, choices, items,
  /// headings, check-ins and tags.
  package var declaredNames: Set<String> {
    var names: Set<String> = []
    for variable in state {
      names.insert(variable.id.value)
      if case .named(let values) = variable.domain { names.formUnion(values.map(\.value)) }
    }
    names.formUnion(scoring.dimensions.map(\.id.value))
    names.formUnion(cast.map(\.id.value))
    for scene in scenes {
      names.insert(scene.id.value)
      for item in scene.move.items { names.insert(item.id.value) }
      for heading in scene.move.headings { names.insert(heading.id.value) }
      switch scene.move {
      case .choices(let choices):
        for choice in choices {
          names.insert(choice.id.value)
          names.formUnion(choice.tags.map(\.value))
        }
      case .scale(let checkIns): names.formUnion(checkIns.map(\.id.value))
      default: break
      }
    }
    return names
  }
}
