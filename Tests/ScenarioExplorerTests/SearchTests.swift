import ScenarioModel
import ScenarioRuntime
import ScenarioTestPrograms
import Testing

@testable import ScenarioExplorer

/// What a search finds, however states are kept, and whether or not it is remembered what choices do.
struct SearchTests {
  /// All that a search found, in its order.
  private struct Found: Equatable {
    var words: [UInt64]
    var parents: [UInt32]
    var counts: [Int]
    var places: [[Sightings.Place?]]

    init(_ search: Search) {
      let store = search.store
      words = (0..<store.count).flatMap { state in (0..<store.width).map { store.key(state)[$0] } }
      parents = (0..<store.count).map { store.parent($0) }
      let seen = search.expander.sightings
      counts = [search.transitions, search.expanded, seen.entries]
      places = [seen.scenes, seen.rules, seen.selfFiring, seen.passedMoves, seen.choices]
    }
  }

  /// Searches in every way, and expects what the plainest finds.
  /// - Returns: The plainest search, and one that may keep a map.
  private func search(_ machine: Machine, budget: Int = 1_000_000) -> (plain: Search, mapped: Search) {
    let packing = StatePacking(machine)
    func search(from first: UInt32, keepsEdges: Bool) -> Search {
      Search(Expander(machine, packing, rememberingFrom: first), budget: budget, keepsEdges: keepsEdges)
    }
    let plain = search(from: .max, keepsEdges: true)
    let remembering = search(from: 0, keepsEdges: true)
    let mapped = search(from: 0, keepsEdges: false)
    #expect(Found(remembering) == Found(plain))
    #expect(remembering.edges.starts == plain.edges.starts)
    #expect(remembering.edges.targets == plain.edges.targets)
    #expect(remembering.edges.labels == plain.edges.labels)
    #expect(Found(mapped) == Found(plain))
    #expect(Found(search(from: .max, keepsEdges: false)) == Found(plain))
    return (plain, mapped)
  }

  @Test(arguments: [false, true]) func findsTheSameInRandomPrograms(withItems: Bool) throws {
    var maps = 0
    for seed in 0..<60 as Range<UInt64> {
      for acyclic in [true, false] {
        let options = RandomProgram.Options(scenes: 6, acyclic: acyclic, items: withItems)
        let found = search(try Machine(RandomProgram.make(seed: seed, options: options)), budget: 1500)
        if found.mapped.store.isMap { maps += 1 }
      }
    }
    #expect(maps > 0 && maps < 120)
  }

  /// Three counters from 0 to a number, which are counted up and down in three scenes.
  private func counters(upTo most: Int, _ more: [Variable] = [], asking: String = "") throws -> Machine {
    var story = Story([
      StoryScene(
        "a",
        choices: [
          StoryChoice("x", add: ["x": 1, "y": -1], goto: "b"), StoryChoice("y", add: ["y": 2], goto: "c"),
          StoryChoice("z", when: "y \(most - 4) >\(asking)", add: ["z": 1], goto: "a"),
        ]),
      StoryScene(
        "b", add: ["z": 1],
        choices: [
          StoryChoice("x", when: "x 3 > z 9 < and", add: ["x": -2], goto: "x z = ? a | c"),
          StoryChoice("y", add: ["y": 1], goto: "a"), StoryChoice("z", when: "z \(most) =", set: ["z": 0], goto: "d"),
        ]),
      StoryScene("c", choices: [StoryChoice("x", add: ["x": 1, "z": -1], goto: "d"), StoryChoice("y")], goto: "a"),
      StoryScene("d", add: ["x": 1], goto: "a"), StoryScene("e", set: ["x": 0], ends: true),
    ])
    story.variables = ["x", "y", "z"].map { .integer($0, 0, 0...most) } + more
    story.rules = [(when: "x \(most) =", goto: "e", once: false)]
    return try story.machine()
  }

  @Test func keepsAMapOnceItIsSmallerThanTheTable() throws {
    // More states than room is made for at first.
    let found = search(try counters(upTo: 29))
    #expect(found.plain.isComplete)
    #expect(found.plain.store.count > 40_000)
    #expect(found.mapped.store.isMap)
    #expect(!found.plain.store.isMap)
  }

  @Test func keepsATableOfWideStates() throws {
    let one = search(try counters(upTo: 9, [.integer("w", 5, 0...1_000_000)], asking: " w 0 > and"))
    #expect(one.plain.store.width == 1)
    #expect(!one.mapped.store.isMap)
    let wide = ["u", "v", "w"].map { Variable.integer($0, 5, 0...1_000_000) }
    let two = search(try counters(upTo: 9, wide, asking: " u v > w 0 > or and"))
    #expect(two.plain.store.width == 2)
    #expect(!two.mapped.store.isMap)
    #expect(one.plain.store.count == two.plain.store.count)
  }
}
