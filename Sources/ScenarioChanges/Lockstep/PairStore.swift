/// Pairs of situations, each a row of words, none twice: a table with open addressing over one list.
struct PairStore {
  /// How many words a pair has.
  let width: Int
  /// The words of all pairs, one pair after the other.
  private(set) var words: [Int32] = []
  /// The number of the pair at each place, or -1.
  private var places = [Int32](repeating: -1, count: 1 << 10)

  init(width: Int) { self.width = width }

  /// How many pairs there are.
  var count: Int { words.count / width }

  /// Adds a pair unless it is there.
  /// - Parameter pair: Its words.
  /// - Returns: Whether it is new.
  mutating func insert(_ pair: [Int32]) -> Bool {
    if (count + 1) * 2 > places.count { grow() }
    var place = hash(pair, from: 0) & (places.count - 1)
    while places[place] >= 0 {
      if isEqual(Int(places[place]), pair) { return false }
      place = (place + 1) & (places.count - 1)
    }
    places[place] = Int32(truncatingIfNeeded: count)
    words += pair
    return true
  }

  private func isEqual(_ number: Int, _ pair: [Int32]) -> Bool {
    let start = number * width
    for index in 0..<width where words[start + index] != pair[index] { return false }
    return true
  }

  private func hash(_ words: [Int32], from start: Int) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in start..<start + width {
      hash = (hash ^ UInt64(UInt32(bitPattern: words[index]))) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    return Int(truncatingIfNeeded: hash >> 1)
  }

  private mutating func grow() {
    places = [Int32](repeating: -1, count: places.count * 2)
    for number in 0..<count {
      var place = hash(words, from: number * width) & (places.count - 1)
      while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
      places[place] = Int32(truncatingIfNeeded: number)
    }
  }
}
