import ScenarioModel
import ScenarioRuntime
import ScenarioTestPrograms
import Testing

struct ProgramErrorTests {
  /// A program with one of everything.
  private static func whole() throws -> Program {
    var story = Story([
      StoryScene(
        "a", set: ["flag": 1], lines: [StoryLine(when: "n 2 >")],
        choices: [
          StoryChoice(
            "x", when: "n 2 >", set: ["flag": 1], add: ["n": 1], score: ["p": 1], critical: true, tags: ["t"]),
          StoryChoice("y", repairs: ["x"], reply: [StoryLine()], goto: "n 3 > ? b | c"),
          StoryChoice("stop", optOut: true, goto: "c"),
        ], goto: "1 * b | 2 * c"),
      StoryScene("b", scale: ["one"], goto: "c"), StoryScene("c", ends: true),
    ])
    story.variables = [
      .boolean("flag"), .integer("n", 2, 0...5),
      Variable(id: "v", kind: .named, start: 0, min: 0, max: 1, values: ["r", "s"]),
    ]
    story.dimensions = [.bounded("p", -5...5), .open("q")]
    story.rules = [(when: "n 5 = score:p 2 > and visited:a and", goto: "b", once: true)]
    story.attainable = Attainable(
      basis: .explored, least: [0, 0], most: [1, 0], factors: [1, 0], lowest: 0, highest: 1, states: 9)
    var program = try story.program()
    program.cast = [CastMember(id: "gerda", name: 0, role: .citizen)]
    program.glossary = [GlossaryEntry(term: "uro", definition: 0)]
    program.debrief = [DebriefQuestion(ask: 0, about: 0)]
    program.competencies = [Competency(id: "relation", title: "R")]
    program.texts[0].parts = [.init("", variable: 1), .init("uro", term: 0)]
    return program
  }

  private static func edit(_ program: inout Program, choice: Int, _ change: (inout Choice) -> Void) {
    guard case .choices(var choices) = program.scenes[0].move else { return }
    change(&choices[choice])
    program.scenes[0].move = .choices(choices)
  }

  @Test func takesAWholeProgram() throws {
    _ = try Machine(Self.whole())
  }

