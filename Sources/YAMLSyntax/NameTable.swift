/// The distinct keys of a document: an open-addressing table from bytes to small numbers.
struct NameTable {
  private struct Entry {
    var hash: UInt32
    var offset: UInt32
    var length: UInt32
    /// The mapping that used the name last, and at which node: for finding keys that stand twice.
    var lastMapping: UInt32
    var lastNode: UInt32
  }

  private static let free = UInt32.max

  private var slots = [UInt32](repeating: free, count: 256)
  private var entries: [Entry] = []

  /// The number of distinct keys.
  var count: Int { entries.count }

  /// The number of a key and the offset of its bytes, which are added to the arena the first time unless they are
  /// there already, at the offset given.
  mutating func intern(
    _ key: UnsafeBufferPointer<UInt8>, in arena: inout [UInt8], at known: UInt32? = nil
  ) -> (name: UInt32, offset: UInt32) {
    if entries.count * 2 >= slots.count { grow() }
    let hash = Self.hash(key)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != Self.free {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, Int(entry.length) == key.count, Self.isEqual(key, arena, Int(entry.offset)) {
        return (slots[slot], entry.offset)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let name = UInt32(entries.count)
    slots[slot] = name
    let offset = known ?? UInt32(arena.count)
    entries.append(
      Entry(hash: hash, offset: offset, length: UInt32(key.count), lastMapping: Self.free, lastNode: 0))
    if known == nil { arena.append(contentsOf: key) }
    return (name, offset)
  }

  /// Notes that a mapping uses a name at a node; returns the node of an earlier use in the same mapping.
  mutating func firstUse(of name: UInt32, in mapping: UInt32, at node: UInt32) -> UInt32? {
    if entries[Int(name)].lastMapping == mapping { return entries[Int(name)].lastNode }
    entries[Int(name)].lastMapping = mapping
    entries[Int(name)].lastNode = node
    return nil
  }

  private mutating func grow() {
    slots = [UInt32](repeating: Self.free, count: slots.count * 2)
    for (name, entry) in entries.enumerated() {
      var slot = Int(entry.hash) & (slots.count - 1)
      while slots[slot] != Self.free { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(name)
    }
  }

  private static func isEqual(_ key: UnsafeBufferPointer<UInt8>, _ arena: [UInt8], _ offset: Int) -> Bool {
    for index in key.indices where arena[offset + index] != key[index] { return false }
    return true
  }

  /// FNV-1a with a final mix, so that the low bits depend on every byte.
  private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in key { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    hash ^= hash >> 15
    hash = hash &* 0x2C1B_3C6D
    return hash ^ hash >> 12
  }
}
