/// Ogg: RFC 3533, with Opus (RFC 7845) or Vorbis I in it.
enum Ogg {
  static func inspect(_ reader: inout MediaReader) throws -> MediaReport {
    var report = MediaReport(.ogg)
    guard let count = try reader.byte(26) else { return damaged(report, .cutOff) }
    let first = 27 + Int(count)
    // The rate in which positions count, and the samples that nobody hears.
    var (rate, skipped) = (48_000, 0)
    if try reader.has("OpusHead", first) {
      skipped = try reader.little(first + 10, 2) ?? 0
    } else if try reader.has("\u{1}vorbis", first) {
      rate = try reader.little(first + 12, 4) ?? 0
    } else {
      let other = try reader.bytes(first, 8)
      guard other != nil else { return damaged(report, .cutOff) }
      report.kind = nil
      report.resembles = "Ogg"
      return report
    }
    var (offset, last, isEnded) = (0, 0, false)
    for _ in 0..<(10 * mostParts) {
      guard offset < reader.size else { break }
      guard try reader.has("OggS", offset) else { return damaged(report, offset > 0 ? .broken : .cutOff) }
      guard let flags = try reader.byte(offset + 5), let count = try reader.byte(offset + 26),
        let sizes = try reader.bytes(offset + 27, Int(count))
      else { return damaged(report, .cutOff) }
      // Where no packet ends on a page, its position is -1, which fits in no whole number.
      if let position = try reader.little(offset + 6, 8) { last = max(last, position) }
      isEnded = flags & 4 != 0
      offset += 27 + sizes.count + sizes.reduce(0) { $0 + Int($1) }
      guard offset <= reader.size else { return damaged(report, .cutOff) }
    }
    if rate > 0, last >= skipped {
      let (thousands, overflow) = (last - skipped).multipliedReportingOverflow(by: 1000)
      report.duration = overflow ? nil : thousands / rate
    }
    if !isEnded { report.damage = .cutOff }
    return report
  }
}