  static let edits: [(part: String, edit: @Sendable (inout Program) -> Void)] = [
    ("format", { $0.format = 2 }),
    ("scenes", { $0.scenes = [] }),
    ("start", { $0.start = 3 }),
    ("start", { $0.start = -1 }),
    ("start", { $0.start = Int.max }),
    ("title", { $0.title = 999 }),
    ("briefing", { $0.briefing = -4 }),
    ("contentNotes[0]", { $0.contentNotes = [999] }),
    ("competencies", { $0.competencies.append($0.competencies[0]) }),
    ("cast", { $0.cast.append($0.cast[0]) }),
    ("cast[0].name", { $0.cast[0].name = 999 }),
    ("glossary[0].definition", { $0.glossary[0].definition = 999 }),
    ("glossary[0].example", { $0.glossary[0].example = 999 }),
    ("glossary", { $0.glossary.append($0.glossary[0]) }),
    ("debrief[0].ask", { $0.debrief[0].ask = 999 }),
    ("debrief[0].about", { $0.debrief[0].about = 3 }),
    ("texts", { $0.texts.append($0.texts[0]) }),
    ("texts[0].parts[0].variable", { $0.texts[0].parts?[0].variable = 3 }),
    ("texts[0].parts[1].term", { $0.texts[0].parts?[1].term = 1 }),
    ("tags", { $0.tags.append("t") }),
    ("variables", { $0.variables.append($0.variables[0]) }),
    ("variables[0]", { $0.variables[0].max = 2 }),
    ("variables[1].min", { $0.variables[1].min = Int.min }),
    ("variables[1].max", { $0.variables[1].max = 1_000_001 }),
    ("variables[1].max", { $0.variables[1].max = -1 }),
    ("variables[1].start", { $0.variables[1].start = 6 }),
    ("variables[1].values", { $0.variables[1].values = ["a"] }),
    ("variables[2]", { $0.variables[2].values = nil }),
    ("variables[2].values", { $0.variables[2].values = ["r", "r"] }),
    ("dimensions", { $0.dimensions[1].id = "p" }),
    ("dimensions[0].title", { $0.dimensions[0].title = 999 }),
    ("dimensions[0].weight", { $0.dimensions[0].weight = 0 }),
    ("dimensions[0].weight", { $0.dimensions[0].weight = 1001 }),
    ("dimensions[0]", { $0.dimensions[0].max = nil }),
    ("dimensions[0].min", { $0.dimensions[0].min = 1 }),
    ("dimensions[0].max", { $0.dimensions[0].max = -1 }),
    ("scoring.pass", { $0.scoring.pass = 101 }),
    ("scoring.capWhenCritical", { $0.scoring.capWhenCritical = -1 }),
    ("scoring.capWhenRepaired", { $0.scoring.capWhenRepaired = 101 }),
    ("counters[0].index", { $0.counters[0].index = 3 }),
    ("counters[0].limit", { $0.counters[0].limit = 0 }),
    ("counters[0].limit", { $0.counters[0].limit = Int.max }),
    ("counters[1]", { $0.counters.append($0.counters[0]) }),
    ("rules[0].goto", { $0.rules[0].goto = 3 }),
    ("rules[0].when", { $0.rules[0].when = Condition([]) }),
    ("rules", { $0.rules = Array(repeating: $0.rules[0], count: 1001) }),
    ("scenes", { $0.scenes[1].id = "a" }),
    ("scenes[0].contentNotes[0]", { $0.scenes[0].contentNotes = [999] }),
    ("scenes[0].facilitator", { $0.scenes[0].facilitator = 999 }),
    ("scenes[0].effects.set[0]", { $0.scenes[0].effects.set = [.init(3, 0)] }),
    ("scenes[0].effects.set[0]", { $0.scenes[0].effects.set = [.init(0, 2)] }),
    ("scenes[0].effects.raise[0]", { $0.scenes[0].effects.raise = [.init(3, 0)] }),
    ("scenes[0].effects.raise[0]", { $0.scenes[0].effects.raise = [.init(0, 2)] }),
    ("scenes[0].effects.raise[0]", { $0.scenes[0].effects.raise = [.init(-1, 0)] }),
    ("scenes[0].effects.add[0]", { $0.scenes[0].effects.add = [.init(0, 1)] }),
    ("scenes[0].effects.add[0]", { $0.scenes[0].effects.add = [.init(1, Int.max)] }),
    ("scenes[0].effects.score", { $0.scenes[0].effects.score = [.init(0, 1)] }),
    ("scenes[0].lines[0].speaker", { $0.scenes[0].lines[0].speaker = 1 }),
    ("scenes[0].lines[0].speaker", { $0.scenes[0].lines[0].speaker = -2 }),
    ("scenes[0].lines[0].text", { $0.scenes[0].lines[0].text = 999 }),
    ("scenes[0].lines", { $0.scenes[0].lines = Array(repeating: $0.scenes[0].lines[0], count: 1001) }),
    ("scenes[0].lines[0].when", { $0.scenes[0].lines[0].when = Condition([Instruction(.variable, 3)]) }),
    ("scenes[0].goto", { $0.scenes[0].goto = .scene(3) }),
    ("scenes[0].goto", { $0.scenes[0].goto = .guarded([]) }),
    ("scenes[0].goto", { $0.scenes[0].goto = .weighted([]) }),
    ("scenes[0].goto[0].to", { $0.scenes[0].goto = .weighted([.init(weight: 1, to: -1)]) }),
    ("scenes[0].goto[0].weight", { $0.scenes[0].goto = .weighted([.init(weight: 0, to: 1)]) }),
    ("scenes[0].goto[0].weight", { $0.scenes[0].goto = .weighted([.init(weight: 1001, to: 1)]) }),
    ("scenes[0].goto[0]", { $0.scenes[0].goto = .guarded([.init(when: Condition([.init(.constant, 1)]), to: 1)]) }),
    ("scenes[0].goto[0]", { $0.scenes[0].goto = .guarded([.init(when: nil, to: 1), .init(when: nil, to: 1)]) }),
    ("scenes[0].choices", { edit(&$0, choice: 0) { $0.id = "y" } }),
    ("scenes[0].choices[0].text", { edit(&$0, choice: 0) { $0.text = 999 } }),
    ("scenes[0].choices[0].tags[0]", { edit(&$0, choice: 0) { $0.tags = [1] } }),
    ("scenes[0].choices[0].tags", { edit(&$0, choice: 0) { $0.tags = [0, 0] } }),
    ("scenes[0].choices[0].effects.score[0]", { edit(&$0, choice: 0) { $0.effects.score = [.init(2, 1)] } }),
    ("scenes[0].choices[0].effects.score[0]", { edit(&$0, choice: 0) { $0.effects.score = [.init(0, Int.min)] } }),
    ("scenes[0].choices[1].repairs[0]", { edit(&$0, choice: 1) { $0.repairs = [3] } }),
    ("scenes[0].choices[1].goto", { edit(&$0, choice: 1) { $0.goto = .scene(9) } }),
    ("scenes[0].choices[1].reply[0].text", { edit(&$0, choice: 1) { $0.reply[0].text = 999 } }),
    ("scenes[0].choices[1].feedback.learner", { edit(&$0, choice: 1) { $0.feedback = .init(learner: 999) } }),
    ("scenes[0].choices[1].feedback.workplace", { edit(&$0, choice: 1) { $0.feedback = .init(workplace: 999) } }),
    ("scenes[0].choices[2].effects.score", { edit(&$0, choice: 2) { $0.effects.score = [.init(0, 1)] } }),
    ("scenes[1].scale[0].text", { $0.scenes[1].move = .scale([.init(id: "one", text: 999, labels: [])]) }),
    ("scenes[1].scale[0].labels[0]", { $0.scenes[1].move = .scale([.init(id: "one", text: 0, labels: [999])]) }),
    (
      "scenes[1].scale",
      { $0.scenes[1].move = .scale(Array(repeating: .init(id: "one", text: 0, labels: []), count: 2)) }
    ),
    ("scenes[2].end.title", { $0.scenes[2].move = .end(.init(outcome: .success, title: 999)) }),
    ("attainable.least", { $0.attainable?.least = [] }),
    ("attainable.most", { $0.attainable?.most = [0] }),
    ("attainable.most[0]", { $0.attainable?.most = [-1, 0] }),
    ("attainable.factors", { $0.attainable?.factors = [1, 2, 3] }),
    ("attainable.factors[1]", { $0.attainable?.factors = [1, -1] }),
    ("attainable.highest", { $0.attainable?.highest = -1 }),
    ("attainable.states", { $0.attainable?.states = -1 }),
  ]

