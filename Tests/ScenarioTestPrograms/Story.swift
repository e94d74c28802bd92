package import ScenarioModel
package import ScenarioRuntime

/// A program written by names, for tests.
///
/// Conditions are in reverse Polish notation, for example `calm 5 >= ready and`; `visited:scene`, `taken:choice`,
/// `tagged:tag` and `score:dimension` are counts and points. A goto is `scene`, `condition ? scene | scene` or
/// `weight * scene | weight * scene`. Choices are named `scene/choice`, in their own story by the bare id too.
package struct Story {
  package var variables: [Variable] = []
  package var dimensions: [Dimension] = []
  package var rules: [(when: String, goto: String, once: Bool)] = []
  package var scenes: [StoryScene] = []
  package var scoring = Scoring()
  package var attainable: Attainable?
  package var counterLimit = 3

  package init(_ scenes: [StoryScene] = []) { self.scenes = scenes }

  /// Checks and flattens it.
  package func machine() throws -> Machine { try Machine(program()) }

  /// Gives every name its index.
  package func program() throws -> Program {
    var names = Names(story: self)
    let scenes = try self.scenes.map { try names.scene($0) }
    let rules = try self.rules.map {
      Rule(when: try names.condition($0.when), goto: try names.scene(named: $0.goto), once: $0.once)
    }
    return Program(
      scenario: "story", locale: "en", title: 0, variables: variables, dimensions: dimensions, scoring: scoring,
      tags: names.tags, counters: names.counters, rules: rules, scenes: scenes, texts: names.texts,
      attainable: attainable)
  }

  package struct UnknownName: Error { package var name: String }
}

/// A scene of a ``Story``.
package struct StoryScene {
  package var id: String
  package var set: KeyValuePairs<String, Int>
  package var add: KeyValuePairs<String, Int>
  package var lines: [StoryLine]
  package var choices: [StoryChoice]?
  package var scale: [String]?
  package var ends: Bool
  package var goto: String?
  package var keepsOrder: Bool
  /// A move whose texts are all the title, in place of choices and check-ins.
  package var move: Move?
  package var then: [(when: String?, effects: Effects, replies: Int, goto: String?)] = []
  package var limit: (effects: Effects, replies: Int, goto: String?)?

  package init(
    _ id: String, set: KeyValuePairs<String, Int> = [:], add: KeyValuePairs<String, Int> = [:],
    lines: [StoryLine] = [], choices: [StoryChoice]? = nil, scale: [String]? = nil, ends: Bool = false,
    goto: String? = nil, keepsOrder: Bool = false
  ) {
    self.id = id
    self.set = set
    self.add = add
    self.lines = lines
    self.choices = choices
    self.scale = scale
    self.ends = ends
    self.goto = goto
    self.keepsOrder = keepsOrder
  }
}

/// A line of a ``Story``.
package struct StoryLine {
  package var when: String?
  package var once: Bool

  package init(when: String? = nil, once: Bool = false) {
    self.when = when
    self.once = once
  }
}

/// A choice of a ``Story``.
package struct StoryChoice {
  package var id: String
  package var when: String?
  package var once = false
  package var set: KeyValuePairs<String, Int> = [:]
  package var add: KeyValuePairs<String, Int> = [:]
  package var score: KeyValuePairs<String, Int> = [:]
  package var critical = false
  package var repairs: [String] = []
  package var optOut = false
  package var tags: [String] = []
  package var reply: [StoryLine] = []
  package var goto: String?

  package init(
    _ id: String, when: String? = nil, once: Bool = false, set: KeyValuePairs<String, Int> = [:],
    add: KeyValuePairs<String, Int> = [:], score: KeyValuePairs<String, Int> = [:], critical: Bool = false,
    repairs: [String] = [], optOut: Bool = false, tags: [String] = [], reply: [StoryLine] = [], goto: String? = nil
  ) {
    self.id = id
    self.when = when
    self.once = once
    self.set = set
    self.add = add
    self.score = score
    self.critical = critical
    self.repairs = repairs
    self.optOut = optOut
    self.tags = tags
    self.reply = reply
    self.goto = goto
  }
}

extension Variable {
  /// An integer variable.
  package static func integer(_ id: String, _ start: Int, _ range: ClosedRange<Int>) -> Variable {
    Variable(id: id, kind: .integer, start: start, min: range.lowerBound, max: range.upperBound)
  }

  /// A Boolean variable that starts as false.
  package static func boolean(_ id: String) -> Variable { Variable(id: id, kind: .boolean, start: 0, min: 0, max: 1) }
}

extension Dimension {
  /// A dimension without bounds.
  package static func open(_ id: String, weight: Int = 1) -> Dimension { Dimension(id: id, title: 0, weight: weight) }

  /// A dimension with bounds.
  package static func bounded(_ id: String, _ range: ClosedRange<Int>, weight: Int = 1) -> Dimension {
    Dimension(id: id, title: 0, weight: weight, min: range.lowerBound, max: range.upperBound)
  }
}
