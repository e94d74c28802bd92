/// Exif (CIPA DC-008) in its TIFF 6.0 structure: what it tells, and how the picture is to be turned.
struct Exif {
  /// What it tells.
  private(set) var tells: Set<MediaReport.PrivateData> = []
  /// How the picture is to be turned, 2 to 8; nil where it stands upright.
  private(set) var orientation: Int?

  private let bytes: [UInt8]
  private let isBig: Bool
  /// The tables that were read: one that is named twice, or names itself, is read once.
  private var seen: Set<Int> = []

  /// Reads Exif from its byte order on.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    isBig = bytes.starts(with: [0x4D, 0x4D])
    guard isBig || bytes.starts(with: [0x49, 0x49]), let first = number(4, 4) else { return }
    read(first) { exif, tag, place in
      switch tag {
      case 0x0112:
        if let value = exif.number(place, 2), (2...8).contains(value) { exif.orientation = value }
      case 0x010F, 0x0110, 0xC62F: exif.tells.insert(.camera)
      case 0x0132: exif.tells.insert(.date)
      case 0x013B, 0x9C9D: exif.tells.insert(.person)
      case 0x8825: exif.readPlace(place)
      case 0x8769: exif.readDetails(place)
      default: break
      }
    }
  }

  /// Exif that says how the picture is to be turned and nothing else; nil where it stands upright.
  var orientationAlone: [UInt8]? {
    orientation.map { value in
      Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(value), 0, 0, 0, 0, 0, 0]
    }
  }

  private mutating func readPlace(_ place: Int) {
    // Where the table cannot be read, somebody else may read it all the same.
    guard let offset = number(place, 4), number(offset, 2) != nil else {
      tells.insert(.place)
      return
    }
    // Tag 0 is the version of the table itself.
    read(offset) { exif, tag, _ in if tag != 0 { exif.tells.insert(.place) } }
  }

  private mutating func readDetails(_ place: Int) {
    guard let offset = number(place, 4) else { return }
    read(offset) { exif, tag, _ in
      switch tag {
      case 0x9003, 0x9004: exif.tells.insert(.date)
      case 0xA430: exif.tells.insert(.person)
      case 0x927C, 0xA431, 0xA432...0xA435: exif.tells.insert(.camera)
      default: break
      }
    }
  }

  /// Reads one table: each tag with the place of its value.
  private mutating func read(_ offset: Int, _ take: (inout Exif, Int, Int) -> Void) {
    guard seen.insert(offset).inserted, seen.count <= 8 else { return }
    for index in 0..<(number(offset, 2) ?? 0) {
      let entry = offset + 2 + 12 * index
      guard let tag = number(entry, 2), number(entry + 8, 4) != nil else { return }
      take(&self, tag, entry + 8)
    }
  }

  private func number(_ offset: Int, _ count: Int) -> Int? {
    guard offset >= 0, offset <= bytes.count - count else { return nil }
    let part = bytes[offset..<(offset + count)]
    return isBig ? part.reduce(0) { $0 << 8 | Int($1) } : part.reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
