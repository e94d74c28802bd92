/// The names of a document, each with a number from 0 in the order in which they come: a drawing has few and uses them
/// often.
struct XMLNames {
  /// How many names are kept in a table whose places can be foreseen. Whoever makes all of them fall on one place has won
  /// little; the names after them are in a dictionary.
  private static let most = 64

  private var starts: [Int] = [0]
  private var bytes: [UInt8] = []
  private var slots = [Int](repeating: -1, count: 4 * most)
  private var others: [ArraySlice<UInt8>: Int] = [:]

  /// The number of a name, a new one where it was not there.
  mutating func number(of name: ArraySlice<UInt8>) -> Int {
    // FNV-1a (Fowler, Noll and Vo).
    var hash: UInt32 = 0x811C_9DC5
    for byte in name { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = slots[slot]
      if bytes[starts[number]..<starts[number + 1]].elementsEqual(name) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = starts.count - 1
    guard number < Self.most else {
      if let known = others[name] { return known }
      let number = Self.most + others.count
      others[name] = number
      return number
    }
    bytes += name
    starts.append(bytes.count)
    slots[slot] = number
    return number
  }
}
