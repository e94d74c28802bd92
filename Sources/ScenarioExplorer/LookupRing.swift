/// States that wait to be looked up, in the order in which they came.
///
/// A look-up misses the cache twice: at its place in the table, and at the words found there. Both are asked for while
/// those before it are looked up, so that nothing waits.
struct LookupRing {
  /// How many states wait at most; a power of two.
  static let size = 32
  /// After so many further states the place of one is there.
  private static let stage = 16

  private let width: Int
  private let memory: Memory
  private let keys: UnsafeMutablePointer<UInt64>
  private let hashes: UnsafeMutablePointer<UInt64>
  private let parents: UnsafeMutablePointer<UInt32>
  /// Where each look-up goes on, in a table of the size ``placeBits``; -1 where it begins.
  private let places: UnsafeMutablePointer<Int>
  private var placeBits: UInt32 = 0
  private var head = 0
  private var tail = 0

  private final class Memory {
    let words: UnsafeMutablePointer<UInt64>
    let parents: UnsafeMutablePointer<UInt32>
    let places: UnsafeMutablePointer<Int>

    init(words count: Int) {
      places = .allocate(capacity: LookupRing.size)
      places.initialize(repeating: -1, count: LookupRing.size)
      words = .allocate(capacity: count)
      words.initialize(repeating: 0, count: count)
      parents = .allocate(capacity: LookupRing.size)
      parents.initialize(repeating: 0, count: LookupRing.size)
    }

    deinit {
      words.deallocate()
      parents.deallocate()
      places.deallocate()
    }
  }

  init(width: Int) {
    self.width = width
    memory = Memory(words: LookupRing.size * (width + 1))
    hashes = memory.words
    keys = memory.words + LookupRing.size
    parents = memory.parents
    places = memory.places
  }

  var isEmpty: Bool { head == tail }
  var isFull: Bool { head &- tail == LookupRing.size }

  /// Adds a state; the ring must not be full.
  @inline(__always)
  mutating func push(_ key: UnsafePointer<UInt64>, parent: UInt32, _ store: borrowing StateStore) {
    let position = head & (LookupRing.size - 1)
    let target = keys + position &* width
    target[0] = key[0]
    var word = 1
    while word < width {
      target[word] = key[word]
      word += 1
    }
    parents[position] = parent
    head &+= 1
    if store.isMap {
      store.prefetchBit(key[0])
      return
    }
    let hash = store.hash(key)
    hashes[position] = hash
    store.prefetchPlace(hash)
    places[position] = -1
    if head &- tail > LookupRing.stage {
      let earlier = (head &- 1 &- LookupRing.stage) & (LookupRing.size - 1)
      places[earlier] = store.prefetchKey(hashes[earlier])
      if placeBits != store.placeBits { forgetPlaces(store) }
    }
  }

  /// A table that has grown has other places.
  private mutating func forgetPlaces(_ store: borrowing StateStore) {
    placeBits = store.placeBits
    for position in 0..<LookupRing.size { places[position] = -1 }
  }

  /// Looks up the state that waits longest; the ring must not be empty.
  /// - Returns: Its number; -1 where the store has a map, which tells no numbers.
  @inline(__always)
  mutating func pop(_ store: inout StateStore) -> Int {
    let position = tail & (LookupRing.size - 1)
    tail &+= 1
    if store.isMap {
      store.insert(keys[position], parent: parents[position])
      return -1
    }
    let start = placeBits == store.placeBits ? places[position] : -1
    return store.insert(
      keys + position &* width, hash: hashes[position], from: start, parent: parents[position])
  }
}
