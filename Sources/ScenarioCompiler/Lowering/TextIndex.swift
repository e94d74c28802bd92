/// The ids of texts and the number of each, in the order in which they are added. No id is spelt out as long as no other
/// has its hash.
struct TextIndex {
  private struct Entry {
    let hash: UInt64
    let path: TextPath
  }

  private static let free = UInt32.max

  private var entries: [Entry] = []
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
    let (slot, known) = slot(hash) { $0.id == path.id }
    if let known { return known }
    slots[slot] = UInt32(truncatingIfNeeded: entries.count)
    entries.append(Entry(hash: hash, path: path))
    return nil
  }

  /// The number of an id; nil where it is not known.
  subscript(id: String) -> Int? { slot(TextPath(scene: id).hash) { $0.id == id }.known }

  private mutating func grow() {
    slots = [UInt32](repeating: Self.free, count: slots.count * 2)
    for (position, entry) in entries.enumerated() {
      slots[slot(entry.hash) { _ in false }.slot] = UInt32(truncatingIfNeeded: position)
    }
  }

  /// Where an entry is, or would be added.
  private func slot(_ hash: UInt64, _ isMeant: (TextPath) -> Bool) -> (slot: Int, known: Int?) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != Self.free {
      let position = Int(slots[slot])
      if entries[position].hash == hash, isMeant(entries[position].path) { return (slot, position) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return (slot, nil)
  }
}
