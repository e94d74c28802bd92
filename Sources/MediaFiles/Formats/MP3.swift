/// MP3: frames of ISO/IEC 11172-3 and 13818-3, layer III, after a tag of ID3v2 perhaps.
enum MP3 {
  /// The frame that a header announces.
  private struct Frame {
    var length: Int
    var samples: Int
    var rate: Int

    private static let rates = [44_100, 48_000, 32_000]
    private static let first = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
    private static let second = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]

    /// Reads a header; nil where it is none of layer III, or does not say how long the frame is.
    init?(_ header: [UInt8]) {
      guard header.count == 4, header[0] == 0xFF, header[1] & 0xE6 == 0xE2 else { return nil }
      let version = header[1] >> 3 & 3
      let (bits, place) = (Int(header[2] >> 4), Int(header[2] >> 2 & 3))
      guard version != 1, (1...14).contains(bits), place < 3, header[3] & 3 != 2 else { return nil }
      let isFirst = version == 3
      rate = Self.rates[place] / (isFirst ? 1 : version == 2 ? 2 : 4)
      samples = isFirst ? 1152 : 576
      length = samples / 8 * 1000 * (isFirst ? Self.first : Self.second)[bits] / rate + Int(header[2] >> 1 & 1)
    }
  }

  /// Nil where it is none.
  static func inspect(_ reader: inout MediaReader) throws -> MediaReport? {
    var offset = 0
    var isTagged = false
    while try reader.has("ID3", offset), let sizes = try reader.bytes(offset + 6, 4), sizes.allSatisfy({ $0 < 0x80 }) {
      let flags = try reader.byte(offset + 5) ?? 0
      offset += 10 + sizes.reduce(0) { $0 << 7 | Int($1) } + (flags & 0x10 == 0 ? 0 : 10)
      isTagged = true
    }
    // Some programs fill up with zeros behind the tag.
    if isTagged {
      let filling = offset
      while offset - filling < 1 << 16, try reader.byte(offset) == 0 { offset += 1 }
    }
    guard let first = try reader.bytes(offset, 4).flatMap({ Frame($0) }) else {
      guard isTagged else { return nil }
      return damaged(MediaReport(.mp3), offset + 4 > reader.size ? .cutOff : .broken)
    }
    let second = offset + first.length
    // Two bytes are no proof: a second frame is.
    if !isTagged {
      let next = try reader.bytes(second, 4)
      if let next, Frame(next) == nil { return nil }
      if next == nil, reader.size < 32 { return nil }
    }
    var report = MediaReport(.mp3)
    var microseconds = 0
    for _ in 0..<(20 * mostParts) {
      guard let frame = try reader.bytes(offset, 4).flatMap({ Frame($0) }) else { break }
      offset += frame.length
      microseconds += frame.samples * 1_000_000 / frame.rate
      guard offset <= reader.size else {
        report.damage = .cutOff
        break
      }
    }
    report.duration = microseconds / 1000
    // A part of a header is a frame that was cut; what else follows is a tag (ID3v1, APEv2, Lyrics3).
    if report.damage == nil, offset < reader.size, reader.size - offset < 4, try reader.byte(offset) == 0xFF {
      report.damage = .cutOff
    }
    return report
  }
}
