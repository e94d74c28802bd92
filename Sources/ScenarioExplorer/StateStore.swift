import CPrefetch

/// A set of packed states, numbered in the order in which they came, each with the state from which it was reached.
///
/// The words of the states lie one after the other; a table with open addressing holds numbers, with a few bits of the
/// hash so that other states are seldom looked at. Of one word, a state takes 12 bytes and 5 to 11 in the table. Where
/// nobody asks for the numbers of states that are there already, and a map with a bit for every word that there can be
/// takes no more room than the table, there is the map instead. Copies of a store are the same store.
struct StateStore {
  /// The number of states at most: one more number must be free in 31 bits of table.
  static let mostStates = 1 << 30

  /// The number of words of a state.
  let width: Int
  /// The number of states.
  private(set) var count = 0

  /// The number of states for which room is made at once where there are many.
  private let most: Int
  private var words: UnsafeMutablePointer<UInt64>
  private var parents: UnsafeMutablePointer<UInt32>
  private var capacity: Int
  /// In each place the number of a state + 1 in the low bits, bits of its hash above them; 0 where it is free.
  private var places: UnsafeMutablePointer<UInt32>
  /// The size of the table, as a power of two.
  private(set) var placeBits: UInt32 = 0
  private var mask = 0
  private var numberMask: UInt32 = 0
  /// Whether there is a map in place of the table.
  private(set) var isMap = false
  /// A bit for each word that there can be.
  private var map: UnsafeMutablePointer<UInt64>
  private let wordBits: Int
  // What keeps the memory.
  private var wordMemory: PlainMemory<UInt64>
  private var parentMemory: PlainMemory<UInt32>
  private var placeMemory: PlainMemory<UInt32>
  private var mapMemory: PlainMemory<UInt64>

  /// The number of states from which on room is made for all that may come.
  private static let many = 1 << 15

  /// Makes an empty store.
  /// - Parameters:
  ///   - width: The number of words of a state.
  ///   - wordBits: The number of bits that a word has at most, where a map will do: where a state has one word, and
  ///     nobody asks for the numbers of states that are there already. Else 64.
  ///   - most: About how many states may come.
  init(width: Int, wordBits: Int = 64, most: Int) {
    self.width = width
    self.wordBits = wordBits
    self.most = most
    capacity = 1 << 10
    wordMemory = PlainMemory(capacity * width)
    parentMemory = PlainMemory(capacity)
    placeMemory = PlainMemory(1)
    mapMemory = PlainMemory(1)
    (words, parents, places) = (wordMemory.start, parentMemory.start, placeMemory.start)
    map = mapMemory.start
    makePlaces(bits: 11)
  }

  /// The words of a state.
  func key(_ state: Int) -> UnsafePointer<UInt64> { UnsafePointer(words + state * width) }

  /// The first word of a state.
  func first(_ state: Int) -> UInt64 { words[state * width] }

  /// The state from which one was first reached; ``Graph/none`` for the first.
  func parent(_ state: Int) -> UInt32 { parents[state] }

  /// The hash of a state's words.
  @inline(__always)
  func hash(_ key: UnsafePointer<UInt64>) -> UInt64 {
    var hash = key[0] &* 0x9E37_79B9_7F4A_7C15
    var position = 1
    while position < width {
      hash = ((hash ^ (hash &>> 32)) ^ key[position]) &* 0xD6E8_FEB8_6659_FD93
      position += 1
    }
    return (hash ^ (hash &>> 29)) &* 0xBF58_476D_1CE4_E5B9
  }

  /// Fetches the place where a hash belongs.
  @inline(__always)
  func prefetchPlace(_ hash: UInt64) { aspirant_prefetch(places + place(hash)) }

  /// Fetches the words that a hash may belong to, once its place is there.
  /// - Returns: Where the look-up goes on; it holds as long as ``placeBits`` stays.
  @inline(__always)
  func prefetchKey(_ hash: UInt64) -> Int {
    let tag = tag(hash)
    var place = place(hash)
    var left = Self.linePlaces
    while true {
      let entry = places[place]
      if entry == 0 { return place }
      if entry & ~numberMask == tag {
        aspirant_prefetch(words + (Int(entry & numberMask) &- 1) &* width)
        return place
      }
      // What lies beyond the line is not there yet.
      if left == 0 { return place }
      place = next(place, &left)
    }
  }

  /// Fetches the bit of a word in the map.
  @inline(__always)
  func prefetchBit(_ word: UInt64) { aspirant_prefetch(map + Int(truncatingIfNeeded: word &>> 6)) }