  @Test(arguments: edits.indices)
  func saysWhichPartIsWrong(_ number: Int) throws {
    var program = try Self.whole()
    Self.edits[number].edit(&program)
    let error = try #require(throws: ProgramError.self) { try Machine(program) }
    #expect(error.part == Self.edits[number].part)
    #expect(error.description.hasPrefix(error.part + ": "))
  }

  static let conditions: [(code: [Instruction], problem: ProgramError.Problem)] = [
    ([], .valuesLeft(0)),
    ([.init(.constant, 1), .init(.constant, 1)], .valuesLeft(2)),
    ([.init(.not)], .stackUnderflow(at: 0)),
    ([.init(.constant, 1), .init(.and)], .stackUnderflow(at: 1)),
    ([.init(.constant, 1), .init(.negate), .init(.less), .init(.constant, 1)], .stackUnderflow(at: 2)),
    (Array(repeating: .init(.constant, 1), count: 65), .stackTooDeep(at: 64)),
    ([.init(.constant, Int.max)], .number(Int.max, least: Int(Int32.min), most: Int(Int32.max))),
    ([.init(.variable, 3)], .index(3, count: 3)),
    ([.init(.counter, 1)], .index(1, count: 1)),
    ([.init(.score, -1)], .index(-1, count: 2)),
    ([.init(.score, 1)], .contradiction("a dimension that a condition reads has `min` and `max`")),
  ]

  @Test(arguments: conditions.indices)
  func refusesMalformedConditions(_ number: Int) throws {
    var program = try Self.whole()
    program.rules[0].when = Condition(Self.conditions[number].code)
    let error = try #require(throws: ProgramError.self) { try Machine(program) }
    #expect(error.problem == Self.conditions[number].problem)
    #expect(error.part == "rules[0].when")
  }

  @Test func takesTheDeepestStack() throws {
    var program = try Self.whole()
    program.scenes[1].lines = [
      Line(
        speaker: Line.narrator, text: 0,
        when: Condition(
          Array(repeating: .init(.constant, Int(Int32.max)), count: 64) + Array(repeating: .init(.add), count: 63)
            + [.init(.constant, Int(Int32.max)), .init(.greater)]))
    ]
    program.start = 1
    #expect(Session(try Machine(program), seed: 1).opening.contains(.said(scene: 1, line: 0)))
  }
}

struct ConditionTests {
  @Test(arguments: [
    ("3 4 + 7 =", true), ("3 4 - -1 =", true), ("3 4 !=", true), ("3 3 !=", false), ("3 4 <", true), ("4 4 <", false),
    ("4 4 <=", true), ("5 4 >", true), ("4 4 >", false), ("4 4 >=", true), ("3 4 >=", false), ("0 not", true),
    ("7 not", false), ("5 negate -5 =", true), ("1 0 and", false), ("2 4 and", true), ("1 0 or", true),
    ("0 0 or", false), ("n 4 =", true), ("n 4 !=", false), ("n 5 <", true), ("n 3 <=", false), ("n 3 >", true),
    ("n 5 >=", false), ("4 n =", true), ("n", true), ("visited:a 1 =", true),
  ])
  func evaluates(_ condition: String, _ expected: Bool) throws {
    var story = Story([
      StoryScene("a", goto: "\(condition) ? b | c"), StoryScene("b", ends: true), StoryScene("c", ends: true),
    ])
    story.variables = [.integer("n", 4, 0...9)]
    #expect(Session(try story.machine(), seed: 1).status == .ended(scene: expected ? 1 : 2))
  }
}
