import Foundation
import ScenarioPack
import ScenarioStore
import Testing

/// Making, opening and upgrading stores, and files that are none.
struct OpeningTests {
  @Test func makesAStoreOnce() throws {
    let scratch = try Scratch()
    _ = try ResultStore.create(scratch.path())
    #expect(try problem { _ = try ResultStore.create(scratch.path()) } == .exists)
    _ = try ResultStore.openOrCreate(scratch.path())
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).contains("results.sqlite"))
    let rights = try FileManager.default.attributesOfItem(atPath: scratch.path())[.posixPermissions] as? Int
    #expect(rights == 0o600)
  }

  @Test func saysWhereThereIsNone() throws {
    let scratch = try Scratch()
    for purpose in [StoreOptions.Purpose.reading, .writing] {
      let found = try problem { _ = try ResultStore.open(scratch.path(), for: purpose) }
      #expect(found == .cannotRead(.notFound))
    }
    #expect(try problem { _ = try ResultStore.create(scratch.path("no/results.sqlite")) } == .cannotWrite(.notFound))
    #expect(try problem { _ = try ResultStore.openOrCreate(scratch.folder.path) } == .cannotRead(.isDirectory))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).isEmpty)
  }

  @Test func refusesFilesThatAreNoStore() throws {
    let scratch = try Scratch()
    _ = try ResultStore.create(scratch.path("good"))
    let good = try Data(contentsOf: URL(fileURLWithPath: scratch.path("good")))
    var other = good
    other.replaceSubrange(68..<72, with: [0, 0, 0, 1])
    let cases: [(Data, StoreError.Problem)] = [
      (Data(), .empty), (Data("SQLite".utf8), .notSQLite), (Data(repeating: 7, count: 5_000), .notSQLite),
      (good.prefix(99), .notSQLite), (other, .notAStore), (good.prefix(100), .damaged), (good.prefix(6_000), .damaged),
    ]
    for (index, (data, expected)) in cases.enumerated() {
      let path = scratch.path("case-\(index)")
      try data.write(to: URL(fileURLWithPath: path))
      for purpose in [StoreOptions.Purpose.reading, .writing] {
        let found = try problem {
          let store = try ResultStore.open(path, for: purpose)
          if try !store.problems().isEmpty { throw StoreError(.damaged, path: path) }
        }
        #expect(found == expected, "case \(index)")
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == data, "case \(index)")
    }
  }

  /// Bytes that are changed at random are found, or do no harm; they never trap.
  @Test func survivesDamage() throws {
    let scratch = try Scratch()
    do {
      let store = try ResultStore.create(scratch.path("good"))
      _ = try store.add(Samples.sessions(40), on: Samples.day)
    }
    let good = [UInt8](try Data(contentsOf: URL(fileURLWithPath: scratch.path("good"))))
    var generator = SystemRandomNumberGenerator()
    for round in 0..<60 {
      var bytes = good
      for _ in 0..<20 { bytes[Int.random(in: 100..<bytes.count, using: &generator)] = .random(in: 0...255) }
      let path = scratch.path("damaged-\(round)")
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      _ = try problem {
        let store = try ResultStore.open(path, for: .writing)
        _ = try store.problems()
        _ = try store.sessions()
        _ = try store.add(Samples.sessions(50), on: Samples.day)
      }
    }
  }

  @Test func upgradesAnOlderStore() throws {
    let scratch = try Scratch()
    for version in 0...StoreSchema.currentVersion {
      let path = scratch.path("version-\(version)")
      try Data(try StoreSchema.emptyStore(version: version)).write(to: URL(fileURLWithPath: path))
      let known = StoreSchema.currentVersion
      let found = try problem { _ = try ResultStore.open(path, for: .reading) }
      #expect(found == (version < known ? .older(version: version, known: known) : nil))
      #expect(try ResultStore.upgrade(path) == version)
      #expect(try ResultStore.upgrade(path) == known)
      let store = try ResultStore.open(path, for: .writing)
      #expect(try store.add(Samples.sessions(2), on: Samples.day) == [.added, .added])
      #expect(try store.problems().isEmpty)
    }
  }

  @Test func refusesANewerStore() throws {
    let scratch = try Scratch()
    try Data(try StoreSchema.emptyStore(version: StoreSchema.currentVersion, says: 99))
      .write(to: URL(fileURLWithPath: scratch.path()))
    let expected = StoreError.Problem.newer(version: 99, known: StoreSchema.currentVersion)
    #expect(try problem { _ = try ResultStore.open(scratch.path(), for: .reading) } == expected)
    #expect(try problem { _ = try ResultStore.openOrCreate(scratch.path()) } == expected)
    #expect(try problem { _ = try ResultStore.upgrade(scratch.path()) } == expected)
  }

  @Test func waitsForAnotherAndThenSaysSo() throws {
    let scratch = try Scratch()
    let store = try ResultStore.create(scratch.path(), options: StoreOptions(patience: 0))
    let other = try ResultStore.open(scratch.path(), for: .writing)
    let found = try other.holding { try problem { _ = try store.add(Samples.sessions(1), on: Samples.day) } }
    #expect(found == .locked)
    #expect(try store.add(Samples.sessions(1), on: Samples.day) == [.added])
  }
}
