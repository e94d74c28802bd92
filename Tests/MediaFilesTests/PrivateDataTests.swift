import MediaFiles
import Testing

/// What pictures and films tell beside what one sees, and that it can be taken out.
struct PrivateDataTests {
  /// A file, what it tells, and what is left of it.
  struct Case: CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var tells: Set<MediaReport.PrivateData>
    var left: [UInt8]
    var testDescription: String { name }
  }

  private static let xmp = Array(
    "<x:xmpmeta><rdf:Description exif:GPSLatitude=\"56,1N\" tiff:Model=\"Prøvefon\"/></x:xmpmeta>".utf8)
  private static let upright = SampleMedia.exif(orientation: 1)
  /// Exif with the orientation 6 and nothing else.
  private static let turned: [UInt8] =
    Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]
  private static let all: Set<MediaReport.PrivateData> = [.place, .camera, .person, .date]
  private static func exif(_ tables: [UInt8]) -> [UInt8] { Array("Exif\0\0".utf8) + tables }

  static let cases = [
    Case(
      name: "JPEG, turned", bytes: SampleMedia.photo(), tells: all, left: SampleMedia.jpeg(with: [(0xE1, exif(turned))])
    ),
    Case(
      name: "JPEG, upright", bytes: SampleMedia.jpeg(with: [(0xE1, exif(upright))]), tells: all,
      left: SampleMedia.jpeg()),
    Case(
      name: "JPEG with XMP",
      bytes: SampleMedia.jpeg(with: [(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + xmp)]),
      tells: [.place, .camera], left: SampleMedia.jpeg()),
    Case(
      name: "JPEG with IPTC",
      bytes: SampleMedia.jpeg(with: [
        (
          0xED,
          Array("Photoshop 3.0\u{0}8BIM".utf8) + [4, 4, 0, 0, 0, 0, 0, 10, 0x1C, 2, 90, 0, 5] + Array("Ebels".utf8)
        )
      ]), tells: [.place], left: SampleMedia.jpeg()),
    Case(
      name: "JPEG with a comment", bytes: SampleMedia.jpeg(with: [(0xFE, Array("hos Gerda".utf8))]), tells: [],
      left: SampleMedia.jpeg()),
    Case(
      name: "JPEG with a film behind it", bytes: SampleMedia.jpeg(tail: SampleMedia.mpeg4(isFilm: true)),
      tells: [.hidden], left: SampleMedia.jpeg()),
    Case(
      name: "JPEG with colours",
      bytes: SampleMedia.jpeg(with: [
        (0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1, 9]), (0xEE, Array("Adobe".utf8) + [0]),
      ]),
      tells: [],
      left: SampleMedia.jpeg(with: [
        (0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1, 9]), (0xEE, Array("Adobe".utf8) + [0]),
      ])),
    Case(
      name: "PNG with Exif", bytes: SampleMedia.png(with: [("eXIf", SampleMedia.exif(orientation: 6))]), tells: all,
      left: SampleMedia.png(with: [("eXIf", turned)])),
    Case(
      name: "PNG with words",
      bytes: SampleMedia.png(with: [
        ("gAMA", [0, 0, 0xB1, 0x8F]), ("tEXt", Array("Author\0Mette".utf8)), ("tIME", [7, 0xEA, 1, 31, 9, 30, 0]),
        ("iTXt", Array("XML:com.adobe.xmp\0\0\0\0\0".utf8) + xmp),
      ]), tells: [.person, .date, .place, .camera], left: SampleMedia.png(with: [("gAMA", [0, 0, 0xB1, 0x8F])])),
    Case(
      name: "PNG with something behind it", bytes: SampleMedia.png() + Array("hej".utf8), tells: [.hidden],
      left: SampleMedia.png()),
    Case(
      name: "WebP with Exif", bytes: SampleMedia.webp(with: [("EXIF", upright), ("XMP ", xmp)]), tells: all,
      left: extended),
    Case(
      name: "WebP, turned", bytes: SampleMedia.webp(with: [("EXIF", SampleMedia.exif(orientation: 6))]), tells: all,
      left: SampleMedia.webp(with: [("EXIF", turned)])),
  ]

  /// An extended WebP without more chunks.
  private static var extended: [UInt8] {
    var bytes = Array(SampleMedia.webp(with: [("NONE", [])]).dropLast(8))
    bytes[4] -= 8
    return bytes
  }

  @Test(arguments: cases) func isReportedAndTakenOut(_ file: Case) throws {
    let report = try inspect(file.bytes)
    #expect(report.damage == nil)
    #expect(report.privateData == file.tells)
    #expect(!report.keepsPrivateData)
    let changed = report.changed(file.bytes)
    #expect(changed == file.left)
    let again = try inspect(changed)
    #expect(again.privateData.isEmpty)
    #expect(again.changes.isEmpty, "what was cleaned is clean")
    #expect(again.damage == nil)
    #expect(again.pixels == report.pixels)
  }

  @Test func placesOfFilmsBecomeFreeRoomSoThatNothingMoves() throws {
    let note: [UInt8] = [0, 0, 0, 30, 0xA9] + Array("xyz+56.1+010.2/ hos Gerda".utf8)
    let film = SampleMedia.mpeg4(isFilm: true, notes: note, made: 3_900_000_000)
    let report = try inspect(film)
    #expect(report.privateData == [.place, .date])
    let changed = report.changed(film)
    #expect(changed.count == film.count)
    let clean = SampleMedia.mpeg4(isFilm: true, notes: [UInt8](repeating: 0, count: note.count))
    let name = try #require(firstIndex(of: Array("udta".utf8), in: clean))
    #expect(changed == Array(clean[..<name]) + Array("free".utf8) + Array(clean[(name + 4)...]))
    let again = try inspect(changed)
    #expect(again.privateData.isEmpty && again.changes.isEmpty && again.damage == nil)
    #expect(again.duration == report.duration && again.pixels == report.pixels)
  }

  @Test func saysWhereAPlaceCannotBeTakenOut() throws {
    let film = SampleMedia.mpeg4(isFilm: true)
    let place = try #require(firstIndex(of: Array("vide".utf8), in: film))
    let report = try inspect(Array(film[..<place]) + Array("meta".utf8) + Array(film[(place + 4)...]))
    #expect(report.privateData == [.place])
    #expect(report.keepsPrivateData)
  }

  @Test func piecesAreWhatChangesMake() throws {
    let photo = SampleMedia.photo()
    let report = try inspect(photo)
    let pieces = try #require(report.pieces(ofFileWith: photo.count))
    let joined = pieces.flatMap { piece in
      switch piece {
      case .original(let range): Array(photo[range])
      case .bytes(let bytes): bytes
      case .zeros(let count): [UInt8](repeating: 0, count: count)
      }
    }
    #expect(joined == report.changed(photo))
    #expect(try inspect(SampleMedia.jpeg()).pieces(ofFileWith: 10) == nil)
  }

  private func firstIndex(of word: [UInt8], in bytes: [UInt8]) -> Int? {
    bytes.indices.first { bytes[$0...].starts(with: word) }
  }
}
