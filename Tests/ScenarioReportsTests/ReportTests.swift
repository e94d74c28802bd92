import Diagnostics
import ScenarioClassroom
import ScenarioModel
import ScenarioRuntime
import ScenarioTestPrograms
import Testing

@testable import ScenarioReports

/// The pages from plain values, without a file.
struct ReportTests {
  /// A scenario in which every text is hostile.
  private static let hostile =
    "</title><script>alert('x')</script>\"\u{301} onmouseover=\"a\" {{w.skip}} \u{202E}evil\u{7}"

  private static func machine(_ text: String = "Wait.") throws -> Machine {
    var story = Story([
      StoryScene(
        "door", lines: [StoryLine()],
        choices: [
          StoryChoice("ask", score: ["calm": 2]), StoryChoice("wait", score: ["calm": 1]),
          StoryChoice("grip", critical: true, goto: "crisis"), StoryChoice("out", optOut: true),
        ], goto: "talk"),
      StoryScene("crisis", choices: [StoryChoice("step-back"), StoryChoice("shout")], goto: "talk"),
      StoryScene("talk", choices: [StoryChoice("tell", goto: "well"), StoryChoice("hide", goto: "badly")]),
      StoryScene("well", ends: true), StoryScene("badly", ends: true),
    ])
    story.dimensions = [.open("calm")]
    var program = try story.program()
    for index in program.texts.indices { program.texts[index].source = text }
    program.competencies = [Competency(id: "relation", title: text)]
    program.debrief = [DebriefQuestion(ask: 0, about: 0, phase: .reactions), DebriefQuestion(ask: 0)]
    return try Machine(program)
  }

  private static func sessions(_ machine: Machine, _ ways: [([String], Int)]) throws -> [ClassSession] {
    var sessions: [ClassSession] = []
    for (answers, count) in ways {
      for _ in 0..<count {
        var run = Session(machine, seed: 1)
        for answer in answers { try run.answer(run.answer(named: answer)) }
        sessions.append(
          ClassSession(seat: "secret-seat-\(sessions.count)", group: sessions.count < 6 ? "A" : "B", run: run))
      }
    }
    return sessions
  }

  private static func files(
    _ ways: [([String], Int)], text: String = "Wait.", _ language: MessageLanguage = .english, reversed: Bool = false
  ) throws -> [ReportFile] {
    let machine = try machine(text)
    let sessions = try sessions(machine, ways)
    return ClassReport(
      ClassReportInput(
        title: text, pack: "org.example 1.0.0", language: language,
        scenarios: [
          .init(
            machine: machine, sessions: reversed ? sessions.reversed() : sessions,
            checkIns: [.init(checkIn: "door/none", value: 1, count: 9)])
        ])
    ).files()
  }

  private static let large: [([String], Int)] = [
    (["ask", "tell"], 14), (["wait", "hide"], 6), (["grip", "shout", "hide"], 4),
  ]

  /// What is read of a page: without its style.
  private func body(_ files: [ReportFile]) throws -> String {
    let page = try #require(files.first { $0.path == "index.html" }).text
    return page.replacing(/<style>[\s\S]*?<\/style>/, with: "")
  }

  @Test func givesTheSameBytesInAnyOrder() throws {
    #expect(try Self.files(Self.large) == Self.files(Self.large, reversed: true))
    #expect(try Self.files(Self.large) != Self.files(Self.large, .danish))
  }

  @Test func showsSharesWithIntervalsFromTwenty() throws {
    let page = try body(Self.files(Self.large))
    #expect(page.contains("58% (39–76)"), "14 of 24")
    #expect(page.contains("24 learners played"))
    let danish = try body(Self.files(Self.large, .danish))
    #expect(danish.contains("58\u{A0}% (39–76)"))
  }

  @Test func showsCountsOnlyUnderTwenty() throws {
    let ways: [([String], Int)] = [(["ask", "tell"], 5), (["wait", "hide"], 3)]
    for language in MessageLanguage.allCases {
      let files = try Self.files(ways, language)
      let page = try body(files)
      #expect(!page.contains("%"))
      #expect(page.contains(language == .danish ? "samtale, ikke dom" : "conversation, not judgement"))
      #expect(page.contains("<b>5</b>") && page.contains("<b>3</b>"))
      #expect(!files.contains { ["csv/items.csv", "csv/reliability.csv", "csv/results.csv"].contains($0.path) })
      let choices = try #require(files.first { $0.path == "csv/choices.csv" }).text
      #expect(choices.contains("story,door,ask,Wait.,2,0,0,8,5,,,,\r\n"))
    }
  }

  @Test func saysNothingOfFewerThanFive() throws {
    let files = try Self.files([(["ask", "tell"], 3), (["grip", "shout", "hide"], 1)])
    #expect(files.map(\.path) == ["index.html", "csv/debrief.csv"])
    let page = try body(files)
    #expect(page.contains("Fewer than five learners played"))
    #expect(!page.contains("<svg") && !page.contains("<td"))
    #expect(page.contains("Reactions: How was it?") && page.contains("Plus and delta"))
  }

