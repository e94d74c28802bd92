/// MPEG-4 files: ISO/IEC 14496-12 (the boxes), with the places of metadata of 3GPP TS 26.244 and of QuickTime.
enum MPEG4 {
  /// Of the kinds of files that share these boxes, those that are films or sounds in MPEG-4.
  private static let brands: Set<String> = [
    "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "mp71", "M4A ", "M4B ",
    "M4V ", "avc1", "dash", "MSNV", "f4v ", "F4A ",
  ]

  static func inspect(_ reader: inout MediaReader) throws -> MediaReport {
    var walk = Walk(report: MediaReport(.m4a), parts: 0)
    guard let length = try reader.big(0, 4), length >= 16, length <= 1024 else { return MediaReport() }
    let names = try stride(from: 8, to: length, by: 4).filter { $0 != 12 }.compactMap { try reader.name($0) }
    guard !brands.isDisjoint(with: names) else {
      var report = MediaReport()
      let isPicture = names.contains { ["heic", "heix", "hevc", "mif1", "msf1", "avif", "avis"].contains($0) }
      report.resembles =
        names.contains("avif") ? "AVIF" : isPicture ? "HEIC" : names.contains("qt  ") ? "QuickTime" : nil
      return report
    }
    try walk.boxes(0..<reader.size, in: "", &reader)
    if walk.report.damage == nil, !walk.hasFilm || !walk.hasData { walk.report.damage = .cutOff }
    if walk.hasPictures { walk.report.kind = .mp4 }
    if walk.report.kind == .m4a { walk.report.pixels = nil }
    return walk.report
  }

  /// What is found on the way through the boxes.
  private struct Walk {
    var report: MediaReport
    var parts: Int
    var hasFilm = false
    var hasData = false
    var hasPictures = false

    /// Looks at the boxes of a range; each must lie in it whole.
    mutating func boxes(_ range: Range<Int>, in parent: String, _ reader: inout MediaReader) throws {
      var offset = range.lowerBound
      while offset < range.upperBound, report.damage == nil {
        parts += 1
        guard parts <= mostParts else { return fail(.broken) }
        let damage: MediaReport.Damage = parent.isEmpty ? .cutOff : .broken
        guard let size = try reader.big(offset, 4), let type = try reader.name(offset + 4) else { return fail(damage) }
        var (length, header) = (size, 8)
        if size == 1 {
          guard let long = try reader.big(offset + 8, 8) else { return fail(damage) }
          (length, header) = (long, 16)
        } else if size == 0, parent.isEmpty {
          length = range.upperBound - offset
        }
        guard length >= header else { return fail(.broken) }
        guard length <= range.upperBound - offset else { return fail(damage) }
        try box(type, (offset + header)..<(offset + length), header, in: parent, &reader)
        offset += length
      }
    }

    private mutating func fail(_ damage: MediaReport.Damage) { report.damage = report.damage ?? damage }

    private mutating func box(
      _ type: String, _ content: Range<Int>, _ header: Int, in parent: String, _ reader: inout MediaReader
    ) throws {
      switch (parent, type) {
      case ("", "moov"):
        hasFilm = true
        try boxes(content, in: type, &reader)
      case ("moov", "trak"), ("trak", "mdia"): try boxes(content, in: type, &reader)
      case ("", "mdat"): hasData = true
      case ("moov", "mvhd"):
        guard let version = try reader.byte(content.lowerBound) else { return fail(.broken) }
        let wide = version == 1
        let place = content.lowerBound + (wide ? 20 : 12)
        if let scale = try reader.big(place, 4), scale > 0, let length = try reader.big(place + 4, wide ? 8 : 4) {
          let (product, overflow) = length.multipliedReportingOverflow(by: 1000)
          report.duration = overflow ? nil : product / scale
        }
        try forgetTimes(content, wide, &reader)
      case ("mdia", "mdhd"): try forgetTimes(content, try reader.byte(content.lowerBound) == 1, &reader)
      case ("trak", "tkhd"):
        let wide = try reader.byte(content.lowerBound) == 1
        let place = content.lowerBound + (wide ? 88 : 76)
        if place + 8 <= content.upperBound, let width = try reader.big(place, 4),
          let height = try reader.big(place + 4, 4), width >> 16 > 0, height >> 16 > 0
        {
          report.pixels = .init(width: width >> 16, height: height >> 16)
        }
        try forgetTimes(content, wide, &reader)
      case ("mdia", "hdlr"):
        switch try reader.name(content.lowerBound + 8) {
        case "vide"?: hasPictures = true
        case "meta"?, "mett"?, "camm"?:
          // Places that go along with the film, as some cameras write them.
          report.privateData.insert(.place)
          report.keepsPrivateData = true
        default: break
        }
      case ("", "udta"), ("", "meta"), ("", "uuid"), ("moov", "udta"), ("moov", "meta"), ("moov", "uuid"),
        ("trak", "udta"), ("trak", "meta"), ("trak", "uuid"):
        let bytes = try reader.bytes(content, most: 1 << 20)
        report.privateData.formUnion(tells(of: bytes, MediaSigns.film))
        report.privateData.formUnion(tells(of: bytes, MediaSigns.filmNames, after: 0xA9))
        if type == "uuid" { report.privateData.formUnion(tells(of: bytes, MediaSigns.xmp)) }
        // The box stays as free room: what follows must not move, for the film's tables count its bytes.
        let name = content.lowerBound - header + 4
        report.replace(name..<(name + 4), by: Array("free".utf8))
        if !content.isEmpty { report.wipe(content) }
      default: break
      }
    }

    /// The times of making and changing, which stand after version and flags.
    private mutating func forgetTimes(_ content: Range<Int>, _ wide: Bool, _ reader: inout MediaReader) throws {
      let start = content.lowerBound + 4
      let times = start..<(start + (wide ? 16 : 8))
      guard times.upperBound <= content.upperBound else { return fail(.broken) }
      guard let bytes = try reader.bytes(times.lowerBound, times.count), bytes.contains(where: { $0 != 0 }) else {
        return
      }
      report.privateData.insert(.date)
      report.wipe(times)
    }
  }
}
