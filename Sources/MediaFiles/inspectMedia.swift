/// How many parts of a file are looked at; one with more of them is none that anybody made in good faith.
let mostParts = 100_000

/// Says of a file what its bytes say: what it is, whether it is whole, and what it tells beside what one sees and hears.
///
/// No more than a window of the file is in memory, drawings and captions apart, which are read as far as 16 MiB. The time
/// it takes grows with the size of the file, and mostly with the number of its parts only.
///
/// - Parameter source: The bytes.
/// - Returns: What they say.
/// - Throws: What kept the source from being read, and nothing else.
package func inspectMedia(_ source: some MediaSource) throws -> MediaReport {
  var reader = MediaReader(source)
  let head = try reader.bytes(0..<min(reader.size, 64), most: 64)
  func has(_ text: StaticString, _ offset: Int = 0) -> Bool {
    text.withUTF8Buffer { head.dropFirst(offset).starts(with: $0) }
  }
  if head.starts(with: PNG.signature) { return try PNG.inspect(&reader) }
  if head.starts(with: [0xFF, 0xD8, 0xFF]) { return try JPEG.inspect(&reader) }
  if has("RIFF"), has("WEBP", 8) { return try WebP.inspect(&reader) }
  if has("OggS") { return try Ogg.inspect(&reader) }
  if has("ftyp", 4) { return try MPEG4.inspect(&reader) }
  let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
  if text.starts(with: "WEBVTT".utf8) { return try WebVTT.inspect(&reader) }
  if let mp3 = try MP3.inspect(&reader) { return mp3 }
  if let drawing = try SVG.inspect(&reader) { return drawing }
  var report = MediaReport()
  report.resembles = resemblance(head)
  return report
}

/// The name of a kind of file that no pack can have.
private func resemblance(_ head: [UInt8]) -> String? {
  let signs: [(name: String, offset: Int, bytes: [UInt8])] = [
    ("GIF", 0, Array("GIF8".utf8)), ("BMP", 0, Array("BM".utf8)), ("TIFF", 0, [0x49, 0x49, 0x2A, 0]),
    ("TIFF", 0, [0x4D, 0x4D, 0, 0x2A]), ("PDF", 0, Array("%PDF".utf8)), ("WAV", 8, Array("WAVE".utf8)),
    ("AVI", 8, Array("AVI ".utf8)), ("FLAC", 0, Array("fLaC".utf8)), ("AIFF", 8, Array("AIFF".utf8)),
    ("WebM", 0, [0x1A, 0x45, 0xDF, 0xA3]), ("zip", 0, Array("PK\u{3}\u{4}".utf8)), ("gzip", 0, [0x1F, 0x8B]),
    ("AAC", 0, [0xFF, 0xF1]), ("AAC", 0, [0xFF, 0xF9]), ("AMR", 0, Array("#!AMR".utf8)),
    ("HTML", 0, Array("<!DOCTYPE html".utf8)), ("HTML", 0, Array("<html".utf8)),
    ("Windows-program", 0, Array("MZ".utf8)), ("Linux-program", 0, [0x7F, 0x45, 0x4C, 0x46]),
  ]
  return signs.first { head.dropFirst($0.offset).starts(with: $0.bytes) }?.name
}
