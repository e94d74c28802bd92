/// The end of a zip file, which says where its list of entries is (APPNOTE.TXT 4.3.14 to 4.3.16).
///
/// A pack has no comment: its last 22 bytes are the end record, and anything else is a pack that was cut off or added to.
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
  init(_ input: ArchiveInput, limits: PackLimits) throws(PackError.Problem) {
    guard input.size > 0 else { throw .empty }
    let head = ZipBytes(try input.read(at: 0, count: 4))
    let end = ZipBytes(try input.read(at: input.size - 22, count: 22))
    let endsAsZip = end.number(0, 4) == 0x0605_4B50 && end.number(20, 2) == 0
    // A zip without entries consists of the end record alone.
    if endsAsZip, input.size == 22 { throw .manifestMissing }
    guard head.number(0, 4) == 0x0403_4B50 else { throw .notAPack }
    guard endsAsZip else { throw .cutOff }
    // The number of this disk, that of the list, and how many entries are on this one.
    guard end.number(4, 4) == 0, end.number(8, 2) == end.number(10, 2) else { throw .damaged(entry: nil) }
    var listed = end.number(10, 2)
    var size = end.number(12, 4)
    var offset = end.number(16, 4)
    var listEnd = input.size - 22
    if listed == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF {
      let locator = ZipBytes(try input.read(at: input.size - 42, count: 20))
      guard locator.number(0, 4) == 0x0706_4B50 else { throw .damaged(entry: nil) }
      listEnd = input.size - 42 - 56
      guard locator.number(8, 8) == listEnd else { throw .damaged(entry: nil) }
      let record = ZipBytes(try input.read(at: listEnd, count: 56))
      guard record.number(0, 4) == 0x0606_4B50, record.number(24, 8) == record.number(32, 8) else {
        throw .damaged(entry: nil)
      }
      listed = record.number(32, 8)
      size = record.number(40, 8)
      offset = record.number(48, 8)
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
}