  /// Adds a state of one word unless its bit in the map is set.
  @inline(__always)
  mutating func insert(_ word: UInt64, parent: UInt32) {
    precondition(word &>> UInt64(truncatingIfNeeded: wordBits) == 0, "a word has more bits than its packing")
    let place = map + Int(truncatingIfNeeded: word &>> 6)
    let bit = UInt64(1) &<< (word & 63)
    guard place.pointee & bit == 0 else { return }
    place.pointee |= bit
    if count == capacity { growWords() }
    words[count] = word
    parents[count] = parent
    count &+= 1
  }

  /// Adds a state unless it is there already; not where there is a map.
  /// - Parameters:
  ///   - key: The words.
  ///   - hash: Their hash.
  ///   - start: Where the look-up goes on, from ``prefetchKey(_:)``; -1 where it begins.
  ///   - parent: The state from which it was reached.
  /// - Returns: Its number.
  @inline(__always)
  mutating func insert(_ key: UnsafePointer<UInt64>, hash: UInt64, from start: Int, parent: UInt32)
    -> Int
  {
    let tag = tag(hash)
    let first = place(hash)
    var place = start < 0 ? first : start
    var left = Self.linePlaces &- ((place &- first) & Self.linePlaces)
    while true {
      let entry = places[place]
      if entry == 0 { break }
      if entry & ~numberMask == tag {
        let number = Int(entry & numberMask) &- 1
        if isEqual(words + number &* width, key) { return number }
      }
      place = next(place, &left)
    }
    if count == capacity { growWords() }
    let target = words + count &* width
    target[0] = key[0]
    var position = 1
    while position < width {
      target[position] = key[position]
      position += 1
    }
    parents[count] = parent
    count += 1
    places[place] = tag | UInt32(truncatingIfNeeded: count)
    if count &* 16 > (mask &+ 1) &* 13 { makePlaces(bits: placeBits + 1) }
    return count - 1
  }

  @inline(__always)
  private func place(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash &>> UInt64(64 &- placeBits))
  }

  /// One less than the places of a line of the cache. All of a line are looked at before the next, round and round, so
  /// that most look-ups wait for one line only.
  private static var linePlaces: Int { 15 }

  /// The place to look at next.
  /// - Parameters:
  ///   - place: The place looked at.
  ///   - left: How many others of its line were not looked at.
  /// - Returns: The next place; the first of the next line after the last one of this.
  @inline(__always)
  private func next(_ place: Int, _ left: inout Int) -> Int {
    if left > 0 {
      left &-= 1
      return place & ~Self.linePlaces | (place &+ 1) & Self.linePlaces
    }
    left = Self.linePlaces
    return ((place | Self.linePlaces) &+ 1) & mask
  }

  @inline(__always)
  private func tag(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: hash &>> 4) & ~numberMask
  }

  @inline(__always)
  private func isEqual(_ left: UnsafePointer<UInt64>, _ right: UnsafePointer<UInt64>) -> Bool {
    if left[0] != right[0] { return false }
    var position = 1
    while position < width {
      if left[position] != right[position] { return false }
      position += 1
    }
    return true
  }

  private mutating func growWords() {
    var wider = capacity * 2
    var memory: (words: PlainMemory<UInt64>, parents: PlainMemory<UInt32>)?
    if wider > Self.many, most > capacity, let words = PlainMemory<UInt64>.reserving(most * width),
      let parents = PlainMemory<UInt32>.reserving(most)
    {
      memory = (words, parents)
      wider = most
    }
    let (wordMemory, parentMemory) = memory ?? (PlainMemory(wider * width), PlainMemory(wider))
    wordMemory.start.update(from: words, count: count * width)
    parentMemory.start.update(from: parents, count: count)
    (self.wordMemory, self.parentMemory) = (wordMemory, parentMemory)
    (words, parents) = (wordMemory.start, parentMemory.start)
    capacity = wider
  }

  /// Makes the map from the words.
  private mutating func makeMap() {
    mapMemory = PlainMemory(1 << max(wordBits - 6, 0))
    map = mapMemory.start
    for state in 0..<count { map[Int(truncatingIfNeeded: words[state] &>> 6)] |= 1 &<< (words[state] & 63) }
    isMap = true
    placeBits = 0
  }

  /// Makes the table anew from the words, or the map; the old one is gone before the new one is there.
  private mutating func makePlaces(bits: UInt32) {
    placeMemory = PlainMemory(1)
    if wordBits <= Int(bits) + 5 {
      makeMap()
      return
    }
    let size = 1 << Int(bits)
    placeMemory = PlainMemory(size)
    places = placeMemory.start
    placeBits = bits
    mask = size - 1
    numberMask = UInt32(truncatingIfNeeded: size - 1)
    let ahead = 16
    for state in 0..<count {
      if state + ahead < count { prefetchPlace(hash(key(state + ahead))) }
      let hash = hash(key(state))
      var place = place(hash)
      var left = Self.linePlaces
      while places[place] != 0 { place = next(place, &left) }
      places[place] = tag(hash) | UInt32(truncatingIfNeeded: state + 1)
    }
  }
}
