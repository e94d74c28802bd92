/// A number for each of some names, found by the bytes of the name.
///
/// All names are in NFC, so that those which look alike have the same bytes, and the standard library's hashing and
/// comparing of Unicode, which is slow for `æ`, `ø` and `å`, is not needed.
struct NameIndex {
  private struct Entry {
    let hash: UInt64
    let name: String
    var number: Int
  }

  private static let free = UInt32.max

  private var entries: [Entry] = []
  /// Positions of entries, an open-addressing table whose size is a power of two and twice the entries at least.
  private var slots: [UInt32] = []

  /// The number of a name; nil where it is not known. A number that was given cannot be taken back.
  subscript(name: String) -> Int? {
    get { slot(of: name, Self.hash(name)).entry.map { entries[$0].number } }
    set {
      guard let newValue else { return }
      let hash = Self.hash(name)
      if let entry = slot(of: name, hash).entry {
        entries[entry].number = newValue
      } else {
        add(Entry(hash: hash, name: name, number: newValue))
      }
    }
  }

  /// How many names there are.
  var count: Int { entries.count }

  /// The names, sorted as strings are.
  var sortedNames: [String] { entries.map(\.name).sorted() }

  /// The names, by ascending numbers.
  var namesByNumber: [String] { entries.sorted { $0.number < $1.number }.map(\.name) }

  /// Gives a name a number, unless it has one.
  ///
  /// - Returns: The number that it had before; nil where it is new.
  mutating func insert(_ name: String, _ number: Int) -> Int? {
    let hash = Self.hash(name)
    if let entry = slot(of: name, hash).entry { return entries[entry].number }
    add(Entry(hash: hash, name: name, number: number))
    return nil
  }

  private mutating func add(_ entry: Entry) {
    if entries.count * 2 >= slots.count { grow() }
    slots[slot(of: entry.name, entry.hash).slot] = UInt32(truncatingIfNeeded: entries.count)
    entries.append(entry)
  }

  /// Makes room for so many names at once.
  mutating func reserve(_ names: Int) {
    entries.reserveCapacity(names)
    var size = 32
    while size < names * 2 { size *= 2 }
    if size > slots.count { resize(to: size) }
  }

  private mutating func grow() { resize(to: max(slots.count * 2, 32)) }

  private mutating func resize(to size: Int) {
    slots = [UInt32](repeating: Self.free, count: size)
    for (position, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
      while slots[slot] != Self.free { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(truncatingIfNeeded: position)
    }
  }

  /// Where a name is, or would be added; 0 and nil in an empty table.
  private func slot(of name: String, _ hash: UInt64) -> (slot: Int, entry: Int?) {
    guard !slots.isEmpty else { return (0, nil) }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != Self.free {
      let position = Int(slots[slot])
      if entries[position].hash == hash, Self.isEqual(entries[position].name, name) { return (slot, position) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return (slot, nil)
  }

  private static func isEqual(_ left: String, _ right: String) -> Bool {
    left.withBytes { left in right.withBytes { left.count == $0.count && left.elementsEqual($0) } }
  }

  /// Eight bytes at a time, each word mixed in by a multiplication whose halves are folded.
  private static func hash(_ name: String) -> UInt64 {
    name.withBytes { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      var hash = UInt64(truncatingIfNeeded: raw.count)
      func mix(_ word: UInt64) {
        let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        hash = product.high ^ product.low &+ 0x2545_F491_4F6C_DD1D
      }
      var index = 0
      while index + 8 <= raw.count {
        mix(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        index += 8
      }
      var rest: UInt64 = 0
      while index < raw.count {
        rest = rest << 8 | UInt64(raw[index])
        index += 1
      }
      mix(rest)
      return hash ^ hash >> 32
    }
  }
}
