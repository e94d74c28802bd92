import Foundation
import ScenarioModel
import ScenarioStore
import Testing

/// Sessions that nobody played, and stores in a folder of their own.
enum Samples {
  static let day: CalendarDay = CalendarDay(daysSince1970: 20_574)

  /// A recording with one answer of each kind, different for each number.
  static func recording(_ number: Int, scenario: String = "kaffen", answers: Int = 8) -> Recording {
    let kinds: [Recording.Given] = [
      .choice("spørg-\(number)"), .select(["a", "b"]), .order(["b", "a"]), .match(["b": "x", "a": "y"]),
      .compose([]), .late, .checkIn("ro", answered: true), .checkIn("ro", answered: false),
    ]
    return Recording(
      header: Recording.Header(
        pack: "dk.example.proeve", version: "1.0.0", program: String(repeating: "ab", count: 32), scenario: scenario,
        seed: Recording.Header.greatestSeed - UInt64(number), locale: "da", timing: number.isMultiple(of: 2),
        session: "k\(number)"),
      entries: (0..<answers).map { index in
        Recording.Entry(
          step: index + 1, scene: "døren-\(index)", answer: kinds[index % kinds.count],
          text: index % 8 == 5 ? "" : "h0123abcd h89ef0123", ms: index * 1_000 + number)
      })
  }

  static func session(
    _ number: Int, class classCode: String = "hold-a", seat: String? = nil, group: String? = nil, attempt: Int = 1,
    answers: Int = 8
  ) -> StoredSession {
    StoredSession(
      place: SessionPlace(
        classCode: classCode, seat: seat ?? "s\(number % 30)", group: group, attempt: attempt),
      recording: recording(number, answers: answers),
      result: SessionResult(
        version: "1.0.1", program: String(repeating: "cd", count: 32),
        status: number.isMultiple(of: 5) ? .waiting : .ended, scene: "godt",
        percent: number.isMultiple(of: 3) ? nil : number % 101, passed: number.isMultiple(of: 3) ? nil : true,
        usedOptOut: number.isMultiple(of: 7),
        points: [.init(dimension: "tillid", points: number), .init(dimension: "ro", points: -number)],
        critical: [
          .init(choice: "døren-0/spørg", step: 1, repairedAt: number.isMultiple(of: 2) ? 3 : nil),
          .init(choice: "døren-1/a", step: 2),
        ]))
  }

  static func sessions(_ count: Int) -> [StoredSession] { (0..<count).map { session($0) } }
}

/// A folder that is there as long as the value lives.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("aspirant-store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// A path in the folder.
  func path(_ name: String = "results.sqlite") -> String { folder.appendingPathComponent(name).path }

  /// All bytes of the store and of what lies beside it.
  func bytes() throws -> Data {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .reduce(into: Data()) { $0 += try Data(contentsOf: $1) }
  }
}

/// The problem with which a body fails; nil where it does not.
func problem(_ body: () throws -> Void) throws -> StoreError.Problem? {
  do {
    try body()
    return nil
  } catch let error as StoreError {
    return error.problem
  }
}
