import Foundation
import ScenarioModel
import ScenarioRuntime
import ScenarioTestPrograms
import Testing

/// Compares with `Schema/vectors/scoring.json` and `display.json`, which an independent implementation computed.
struct ScoringVectorTests {
  struct Vectors: Decodable {
    struct Order: Decodable {
      var items: Int
      var points: [Int]
      var put: [Int]
      var result: Int
      var got: [Int]
    }
    struct Match: Decodable {
      var items: Int
      var points: [Int]
      var right: Int
      var result: Int
      var got: [Int]
    }
    struct Select: Decodable {
      var least: Int
      var most: Int
      var points: [Int]
      var picked: [Int]
      var result: Int
      var got: Int
    }
    struct Compose: Decodable {
      struct Item: Decodable {
        var segment: Int?
        var weight: Int?
        var must: Bool?
        var noise: Int?
      }
      var segments: Int
      var parts: ScenarioModel.Compose.Parts
      var capWhenMissing: Int
      var items: [Item]
      var said: [Int]
      var result: Int
      var points: [Int]
      var got: [Int]
    }
    struct Percent: Decodable {
      var factors: [Int]
      var lowest: Int
      var highest: Int
      var points: [Int]
      var critical: String
      var capWhenCritical: Int
      var capWhenRepaired: Int
      var pass: Int
      var uncapped: Int?
      var percent: Int?
      var passed: Bool?
    }
    var order: [Order]
    var match: [Match]
    var select: [Select]
    var compose: [Compose]
    var percent: [Percent]
  }

  struct Display: Decodable {
    struct Shown: Decodable {
      var move: String
      var count: Int
      var hidden: [Int]
      var optOuts: [Int]
      var keepsOrder: Bool
      var seed: String
      var scene: Int
      var shown: [Int]
    }
    var shown: [Shown]
  }

  private let vectors: Vectors

  init() throws { vectors = try JSONDecoder().decode(Vectors.self, from: vectorFile("scoring.json")) }

  private static let never = Condition([Instruction(.constant, 0)])

  private func items(_ count: Int, hidden: Set<Int> = []) -> [Item] {
    (0..<count).map { Item(id: "i\($0)", text: 0, when: hidden.contains($0) ? Self.never : nil) }
  }

  /// Plays one move and compares its result and its points.
  private func expect(
    _ move: Move, dimensions: Int, _ answer: Answer, result: Int, got: [Int],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var scene = StoryScene("a", goto: "b")
    scene.move = move
    var story = Story([scene, StoryScene("b", ends: true)])
    story.dimensions = (0..<dimensions).map { .open("d\($0)") }
    var session = Session(try story.machine(), seed: 1)
    let events = try session.answer(answer)
    #expect(events.contains(.resulted(scene: 0, percent: result)), sourceLocation: sourceLocation)
    #expect(session.score.points == got, sourceLocation: sourceLocation)
  }

  private func changes(_ points: [Int]) -> [Effects.Change] { points.enumerated().map { .init($0, $1) } }

  @Test func scoresOrder() throws {
    #expect(vectors.order.count >= 15)
    for vector in vectors.order {
      let items = items(vector.items, hidden: Set(0..<vector.items).subtracting(vector.put))
      try expect(
        .order(Order(items: items, points: changes(vector.points))), dimensions: vector.points.count,
        .items(vector.put), result: vector.result, got: vector.got)
    }
  }

  @Test func scoresMatch() throws {
    #expect(vectors.match.count >= 6)
    for vector in vectors.match {
      var items = items(vector.items)
      for position in items.indices { items[position].category = 0 }
      let headings = [Heading(id: "p", text: 0), Heading(id: "q", text: 0)]
      let answer = items.indices.map { $0 < vector.right ? 0 : 1 }
      try expect(
        .match(Match(categories: headings, items: items, points: changes(vector.points))),
        dimensions: vector.points.count, .match(answer), result: vector.result, got: vector.got)
    }
  }

  @Test func scoresSelect() throws {
    #expect(vectors.select.count >= 11)
    for vector in vectors.select {
      var items = items(vector.points.count)
      for (position, points) in vector.points.enumerated() { items[position].effects.score = [.init(0, points)] }
      try expect(
        .select(Select(least: vector.least, most: vector.most, items: items)), dimensions: 1, .items(vector.picked),
        result: vector.result, got: [vector.got])
    }
  }

