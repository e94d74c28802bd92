import PackProbes
import Testing

@testable import ScenarioPack

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Test func refusesFilesThatCannotBeRead() throws {
  let folder = try TemporaryFolder()
  let pipe = "\(folder.path)/pipe"
  #expect(mkfifo(pipe, 0o600) == 0)
  for (path, fault) in [
    ("\(folder.path)/none.aspack", FileFault.notFound), ("\(pipe)/x", .notFound), (folder.path, .isDirectory),
    ("/dev/zero", .notAFile), (pipe, .notAFile), ("a\u{0}b", .notFound),
  ] {
    #expect(throws: PackError(.cannotRead(fault), path: path)) { try PackReader.read(path) }
  }
  let loop = "\(folder.path)/loop"
  #expect(symlink("loop", loop) == 0)
  #expect(throws: PackError(.cannotRead(.system(ELOOP)), path: loop)) { try PackReader.read(loop) }
}

@Test func refusesWhatIsNoPack() throws {
  let folder = try TemporaryFolder()
  #expect(problem([]) == .empty)
  #expect(problem([0x50]) == .notAPack)
  #expect(problem(Array("pack: dk.sosu\n".utf8)) == .notAPack)
  #expect(problem([UInt8](repeating: 0, count: 100_000)) == .notAPack)
  #expect(problem(ZipBuilder(entries: []).bytes()) == .manifestMissing)
  #expect(problem(ZipBuilder(entries: [.init("mimetype", [1])]).bytes()) == .manifestMissing)
  let empty = try folder.write("empty.aspack", [])
  #expect(throws: PackError(.empty, path: empty)) { try PackReader.read(empty) }
}

@Test func refusesEveryTruncation() throws {
  let bytes = try PackWriter.bytes(of: try Samples.pack())
  for count in stride(from: 4, to: bytes.count, by: 97) {
    #expect(problem(Array(bytes[..<count])) == .cutOff)
  }
  #expect(problem(bytes + [0]) == .cutOff)
  #expect(problem(Array(bytes.dropLast())) == .cutOff)
}

@Test func noticesOrSurvivesEveryFlippedByte() throws {
  let pack = try Samples.pack()
  let bytes = try PackWriter.bytes(of: pack)
  var generator = SeededGenerator(97)
  var noticed = 0
  for _ in 0..<2_000 {
    var flipped = bytes
    let index = Int.random(in: 0..<bytes.count, using: &generator)
    flipped[index] ^= UInt8.random(in: 1...255, using: &generator)
    do throws(PackError) {
      let read = try PackReader.read(flipped, path: "p")
      #expect(read.manifest == pack.manifest, "byte \(index)")
      #expect(read.programs == pack.programs, "byte \(index)")
    } catch {
      noticed += 1
    }
  }
  // What is left are times, versions and modes, which say nothing.
  #expect(noticed > 1_500)
}

@Test func survivesNoise() {
  var generator = SeededGenerator(5)
  for count in 0..<500 {
    var bytes = (0..<count * 3).map { _ in UInt8.random(in: 0...255, using: &generator) }
    #expect(problem(bytes) != nil)
    // With the right beginning and end, so that more of it is looked at.
    let end = ZipBuilder(entries: [.init("manifest.json", bytes)]).bytes()
    bytes = Array(end.prefix(14)) + bytes + Array(end.suffix(22))
    #expect(problem(bytes) != nil)
  }
}

@Test func noticesAnAlteredFile() throws {
  let folder = try TemporaryFolder()
  let pack = try Samples.pack()
  let path = "\(folder.path)/p.aspack"
  try PackWriter.write(pack, to: path)
  let read = try PackReader.read(path)
  #expect(throws: PackError(.assetUnknown("assets/none"), path: path)) { try read.asset("assets/none") }
  // Another pack takes the file's place while this one is in use: the one that was opened goes on.
  var content = Samples.content()
  content.assets[3].source = .bytes([7])
  try PackWriter.write(try Pack(content, path: "p"), to: path)
  #expect(try read.asset("assets/pynt") == pack.asset("assets/pynt"))
  #expect(try PackReader.read(path).asset("assets/pynt") == [7])
}

@Test func stopsBombsEarly() throws {
  let zeros = [UInt8](repeating: 0, count: 1 << 20)
  let hash = String(repeating: "0", count: 64)
  func bomb(_ name: String, _ pieces: Int, _ manifest: [UInt8]?) throws -> [UInt8] {
    var writer = try ArchiveWriter(to: .memory)
    try writer.open()
    if let manifest {
      try writer.begin(EntryName.manifest, size: manifest.count)
      try writer.write(manifest)
    }
    try writer.begin(name, size: pieces << 20)
    for _ in 0..<pieces { try writer.write(zeros) }
    return try writer.finish().bytes
  }
  func manifest(scenario: Int?, asset: Int?) -> [UInt8] {
    PackManifest(
      format: 1, pack: "p", version: "1.0.0", language: 1, title: "P", locale: "da", authors: [], license: nil,
      competencies: [],
      scenarios: scenario.map {
        [.init(id: "x", title: "X", entry: EntryName.program(hash), sha256: hash, size: $0)]
      } ?? [],
      assets: asset.map {
        [.init(path: "x.svg", entry: EntryName.asset(hash, path: "x.svg"), sha256: hash, size: $0)]
      } ?? [], tool: ""
    ).encoded()
  }
  let program = EntryName.program(hash)
  let asset = EntryName.asset(hash, path: "x.svg")
  let limits = PackLimits()
  // A manifest, a program and an asset of 10^8 zeros, honest or not about their size.
  #expect(problem(try bomb(EntryName.manifest, 96, nil)) == .entryTooLarge("manifest.json", limit: 16 << 20))
  #expect(
    problem(try bomb(program, 96, manifest(scenario: 96 << 20, asset: nil)))
      == .entryTooLarge(program, limit: 64 << 20))
  #expect(problem(try bomb(program, 96, manifest(scenario: 5, asset: nil))) == .altered(entry: program))
  #expect(problem(try bomb(asset, 96, manifest(scenario: nil, asset: 5))) == .altered(entry: asset))
  #expect(problem(try bomb(asset, 96, manifest(scenario: nil, asset: 96 << 20))) == .altered(entry: asset))
  let large = try bomb(asset, 300, manifest(scenario: nil, asset: 300 << 20))
  #expect(problem(large) == .unpacksTooLarge(limit: limits.unpackedBytes(ofPackWith: large.count)))
  let huge = try bomb(asset, 1, manifest(scenario: nil, asset: Int.max))
  #expect(problem(huge) == .altered(entry: asset))
}

/// What is said of bytes as a pack; nil where nothing is wrong with them.
func problem(_ bytes: [UInt8], limits: PackLimits = PackLimits()) -> PackError.Problem? {
  do throws(PackError) {
    _ = try PackReader.read(bytes, path: "p", limits: limits)
    return nil
  } catch {
    return error.problem
  }
}
