/// The end of a zip file, which says where its list of entries is (APPNOTE.TXT 4.3.14 to 4.3.16).
///
/// libarchive reads that list whole and into memory, so its size is looked at first. A pack has no comment: its last
/// 22 bytes are the end record, and anything else is a pack that was cut off or added to.
struct ZipTail {
  /// How many entries the list has.
  let entries: Int
  /// Where the list begins.
  let listOffset: Int
  /// How many bytes the list has.
  let listSize: Int

  /// Looks at the beginning and the end of an archive.
  ///
  /// - Throws: A problem where they are not those of a zip, or the list of entries is longer than it may be.
  init(_ input: borrowing ArchiveInput, limits: PackLimits) throws(PackError.Problem) {
    guard input.size > 0 else { throw .empty }
    let head = try Self.read(input, at: 0, count: 4)
    let end = try Self.read(input, at: input.size - 22, count: 22)
    let endsAsZip = end.count == 22 && Self.number(end, 0, 4) == 0x0605_4B50 && Self.number(end, 20, 2) == 0
    // A zip without entries consists of the end record alone.
    if endsAsZip, input.size == 22 { throw .manifestMissing }
    guard Self.number(head, 0, 4) == 0x0403_4B50 else { throw .notAPack }
    guard endsAsZip else { throw .cutOff }
    var listed = Self.number(end, 10, 2)
    var size = Self.number(end, 12, 4)
    var offset = Self.number(end, 16, 4)
    var listEnd = input.size - 22
    if listed == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF {
      let locator = try Self.read(input, at: input.size - 42, count: 20)
      guard Self.number(locator, 0, 4) == 0x0706_4B50 else { throw .damaged(entry: nil) }
      listEnd = input.size - 42 - 56
      guard Self.number(locator, 8, 8) == listEnd else { throw .damaged(entry: nil) }
      let record = try Self.read(input, at: listEnd, count: 56)
      guard Self.number(record, 0, 4) == 0x0606_4B50 else { throw .damaged(entry: nil) }
      listed = Self.number(record, 32, 8)
      size = Self.number(record, 40, 8)
      offset = Self.number(record, 48, 8)
    }
    guard size >= 0, offset >= 0, size <= listEnd, offset == listEnd - size else { throw .damaged(entry: nil) }
    // 46 bytes, a name of at most 80 and what libarchive adds; names of other zips may be a little longer.
    guard listed >= 0, listed <= limits.entries, size <= (limits.entries + 1) * 256 else {
      throw .tooManyEntries(limit: limits.entries)
    }
    entries = listed
    listOffset = offset
    listSize = size
  }

  /// The bytes from an offset on: `count` of them, or fewer where the archive ends.
  static func read(
    _ input: borrowing ArchiveInput, at offset: Int, count: Int
  ) throws(PackError.Problem) -> [UInt8] {
    do throws(FileFault) {
      return try input.read(at: max(offset, 0), count: count)
    } catch {
      throw .cannotRead(error)
    }
  }

  /// The number of up to eight bytes, the lowest first; -1 where it is not there or not an `Int`.
  static func number(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int {
    guard offset >= 0, bytes.count >= offset + count else { return -1 }
    let value = bytes[offset..<offset + count].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Int(exactly: value) ?? -1
  }
}
