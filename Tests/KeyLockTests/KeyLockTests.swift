import Testing

@testable import KeyLock

struct KeyLockTests {
  private let secret = (0..<32).map { UInt8($0) }
  private let key = [UInt8](repeating: 7, count: 32)
  private let cost = KeyLock.Cost(n: 1 << 10, r: 8, p: 1)

  @Test func opensWithItsPassphraseAlone() throws {
    let locked = try KeyLock.lock(secret, with: Array("grød på Åsen".utf8), for: key, cost: cost)
    #expect(KeyLock.open(locked, with: Array("grød på Åsen".utf8), for: key, cost: cost) == secret)
    #expect(KeyLock.open(locked, with: Array("grød på åsen".utf8), for: key, cost: cost) == nil)
    #expect(KeyLock.open(locked, with: [], for: key, cost: cost) == nil)
    #expect(KeyLock.open(locked, with: Array("grød på Åsen".utf8), for: secret, cost: cost) == nil)
    let again = try KeyLock.lock(secret, with: Array("grød på Åsen".utf8), for: key, cost: cost)
    #expect(again.salt != locked.salt && again.box != locked.box)
    #expect(!locked.box.indices.contains { start in locked.box[start...].starts(with: secret.prefix(8)) })
  }

  @Test func refusesWhatWasAltered() throws {
    let locked = try KeyLock.lock(secret, with: [1], for: key, cost: cost)
    for index in locked.box.indices {
      var changed = locked
      changed.box[index] ^= 1
      #expect(KeyLock.open(changed, with: [1], for: key, cost: cost) == nil)
    }
    for length in 0..<locked.box.count {
      #expect(
        KeyLock.open(.init(salt: locked.salt, box: Array(locked.box.prefix(length))), with: [1], for: key, cost: cost)
          == nil)
    }
  }

  @Test(arguments: [
    (0, 8, 1), (3, 8, 1), (1 << 30, 8, 1), (1 << 18, 9, 1), (1 << 10, 0, 1), (1 << 10, 8, 1000), (-4, 8, 1),
  ])
  func takesNoCostThatHarms(_ n: Int, _ r: Int, _ p: Int) throws {
    #expect(!KeyLock.Cost(n: n, r: r, p: p).isBearable)
    #expect(KeyLock.open(.init(salt: [1], box: []), with: [1], for: key, cost: .init(n: n, r: r, p: p)) == nil)
  }
}
