import ScenarioModel
import ScenarioStore

/// Writes made-up sessions of 20 answers, three dimensions and one critical event into a new store.
///
/// - Parameters:
///   - sessions: How many.
///   - batch: How many in one transaction.
///   - path: Where the store is to be.
///   - clock: Tells seconds.
/// - Returns: The seconds of writing alone; the sessions are made before.
/// - Throws: What the store throws.
public func secondsOfWriting(
  _ sessions: Int, perTransaction batch: Int, to path: String, clock: () -> Double
) throws -> Double {
  let store = try ResultStore.create(path)
  let made = (0..<sessions).map(session)
  let start = clock()
  for first in stride(from: 0, to: made.count, by: batch) {
    let part = Array(made[first..<min(first + batch, made.count)])
    guard try store.add(part, on: CalendarDay(daysSince1970: 20_574)).allSatisfy({ $0 == .added }) else {
      preconditionFailure("a made-up session was not taken")
    }
  }
  return clock() - start
}

/// A session that nobody played; each is another.
private func session(_ number: Int) -> StoredSession {
  let program = String(repeating: "0f", count: 32)
  let header = Recording.Header(
    pack: "dk.sosu.demens-foerste-uger", version: "1.2.0", program: program, scenario: "gerda-vil-hjem",
    seed: UInt64(number) &* 2_654_435_761 % Recording.Header.greatestSeed, locale: "da", session: "run-\(number)")
  let entries = (1...20).map { step in
    let choice = (number / step + step) % 3
    return Recording.Entry(
      step: step, scene: "ved-doeren-\(step)", answer: .choice("spoerg-til-livet-\(choice)"), text: "h0123abc\(choice)",
      ms: 1_000 + number % 977 * step)
  }
  return StoredSession(
    place: SessionPlace(classCode: "hold-a", seat: "plads-\(number % 30)"),
    recording: Recording(header: header, entries: entries),
    result: SessionResult(
      version: "1.2.0", program: program, status: .ended, scene: "tryg-igen", percent: number % 101,
      passed: number % 101 >= 60,
      points: [
        .init(dimension: "ro", points: number % 13), .init(dimension: "tillid", points: number % 7 - 3),
        .init(dimension: "faglighed", points: number % 5),
      ],
      critical: [.init(choice: "ved-doeren-3/laas-doeren", step: 3, repairedAt: 5)]))
}
