package import ScenarioModel
import ScenarioRuntime

/// Makes small programs at random, the same ones for the same seed.
package struct RandomProgram {
  /// What the programs may hold.
  package struct Options {
    package var scenes = 6
    /// Whether every goto leads forward, so that runs are short.
    package var acyclic = true
    package var draws = true
    package var rules = true
    package var boundedDimensions = true
    /// Whether there are moves with items, and time limits.
    package var items = false

    package init(
      scenes: Int = 6, acyclic: Bool = true, draws: Bool = true, rules: Bool = true, boundedDimensions: Bool = true,
      items: Bool = false
    ) {
      self.scenes = scenes
      self.acyclic = acyclic
      self.draws = draws
      self.rules = rules
      self.boundedDimensions = boundedDimensions
      self.items = items
    }
  }

  private var source: SplitMix64
  let options: Options
  private var texts = 0
  private var counters: [Counter] = []
  private var choiceTotal = 0

  private init(seed: UInt64, options: Options) {
    source = SplitMix64(seed: seed)
    self.options = options
  }

  /// Makes the program with a seed.
  package static func make(seed: UInt64, options: Options = Options()) -> Program {
    var maker = RandomProgram(seed: seed, options: options)
    return maker.program()
  }

  mutating func below(_ count: Int) -> Int { Int(source.next() % UInt64(max(count, 1))) }
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
  mutating func text() -> Int {
    texts += 1
    return texts - 1
  }

  private mutating func program() -> Program {
    let title = text()
    let variables = [
      Variable(id: "a", kind: .integer, start: below(4), min: 0, max: 3),
      Variable(id: "b", kind: .boolean, start: 0, min: 0, max: 1),
    ]
    var dimensions = [Dimension(id: "p", title: title, weight: 1 + below(3))]
    if options.boundedDimensions {
      dimensions.append(Dimension(id: "q", title: title, weight: 1 + below(3), min: -2, max: 1 + below(3)))
    }
    dimensions.append(Dimension(id: "r", title: title, weight: 1 + below(3)))
    let count = 3 + below(options.scenes - 2)
    counters = (0..<count).filter { _ in chance(40) }.map { Counter(subject: .scene, index: $0, limit: 2) }
    let scenes = (0..<count).map { scene($0, of: count, dimensions: dimensions) }
    counters += chance(50) && choiceTotal > 0 ? [Counter(subject: .choice, index: below(choiceTotal), limit: 2)] : []
    var rules: [Rule] = []
    if options.rules {
      for _ in 0..<below(3) {
        rules.append(Rule(when: condition(), goto: below(count), once: options.acyclic || chance(80)))
      }
    }
    return Program(
      scenario: "random", locale: "en", title: title, variables: variables, dimensions: dimensions,
      scoring: Scoring(pass: 60), tags: ["t"], counters: counters, rules: rules, scenes: scenes,
      texts: (0..<texts).map { Text(id: "t\($0)", source: "t\($0)", hash: "h\($0)") })
  }

  private mutating func scene(_ number: Int, of count: Int, dimensions: [Dimension]) -> Scene {
    let isLast = number == count - 1
    var effects = Effects()
    if chance(20) { effects.add = [.init(0, below(3) - 1)] }
    let lines = (0..<below(3)).map { _ in
      Line(speaker: Line.narrator, text: text(), when: chance(40) ? condition() : nil, once: chance(40))
    }
    if isLast || chance(10) {
      return Scene(id: "s\(number)", effects: effects, lines: lines, move: .end(Ending(outcome: .partial)))
    }
    let goto = chance(92) ? goto(from: number, of: count) : nil
    var limit: TimeLimit?
    if options.items, chance(25) {
      limit = TimeLimit(
        seconds: 20, effects: Effects(add: [.init(0, below(5) - 2)]),
        goto: chance(60) ? self.goto(from: number, of: count) : nil)
    }
    if options.items, chance(55) {
      let move = itemMove(dimensions: dimensions)
      return Scene(
        id: "s\(number)", effects: effects, lines: lines, move: move,
        then: chance(60) ? then(from: number, of: count, dimensions: dimensions) : nil, timeLimit: limit, goto: goto)
    }
    switch below(10) {
    case 0: return Scene(id: "s\(number)", effects: effects, lines: lines, move: .none, goto: goto)
    case 1:
      let checkIns = (0..<1 + below(2)).map { CheckIn(id: "c\($0)", text: text(), labels: []) }
      return Scene(
        id: "s\(number)", effects: effects, lines: lines, move: .scale(checkIns), timeLimit: limit, goto: goto)
    default:
      let choices = (0..<1 + below(3)).map { choice($0, in: number, of: count, dimensions: dimensions) }
      return Scene(
        id: "s\(number)", effects: effects, lines: lines, move: .choices(choices), timeLimit: limit, goto: goto)
    }
  }

  private mutating func choice(_ number: Int, in scene: Int, of count: Int, dimensions: [Dimension]) -> Choice {
    var choice = Choice(id: "c\(number)", text: text())
    choice.optOut = chance(8)
    if chance(25) { choice.when = condition() }
    choice.once = chance(15)
    if chance(30) { choice.effects.set = [.init(1, below(2))] }
    if chance(50) { choice.effects.add = [.init(0, below(5) - 2)] }
    if !choice.optOut {
      choice.effects.score = dimensions.indices.compactMap { chance(50) ? .init($0, below(7) - 3) : nil }
    }
    choice.critical = chance(15)
    if choiceTotal > 0, chance(15) { choice.repairs = [below(choiceTotal)] }
    if chance(20) { choice.tags = [0] }
    if chance(30) { choice.reply = [Line(speaker: Line.narrator, text: text(), when: condition())] }
    if chance(50) { choice.goto = goto(from: scene, of: count) }
    choiceTotal += 1
    return choice
  }

  private mutating func target(from scene: Int, of count: Int) -> Int {
    options.acyclic ? scene + 1 + below(count - scene - 1) : below(count)
  }

  mutating func goto(from scene: Int, of count: Int) -> Goto {
    switch below(10) {
    case 0, 1:
      return .guarded([
        .init(when: condition(), to: target(from: scene, of: count)),
        .init(when: nil, to: target(from: scene, of: count)),
      ])
    case 2 where options.draws:
      return .weighted((0..<1 + below(3)).map { _ in .init(weight: 1 + below(5), to: target(from: scene, of: count)) })
    default: return .scene(target(from: scene, of: count))
    }
  }

  mutating func condition() -> Condition {
    switch below(options.boundedDimensions ? 5 : 4) {
    case 0: Condition([Instruction(.variable, 1)])
    case 1 where !counters.isEmpty:
      Condition([
        Instruction(.counter, below(counters.count)), Instruction(.constant, 1 + below(2)), Instruction(.equal),
      ])
    case 2:
      Condition([
        Instruction(.variable, 0), Instruction(.constant, below(4)), Instruction(.greaterOrEqual),
        Instruction(.variable, 1), Instruction(.not), chance(50) ? Instruction(.and) : Instruction(.or),
      ])
    case 4: Condition([Instruction(.score, 1), Instruction(.constant, below(3) - 1), Instruction(.greater)])
    default: Condition([Instruction(.variable, 0), Instruction(.constant, below(4)), Instruction(.less)])
    }
  }
}
