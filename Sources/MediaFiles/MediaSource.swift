/// Bytes that can be read at any place: a file on disk, or memory.
package protocol MediaSource: Sendable {
  /// How many bytes there are.
  var size: Int { get }
  /// The bytes from an offset on: `count` of them, or fewer where they end. Throws what kept them from being read.
  func read(at offset: Int, count: Int) throws -> [UInt8]
}

/// Bytes in memory.
package struct MediaBytes: MediaSource {
  private let bytes: [UInt8]

  /// Takes the bytes.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package var size: Int { bytes.count }

  package func read(at offset: Int, count: Int) -> [UInt8] {
    let start = min(max(offset, 0), bytes.count)
    return Array(bytes[start..<(start + min(max(count, 0), bytes.count - start))])
  }
}

/// Reads numbers and pieces out of a source, with one window of it in memory.
///
/// Nothing that a file says of itself is believed: whatever lies beyond its end is nil.
struct MediaReader {
  /// The bytes read where one jumps, and where one goes on.
  private static let (jump, stride) = (1 << 12, 1 << 16)

  /// How many bytes there are.
  let size: Int
  private let source: any MediaSource
  private var window: [UInt8] = []
  private var start = 0

  init(_ source: any MediaSource) {
    self.source = source
    size = max(0, source.size)
  }

  /// The byte at an offset.
  mutating func byte(_ offset: Int) throws -> UInt8? {
    guard try fill(offset, 1) else { return nil }
    return window[offset - start]
  }

  /// The bytes from an offset on, all of them or none.
  mutating func bytes(_ offset: Int, _ count: Int) throws -> [UInt8]? {
    guard try fill(offset, count) else { return nil }
    if offset == start, count == window.count { return window }
    return Array(window[(offset - start)..<(offset - start + count)])
  }

  /// The bytes of a range, but no more than `most` of them.
  mutating func bytes(_ range: Range<Int>, most: Int) throws -> [UInt8] {
    try bytes(range.lowerBound, min(range.count, most)) ?? []
  }

  /// The text of ASCII letters at an offset; other bytes become `?`.
  mutating func name(_ offset: Int, _ count: Int = 4) throws -> String? {
    try bytes(offset, count).map { bytes in
      String(decoding: bytes.map { $0 >= 0x20 && $0 < 0x7F ? $0 : 0x3F }, as: UTF8.self)
    }
  }

  /// Whether there are these bytes at an offset.
  mutating func has(_ text: StaticString, _ offset: Int) throws -> Bool {
    let wanted = text.withUTF8Buffer { Array($0) }
    return try bytes(offset, wanted.count) == wanted
  }

  /// The number of up to eight bytes with the greatest first; nil also where it fits in no `Int`.
  mutating func big(_ offset: Int, _ count: Int) throws -> Int? {
    try bytes(offset, count).flatMap { Int(exactly: $0.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }) }
  }

  /// The number of up to eight bytes with the least first; nil also where it fits in no `Int`.
  mutating func little(_ offset: Int, _ count: Int) throws -> Int? {
    try bytes(offset, count).flatMap { Int(exactly: $0.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }) }
  }

  /// Where the next byte with a value is, from an offset on.
  mutating func next(_ value: UInt8, from offset: Int) throws -> Int? {
    var offset = offset
    while try fill(offset, 1) {
      let (begin, first) = (start, offset - start)
      let found = window.withUnsafeBufferPointer { bytes in
        var index = first
        while index < bytes.count, bytes[index] != value { index += 1 }
        return index
      }
      if found < window.count { return begin + found }
      offset = begin + window.count
    }
    return nil
  }

  /// Brings bytes into the window; false where they are not all there.
  private mutating func fill(_ offset: Int, _ count: Int) throws -> Bool {
    guard offset >= 0, count >= 0, offset <= size, count <= size - offset else { return false }
    if offset >= start, offset + count <= start + window.count { return true }
    let length = offset == start + window.count ? Self.stride : Self.jump
    window = try source.read(at: offset, count: min(max(count, length), size - offset))
    start = offset
    return window.count >= count
  }
}