  @Test func scoresCompose() throws {
    #expect(vectors.compose.count >= 25)
    for vector in vectors.compose {
      let items = vector.items.enumerated().map { position, item in
        Item(
          id: "i\(position)", text: 0, segment: item.segment, weight: item.weight, must: item.must, noise: item.noise)
      }
      let segments = (0..<vector.segments).map { Heading(id: "s\($0)", text: 0) }
      try expect(
        .compose(
          Compose(
            segments: segments, items: items, points: changes(vector.points), parts: vector.parts,
            capWhenMissing: vector.capWhenMissing)), dimensions: vector.points.count, .items(vector.said),
        result: vector.result, got: vector.got)
    }
  }

  @Test func givesPercent() throws {
    #expect(vectors.percent.count >= 14)
    for vector in vectors.percent {
      let count = vector.points.count
      let isCritical = vector.critical != "none"
      // A critical choice that is left open, one that is mended, and the points.
      var story = Story([
        StoryScene(
          "a", choices: [StoryChoice("open", critical: ["open", "both"].contains(vector.critical))], goto: "b"),
        StoryScene(
          "b", choices: [StoryChoice("mended", critical: ["mended", "both"].contains(vector.critical))], goto: "c"),
        StoryScene(
          "c", choices: [StoryChoice("mend", repairs: isCritical ? ["b/mended"] : []), StoryChoice("on")], goto: "d"),
        StoryScene("d", choices: [StoryChoice("x")], goto: "e"), StoryScene("e", ends: true),
      ])
      story.dimensions = (0..<count).map { .open("d\($0)") }
      story.scoring = Scoring(
        pass: vector.pass, capWhenCritical: vector.capWhenCritical, capWhenRepaired: vector.capWhenRepaired)
      story.attainable = Attainable(
        basis: .explored, least: Array(repeating: 0, count: count), most: Array(repeating: 0, count: count),
        factors: vector.factors, lowest: vector.lowest, highest: vector.highest, states: 1)
      var program = try story.program()
      guard case .choices(var choices) = program.scenes[3].move else { continue }
      choices[0].effects.score = changes(vector.points)
      program.scenes[3].move = .choices(choices)
      var session = Session(try Machine(program), seed: 1)
      try session.play("open", "mended", ["mended", "both"].contains(vector.critical) ? "mend" : "on", "x")
      #expect(session.score.uncappedPercent == vector.uncapped)
      #expect(session.score.percent == vector.percent)
      #expect(session.score.passed == vector.passed)
    }
  }

  @Test func showsInThatOrder() throws {
    let display = try JSONDecoder().decode(Display.self, from: vectorFile("display.json"))
    #expect(display.shown.count >= 40)
    for vector in display.shown {
      let hidden = Set(vector.hidden)
      var scene = StoryScene("a", goto: "end", keepsOrder: vector.keepsOrder)
      switch vector.move {
      case "choices":
        scene.choices = (0..<vector.count).map {
          StoryChoice("i\($0)", when: hidden.contains($0) ? "0" : nil, optOut: vector.optOuts.contains($0))
        }
      case "select": scene.move = .select(Select(items: items(vector.count, hidden: hidden)))
      case "order": scene.move = .order(Order(items: items(vector.count, hidden: hidden), points: [.init(0, 1)]))
      default:
        var items = items(vector.count, hidden: hidden)
        let heading = [Heading(id: "h", text: 0)]
        for position in items.indices {
          if vector.move == "match" { items[position].category = 0 } else { items[position].segment = 0 }
        }
        scene.move =
          vector.move == "match"
          ? .match(Match(categories: heading, items: items, points: [.init(0, 1)]))
          : .compose(Compose(segments: heading, items: items, points: [.init(0, 1)]))
      }
      var story = Story((0..<vector.scene).map { StoryScene("s\($0)", goto: "a") } + [scene])
      story.scenes.append(StoryScene("end", ends: true))
      story.dimensions = [.open("care")]
      let session = Session(try story.machine(), seed: try #require(UInt64(vector.seed)))
      let shown = vector.move == "choices" ? session.offered : session.shownItems
      #expect(shown == vector.shown, "\(vector)")
    }
  }
}
