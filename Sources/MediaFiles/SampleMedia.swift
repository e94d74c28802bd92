/// Small true files of each kind, for examples and tests: a grey point, a moment of silence.
package enum SampleMedia {
  /// A file of the kind that a path ends as; a text for any other ending.
  package static func file(for path: String) -> [UInt8] {
    switch MediaKind.allCases.first(where: { $0.fits(path) }) {
    case .png?: png()
    case .jpeg?: jpeg()
    case .webp?: webp()
    case .svg?: Array("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>\n".utf8)
    case .ogg?: opus()
    case .mp3?: mp3()
    case .m4a?: mpeg4()
    case .mp4?: mpeg4(isFilm: true)
    case .vtt?: captions
    case nil: Array("?".utf8)
    }
  }

  /// Captions with one line.
  package static let captions = Array("WEBVTT\n\n00:00.000 --> 00:02.000\nKom nu, Ingrid.\n".utf8)

  /// A grey picture.
  /// - Parameters:
  ///   - width: The width that it has.
  ///   - height: The height that it has.
  ///   - others: Chunks to put in before the picture's data: type and content.
  ///   - filling: Bytes of a chunk of no meaning and without a checksum, for a picture that fills much.
  /// - Returns: The file.
  package static func png(
    width: Int = 1, height: Int = 1, with others: [(type: String, content: [UInt8])] = [], filling: Int = 0
  ) -> [UInt8] {
    let header = bigEndian(width, 4) + bigEndian(height, 4) + [1, 0, 0, 0, 0]
    let row = [0] + [UInt8](repeating: 0, count: (width + 7) / 8)
    // Pictures of many points are made for their size alone; nobody unpacks them.
    let rows = width * height > 1 << 16 ? row : Array(repeatElement(row, count: height).joined())
    return PNG.signature + PNG.chunk("IHDR", header) + others.flatMap { PNG.chunk($0.type, $0.content) }
      + (filling > 0 ? bigEndian(filling, 4) + Array("sPLT".utf8) + [UInt8](repeating: 0, count: filling + 4) : [])
      + PNG.chunk("IDAT", stored(rows)) + PNG.chunk("IEND", [])
  }

  /// A grey picture.
  /// - Parameters:
  ///   - segments: Segments to put in at the top: marker and content.
  ///   - tail: Bytes to put behind the end.
  /// - Returns: The file.
  package static func jpeg(
    with segments: [(marker: UInt8, content: [UInt8])] = [], tail: [UInt8] = []
  ) -> [UInt8] {
    let table: [UInt8] = [1] + [UInt8](repeating: 0, count: 15) + [0]
    return [0xFF, 0xD8] + JPEG.segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0])
      + segments.flatMap { JPEG.segment($0.marker, $0.content) }
      + JPEG.segment(0xDB, [0] + [UInt8](repeating: 1, count: 64))
      + JPEG.segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]) + JPEG.segment(0xC4, [0] + table)
      + JPEG.segment(0xC4, [0x10] + table) + JPEG.segment(0xDA, [1, 1, 0, 0, 63, 0]) + [0x3F, 0xFF, 0xD9] + tail
  }

  /// A photo that tells where it was taken, by which phone, when and by whom, and how it is to be turned.
  package static func photo(orientation: Int = 6) -> [UInt8] {
    jpeg(with: [
      (0xE1, Array("Exif\0\0".utf8) + exif(orientation: orientation)),
      (0xFE, Array("Fotograferet hos Gerda".utf8)),
    ])
  }

  /// Exif with a place in the sea, a phone, a name and a day.
  package static func exif(orientation: Int) -> [UInt8] {
    // Each entry: tag, type, count, value; what is longer than four bytes stands behind the tables.
    func entry(_ tag: Int, _ type: Int, _ count: Int, _ value: Int) -> [UInt8] {
      bigEndian(tag, 2) + bigEndian(type, 2) + bigEndian(count, 4) + bigEndian(value, 4)
    }
    let words = [Array("Prøvefon\0".utf8), Array("Mette Prøve\0".utf8), Array("2026:01:31 09:30:00\0".utf8)]
    let place = 8 + 2 + 5 * 12 + 4
    let behind = place + 2 + 4 * 12 + 4
    let degrees = [56, 1, 0, 1, 0, 1].flatMap { bigEndian($0, 4) }
    var offsets = [behind]
    for word in words { offsets.append(offsets[offsets.count - 1] + word.count) }
    let first =
      bigEndian(5, 2) + entry(0x010F, 2, words[0].count, offsets[0]) + entry(0x0112, 3, 1, orientation << 16)
      + entry(0x0132, 2, words[2].count, offsets[2]) + entry(0x013B, 2, words[1].count, offsets[1])
      + entry(0x8825, 4, 1, place) + bigEndian(0, 4)
    let second =
      bigEndian(4, 2) + entry(1, 2, 2, 0x4E00_0000) + entry(2, 5, 3, offsets[3]) + entry(3, 2, 2, 0x4500_0000)
      + entry(4, 5, 3, offsets[3]) + bigEndian(0, 4)
    return Array("MM\0*".utf8) + bigEndian(8, 4) + first + second + words.joined() + degrees
  }

  /// A clear picture.
  /// - Parameter others: Chunks to put in behind the picture: type and content. With them the file is an extended one.
  /// - Returns: The file.
  package static func webp(with others: [(type: String, content: [UInt8])] = []) -> [UInt8] {
    func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
      Array(type.utf8) + littleEndian(content.count, 4) + content + (content.count % 2 == 1 ? [0] : [])
    }
    let image: [UInt8] = [0x2F, 0, 0, 0, 0x10, 0x07, 0x10, 0x11, 0x11, 0x88, 0x88, 0xFE, 0x07]
    let flags = others.reduce(UInt8(0x10)) { $0 | ($1.type == "EXIF" ? 0x08 : $1.type == "XMP " ? 0x04 : 0) }
    let body =
      (others.isEmpty ? [] : chunk("VP8X", [flags, 0, 0, 0, 0, 0, 0, 0, 0, 0])) + chunk("VP8L", image)
      + others.flatMap { chunk($0.type, $0.content) }
    return Array("RIFF".utf8) + littleEndian(body.count + 4, 4) + Array("WEBP".utf8) + body
  }

  /// A moment of silence in Opus.
  package static func opus() -> [UInt8] {
    func page(_ flags: UInt8, _ number: Int, position: Int, _ packet: [UInt8]) -> [UInt8] {
      var page =
        Array("OggS".utf8) + [0, flags] + littleEndian(position, 8) + littleEndian(7, 4) + littleEndian(number, 4)
        + [0, 0, 0, 0, 1, UInt8(packet.count)] + packet
      let sum = page.reduce(UInt32(0)) { sum, byte in
        (0..<8).reduce(sum ^ UInt32(byte) << 24) { sum, _ in sum >> 31 == 1 ? sum << 1 ^ 0x04C1_1DB7 : sum << 1 }
      }
      page.replaceSubrange(22..<26, with: littleEndian(Int(sum), 4))
      return page
    }
    let head: [UInt8] = Array("OpusHead".utf8) + [1, 1, 0x38, 1] + littleEndian(48_000, 4) + [0, 0, 0]
    let tags = Array("OpusTags".utf8) + littleEndian(0, 4) + littleEndian(0, 4)
    return page(2, 0, position: 0, head) + page(0, 1, position: 0, tags)
      + page(4, 2, position: 312 + 960, [0xF8, 0xFF, 0xFE])
  }

  /// Two frames of silence.
  package static func mp3() -> [UInt8] {
    let frame: [UInt8] = [0xFF, 0xFB, 0x90, 0xC4] + [UInt8](repeating: 0, count: 413)
    return frame + frame
  }

  /// A sound or a film of two seconds, with all boxes that say what it is but without any tables of its content.
  /// - Parameters:
  ///   - isFilm: Whether there are pictures in it.
  ///   - notes: What the box for notes holds; nil for no such box.
  ///   - made: When it was made, in seconds.
  /// - Returns: The file.
  package static func mpeg4(isFilm: Bool = false, notes: [UInt8]? = nil, made: Int = 0) -> [UInt8] {
    let times = bigEndian(made, 4) + bigEndian(made, 4)
    let rest = [UInt8](repeating: 0, count: 80)
    let track =
      box(
        "tkhd",
        bigEndian(0, 4) + times + bigEndian(1, 4) + rest[..<60] + bigEndian(isFilm ? 640 << 16 : 0, 4)
          + bigEndian(isFilm ? 360 << 16 : 0, 4))
      + box(
        "mdia",
        box("mdhd", bigEndian(0, 4) + times + bigEndian(1000, 4) + bigEndian(2000, 4) + bigEndian(0, 4))
          + box("hdlr", bigEndian(0, 8) + Array((isFilm ? "vide" : "soun").utf8) + rest[..<13]))
    let film =
      box("mvhd", bigEndian(0, 4) + times + bigEndian(1000, 4) + bigEndian(2000, 4) + rest) + box("trak", track)
      + (notes.map { box("udta", $0) } ?? [])
    let brand = Array((isFilm ? "isom" : "M4A ").utf8)
    return box("ftyp", brand + bigEndian(0, 4) + brand + Array("mp42".utf8)) + box("moov", film)
      + box("mdat", Array("stille".utf8))
  }

  /// A box of an MPEG-4 file.
  package static func box(_ type: String, _ content: [UInt8]) -> [UInt8] {
    bigEndian(content.count + 8, 4) + Array(type.utf8) + content
  }

  /// Bytes in zlib's form (RFC 1950), not compressed.
  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = [0x78, 0x01]
    var start = 0
    repeat {
      let end = min(start + 65_535, bytes.count)
      result += [end == bytes.count ? 1 : 0] + littleEndian(end - start, 2) + littleEndian(~(end - start) & 0xFFFF, 2)
      result += bytes[start..<end]
      start = end
    } while start < bytes.count
    var (first, second) = (1, 0)
    for byte in bytes {
      first = (first + Int(byte)) % 65_521
      second = (second + first) % 65_521
    }
    return result + bigEndian(second << 16 | first, 4)
  }
}