  @Test func hidesWhatFewDidAndWhatItCouldBeWorkedOutFrom() throws {
    let files = try Self.files(Self.large)
    let choices = try #require(files.first { $0.path == "csv/choices.csv" }).text.split(separator: "\r\n")
    let counts = choices.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false)[8] }
    #expect(counts == ["14", "", "", "0", "14", "10"], "grip and, behind it, wait; nothing of the crisis")
    // p over the door would give the two hidden counts away.
    let items = try #require(files.first { $0.path == "csv/items.csv" }?.text ?? "")
    #expect(!items.contains("door"))
    let critical = try #require(files.first { $0.path == "csv/critical.csv" }).text
    #expect(critical.contains("story,door,grip,Wait.,,\r\n"))
  }

  @Test func namesNobodyAndRanksNobody() throws {
    for file in try Self.files(Self.large) {
      #expect(!file.text.contains("secret-seat"), "\(file.path)")
    }
  }

  @Test func escapesWhateverAuthorsWrite() throws {
    let machine = try Self.machine(Self.hostile)
    var run = Session(machine, seed: 1)
    for answer in ["grip", "shout", "hide"] { try run.answer(run.answer(named: answer)) }
    let pages =
      try Self.files(Self.large, text: Self.hostile) + LearnerReport(run, language: .english).files()
    for file in pages where file.path.hasSuffix(".html") {
      #expect(!file.text.contains("<script") && !file.text.contains("</title><"), "\(file.path)")
      // A quotation mark with an accent is one all the same.
      let marks = zip(file.text.unicodeScalars, file.text.unicodeScalars.dropFirst())
      #expect(!marks.contains { $0 == "\"" && $1 == "\u{301}" })
      #expect(!file.text.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{7}" }, "\(file.path)")
      #expect(file.text.contains("{{w.skip}}"), "a text is no template")
      #expect(file.text.contains("&lt;script&gt;alert(&#39;x&#39;)"))
    }
  }

  @Test func writesTablesThatSpreadsheetsTakeForTexts() {
    var table = CSVTable("t", ["a", "b"])
    table.add(["=1+1", "a, \"b\"\nc"])
    table.add(["-3", nil])
    table.add(["-x", "@y"])
    #expect(table.file.text == "a,b\r\n'=1+1,\"a, \"\"b\"\"\nc\"\r\n-3,\r\n'-x,'@y\r\n")
  }

  @Test func asksForNothingFromAnywhere() throws {
    for file in try Self.files(Self.large) where file.path.hasSuffix(".html") {
      #expect(file.text.contains("default-src 'none'"))
      #expect(!file.text.contains("://") && !file.text.contains("url(http") && !file.text.contains("<link"))
      #expect(!file.text.contains("src=") && !file.text.contains("@import"))
    }
  }

  @Test func hasAWordForEachNameInTheTemplatesAndNoOther() {
    let names = Set(ReportWords.all.map(\.0))
    #expect(names.count == ReportWords.all.count)
    let used = Templates.texts.values.flatMap { $0.matches(of: /\{\{w\.([A-Za-z]+)\}\}/).map { String($0.1) } }
    #expect(Set(used) == names)
    for (name, text) in Templates.texts {
      #expect(!text.contains("{{{") && !text.contains("{{&"), "\(name) goes round the escaping")
    }
  }

  @Test func tellsALearnerWhatHappenedAndABetterLine() throws {
    let machine = try Self.machine()
    var run = Session(machine, seed: 1)
    for answer in ["wait", "hide"] { try run.answer(run.answer(named: answer)) }
    let files = LearnerReport(run, language: .english).files()
    #expect(files.map(\.path) == ["index.html", "for-my-supervisor.html"])
    #expect(files[0].text.contains("What happened:</b> Wait.\u{A0}+1"))
    #expect(files[0].text.matches(of: /Try next time:/).count == 1, "the second answer was as good as the other")
    #expect(!files[1].text.contains("+1") && !files[1].text.contains("Your answer"))
    #expect(files[1].text.contains("What I have practised"))
  }

  @Test func placesScenesTopToBottomWithoutOverlap() {
    let edges = [(0, 1), (0, 2), (1, 3), (2, 3), (3, 0), (0, 3), (3, 4), (3, 3)].map { (from: $0.0, to: $0.1) }
    let layout = FlowLayout(count: 6, edges: edges, starts: [0])
    let places = layout.places.compactMap { $0 }
    #expect(places.count == 5 && layout.places[5] == nil, "what nothing leads to is not drawn")
    #expect(layout.leadsUp == [false, false, false, false, true, false, false, true])
    #expect(layout.bends[5].count == 1, "an edge over a layer has a place in it")
    for (index, first) in places.enumerated() {
      for second in places[(index + 1)...] where first.y == second.y {
        #expect(abs(first.x - second.x) >= FlowLayout.nodeWidth)
      }
      #expect(first.x - FlowLayout.nodeWidth / 2 >= 0 && first.x + FlowLayout.nodeWidth / 2 <= layout.width)
      #expect(first.y + FlowLayout.nodeHeight <= layout.height)
    }
  }

  @Test func dividesPointsIntoColumnsThatHoldThemAll() {
    for (values, range) in [
      ([1, 2, 3], 0...3), ([-20, 5, 40], -20...40), ([7], 7...7), ([Int.min, Int.max, 0], 0...1), ([], 0...9),
    ] {
      let chart = Histogram(values, in: range)
      #expect(chart.bars.reduce(0) { $0 + $1.count } == values.count, "\(values)")
      #expect(chart.bars.count <= 8)
    }
  }
}
