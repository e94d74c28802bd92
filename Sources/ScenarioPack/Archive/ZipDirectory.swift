/// The entries of a zip, from the list at its end (APPNOTE.TXT 4.3.12).
///
/// They have to lie one after the other, so that a program that walks from entry to entry sees the very same ones: the
/// first at the first byte, each behind the one before it. That nothing lies between them is seen when an entry is read,
/// by what stands at the entry itself.
struct ZipDirectory: Sendable {
  /// The entries in the order in which they lie.
  let entries: [ZipEntry]

  /// Reads and checks the list of an archive.
  ///
  /// - Throws: A problem where it is no zip, has entries of a kind that packs do not have, or two of them overlap or have
  ///   one name.
  init(_ input: ArchiveInput, limits: PackLimits) throws(PackError.Problem) {
    let tail = try ZipTail(input, limits: limits)
    let bytes = ZipBytes(try input.read(at: tail.listOffset, count: tail.listSize))
    var entries: [ZipEntry] = []
    entries.reserveCapacity(tail.entries)
    var place = 0
    while place < bytes.count {
      let (entry, end) = try ZipEntry.listed(bytes, at: place)
      place = end
      entries.append(entry)
    }
    guard entries.count == tail.entries else { throw .damaged(entry: nil) }
    if !zip(entries, entries.dropFirst()).allSatisfy({ $0.offset <= $1.offset }) {
      entries.sort { $0.offset < $1.offset }
    }
    var names: Set<String> = []
    names.reserveCapacity(entries.count)
    for entry in entries where !names.insert(entry.name).inserted { throw .entryTwice(entry.name) }
    guard entries.first?.offset ?? 0 == 0 else { throw .damaged(entry: entries.first?.name) }
    for index in entries.indices {
      entries[index].end = index + 1 < entries.count ? entries[index + 1].offset : tail.listOffset
      let room = entries[index].end - entries[index].offset
      guard room > 0, entries[index].storedSize <= room else { throw .damaged(entry: entries[index].name) }
    }
    self.entries = entries
  }
}
