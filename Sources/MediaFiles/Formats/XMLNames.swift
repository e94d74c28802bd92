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
  /// - Parameters:
  ///   - name: Where it stands.
  ///   - text: What it stands in.
  /// - Returns: The number.
  mutating func number(of name: Range<Int>, in text: [UInt8]) -> Int {
    // FNV-1a (Fowler, Noll and Vo).
    var hash: UInt32 = 0x811C_9DC5
    for index in name { hash = (hash ^ UInt32(text[index])) &* 0x0100_0193 }
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = slots[slot]
      if isName(number, name, in: text) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = starts.count - 1
    guard number < Self.most else {
      if let known = others[text[name]] { return known }
      let number = Self.most + others.count
      others[text[name]] = number
      return number
    }
    bytes += text[name]
    starts.append(bytes.count)
    slots[slot] = number
    return number
  }

  /// Whether a name that is known is the one that stands there.
  private func isName(_ number: Int, _ name: Range<Int>, in text: [UInt8]) -> Bool {
    let start = starts[number]
    guard starts[number + 1] - start == name.count else { return false }
    for offset in 0..<name.count where bytes[start + offset] != text[name.lowerBound + offset] { return false }
    return true
  }
}
