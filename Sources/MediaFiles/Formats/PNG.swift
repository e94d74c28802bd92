/// PNG: W3C Portable Network Graphics (Third Edition), sections 5 and 11.
enum PNG {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// The chunks that say how the picture looks. All others are left out when private data is removed.
  private static let kept: Set<String> = [
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "bKGD", "hIST", "pHYs", "sPLT",
    "cICP", "mDCV", "cLLI", "acTL", "fcTL", "fdAT",
  ]

  static func inspect(_ reader: inout MediaReader) throws -> MediaReport {
    var report = MediaReport(.png)
    var offset = signature.count
    var hasData = false
    for part in 0..<mostParts {
      guard let length = try reader.big(offset, 4), let type = try reader.name(offset + 4) else {
        report.damage = .cutOff
        return report
      }
      let isNamed = type.utf8.allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
      guard length <= Int32.max, isNamed, (part == 0) == (type == "IHDR") else {
        report.damage = .broken
        return report
      }
      let end = offset + 12 + length
      guard end <= reader.size else {
        report.damage = .cutOff
        return report
      }
      switch type {
      case "IHDR":
        guard length == 13, let width = try reader.big(offset + 8, 4), let height = try reader.big(offset + 12, 4),
          width > 0, height > 0
        else {
          report.damage = .broken
          return report
        }
        report.pixels = .init(width: width, height: height)
      case "IDAT": hasData = true
      case "IEND":
        if !hasData { report.damage = .broken }
        if end < reader.size {
          report.privateData.insert(.hidden)
          report.drop(end..<reader.size)
        }
        return report
      default:
        guard !kept.contains(type) else { break }
        let content = try reader.bytes((offset + 8)..<(end - 4), most: 1 << 20)
        let replacement = note(type, content, in: &report)
        let old = try reader.bytes(offset..<end, most: 64)
        if old != replacement || end - offset > 64 { report.replace(offset..<end, by: replacement) }
      }
      offset = end
    }
    report.damage = .broken
    return report
  }

  /// Notes what a chunk tells, and returns what stays of it.
  private static func note(_ type: String, _ content: [UInt8], in report: inout MediaReport) -> [UInt8] {
    switch type {
    case "tIME": report.privateData.insert(.date)
    case "eXIf":
      let exif = Exif(content)
      report.privateData.formUnion(exif.tells)
      if let kept = exif.orientationAlone { return chunk("eXIf", kept) }
    case "tEXt", "zTXt", "iTXt":
      let keyword = String(decoding: content.prefix { $0 != 0 }.prefix(79), as: UTF8.self).lowercased()
      switch keyword {
      case "author": report.privateData.insert(.person)
      case "creation time": report.privateData.insert(.date)
      case let name where name.hasPrefix("raw profile"): report.privateData.insert(.hidden)
      default: report.privateData.formUnion(tells(of: content, MediaSigns.xmp))
      }
    default: break
    }
    return []
  }

  /// A chunk with its checksum.
  static func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
    let checked = Array(type.utf8) + content
    return bigEndian(content.count, 4) + checked + bigEndian(Int(crc32(checked)), 4)
  }

  /// The checksum of annex D.
  static func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ sum >> 1 : sum >> 1 }
    }
  }
}

/// A number in so many bytes, the greatest first.
func bigEndian(_ number: Int, _ count: Int) -> [UInt8] {
  (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}

/// A number in so many bytes, the least first.
func littleEndian(_ number: Int, _ count: Int) -> [UInt8] { bigEndian(number, count).reversed() }
