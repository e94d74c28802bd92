/// One entry of a zip, as the list at its end has it (APPNOTE.TXT 4.3.12, 4.5.3).
struct ZipEntry: Sendable {
  /// The name, which ``EntryName/isSafe(_:)``.
  var name: String
  /// Whether the content is deflated; else it is stored.
  var isDeflated: Bool
  /// The checksum (CRC-32) of the content.
  var checksum: Int
  /// The size of the content in bytes.
  var size: Int
  /// How many bytes it takes in the archive.
  var storedSize: Int
  /// Where the entry begins.
  var offset: Int
  /// Where the next one begins, or the list.
  var end = 0
  /// Flags, method, time and date, which stand at the entry in the same eight bytes.
  private var common: UInt64
  /// Whether what is known of the content stands behind it.
  private var hasDescriptor: Bool

  /// Reads an entry of the list.
  /// - Returns: The entry, without its end, and where the next one stands in the list.
  static func listed(_ bytes: ZipBytes, at place: Int) throws(PackError.Problem) -> (ZipEntry, next: Int) {
    guard bytes.number(place, 4) == 0x0201_4B50, place + 46 <= bytes.count else { throw .damaged(entry: nil) }
    let nameStart = place + 46
    let extra = nameStart + bytes.number(place + 28, 2)
    let comment = extra + bytes.number(place + 30, 2)
    let next = comment + bytes.number(place + 32, 2)
    guard next <= bytes.count else { throw .damaged(entry: nil) }
    guard let name = bytes.text(nameStart..<extra) else { throw .entryUnsafe(nil) }
    // The Unix mode, where a program has set one; 0o100000 is an ordinary file.
    let mode = bytes.number(place + 5, 1) == 3 ? bytes.number(place + 40, 2) : 0
    guard mode & 0o170_000 == 0o100_000 || mode & 0o170_000 == 0 else { throw .entryNotAFile(name) }
    guard EntryName.isSafe(name) else { throw .entryUnsafe(name) }
    let flags = bytes.number(place + 8, 2)
    let method = bytes.number(place + 10, 2)
    guard flags & ~Flag.known == 0, method == 0 || method == 8 else { throw .entryUnsupported(name) }
    // All of it lies in this one file.
    guard bytes.number(place + 34, 2) == 0 else { throw .damaged(entry: name) }
    var size = bytes.number(place + 24, 4)
    var storedSize = bytes.number(place + 20, 4)
    var offset = bytes.number(place + 42, 4)
    var large = ZipLargeNumbers(bytes, extra..<comment)
    large.take(&size)
    large.take(&storedSize)
    large.take(&offset)
    guard storedSize >= 0, size >= 0, offset >= 0, method == 8 || size == storedSize else {
      throw .damaged(entry: name)
    }
    let entry = ZipEntry(
      name: name, isDeflated: method == 8, checksum: bytes.number(place + 16, 4), size: size, storedSize: storedSize,
      offset: offset, common: bytes.word(place + 8), hasDescriptor: flags & Flag.descriptor != 0)
    return (entry, next)
  }

  /// Where the content is, after a look at what stands at the entry itself (APPNOTE.TXT 4.3.7 to 4.3.9).
  ///
  /// Names, times, checksums and sizes stand there too, and programs differ in which of the two they show: both must say
  /// the same, and the entry must end where the next one begins.
  ///
  /// - Throws: A problem where it is otherwise.
  func contentOffset(in input: ArchiveInput) throws(PackError.Problem) -> Int {
    let nameEnd = 30 + name.utf8.count
    // Extra fields are rarely longer than the one for large numbers.
    var head = ZipBytes(try input.read(at: offset, count: nameEnd + 36))
    guard head.count >= nameEnd, head.number(0, 4) == 0x0403_4B50, head.word(6) == common,
      head.number(26, 2) == name.utf8.count, head.bytes[30..<nameEnd].elementsEqual(name.utf8)
    else { throw .damaged(entry: name) }
    let length = nameEnd + head.number(28, 2)
    if length > head.count { head = ZipBytes(try input.read(at: offset, count: length)) }
    guard head.count >= length, length <= end - offset - storedSize else { throw .damaged(entry: name) }
    var sums = (head.number(14, 4), head.number(18, 4), head.number(22, 4))
    var contentEnd = offset + length + storedSize
    if hasDescriptor {
      // Here stands what was known before the content was written.
      let isEarlier = { (number: Int, listed: Int) in number == 0 || number == 0xFFFF_FFFF || number == listed }
      guard isEarlier(sums.0, checksum), isEarlier(sums.1, storedSize), isEarlier(sums.2, size) else {
        throw .damaged(entry: name)
      }
      contentEnd += try descriptor(after: contentEnd, in: input)
    } else {
      var large = ZipLargeNumbers(head, nameEnd..<length)
      large.take(&sums.2)
      large.take(&sums.1)
      guard sums == listedSums else { throw .damaged(entry: name) }
    }
    guard contentEnd == end else { throw .damaged(entry: name) }
    return offset + length
  }

  private var listedSums: (Int, Int, Int) { (checksum, storedSize, size) }

  /// The length of what follows the content with the sums in it, with or without a signature.
  private func descriptor(after content: Int, in input: ArchiveInput) throws(PackError.Problem) -> Int {
    let found = ZipBytes(try input.read(at: content, count: 24))
    for width in [4, 8] {
      for start in [4, 0] {
        if start == 4, found.number(0, 4) != 0x0807_4B50 { continue }
        let sums = (
          found.number(start, 4), found.number(start + 4, width), found.number(start + 4 + width, width)
        )
        if sums == listedSums { return start + 4 + 2 * width }
      }
    }
    throw .damaged(entry: name)
  }

  /// Bits of the flags.
  private enum Flag {
    /// The sums follow the content.
    static let descriptor = 1 << 3
    /// How hard deflate tried (1 and 2), ``descriptor``, and that the name is UTF-8 (11). All others are encryption or
    /// things that packs do not have.
    static let known = 1 << 1 | 1 << 2 | descriptor | 1 << 11
  }
}
