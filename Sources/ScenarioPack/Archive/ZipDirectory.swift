/// The entries of a zip, from the list at its end, each compared with what stands at the entry itself (APPNOTE.TXT 4.3.7
/// to 4.3.12, 4.5.3).
///
/// Names, times, checksums and sizes stand in both places, and programs differ in which of the two they show. So both must
/// say the same; and the entries must lie one after the other from the first byte to the list, without a gap or an
/// overlap, so that a program that walks from entry to entry sees the very same ones.
struct ZipDirectory: Sendable {
  /// The entries in the order in which they lie.
  let entries: [ZipEntry]

  /// Reads and checks the list of an archive.
  ///
  /// - Throws: A problem where it is no zip, has entries of a kind that packs do not have, or says two things of one.
  init(_ input: ArchiveInput, limits: PackLimits) throws(PackError.Problem) {
    let tail = try ZipTail(input, limits: limits)
    let bytes = ZipBytes(try input.read(at: tail.listOffset, count: tail.listSize))
    var listed: [Listed] = []
    listed.reserveCapacity(tail.entries)
    var place = 0
    while place < bytes.count {
      let entry = try Listed(bytes, at: place)
      place = entry.end
      listed.append(entry)
    }
    guard listed.count == tail.entries else { throw .damaged(entry: nil) }
    listed.sort { $0.offset < $1.offset }
    var names: Set<String> = []
    for entry in listed where !names.insert(entry.name).inserted { throw .entryTwice(entry.name) }
    var entries: [ZipEntry] = []
    entries.reserveCapacity(listed.count)
    var next = 0
    var window = ZipWindow(input)
    for entry in listed {
      guard entry.offset == next else { throw .damaged(entry: entry.name) }
      let found = try entry.compared(with: &window, before: tail.listOffset)
      next = found.end
      entries.append(found)
    }
    guard next == tail.listOffset else { throw .damaged(entry: nil) }
    self.entries = entries
  }

  /// An entry as the list has it.
  private struct Listed {
    /// Flags, method, time and date, which both places have in the same eight bytes.
    var common: ArraySlice<UInt8>
    var nameBytes: ArraySlice<UInt8>
    var name: String
    var checksum: Int
    var storedSize: Int
    var size: Int
    var offset: Int
    var hasDescriptor: Bool
    var isDeflated: Bool
    /// Where the next one stands in the list.
    var end: Int

    init(_ bytes: ZipBytes, at place: Int) throws(PackError.Problem) {
      guard bytes.number(place, 4) == 0x0201_4B50, place + 46 <= bytes.count else { throw .damaged(entry: nil) }
      let nameStart = place + 46
      let extra = nameStart + bytes.number(place + 28, 2)
      let comment = extra + bytes.number(place + 30, 2)
      end = comment + bytes.number(place + 32, 2)
      guard end <= bytes.count else { throw .damaged(entry: nil) }
      nameBytes = bytes.bytes[nameStart..<extra]
      let text = String(validating: nameBytes, as: UTF8.self)
      common = bytes.bytes[place + 8..<place + 16]
      checksum = bytes.number(place + 16, 4)
      storedSize = bytes.number(place + 20, 4)
      size = bytes.number(place + 24, 4)
      offset = bytes.number(place + 42, 4)
      guard let text else { throw .entryUnsafe(nil) }
      name = text
      // The Unix mode, where a program has set one; 0o100000 is an ordinary file.
      let mode = bytes.number(place + 5, 1) == 3 ? bytes.number(place + 40, 2) : 0
      guard mode & 0o170_000 == 0o100_000 || mode & 0o170_000 == 0 else { throw .entryNotAFile(text) }
      guard EntryName.isSafe(text) else { throw .entryUnsafe(text) }
      let flags = bytes.number(place + 8, 2)
      let method = bytes.number(place + 10, 2)
      hasDescriptor = flags & Flag.descriptor != 0
      isDeflated = method == 8
      guard flags & ~Flag.known == 0, method == 0 || method == 8 else {
        throw .entryUnsupported(text)
      }
      // All of it lies in this one file.
      guard bytes.number(place + 34, 2) == 0 else { throw .damaged(entry: text) }
      var large = ZipLargeNumbers(bytes, extra..<comment)
      large.take(&size)
      large.take(&storedSize)
      large.take(&offset)
      guard storedSize >= 0, size >= 0, offset >= 0, isDeflated || size == storedSize else {
        throw .damaged(entry: text)
      }
    }

