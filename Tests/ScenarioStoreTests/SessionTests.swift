import ContentHash
import Foundation
import ScenarioModel
import ScenarioPack
import ScenarioStore
import Testing

/// What goes into a store and what comes out of it.
struct SessionTests {
  @Test func givesBackWhatCameIn() throws {
    let scratch = try Scratch()
    let store = try ResultStore.create(scratch.path())
    let sessions = [Samples.session(1, group: "bla"), Samples.session(2), Samples.session(15)]
    #expect(try store.add(sessions, on: Samples.day) == [.added, .added, .added])
    // s1, s15, s2: by the bytes of the seat's code.
    #expect(try store.sessions() == [sessions[0], sessions[2], sessions[1]])
    #expect(try store.problems().isEmpty)
  }

  @Test func keepsARecordingToTheByte() throws {
    let scratch = try Scratch()
    let store = try ResultStore.create(scratch.path())
    let session = Samples.session(4)
    _ = try store.add([session], on: Samples.day)
    let bytes = RecordingCoding.encode(session.recording)
    #expect(try store.sessions().map { RecordingCoding.encode($0.recording) } == [bytes])
    #expect(try store.sessions().map(\.identity.text) == [sha256(bytes)])
  }

  @Test func takesARecordingOnceInAClass() throws {
    let scratch = try Scratch()
    let store = try ResultStore.create(scratch.path())
    let session = Samples.session(1)
    #expect(try store.add([session, session], on: Samples.day) == [.added, .present(seat: "s1", attempt: 1)])
    #expect(try store.add([session], on: Samples.day) == [.present(seat: "s1", attempt: 1)])
    var elsewhere = session
    elsewhere.place.seat = "s9"
    elsewhere.place.attempt = 2
    #expect(try store.add([elsewhere], on: Samples.day) == [.present(seat: "s1", attempt: 1)])
    #expect(try store.classes().map(\.seats) == [1])
    var otherClass = session
    otherClass.place.classCode = "hold-b"
    #expect(try store.add([otherClass], on: Samples.day) == [.added])
    #expect(try store.sessions(class: "hold-b") == [otherClass])
    #expect(try store.sessions().count == 2)
  }

  @Test func ordersSessionsHoweverTheyCameIn() throws {
    var sessions = Samples.sessions(60)
    sessions.append(Samples.session(60, seat: "s1", attempt: 2))
    sessions.append(Samples.session(61, class: "hold-0"))
    var orders: [[StoredSession]] = []
    for order in [sessions, sessions.reversed(), sessions.shuffled()] {
      let scratch = try Scratch()
      let store = try ResultStore.create(scratch.path())
      for session in order { _ = try store.add([session], on: Samples.day) }
      orders.append(try store.sessions())
    }
    #expect(orders[0] == orders[1] && orders[0] == orders[2])
    #expect(Set(orders[0]) == Set(sessions) && orders[0].first?.place.classCode == "hold-0")
  }

  @Test func keepsASeatInItsGroup() throws {
    let scratch = try Scratch()
    let store = try ResultStore.create(scratch.path())
    #expect(try store.add([Samples.session(1, seat: "s1")], on: Samples.day) == [.added])
    #expect(try store.add([Samples.session(2, seat: "s1", group: "a")], on: Samples.day) == [.added])
    let refused = try store.add([Samples.session(3, seat: "s1", group: "b")], on: Samples.day)
    #expect(refused == [.refused(.otherGroup(seat: "s1", was: "a"))])
    #expect(try store.add([Samples.session(4, seat: "s1")], on: Samples.day) == [.added])
    #expect(try store.sessions().map(\.place.group) == ["a", "a", "a"])
  }

  /// What a forged recording could carry in, and where.
  @Test func takesNoFreeText() throws {
    let scratch = try Scratch()
    let store = try ResultStore.create(scratch.path())
    let prose = "Hun hedder Gerda Hansen"
    func changed(_ change: (inout Recording) -> Void) -> StoredSession {
      var recording = Samples.recording(1)
      change(&recording)
      return StoredSession(place: Samples.session(1).place, recording: recording, result: Samples.session(1).result)
    }
    let forged = [
      changed { $0.header.pack = prose }, changed { $0.header.version = prose }, changed { $0.header.program = prose },
      changed { $0.header.scenario = prose }, changed { $0.header.locale = prose }, changed { $0.header.locale = "" },
      changed { $0.entries[0].scene = prose }, changed { $0.entries[0].text = prose },
      changed { $0.entries[0].answer = .choice(prose) }, changed { $0.entries[1].answer = .select([prose]) },
      changed { $0.entries[1].answer = .order(["a", prose]) }, changed { $0.entries[1].answer = .compose([prose]) },
      changed { $0.entries[1].answer = .match(["a": prose]) }, changed { $0.entries[1].answer = .match([prose: "a"]) },
      changed { $0.entries[1].answer = .checkIn(prose, answered: true) },
      changed { $0.entries[1].answer = .choice("a\u{1B}[2J") },
      changed { $0.entries[1].answer = .choice(String(repeating: "a", count: 201)) },
    ]
    let results = try store.add(forged, on: Samples.day)
    for result in results {
      guard case .refused(.notAnID) = result else {
        Issue.record("\(result)")
        continue
      }
    }
    #expect(
      try store.add([changed { $0.header.session = "gerda" }], on: Samples.day) == [.refused(.code(.session, "gerda"))])
    #expect(try store.add([changed { $0.entries[0].ms = -1 }], on: Samples.day) == [.refused(.number(-1))])
    #expect(try store.sessions().isEmpty)
    #expect(!(try scratch.bytes()).contains(Data("Gerda".utf8)))
  }

  @Test func writesAllOrNothing() throws {
    let scratch = try Scratch()
    let store = try ResultStore.create(scratch.path(), options: StoreOptions(mostPages: 60))
    #expect(try store.add(Samples.sessions(10), on: Samples.day).allSatisfy { $0 == .added })
    let before = try store.sessions()
    #expect(try problem { _ = try store.add(Samples.sessions(5_000), on: Samples.day) } == .full)
    #expect(try store.sessions() == before)
    #expect(try store.problems().isEmpty)
    // With room again the same import goes on.
    let roomy = try ResultStore.open(scratch.path(), for: .writing)
    #expect(try roomy.add(Samples.sessions(5_000), on: Samples.day).count { $0 == .added } == 4_990)
  }
}
