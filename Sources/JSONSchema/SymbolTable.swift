/// The property names of a schema, each with a small number: an open-addressing table over one arena of bytes.
struct SymbolTable: Sendable {
  private struct Entry {
    var hash: UInt32
    var start: Int
    var end: Int
  }

  private static let free = UInt32.max

  private var slots = [UInt32](repeating: free, count: 64)
  private var entries: [Entry] = []
  private var arena: [UInt8] = []

  /// The number that a name gets, new or known.
  mutating func intern(_ name: ArraySlice<UInt8>) -> UInt32 {
    let hash = Self.hash(name)
    if let known = find(name, hash) { return known }
    if entries.count * 2 >= slots.count { grow() }
    let number = UInt32(entries.count)
    entries.append(Entry(hash: hash, start: arena.count, end: arena.count + name.count))
    arena.append(contentsOf: name)
    insert(number, hash)
    return number
  }

  /// The number of a name; nil where the schema never mentions it.
  func number(of name: ArraySlice<UInt8>) -> UInt32? { find(name, Self.hash(name)) }

  /// The name with a number that this table gave.
  func name(_ number: UInt32) -> String {
    let entry = entries[Int(number)]
    return String(decoding: arena[entry.start..<entry.end], as: UTF8.self)
  }

  private func find(_ name: ArraySlice<UInt8>, _ hash: UInt32) -> UInt32? {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != Self.free {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, arena[entry.start..<entry.end].elementsEqual(name) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func insert(_ number: UInt32, _ hash: UInt32) {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != Self.free { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = number
  }

  private mutating func grow() {
    slots = [UInt32](repeating: Self.free, count: slots.count * 2)
    for (number, entry) in entries.enumerated() { insert(UInt32(number), entry.hash) }
  }

  /// FNV-1a with a final mix, so that the low bits depend on every byte.
  private static func hash(_ name: ArraySlice<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in name { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    hash ^= hash >> 15
    hash = hash &* 0x2C1B_3C6D
    return hash ^ hash >> 12
  }
}
