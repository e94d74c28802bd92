/// WebP: RFC 9649, sections 2.4 to 2.7.
enum WebP {
  /// The chunks that say how the picture looks.
  private static let kept: Set<String> = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]
  /// The bits of `VP8X` that announce Exif and XMP.
  private static let (exifBit, xmpBit): (UInt8, UInt8) = (0x08, 0x04)

  static func inspect(_ reader: inout MediaReader) throws -> MediaReport {
    var report = MediaReport(.webp)
    guard let said = try reader.little(4, 4), said + 8 <= reader.size else { return damaged(report, .cutOff) }
    let end = said + 8
    guard end >= 12 else { return damaged(report, .broken) }
    var flags: (place: Int, value: UInt8)?
    var (hasImage, hasExif) = (false, false)
    var offset = 12
    var parts = 0
    while offset < end {
      parts += 1
      guard parts <= mostParts, offset + 8 <= end, let type = try reader.name(offset),
        let length = try reader.little(offset + 4, 4), offset + 8 + length <= end
      else { return damaged(report, .broken) }
      // A last chunk of odd length may lack its filling byte.
      let next = min(offset + 8 + length + length % 2, end)
      let content = offset + 8
      switch type {
      case "VP8 ", "VP8L":
        hasImage = true
        if report.pixels == nil { report.pixels = try pixels(type, content, length, &reader) }
      case "ANMF": hasImage = true
      case "VP8X":
        guard length >= 10, let value = try reader.byte(content) else { return damaged(report, .broken) }
        flags = (content, value)
        report.pixels = try pixels(type, content, length, &reader)
      case let other where kept.contains(other): break
      default:
        let bytes = try reader.bytes(content..<(content + length), most: 1 << 20)
        var left: [UInt8] = []
        if type == "EXIF" {
          let exif = Exif(bytes.starts(with: "Exif\0\0".utf8) ? Array(bytes.dropFirst(6)) : bytes)
          report.privateData.formUnion(exif.tells)
          if let alone = exif.orientationAlone, flags != nil, !hasExif {
            left = Array("EXIF".utf8) + littleEndian(alone.count, 4) + alone
            hasExif = true
          }
        } else if type == "XMP " {
          report.privateData.formUnion(tells(of: bytes, MediaSigns.xmp))
        }
        if try reader.bytes(offset..<next, most: 64) != left || next - offset > 64 {
          report.replace(offset..<next, by: left)
        }
      }
      offset = next
    }
    guard hasImage, report.pixels != nil else { return damaged(report, .broken) }
    if end < reader.size {
      report.privateData.insert(.hidden)
      report.drop(end..<reader.size)
    }
    mend(&report, end, flags, hasExif: hasExif)
    return report
  }

  /// Makes the size at the top and the bits of `VP8X` agree with what is left.
  private static func mend(
    _ report: inout MediaReport, _ end: Int, _ flags: (place: Int, value: UInt8)?, hasExif: Bool
  ) {
    var first: [MediaChange] = []
    let kept = report.changes.filter { $0.range.lowerBound < end }.reduce(end) { size, change in
      guard case .bytes(let bytes) = change.replacement else { return size }
      return size - change.range.count + bytes.count
    }
    if kept != end { first.append(MediaChange(range: 4..<8, replacement: .bytes(littleEndian(kept - 8, 4)))) }
    if let flags {
      let value = flags.value & ~(exifBit | xmpBit) | (hasExif ? exifBit : 0)
      if value != flags.value {
        first.append(MediaChange(range: flags.place..<(flags.place + 1), replacement: .bytes([value])))
      }
    }
    report.changes = (first + report.changes).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func pixels(
    _ type: String, _ content: Int, _ length: Int, _ reader: inout MediaReader
  ) throws -> MediaReport.Pixels? {
    switch type {
    case "VP8 ":
      guard length >= 10, try reader.bytes(content + 3, 3) == [0x9D, 0x01, 0x2A],
        let width = try reader.little(content + 6, 2), let height = try reader.little(content + 8, 2)
      else { return nil }
      return .init(width: width & 0x3FFF, height: height & 0x3FFF)
    case "VP8L":
      guard length >= 5, try reader.byte(content) == 0x2F, let bits = try reader.little(content + 1, 4) else {
        return nil
      }
      return .init(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
    default:
      guard let width = try reader.little(content + 4, 3), let height = try reader.little(content + 7, 3) else {
        return nil
      }
      return .init(width: width + 1, height: height + 1)
    }
  }
}
