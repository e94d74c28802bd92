/// Bytes with numbers in them, the lowest byte first.
struct ZipBytes {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }

  /// The number of one, two, four or eight bytes; -1 where it is not there or not an `Int`.
  @inline(__always)
  func number(_ offset: Int, _ width: Int) -> Int {
    guard offset >= 0, bytes.count - width >= offset else { return -1 }
    return bytes.withUnsafeBytes { bytes in
      switch width {
      case 2: Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
      case 4: Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
      case 8: Int(exactly: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))) ?? -1
      default: Int(bytes[offset])
      }
    }
  }

  /// Eight bytes that are there, to compare them with others.
  func word(_ offset: Int) -> UInt64 {
    bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
  }

  /// Bytes that are there as a text; nil where they are not UTF-8.
  func text(_ range: Range<Int>) -> String? {
    bytes.withUnsafeBufferPointer { String(validating: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self) }
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
