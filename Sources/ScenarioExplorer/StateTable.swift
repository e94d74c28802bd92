/// A set of keys of one width, numbered in the order in which they came.
struct StateTable {
  /// The keys, one after the other.
  private(set) var words: [Int32] = []
  /// The number of keys.
  private(set) var count = 0
  let width: Int

  /// Open addressing over key number + 1; 0 is free. Its size is a power of two, at most half of it is used.
  private var places: [UInt32]
  private var mask: Int

  init(width: Int) {
    self.width = width
    places = Array(repeating: 0, count: 1 << 10)
    mask = places.count - 1
  }

  /// The first word of a key.
  func first(_ key: Int) -> Int32 { words[key * width] }

  /// The second word of a key.
  func second(_ key: Int) -> Int32 { words[key * width + 1] }

  /// Adds a key that `write` appends, unless it is there already.
  /// - Returns: The key's number and whether it is new.
  mutating func insert(_ write: (inout [Int32]) -> Void) -> (key: Int, isNew: Bool) {
    write(&words)
    let start = count * width
    var place = hash(start) & mask
    while places[place] != 0 {
      let key = Int(places[place]) - 1
      if isEqual(key * width, start) {
        words.removeLast(width)
        return (key, false)
      }
      place = (place + 1) & mask
    }
    count += 1
    places[place] = UInt32(truncatingIfNeeded: count)
    if count * 2 > places.count { grow() }
    return (count - 1, true)
  }

  private func isEqual(_ left: Int, _ right: Int) -> Bool {
    for offset in 0..<width where words[left + offset] != words[right + offset] { return false }
    return true
  }

  private func hash(_ start: Int) -> Int {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for position in start..<start + width {
      hash = (hash ^ UInt64(UInt32(bitPattern: words[position]))) &* 0xD6E8_FEB8_6659_FD93
      hash ^= hash >> 32
    }
    return Int(truncatingIfNeeded: hash >> 1)
  }

  private mutating func grow() {
    places = Array(repeating: 0, count: places.count * 2)
    mask = places.count - 1
    for key in 0..<count {
      var place = hash(key * width) & mask
      while places[place] != 0 { place = (place + 1) & mask }
      places[place] = UInt32(truncatingIfNeeded: key + 1)
    }
  }
}
