/// A number for each of some names, found by the bytes of the name.
///
/// All names are in NFC, so that those which look alike have the same bytes, and the standard library's hashing and
/// comparing of Unicode, which is slow for `æ`, `ø` and `å`, is not needed. The bytes of all names stand in one array,
/// of less than 4 GiB; numbers are below 2^32.
struct NameIndex {
  private struct Entry {
    let hash: UInt32
    let start: UInt32
    let end: UInt32
    var number: UInt32
  }

  private static let free = UInt32.max

  private var entries: [Entry] = []
  private var bytes: [UInt8] = []
  /// Positions of entries, an open-addressing table whose size is a power of two and twice the entries at least.
  private var slots: [UInt32] = []

  /// The number of a name; nil where it is not known. A number that was given cannot be taken back.
  subscript(name: String) -> Int? {
    get { name.withBytes { number(of: $0) } }
    set {
      guard let newValue else { return }
      if let entry = name.withBytes({ slot(of: $0, Self.hash($0)).entry }) {
        entries[entry].number = UInt32(truncatingIfNeeded: newValue)
      } else {
        _ = insert(name, newValue)
      }
    }
  }

  /// The number of a name that is a part of a text.
  subscript(name: Substring) -> Int? {
    let whole = name.base.utf8
    let start = whole.distance(from: whole.startIndex, to: name.startIndex)
    let end = whole.distance(from: whole.startIndex, to: name.endIndex)
    return name.base.withBytes { number(of: UnsafeBufferPointer(rebasing: $0[start..<end])) }
  }

  /// How many names there are.
  var count: Int { entries.count }

  /// The names, sorted as strings are.
  var sortedNames: [String] { entries.map(name).sorted() }

  /// The names, by ascending numbers.
  var namesByNumber: [String] { entries.sorted { $0.number < $1.number }.map(name) }

  /// Gives a name a number, unless it has one.
  ///
  /// - Returns: The number that it had before; nil where it is new.
  mutating func insert(_ name: String, _ number: Int) -> Int? {
    makeRoom()
    let (hash, place) = name.withBytes { bytes in
      let hash = Self.hash(bytes)
      return (hash, slot(of: bytes, hash))
    }
    if let known = place.entry { return Int(entries[known].number) }
    let start = bytes.count
    name.withBytes { bytes.append(contentsOf: $0) }
    take(hash, from: start, number, at: place.slot)
    return nil
  }

  /// Gives a name within another one, `scene/id`, a number, unless it has one.
  ///
  /// - Returns: The number that it had before; nil where it is new.
  mutating func insert(_ name: String, in holder: String, _ number: Int) -> Int? {
    let start = bytes.count
    holder.withBytes { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "/"))
    name.withBytes { bytes.append(contentsOf: $0) }
    return insertLast(from: start, number)
  }

  /// Takes the last bytes for a name, unless it is known.
  private mutating func insertLast(from start: Int, _ number: Int) -> Int? {
    makeRoom()
    let (hash, slot, entry) = bytes.withUnsafeBufferPointer { bytes in
      let name = UnsafeBufferPointer(rebasing: bytes[start...])
      let hash = Self.hash(name)
      let place = self.slot(of: name, hash)
      return (hash, place.slot, place.entry)
    }
    if let entry {
      bytes.removeLast(bytes.count - start)
      return Int(entries[entry].number)
    }
    take(hash, from: start, number, at: slot)
    return nil
  }

  /// Adds the last bytes as a name at a free slot.
  private mutating func take(_ hash: UInt32, from start: Int, _ number: Int, at slot: Int) {
    slots[slot] = UInt32(truncatingIfNeeded: entries.count)
    entries.append(
      Entry(
        hash: hash, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: bytes.count),
        number: UInt32(truncatingIfNeeded: number)))
  }

  /// Makes room for one more name.
  private mutating func makeRoom() {
    if entries.count * 2 >= slots.count { resize(to: max(slots.count * 2, 32)) }
  }

  private mutating func resize(to size: Int) {
    slots = [UInt32](repeating: Self.free, count: size)
    for (position, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
      while slots[slot] != Self.free { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(truncatingIfNeeded: position)
    }
  }

  private func number(of name: UnsafeBufferPointer<UInt8>) -> Int? {
    slot(of: name, Self.hash(name)).entry.map { Int(entries[$0].number) }
  }

  /// Where a name is, or would be added; 0 and nil in an empty table.
  private func slot(of name: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> (slot: Int, entry: Int?) {
    guard !slots.isEmpty else { return (0, nil) }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != Self.free {
      let position = Int(slots[slot])
      if entries[position].hash == hash, isSpelt(entries[position], name) { return (slot, position) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return (slot, nil)
  }

  private func isSpelt(_ entry: Entry, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(entry.start)
    guard Int(entry.end) - start == name.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<name.count where bytes[start + index] != name[index] { return false }
      return true
    }
  }

  private func name(of entry: Entry) -> String {
    String(decoding: bytes[Int(entry.start)..<Int(entry.end)], as: UTF8.self)
  }

  /// Eight bytes at a time, each word mixed in by a multiplication whose halves are folded.
  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let raw = UnsafeRawBufferPointer(name)
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
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
