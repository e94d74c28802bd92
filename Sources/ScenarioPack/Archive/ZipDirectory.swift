/// The list of entries at the end of a zip, against what stands at each entry itself (APPNOTE.TXT 4.3.7 to 4.3.12).
///
/// Names, times, checksums and sizes stand in both places. Some programs show the one and some the other, so a zip in
/// which they differ would look like another pack than the one that is read.
struct ZipDirectory {
  /// How an entry is listed.
  private struct Listed {
    /// Flags, method and time: what the list and the entry both begin with.
    var common: ArraySlice<UInt8>
    /// The checksum, the size as stored and the size of the content, four bytes each.
    var sums: ArraySlice<UInt8>
    var name: ArraySlice<UInt8>
    var storedSize: Int
    var offset: Int
    /// Whether a size is too large for this place and stands in an extra field.
    var isLarge: Bool
  }

  private let entries: [Listed]

  /// Reads the list.
  ///
  /// - Throws: A problem where it is not a list of so many entries.
  init(_ input: borrowing ArchiveInput, _ tail: ZipTail) throws(PackError.Problem) {
    let bytes = try ZipTail.read(input, at: tail.listOffset, count: tail.listSize)
    var entries: [Listed] = []
    var place = 0
    while place < bytes.count {
      guard ZipTail.number(bytes, place, 4) == 0x0201_4B50 else { throw .damaged(entry: nil) }
      let name = place + 46
      let extra = name + ZipTail.number(bytes, place + 28, 2)
      let comment = extra + ZipTail.number(bytes, place + 30, 2)
      let end = comment + ZipTail.number(bytes, place + 32, 2)
      guard comment >= extra, extra >= name, end >= comment, end <= bytes.count else { throw .damaged(entry: nil) }
      let (stored, size) = (ZipTail.number(bytes, place + 20, 4), ZipTail.number(bytes, place + 24, 4))
      let large = [size, stored].filter { $0 == Self.elsewhere }.count
      var offset = ZipTail.number(bytes, place + 42, 4)
      if offset == Self.elsewhere { offset = Self.largeOffset(bytes, extra..<comment, after: large) }
      entries.append(
        Listed(
          common: bytes[place + 8..<place + 16], sums: bytes[place + 16..<place + 28], name: bytes[name..<extra],
          storedSize: stored, offset: offset, isLarge: large > 0))
      place = end
    }
    guard entries.count == tail.entries else { throw .damaged(entry: nil) }
    self.entries = entries
  }

  /// Compares the list with the entries.
  ///
  /// - Throws: A problem where an entry says otherwise of itself.
  func compare(with input: borrowing ArchiveInput) throws(PackError.Problem) {
    for entry in entries {
      let head = try ZipTail.read(input, at: entry.offset, count: 30 + entry.name.count)
      guard head.count == 30 + entry.name.count, ZipTail.number(head, 0, 4) == 0x0403_4B50,
        head[6..<14].elementsEqual(entry.common), ZipTail.number(head, 26, 2) == entry.name.count,
        head[30...].elementsEqual(entry.name)
      else { throw .damaged(entry: nil) }
      // What is larger than four bytes can say is known by the manifest alone.
      guard !entry.isLarge else { continue }
      guard head[6] & 8 != 0 else {
        guard head[14..<26].elementsEqual(entry.sums) else { throw .damaged(entry: nil) }
        continue
      }
      // The sums follow the content, with or without a signature.
      let end = entry.offset + head.count + ZipTail.number(head, 28, 2) + entry.storedSize
      let sums = try ZipTail.read(input, at: end, count: 16)
      let isSigned = ZipTail.number(sums, 0, 4) == 0x0807_4B50 && sums[4...].elementsEqual(entry.sums)
      guard isSigned || sums.prefix(12).elementsEqual(entry.sums) else { throw .damaged(entry: nil) }
    }
  }

  /// Stands where a number is in an extra field.
  private static let elsewhere = 0xFFFF_FFFF

  /// The offset in the extra field for large numbers (APPNOTE.TXT 4.5.3), which has the large sizes first; -1 where
  /// there is none.
  private static func largeOffset(_ bytes: [UInt8], _ extra: Range<Int>, after sizes: Int) -> Int {
    var place = extra.lowerBound
    while place + 4 <= extra.upperBound {
      if ZipTail.number(bytes, place, 2) == 1 { return ZipTail.number(bytes, place + 4 + sizes * 8, 8) }
      place += 4 + ZipTail.number(bytes, place + 2, 2)
    }
    return -1
  }
}
