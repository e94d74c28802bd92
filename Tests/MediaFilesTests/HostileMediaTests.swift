import MediaFiles
import Testing

/// Files that somebody made to bring a reader down. None may trap, hang or fill the memory.
struct HostileMediaTests {
  private static let samples: [[UInt8]] =
    MediaKind.allCases.map { SampleMedia.file(for: "x." + $0.endings[0]) } + [
      SampleMedia.photo(), SampleMedia.png(with: [("eXIf", SampleMedia.exif(orientation: 3))]),
      SampleMedia.webp(with: [("EXIF", SampleMedia.exif(orientation: 8))]),
      SampleMedia.mpeg4(isFilm: true, notes: [0xA9, 0x78, 0x79, 0x7A], made: 5),
      Array("<svg a='&#65;'><style>a{fill:\\75rl(#b)}</style><!-- --><![CDATA[x]]><?a b?></svg>".utf8),
    ]

  /// What is said holds together, and the changes can be made.
  private func check(_ bytes: [UInt8]) throws {
    let report = try inspect(bytes)
    var done = 0
    for change in report.changes {
      #expect(change.range.lowerBound >= done && change.range.upperBound <= bytes.count)
      done = change.range.upperBound
    }
    let changed = report.changed(bytes)
    if report.damage == nil, report.kind != nil {
      let again = try inspect(changed)
      #expect(again.kind == report.kind)
      #expect(again.privateData.isEmpty || again.keepsPrivateData)
    }
  }

  @Test(arguments: samples.indices) func bearsCutsAnywhere(_ index: Int) throws {
    for count in 0...Self.samples[index].count { try check(Array(Self.samples[index].prefix(count))) }
  }

  @Test(arguments: samples.indices) func bearsOtherBytesAnywhere(_ index: Int) throws {
    let sample = Self.samples[index]
    for place in stride(from: 0, to: sample.count, by: sample.count > 400 ? 3 : 1) {
      for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF, sample[place] ^ 0x20] {
        var bytes = sample
        bytes[place] = value
        try check(bytes)
      }
    }
  }

  @Test(arguments: samples.indices) func bearsLengthsThatLie(_ index: Int) throws {
    let sample = Self.samples[index]
    guard sample.count >= 4 else { return }
    for place in 0..<(sample.count - 4) {
      for length: [UInt8] in [[0xFF, 0xFF, 0xFF, 0xFF], [0x7F, 0xFF, 0xFF, 0xFF], [0, 0, 0, 0]] {
        try check(Array(sample[..<place]) + length + Array(sample[(place + 4)...]))
      }
    }
  }

  @Test func bearsAMillionParts() throws {
    let chunk: [UInt8] = [0, 0, 0, 0] + Array("tEXt".utf8) + [0, 0, 0, 0]
    let head = SampleMedia.png().prefix(33)
    #expect(try inspect(head + repeated(chunk, 1_000_000)).damage == .broken)
    let boxes = repeated([0, 0, 0, 8] + Array("free".utf8), 1_000_000)
    #expect(try inspect(Array(SampleMedia.mpeg4().prefix(24)) + boxes).damage != nil)
    let segments = repeated([0xFF, 0xFE, 0, 2], 1_000_000)
    #expect(try inspect([0xFF, 0xD8] + segments).damage == .broken)
    #expect(try inspect([0xFF, 0xD8] + repeated([0xFF], 1_000_000)).damage == .cutOff)
  }

  @Test func bearsBoxesAndElementsThatLieDeep() throws {
    var boxes: [UInt8] = []
    for _ in 0..<2_000 { boxes = SampleMedia.box("moov", boxes) }
    #expect(try inspect(Array(SampleMedia.mpeg4().prefix(24)) + boxes).kind == .m4a)
    let deep = String(repeating: "<g>", count: 100_000)
    #expect(try inspect(Array("<svg>\(deep)".utf8)).damage == .broken)
  }

  @Test func bombsOfEntitiesStayWhatTheyAre() throws {
    let entities = (1...20).map { "<!ENTITY e\($0) \"&e\($0 - 1);&e\($0 - 1);\">" }.joined()
    let report = try inspect(Array("<!DOCTYPE svg [\(entities)]><svg>&e20;</svg>".utf8))
    #expect(report.dangers.map(\.reason) == [.declarations])
  }

  @Test func exifThatPointsInCirclesEnds() throws {
    // A table that says it lies at its own place, with 65,535 entries.
    let circle =
      Array("MM\0*".utf8) + [0, 0, 0, 8, 0xFF, 0xFF] + repeated([0x87, 0x69, 0, 4, 0, 0, 0, 1, 0, 0, 0, 8], 5_000)
    let report = try inspect(SampleMedia.jpeg(with: [(0xE1, Array("Exif\0\0".utf8) + circle)]))
    #expect(report.kind == .jpeg)
    #expect(report.damage == nil)
  }

  private func repeated(_ bytes: [UInt8], _ count: Int) -> [UInt8] {
    Array(repeatElement(bytes, count: count).joined())
  }
}
