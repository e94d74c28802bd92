import ContentHash
import Foundation
import ScenarioStore
import Testing

/// What is deleted is gone, and nothing else.
struct PurgeTests {
  private func store(_ scratch: Scratch) throws -> ResultStore {
    let store = try ResultStore.create(scratch.path())
    _ = try store.add(Samples.sessions(200) + [Samples.session(7, class: "hold-b")], on: Samples.day)
    return store
  }

  @Test func deletesASeat() throws {
    let scratch = try Scratch()
    let store = try store(scratch)
    let before = try store.sessions()
    let mine = before.filter { $0.place.seat == "s7" && $0.place.classCode == "hold-a" }
    #expect(mine.count == 7)
    let outcome = try store.purge(.seat("s7", classCode: "hold-a"))
    #expect(outcome.isTraceless)
    #expect(outcome.counts.seats == 1 && outcome.counts.sessions == 7 && outcome.counts.answers == 56)
    #expect(outcome.counts.scores == 14 && outcome.counts.criticalEvents == 14 && outcome.counts.checkIns == 0)
    #expect(try store.sessions() == before.filter { !mine.contains($0) })
    #expect(try store.problems().isEmpty)
    // What is deleted can come in again.
    #expect(try store.add(mine, on: Samples.day).allSatisfy { $0 == .added })
    #expect(try store.sessions() == before)
  }

  @Test func leavesNoTrace() throws {
    let scratch = try Scratch()
    let store = try store(scratch)
    let hash = Data(Samples.session(7).identity.text.utf8)
    let choice = Data("spørg-67\u{0}".utf8.dropLast())
    #expect(try scratch.bytes().range(of: hash) != nil && scratch.bytes().range(of: choice) != nil)
    _ = try store.purge(.seat("s7", classCode: nil))
    #expect(try scratch.bytes().range(of: hash) == nil && scratch.bytes().range(of: choice) == nil)
    #expect(try scratch.bytes().range(of: Data("k67".utf8)) == nil)
  }

  @Test func deletesASessionByItsOwnCode() throws {
    let scratch = try Scratch()
    let store = try store(scratch)
    let outcome = try store.purge(.seat("k12", classCode: nil))
    #expect(outcome.counts.sessions == 1 && outcome.counts.seats == 0)
    #expect(try store.purge(.seat("k12", classCode: nil)).counts == PurgeCounts())
  }

  @Test func deletesByAge() throws {
    let scratch = try Scratch()
    let store = try store(scratch)
    let later = CalendarDay(daysSince1970: 20_600)
    _ = try store.add([Samples.session(500, class: "hold-c")], on: later)
    #expect(try store.setEnd(of: "hold-b", later))
    for (classCode, text) in [("hold-a", "x"), ("hold-b", "y")] {
      let mark = CheckInFileMark(bytes: 1, sha256: sha256(Array(text.utf8)))
      _ = try store.addCheckIns(class: classCode, upTo: mark, on: Samples.day) { _ in
        [CheckInAnswer(pack: "dk.example.proeve", scenario: "kaffen", checkIn: "slut/ro", value: 2)]
      }
    }
    // On the very day nothing is older yet.
    #expect(try store.purge(.olderThan(Samples.day)).counts == PurgeCounts())
    let outcome = try store.purge(.olderThan(CalendarDay(daysSince1970: 20_575)))
    #expect(outcome.counts.sessions == 200 && outcome.counts.checkIns == 1 && outcome.counts.classes == 1)
    #expect(try store.classes().map(\.code) == ["hold-b", "hold-c"])
    #expect(try store.checkIns().map(\.classCode) == ["hold-b"])
    let rest = try store.purge(.olderThan(CalendarDay(daysSince1970: 20_601)))
    #expect(rest.counts.sessions == 2 && rest.counts.checkIns == 1 && rest.counts.classes == 2)
    #expect(try store.classes().isEmpty && store.problems().isEmpty)
  }
}
