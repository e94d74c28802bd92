/// JPEG: ITU-T T.81 annex B, with JFIF (T.871), Exif, XMP part 3, ICC.1 annex B and IPTC IIM in its application segments.
enum JPEG {
  static func inspect(_ reader: inout MediaReader) throws -> MediaReport {
    var report = MediaReport(.jpeg)
    var hasScan = false
    var offset = 2
    for _ in 0..<mostParts {
      guard let mark = try reader.byte(offset) else { return cut(report) }
      guard mark == 0xFF else { return broken(report) }
      var code = offset + 1
      while try reader.byte(code) == 0xFF { code += 1 }
      guard let marker = try reader.byte(code) else { return cut(report) }
      switch marker {
      case 0xD9:
        if report.pixels == nil || !hasScan { report.damage = .broken }
        if code + 1 < reader.size {
          report.privateData.insert(.hidden)
          report.drop((code + 1)..<reader.size)
        }
        return report
      case 0x00, 0xD8: return broken(report)
      case 0x01, 0xD0...0xD7:
        offset = code + 1
        continue
      default: break
      }
      guard let length = try reader.big(code + 1, 2) else { return cut(report) }
      guard length >= 2 else { return broken(report) }
      let end = code + 1 + length
      guard end <= reader.size else { return cut(report) }
      switch marker {
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        if let height = try reader.big(code + 4, 2), let width = try reader.big(code + 6, 2), length >= 8, width > 0 {
          report.pixels = .init(width: width, height: height)
        }
      case 0xDA:
        hasScan = true
        guard let next = try endOfScan(&reader, from: end) else { return cut(report) }
        offset = next
        continue
      case 0xE0...0xEF, 0xFE:
        let content = try reader.bytes((code + 3)..<end, most: 1 << 16)
        let kept = keep(marker, content, in: &report)
        if kept != content { report.replace(offset..<end, by: kept.map { segment(marker, $0) } ?? []) }
      default: break
      }
      offset = end
    }
    return broken(report)
  }

  /// What stays of an application segment or comment; nil for nothing.
  private static func keep(_ marker: UInt8, _ content: [UInt8], in report: inout MediaReport) -> [UInt8]? {
    func begins(_ text: StaticString) -> Bool { text.withUTF8Buffer { content.starts(with: $0) } }
    switch marker {
    case 0xE0 where begins("JFIF\0") && content.count >= 14:
      // What follows is a small picture.
      return Array(content[..<12]) + [0, 0]
    case 0xE1 where begins("Exif\0\0"):
      let exif = Exif(Array(content.dropFirst(6)))
      report.privateData.formUnion(exif.tells)
      return exif.orientationAlone.map { Array("Exif\0\0".utf8) + $0 }
    case 0xE1: report.privateData.formUnion(tells(of: content, MediaSigns.xmp))
    case 0xE2 where begins("ICC_PROFILE\0"), 0xEE where begins("Adobe"): return content
    case 0xE2 where begins("MPF\0"): report.privateData.insert(.hidden)
    case 0xED: report.privateData.formUnion(notes(content))
    default: break
    }
    return nil
  }

  /// What records of IPTC tell: 2:90 to 2:101 the place, 2:80 the author, 2:55 the day.
  private static func notes(_ content: [UInt8]) -> Set<MediaReport.PrivateData> {
    var found: Set<MediaReport.PrivateData> = []
    for index in content.indices.dropLast(2) where content[index] == 0x1C && content[index + 1] == 2 {
      switch content[index + 2] {
      case 90, 92, 95, 100, 101: found.insert(.place)
      case 80, 122: found.insert(.person)
      case 55, 60: found.insert(.date)
      default: break
      }
    }
    return found
  }

  /// Where the first marker after the data of a scan begins.
  private static func endOfScan(_ reader: inout MediaReader, from start: Int) throws -> Int? {
    var offset = start
    while let mark = try reader.next(0xFF, from: offset) {
      guard let code = try reader.byte(mark + 1) else { return nil }
      switch code {
      case 0x00, 0xD0...0xD7: offset = mark + 2
      case 0xFF: offset = mark + 1
      default: return mark
      }
    }
    return nil
  }

  /// A segment with its length.
  static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, marker] + bigEndian(content.count + 2, 2) + content
  }

  private static func cut(_ report: MediaReport) -> MediaReport { damaged(report, .cutOff) }
  private static func broken(_ report: MediaReport) -> MediaReport { damaged(report, .broken) }
}

/// A report with a damage.
func damaged(_ report: MediaReport, _ damage: MediaReport.Damage) -> MediaReport {
  var report = report
  report.damage = damage
  return report
}
