import Foundation
import ScenarioModel
import ScenarioRuntime
import ScenarioTestPrograms
import Testing

/// Compares with `Schema/vectors/effects.json`: what happens in which order.
struct EffectVectorTests {
  struct Vectors: Decodable { var cases: [Case] }

  struct Case: Decodable {
    var title: String
    var program: Program
    var seed: String
    var timing: Bool
    var refused: [Recording.Given]?
    var answers: [Recording.Given]
    var events: [[EventWord]]
  }

  /// A word or a number of an event.
  enum EventWord: Decodable, Hashable {
    case word(String)
    case number(Int)

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let number = try? value.decode(Int.self) {
        self = .number(number)
      } else {
        self = .word(try value.decode(String.self))
      }
    }
  }

  private static let vectors = try? JSONDecoder().decode(Vectors.self, from: vectorFile("effects.json"))

  @Test func hasVectors() { #expect((Self.vectors?.cases.count ?? 0) >= 17) }

  @Test(arguments: (vectors?.cases ?? []).indices) func happensInThatOrder(_ index: Int) throws {
    let vector = try #require(Self.vectors).cases[index]
    let machine = try Machine(vector.program)
    var session = Session(machine, seed: try #require(UInt64(vector.seed)), timing: vector.timing)
    let before = session.state
    for given in vector.refused ?? [] {
      #expect(throws: (any Error).self, "\(vector.title) \(given)") { try answer(given, &session) }
      #expect(session.state == before)
    }
    for given in vector.answers { try answer(given, &session) }
    let events = session.opening + session.transcript.flatMap(\.events)
    #expect(events.map { words($0, vector.program) } == vector.events, "\(vector.title)")
  }

  private struct Unknown: Error {}

  /// Gives an answer by ids; one with ids that are not there, or of another check-in, cannot be given.
  private func answer(_ given: Recording.Given, _ session: inout Session) throws {
    let scene = session.machine.program.scenes[session.status.scene]
    let items = scene.move.items
    func positions(_ ids: [String]) throws -> [Int] {
      try ids.map { id in
        guard let position = items.firstIndex(where: { $0.id == id }) else { throw Unknown() }
        return position
      }
    }
    switch (given, scene.move) {
    case (.choice(let id), .choices(let choices)):
      try session.answer(.choice(choices.firstIndex { $0.id == id } ?? choices.count))
    case (.checkIn(let id, let answered), .scale):
      guard session.checkIn?.id == id else { throw Unknown() }
      try session.answer(.checkIn(answered: answered))
    case (.select(let ids), .select), (.order(let ids), .order), (.compose(let ids), .compose):
      try session.answer(.items(positions(ids)))
    case (.match(let categories), .match(let match)):
      _ = try positions(Array(categories.keys))
      try session.answer(
        .match(
          items.map { item in
            guard let id = categories[item.id] else { return Answer.notShown }
            return match.categories.firstIndex { $0.id == id } ?? match.categories.count
          }))
    case (.late, _): try session.answer(.late)
    default: throw Unknown()
    }
  }

  private func words(_ event: Event, _ program: Program) -> [EventWord] {
    func scene(_ index: Int) -> EventWord { .word(program.scenes[index].id) }
    func choice(_ number: Int) -> EventWord { .word(program.name(ofChoice: number)) }
    /// The scene and the number of an entry.
    func entry(_ number: Int) -> [EventWord] {
      let parts = program.name(ofEntry: number).split(separator: "/").map(String.init)
      return [.word(parts[0]), .number(Int(parts[1].dropFirst("then-".count)) ?? 0)]
    }
    switch event {
    case .entered(let index): return [.word("entered"), scene(index)]
    case .said(let index, let line): return [.word("said"), scene(index), .number(line + 1)]
    case .chose(let number): return [.word("chose"), choice(number)]
    case .picked(let item): return [.word("picked"), .word(program.name(ofItem: item))]
    case .matched(let item, let category):
      guard let place = program.scenes.first(where: { program.name(ofItem: item).hasPrefix($0.id + "/") }),
        case .match(let match) = place.move
      else { return [] }
      return [.word("matched"), .word(program.name(ofItem: item)), .word(match.categories[category].id)]
    case .resulted(let index, let percent): return [.word("result"), scene(index), .number(percent)]
    case .followed(let number): return [.word("then")] + entry(number)
    case .followUp(let number, let line): return [.word("then-said")] + entry(number) + [.number(line + 1)]
    case .timedOut(let index): return [.word("late"), scene(index)]
    case .lateReplied(let index, let line): return [.word("late-said"), scene(index), .number(line + 1)]
    case .checkedIn(let index, let place, let answered):
      guard case .scale(let checkIns) = program.scenes[index].move else { return [] }
      let id = "\(program.scenes[index].id)/\(checkIns[place].id)"
      return [.word("checked-in"), .word(id), .word(answered ? "answered" : "skipped")]
    case .assigned(let variable, let value):
      return [.word("assigned"), .word(program.variables[variable].id), .number(value)]
    case .scored(let dimension, let points):
      return [.word("scored"), .word(program.dimensions[dimension].id), .number(points)]
    case .critical(let number): return [.word("critical"), choice(number)]
    case .repaired(let number, let by): return [.word("repaired"), choice(number), choice(by)]
    case .ruleFired(let rule): return [.word("rule"), .number(rule + 1)]
    case .replied(let number, let line): return [.word("replied"), choice(number), .number(line + 1)]
    case .drew(let index, let branch): return [.word("drew"), scene(index), .number(branch + 1)]
    case .ended(let index): return [.word("ended"), scene(index)]
    case .stuck(let index): return [.word("stuck"), scene(index)]
    case .endless(let index): return [.word("endless"), scene(index)]
    }
  }
}

/// The bytes of a file of published vectors.
func vectorFile(_ name: String) throws -> Data {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  return try Data(contentsOf: folder.appendingPathComponent("../../Schema/vectors/\(name)"))
}
