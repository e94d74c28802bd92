/// Words and phrases by their first word: one open-addressing table over folded bytes.
///
/// A look-up takes the hash that the walk over the text has made on the way, asks a filter of 4 kB, and makes no string.
struct WordTable: Sendable {
  /// A word or a phrase.
  struct Entry: Sendable {
    /// What it is to the walk over all words.
    var kind: WordHit.Kind
    /// What its list says of it.
    var use: WordUse
    /// Its folded bytes, one blank between words.
    var phrase: Range<Int>
    /// The end of the first word.
    var firstEnd: Int
    /// What its list says besides.
    var note: Range<Int>
    /// The next entry with the same first word; -1 after the last.
    var next: Int32
  }

  /// The bytes that the entries point into.
  private(set) var bytes: [UInt8] = []
  /// The entries.
  private(set) var entries: [Entry] = []
  /// For each slot the hash in the high half and the first entry, counted from 1, in the low.
  private var slots: [UInt64] = []
  /// A bit for each of the first words; see ``bit(_:)``.
  private(set) var filter = Array(repeating: UInt64(0), count: Self.filterBits / 64)
  private static let filterBits = 1 << 15

  /// Adds a word or a phrase, a dot at its end left out; the table is ready after ``close()``.
  mutating func add(
    _ words: ArraySlice<UInt8>, _ kind: WordHit.Kind, _ use: WordUse, note: UnsafeBufferPointer<UInt8>
  ) {
    let start = bytes.count
    ByteTraits.fold(words.last == UInt8(ascii: ".") ? words.dropLast() : words, onto: &bytes)
    let end = bytes.count
    bytes.append(contentsOf: note)
    let firstEnd = bytes[start..<end].firstIndex(of: 0x20) ?? end
    entries.append(
      Entry(kind: kind, use: use, phrase: start..<end, firstEnd: firstEnd, note: end..<bytes.count, next: -1))
  }

  /// Makes the slots.
  mutating func close() {
    var size = 64
    while size < entries.count * 4 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    for index in entries.indices {
      let word = bytes[entries[index].phrase.lowerBound..<entries[index].firstEnd]
      let hash = ByteTraits.hash(of: word)
      filter[Int(Self.bit(hash) >> 6)] |= 1 << UInt64(Self.bit(hash) & 63)
      var slot = Self.spread(hash) & (size - 1)
      while slots[slot] != 0 {
        let first = Int(slots[slot] & 0xFFFF_FFFF) - 1
        if slots[slot] >> 32 == UInt64(hash),
          bytes[entries[first].phrase.lowerBound..<entries[first].firstEnd] == word
        {
          entries[index].next = Int32(clamping: first)
          break
        }
        slot = (slot + 1) & (size - 1)
      }
      slots[slot] = UInt64(hash) << 32 | UInt64(index + 1)
    }
  }

  /// Finds the entries that begin with a word.
  /// - Parameters:
  ///   - hash: The hash of the folded word.
  ///   - text: The text.
  ///   - range: The word in it.
  /// - Returns: The first entry, which names the next; -1 where there is none.
  func first(_ hash: UInt32, in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int32 {
    var slot = Self.spread(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == UInt64(hash) {
        let index = Int(slots[slot] & 0xFFFF_FFFF) - 1
        let entry = entries[index]
        if end(of: entry.phrase.lowerBound..<entry.firstEnd, in: text, range.lowerBound) == range.upperBound {
          return Int32(truncatingIfNeeded: index)
        }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  /// Where the whole phrase of an entry ends in a text whose first word it has; -1 where the text goes on otherwise.
  func end(of entry: Entry, in text: UnsafeBufferPointer<UInt8>, from start: Int, firstEnd: Int) -> Int {
    if entry.firstEnd == entry.phrase.upperBound { return firstEnd }
    // Few texts go on with a blank and the next letter, and those of ASCII are told apart at once.
    guard firstEnd + 1 < text.count, ByteTraits.isBlank(text[firstEnd]) else { return -1 }
    let (next, wanted) = (text[firstEnd + 1], bytes[entry.firstEnd + 1])
    if next < 0x80, wanted < 0x80, !ByteTraits.isBlank(next), next | 0x20 != wanted | 0x20 { return -1 }
    let end = end(of: entry.firstEnd..<entry.phrase.upperBound, in: text, firstEnd)
    return end < 0 || end < text.count && ByteTraits.isWord(text, end) ? -1 : end
  }

  /// What the list says of an entry.
  func note(of entry: Int32) -> String { String(decoding: bytes[entries[Int(entry)].note], as: UTF8.self) }

  /// Where folded bytes end in a text from a place on; any run of blanks there is one blank here. -1 if they differ.
  private func end(of range: Range<Int>, in text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var at = start
    for index in range {
      guard at < text.count else { return -1 }
      // Most letters are small ones.
      if text[at] == bytes[index], text[at] != 0x20 {
        at += 1
        continue
      }
      if bytes[index] == 0x20 {
        guard ByteTraits.isBlank(text[at]) else { return -1 }
        while at < text.count, ByteTraits.isBlank(text[at]) { at += 1 }
        continue
      }
      let isLatin = at > start && text[at - 1] == 0xC3 && (0x80...0x9E).contains(text[at]) && text[at] != 0x97
      let byte = isLatin || ByteTraits.isCapital(text[at]) ? text[at] | 0x20 : text[at]
      guard byte == bytes[index] else { return -1 }
      at += 1
    }
    return at
  }

  /// The bit of the filter for the hash of a word.
  static func bit(_ hash: UInt32) -> UInt32 { (hash ^ hash >> 15) & UInt32(filterBits - 1) }
  private static func spread(_ hash: UInt32) -> Int { Int(((hash ^ hash >> 13) &* 0x9E37_79B1) >> 7) }
}
