import MediaFiles
import Synchronization
import Testing

/// What files say of themselves by their bytes.
struct InspectTests {
  @Test(arguments: MediaKind.allCases)
  func knowsEachKindByItsContent(_ kind: MediaKind) throws {
    let report = try inspect(SampleMedia.file(for: "x." + kind.endings[0]))
    #expect(report.kind == kind)
    #expect(report.damage == nil)
    #expect(report.changes.isEmpty)
    #expect(report.privateData.isEmpty)
    #expect(report.dangers.isEmpty)
    #expect(report.captionProblem == nil)
  }

  @Test func knowsSizesAndLengths() throws {
    #expect(try inspect(SampleMedia.png(width: 40, height: 30)).pixels == .init(width: 40, height: 30))
    #expect(try inspect(SampleMedia.jpeg()).pixels == .init(width: 1, height: 1))
    #expect(try inspect(SampleMedia.webp()).pixels == .init(width: 1, height: 1))
    #expect(try inspect(SampleMedia.webp(with: [("XMP ", [1, 2])])).pixels == .init(width: 1, height: 1))
    #expect(try inspect(SampleMedia.mpeg4(isFilm: true)).pixels == .init(width: 640, height: 360))
    #expect(try inspect(SampleMedia.mpeg4()).duration == 2000)
    #expect(try inspect(SampleMedia.opus()).duration == 20)
    #expect(try inspect(SampleMedia.mp3()).duration == 52)
    #expect(try inspect(SampleMedia.captions).duration == 2000)
  }

  @Test(arguments: [
    ("GIF89a...", "GIF"), ("%PDF-1.7", "PDF"), ("RIFF....WAVEfmt ", "WAV"), ("fLaC....", "FLAC"),
    ("<!DOCTYPE html><html><script>x</script></html>", "HTML"), ("PK\u{3}\u{4}", "zip"), ("MZ...", "Windows-program"),
    ("....ftypheic....mif1heic", nil), ("Hej", nil), ("", nil), ("<p/>", nil), ("WEBVTTX\n", nil),
  ])
  func refusesWhatNoPackCanHave(_ text: String, _ resembles: String?) throws {
    let report = try inspect(Array(text.utf8))
    #expect(report.kind == nil)
    #expect(report.resembles == resembles)
  }

  @Test func namesPhotosOfPhonesThatNoBrowserShows() throws {
    let heic = SampleMedia.box("ftyp", Array("heic".utf8) + [0, 0, 0, 0] + Array("mif1".utf8))
    #expect(try inspect(heic).resembles == "HEIC")
    #expect(try inspect(heic).kind == nil)
  }

  @Test(arguments: MediaKind.allCases.filter { $0 != .vtt })
  func saysOfEveryBeginningThatItIsNotWhole(_ kind: MediaKind) throws {
    let whole = SampleMedia.file(for: "x." + kind.endings[0])
    for count in 0..<whole.count {
      let report = try inspect(Array(whole.prefix(count)))
      // A drawing may end in a line feed, and an MP3 file after any frame.
      let mayEndHere = kind == .svg && count == whole.count - 1 || kind == .mp3 && count == whole.count / 2
      #expect(report.kind == nil || report.damage != nil || mayEndHere, "\(kind) cut at \(count) of \(whole.count)")
    }
  }

  @Test func readsOnlyHeadsOfLargeFiles() throws {
    for large in [Large.picture, Large.film] {
      let report = try inspectMedia(large)
      #expect(report.kind != nil)
      #expect(report.damage == nil)
      #expect(large.read.withLock { $0 } < 100_000)
    }
  }

  @Test func handsOnWhatKeptItFromReading() {
    struct Fault: Error {}
    struct Broken: MediaSource {
      var size: Int { 100 }
      func read(at offset: Int, count: Int) throws -> [UInt8] { throw Fault() }
    }
    #expect(throws: Fault.self) { try inspectMedia(Broken()) }
  }

  @Test func bearsAFileThatIsShorterThanItSays() throws {
    for kind in MediaKind.allCases {
      let bytes = SampleMedia.file(for: "x." + kind.endings[0])
      _ = try inspectMedia(Shorter(bytes: bytes))
    }
  }
}

/// Says what bytes say.
func inspect(_ bytes: [UInt8]) throws -> MediaReport { try inspectMedia(MediaBytes(bytes)) }

/// Claims to have more bytes than there are.
private struct Shorter: MediaSource {
  let bytes: [UInt8]
  var size: Int { bytes.count + 10_000 }
  func read(at offset: Int, count: Int) -> [UInt8] { MediaBytes(bytes).read(at: offset, count: count) }
}

/// A head, zeros and a tail: more than anybody wants to hold.
private final class Large: MediaSource {
  let head: [UInt8]
  let tail: [UInt8]
  let size: Int
  /// How many bytes were read.
  let read = Mutex(0)

  init(_ head: [UInt8], _ tail: [UInt8], size: Int) {
    self.head = head
    self.tail = tail
    self.size = size
  }

  func read(at offset: Int, count: Int) -> [UInt8] {
    read.withLock { $0 += count }
    let end = size - tail.count
    return (offset..<min(offset + count, size)).map { place in
      place < head.count ? head[place] : place < end ? 0 : tail[place - end]
    }
  }

  /// A picture whose data is one chunk of almost two gigabytes.
  static var picture: Large {
    let end = SampleMedia.png().suffix(12)
    let head = Array(SampleMedia.png().prefix(33)) + [0x70, 0, 0, 0] + Array("IDAT".utf8)
    return Large(head, Array(end), size: 33 + 12 + 0x7000_0000 + 12)
  }

  /// A film of a terabyte.
  static var film: Large {
    let boxes = Array(SampleMedia.mpeg4(isFilm: true).dropLast(8 + 6))
    let rest: [UInt8] = [0, 0, 0, 1] + Array("mdat".utf8) + [0, 0, 1, 0, 0, 0, 0, 0]
    let head = boxes + rest
    return Large(head, [], size: boxes.count + (1 << 40))
  }
}
