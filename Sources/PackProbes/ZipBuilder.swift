/// A zip file made by hand, so that it can be wrong in ways that no library writes.
package struct ZipBuilder {
  /// One entry and what is said of it.
  package struct Entry {
    /// The name in the list.
    package var name: [UInt8]
    /// The bytes as they are stored.
    package var bytes: [UInt8]
    /// The Unix mode.
    package var mode: UInt32 = 0o100_644
    /// 0 for stored, 8 for deflated, and so on.
    package var method: UInt16 = 0
    /// Bit 0 for encrypted, bit 11 for a name in UTF-8.
    package var flags: UInt16 = 0
    /// The name before the content, where it is another than in the list.
    package var localName: [UInt8]?

    /// Makes an entry that is stored as it is.
    package init(_ name: String, _ bytes: [UInt8]) {
      self.name = Array(name.utf8)
      self.bytes = bytes
    }
  }

  /// The entries in the order of the file.
  package var entries: [Entry]
  /// Entries that are listed at the place of the first one.
  package var alsoListed: [String] = []

  /// Makes a zip of some entries.
  package init(entries: [Entry], alsoListed: [String] = []) {
    self.entries = entries
    self.alsoListed = alsoListed
  }

  /// The bytes of the zip.
  package func bytes() -> [UInt8] {
    var zip: [UInt8] = []
    var list: [UInt8] = []
    for entry in entries {
      let offset = zip.count
      let localName = entry.localName ?? entry.name
      zip += number(0x0403_4B50, 4) + common(entry, nameLength: localName.count) + number(0, 2) + localName
      zip += entry.bytes
      list += listed(entry, at: offset)
    }
    if let first = entries.first {
      for name in alsoListed {
        var entry = first
        entry.name = Array(name.utf8)
        list += listed(entry, at: 0)
      }
    }
    let count = UInt64(entries.count + alsoListed.count)
    let start = zip.count
    return zip + list + number(0x0605_4B50, 4) + number(0, 4) + number(count, 2) + number(count, 2)
      + number(UInt64(list.count), 4) + number(UInt64(start), 4) + number(0, 2)
  }

  private func listed(_ entry: Entry, at offset: Int) -> [UInt8] {
    number(0x0201_4B50, 4) + number(0x0314, 2) + common(entry, nameLength: entry.name.count) + number(0, 2)
      + number(0, 2) + number(0, 2) + number(0, 2) + number(UInt64(entry.mode) << 16, 4)
      + number(UInt64(offset), 4) + entry.name
  }

  private func common(_ entry: Entry, nameLength: Int) -> [UInt8] {
    let size = UInt64(entry.bytes.count)
    return number(20, 2) + number(UInt64(entry.flags), 2) + number(UInt64(entry.method), 2) + number(0x0021_0000, 4)
      + number(UInt64(Self.checksum(entry.bytes)), 4) + number(size, 4) + number(size, 4)
      + number(UInt64(nameLength), 2)
  }

  private func number(_ value: UInt64, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt64($0))) }
  }

  /// CRC-32 as zip uses it.
  package static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var checksum = ~UInt32(0)
    for byte in bytes {
      checksum ^= UInt32(byte)
      for _ in 0..<8 { checksum = checksum >> 1 ^ (checksum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return ~checksum
  }
}
