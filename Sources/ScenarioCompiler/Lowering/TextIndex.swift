/// The ids of texts and the number of each, in the order in which they are added. Of an id only its hash is kept.
struct TextIndex {
  private static let free = UInt32.max

  private var entries: [TextPath.Hash] = []
  /// Positions of entries, an open-addressing table whose size is a power of two and twice the entries at least.
  private var slots: [UInt32]

  /// Makes an index with room for so many texts at once.
  init(room: Int) {
    entries.reserveCapacity(room)
    var size = 32
    while size < room * 2 { size *= 2 }
    slots = [UInt32](repeating: Self.free, count: size)
  }

  /// Adds an id, unless it is there.
  /// - Returns: The number that it had before; nil where it is new.
  mutating func insert(_ path: TextPath) -> Int? {
    if entries.count * 2 >= slots.count { grow() }
    let hash = path.hash
    let slot = slot(of: hash)
    guard slots[slot] == Self.free else { return Int(slots[slot]) }
    slots[slot] = UInt32(truncatingIfNeeded: entries.count)
    entries.append(hash)
    return nil
  }

  /// The number of an id; nil where it is not known.
  subscript(id: String) -> Int? {
    let slot = slot(of: TextPath(scene: id).hash)
    return slots[slot] == Self.free ? nil : Int(slots[slot])
  }

  private mutating func grow() {
    slots = [UInt32](repeating: Self.free, count: slots.count * 2)
    for (position, entry) in entries.enumerated() { slots[slot(of: entry)] = UInt32(truncatingIfNeeded: position) }
  }

  /// Where a hash is, or would be added.
  private func slot(of hash: TextPath.Hash) -> Int {
    var slot = Int(truncatingIfNeeded: hash.low ^ hash.high) & (slots.count - 1)
    while slots[slot] != Self.free, entries[Int(slots[slot])] != hash { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}