    /// Reads what stands at the entry itself and compares.
    func compared(
      with window: inout ZipWindow, before list: Int
    ) throws(PackError.Problem) -> ZipEntry {
      // Extra fields are rarely longer than the one for large numbers.
      var head = ZipBytes(try window.read(at: offset, count: 30 + nameBytes.count + 36))
      let nameEnd = 30 + nameBytes.count
      guard head.count >= nameEnd, head.number(0, 4) == 0x0403_4B50, head.bytes[6..<14].elementsEqual(common),
        head.number(26, 2) == nameBytes.count, head.bytes[30..<nameEnd].elementsEqual(nameBytes)
      else { throw .damaged(entry: name) }
      let content = offset + nameEnd + head.number(28, 2)
      if content - offset > head.count { head = ZipBytes(try window.read(at: offset, count: content - offset)) }
      guard head.count >= content - offset, content <= list, storedSize <= list - content else {
        throw .damaged(entry: name)
      }
      var sums = (head.number(14, 4), head.number(18, 4), head.number(22, 4))
      var end = content + storedSize
      if hasDescriptor {
        // Here stands what was known before the content was written.
        let isEarlier = { (number: Int, listed: Int) in number == 0 || number == 0xFFFF_FFFF || number == listed }
        guard isEarlier(sums.0, checksum), isEarlier(sums.1, storedSize), isEarlier(sums.2, size) else {
          throw .damaged(entry: name)
        }
        end += try descriptor(after: end, &window)
      } else {
        var large = ZipLargeNumbers(head, nameEnd..<content - offset)
        large.take(&sums.2)
        large.take(&sums.1)
        guard sums == listedSums else { throw .damaged(entry: name) }
      }
      guard end <= list else { throw .damaged(entry: name) }
      return ZipEntry(
        name: name, isDeflated: isDeflated, checksum: UInt32(truncatingIfNeeded: checksum), size: size, offset: offset,
        contentOffset: content, storedSize: storedSize, end: end)
    }

    private var listedSums: (Int, Int, Int) { (checksum, storedSize, size) }

    /// The length of what follows the content with the sums in it, with or without a signature.
    private func descriptor(after end: Int, _ window: inout ZipWindow) throws(PackError.Problem) -> Int {
      let found = ZipBytes(try window.read(at: end, count: 24))
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

/// Reads here and there, a little more than is asked for: what follows the content of one entry and what begins the next
/// lie side by side.
private struct ZipWindow {
  /// How many bytes are read at least.
  private static let length = 256

  private let input: ArchiveInput
  private var bytes: [UInt8] = []
  private var start = 0

  init(_ input: ArchiveInput) { self.input = input }

  /// The bytes from an offset on: `count` of them, or fewer where the archive ends.
  mutating func read(at offset: Int, count: Int) throws(PackError.Problem) -> [UInt8] {
    if offset < start || offset + count > start + bytes.count {
      bytes = try input.read(at: offset, count: max(count, Self.length))
      start = offset
    }
    let first = offset - start
    return Array(bytes[min(first, bytes.count)..<min(first + count, bytes.count)])
  }
}

/// Bytes with numbers in them, the lowest byte first.
struct ZipBytes {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }

  /// The number of up to eight bytes; -1 where it is not there or not an `Int`.
  func number(_ offset: Int, _ width: Int) -> Int {
    guard offset >= 0, bytes.count - width >= offset else { return -1 }
    var value: UInt64 = 0
    for index in 0..<width { value |= UInt64(bytes[offset + index]) << (8 * UInt64(index)) }
    return Int(exactly: value) ?? -1
  }
}

/// The extra field for numbers that need more than four bytes: those that are all ones at their own place, one after the
/// other (APPNOTE.TXT 4.5.3).
struct ZipLargeNumbers {
  private let bytes: ZipBytes
  /// Where the next one stands; nil where there is no such field.
  private var place: Int?

  /// Looks for the field among the extra ones.
  init(_ bytes: ZipBytes, _ extra: Range<Int>) {
    self.bytes = bytes
    var start = extra.lowerBound
    while start + 4 <= extra.upperBound {
      let length = bytes.number(start + 2, 2)
      guard start + 4 + length <= extra.upperBound else { return }
      if bytes.number(start, 2) == 1 {
        place = start + 4
        return
      }
      start += 4 + length
    }
  }

  /// Reads a number here, if its own place says so; -1 where it is not here either.
  mutating func take(_ number: inout Int) {
    guard number == 0xFFFF_FFFF else { return }
    number = place.map { bytes.number($0, 8) } ?? -1
    place = place.map { $0 + 8 }
  }
}
