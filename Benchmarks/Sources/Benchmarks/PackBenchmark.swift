#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `pack`, `verify` and `inspect` of 228 MB as whole processes, beside libarchive and SHA-256 alone on the same bytes.
struct PackBenchmark {
  private static let sounds = 1_000
  private static let soundBytes = 200_000
  private static let captions = 140
  private static let captionBytes = 200_000
  private let repetitions: Int

  init(repetitions: Int) { self.repetitions = repetitions }

  /// - Returns: The lines of the table.
  func measure(_ tools: Tools, in folder: borrowing Folder) throws -> [Row] {
    for name in ["pack", "pack/scenarios", "pack/assets"] { try folder.makeFolder(name) }
    var random = Noise()
    var files: [String] = []
    var lines: [String] = []
    var said = "assets:\n"
    for number in 1...Self.sounds {
      let name = "assets/s\(number).mp3"
      files.append(try folder.write(random.bytes(Self.soundBytes), to: "pack/\(name)"))
      lines.append("      - { narrator: Lyd nummer \(number)., audio: \(name) }\n")
      said += "  \(name): { consent: true, license: CC0-1.0 }\n"
    }
    for number in 1...Self.captions {
      let name = "assets/t\(number).svg"
      files.append(try folder.write(random.text(Self.captionBytes), to: "pack/\(name)"))
      lines.append("      - { narrator: Billede nummer \(number)., image: \(name) }\n")
      said += "  \(name): { decorative: true, license: CC0-1.0 }\n"
    }
    try folder.write(packManifest + "\n" + said, to: "pack/pack.yaml")
    // A scene has at most 1,000 lines.
    var scenes = ""
    for start in stride(from: 0, to: lines.count, by: 100) {
      let part = lines[start..<min(start + 100, lines.count)].joined()
      scenes += "  scene-\(start):\n    lines:\n\(part)"
      scenes +=
        start + 100 < lines.count ? "    goto: scene-\(start + 100)\n" : "    end: { outcome: success, title: Slut }\n"
    }
    try folder.write("scenario: lang\ntitle: Lang\nscenes:\n" + scenes, to: "pack/scenarios/lang.yaml")
    let pack = "\(folder.path)/pack"
    let archive = "\(folder.path)/ours.aspack"
    let bare = "\(folder.path)/floor.zip"
    var series = Series()
    for _ in 0..<repetitions {
      // Both write where there is no file, into memory that another of that size has just left.
      unlink(archive)
      try series.add("pack floor", tools.packFloor, ["pack", bare] + files)
      unlink(bare)
      try series.add("pack", tools.aspirantc, ["pack", "--jobs", "1", pack, "-o", archive])
      unlink(archive)
      try series.add("pack on two cores", tools.aspirantc, ["pack", "--jobs", "2", pack, "-o", archive])
      try series.add("hash floor", tools.packFloor, ["hash"] + files)
      try series.add("hash of archive", tools.packFloor, ["hash", archive])
      try series.add("verify", tools.aspirantc, ["verify", "--jobs", "1", archive])
      try series.add("verify on two cores", tools.aspirantc, ["verify", "--jobs", "2", archive])
      try series.add("start", tools.aspirantc, ["--version"])
      try series.add("one", tools.aspirantc, ["inspect", archive, "lang"])
    }
    return [
      series.row("228 MB: libarchive and SHA-256 (floor)", "pack floor", floor: "pack floor"),
      series.row("228 MB: `aspirantc pack`", "pack", floor: "pack floor"),
      series.row("the same, elapsed time on two cores", "pack on two cores", floor: "pack floor", \.elapsed),
      series.row("228 MB: SHA-256 (floor)", "hash floor", floor: "hash floor"),
      series.row("its pack of 207 MB: SHA-256", "hash of archive", floor: "hash floor"),
      series.row("its pack: `aspirantc verify`", "verify", floor: "hash floor"),
      series.row("the same, elapsed time on two cores", "verify on two cores", floor: "hash floor", \.elapsed),
      series.row("`aspirantc --version`", "start", floor: "start"),
      series.row("its pack: `aspirantc inspect PACK SCENARIO`", "one", floor: "start"),
    ]
  }
}

/// Bytes that cannot be made smaller, and text that can; the same in each run.
private struct Noise {
  private var state: UInt64 = 88_172_645_463_325_252

  /// xorshift64 (Marsaglia, 2003).
  private mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  mutating func bytes(_ count: Int) -> [UInt8] {
    // The head of an MP3 file.
    var bytes: [UInt8] = Array("ID3".utf8) + [4, 0, 0, 0, 0, 0, 0, 0xFF, 0xFB, 0x90, 0x64]
    bytes.reserveCapacity(count + 8)
    while bytes.count < count { withUnsafeBytes(of: next()) { bytes += $0 } }
    return Array(bytes.prefix(count))
  }

  mutating func text(_ count: Int) -> [UInt8] {
    var text = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1000 1000\">\n"
    while text.utf8.count < count - 200 {
      let (x, y, r) = (next() % 1000, next() % 1000, next() % 90)
      text += "  <circle cx=\"\(x)\" cy=\"\(y)\" r=\"\(r)\" fill=\"#\(String(next() % 0xFFF_FFF, radix: 16))\"/>\n"
    }
    return Array((text + "</svg>\n").utf8)
  }
}
