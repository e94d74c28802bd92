/// A set of keys of one width, numbered in the order in which they came.
struct StateTable {
  /// The keys, one after the other.
  private(set) var words: [Int32] = []
  /// The number of keys.
  private(set) var count = 0
  let width: Int

  /// Open addressing; its size is a power of two, at most half of it is used. A place holds the key's number + 1 in its
  /// low half and the high half of its hash, so that another key is seldom looked at; 0 is free.
  private var places: [UInt64]
  private var mask: Int

  private static let tagMask: UInt64 = 0xFFFF_FFFF_0000_0000

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
    let hash = hash(start)
    let tag = hash & Self.tagMask
    var place = Int(truncatingIfNeeded: hash) & mask
    while places[place] != 0 {
      let key = Int(truncatingIfNeeded: places[place] & ~Self.tagMask) - 1
      if places[place] & Self.tagMask == tag, isEqual(key * width, start) {
        words.removeLast(width)
        return (key, false)
      }
      place = (place + 1) & mask
    }
    count += 1
    places[place] = tag | UInt64(count)
    if count * 2 > places.count { grow() }
    return (count - 1, true)
  }

  private func isEqual(_ left: Int, _ right: Int) -> Bool {
    for offset in 0..<width where words[left + offset] != words[right + offset] { return false }
    return true
  }

  private func hash(_ start: Int) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for position in start..<start + width {
      hash = (hash ^ UInt64(UInt32(bitPattern: words[position]))) &* 0xD6E8_FEB8_6659_FD93
      hash ^= hash >> 32
    }
    return hash
  }

  private mutating func grow() {
    var wider = [UInt64](repeating: 0, count: places.count * 2)
    let widerMask = wider.count - 1
    for entry in places where entry != 0 {
      let key = Int(truncatingIfNeeded: entry & ~Self.tagMask) - 1
      var place = Int(truncatingIfNeeded: hash(key * width)) & widerMask
      while wider[place] != 0 { place = (place + 1) & widerMask }
      wider[place] = entry
    }
    places = wider
    mask = widerMask
  }
}
