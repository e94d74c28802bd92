import ContentHash
import ScenarioModel
import Testing

@testable import ScenarioPack

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Test func packsComeBackAsTheyWere() throws {
  let pack = try Samples.pack()
  let back = try PackReader.read(try PackWriter.bytes(of: pack), path: "demens.aspack")
  #expect(back.manifest == pack.manifest)
  #expect(back.programs == pack.programs)
  #expect(back.program("gerda-vil-hjem") == Samples.fullProgram())
  #expect(back.program("findes-ikke") == nil)
  for asset in Samples.assets() {
    guard case .bytes(let bytes) = asset.source else { continue }
    #expect(try back.asset(asset.path) == bytes)
    #expect(try pack.asset(asset.path) == bytes)
  }
}

@Test func packingWhatWasUnpackedGivesTheSameBytes() throws {
  let bytes = try PackWriter.bytes(of: try Samples.pack())
  let again = try PackWriter.bytes(of: try PackReader.read(bytes, path: "demens.aspack"))
  #expect(again == bytes)
}

@Test func orderOfThePartsHasNoMeaning() throws {
  let bytes = try PackWriter.bytes(of: try Samples.pack())
  var generator = SeededGenerator(1)
  for _ in 0..<10 {
    var content = Samples.content()
    content.scenarios.shuffle(using: &generator)
    content.assets.shuffle(using: &generator)
    #expect(try PackWriter.bytes(of: try Pack(content, path: "elsewhere/demens")) == bytes)
  }
}

@Test func filesAndMemoryGiveTheSameBytes() throws {
  let folder = try TemporaryFolder()
  var content = Samples.content()
  for index in content.assets.indices {
    guard case .bytes(let bytes) = content.assets[index].source else { continue }
    content.assets[index].source = .file(try folder.write("asset-\(index)", bytes))
  }
  let pack = try Pack(content, path: folder.path)
  let target = "\(folder.path)/demens.aspack"
  try PackWriter.write(pack, to: target)
  #expect(TemporaryFolder.read(target) == (try PackWriter.bytes(of: try Samples.pack())))
  #expect(folder.names.count == content.assets.count + 1)
  let back = try PackReader.read(target)
  #expect(back.manifest == pack.manifest)
  #expect(try back.asset("assets/pynt") == [1, 2, 3])
}

@Test func entriesComeInOrderAndOnce() throws {
  let pack = try Samples.pack()
  let names = try Archive(.bytes(try PackWriter.bytes(of: pack)), limits: PackLimits()).entries.map(\.name)
  let programs = pack.manifest.scenarios.map(\.entry).sorted()
  let assets = Set(pack.manifest.assets.map(\.entry)).sorted()
  #expect(names == ["manifest.json"] + programs + assets)
  #expect(programs.count == 2)
  #expect(assets.count == 4)
  #expect(
    pack.manifest.assets.map(\.path)
      == pack.manifest.assets.map(\.path).sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
}

@Test func namesOfEntriesCarryTheKind() {
  let kinds = [
    "a/b.png": "png", "x.JPEG": "jpg", "x.jpg": "jpg", "x.Webp": "webp", "x.svg": "svg", "x.ogg": "ogg",
    "x.opus": "opus", "x.mp3": "mp3", "x.m4a": "m4a", "x.mp4": "mp4", "x.vtt": "vtt", "x.exe": "bin", "x": "bin",
    "a.png/x": "bin", "x.": "bin", ".png": "png", "x.ＰＮＧ": "bin", "x.tar.svg": "svg",
  ]
  for (path, kind) in kinds { #expect(EntryName.asset("00", path: path) == "assets/00.\(kind)") }
}

@Test func storesWhatIsCompressedAlready() throws {
  let plain = [UInt8](repeating: 0x41, count: 5_000)
  for (name, isStored) in [("x.png", true), ("x.ogg", true), ("x.mp4", true), ("x.svg", false), ("x", false)] {
    let content = PackContent(
      pack: "p", version: "1.0.0", title: "P", locale: "da", scenarios: [],
      assets: [.init(path: name, source: .bytes(plain))])
    let bytes = try PackWriter.bytes(of: try Pack(content, path: "p"))
    #expect((bytes.count > plain.count) == isStored, "\(name)")
  }
}

@Test func writesTheManifestAsRecorded() throws {
  let manifest = try Samples.pack().manifest.encoded()
  #expect(manifest.last == 0x0A)
  try expectGolden("manifest.json", manifest)
}

#if os(Linux)
  @Test func bytesDependOnNothingAround() async {
    await #expect(processExitsWith: .success) {
      let bytes = try PackWriter.bytes(of: try Samples.pack())
      for (zone, locale, mask) in [
        ("UTC", "C", 0o022), ("Asia/Kolkata", "C.UTF-8", 0o077), ("America/St_Johns", "POSIX", 0),
        ("XYZ-13:45", "da_DK.UTF-8", 0o777),
      ] {
        setenv("TZ", zone, 1)
        setenv("LC_ALL", locale, 1)
        tzset()
        setlocale(LC_ALL, "")
        umask(mode_t(mask))
        let again = try PackWriter.bytes(of: try Samples.pack())
        guard again == bytes, try PackReader.read(again, path: "x").manifest == Samples.pack().manifest else {
          exit(1)
        }
      }
      exit(0)
    }
  }
#endif

@Test func refusesPartsThatCollide() throws {
  var twice = Samples.content()
  twice.scenarios.append(.init(title: "Igen", program: Samples.smallProgram()))
  #expect(throws: PackError(.scenarioTwice("lille"), path: "p")) { try Pack(twice, path: "p") }
  // One is typed with a combining ring, the other is not.
  var paths = Samples.content()
  paths.assets.append(.init(path: "assets/ga\u{30A}rden.svg", source: .bytes([])))
  #expect(throws: PackError(.assetTwice("assets/gården.svg"), path: "p")) { try Pack(paths, path: "p") }
}

@Test(arguments: ["", "/x", "../x", "a/../x", "a//x", "a/", "./x", "a/./x", "a\\x", "a\u{0}x", "a\nx"])
func refusesPathsThatLeadOut(path: String) throws {
  var content = Samples.content()
  content.assets = [.init(path: path, source: .bytes([]))]
  #expect(throws: PackError(.assetPathUnsafe(path), path: "p")) { try Pack(content, path: "p") }
}

@Test func refusesAssetsThatChange() throws {
  let folder = try TemporaryFolder()
  for changed in [[1, 2, 4], [1, 2], [1, 2, 3, 4], []] as [[UInt8]] {
    let file = try folder.write("asset", [1, 2, 3])
    let content = PackContent(
      pack: "p", version: "1.0.0", title: "P", locale: "da", scenarios: [],
      assets: [.init(path: "a", source: .file(file))])
    let pack = try Pack(content, path: "p")
    _ = try folder.write("asset", changed)
    let target = "\(folder.path)/p.aspack"
    #expect(throws: PackError(.assetChanged("a"), path: target)) { try PackWriter.write(pack, to: target) }
    #expect(folder.names == ["asset"])
  }
}

@Test func refusesAssetsThatCannotBeRead() throws {
  let folder = try TemporaryFolder()
  let pipe = "\(folder.path)/pipe"
  #expect(mkfifo(pipe, 0o600) == 0)
  for (path, fault) in [
    ("\(folder.path)/none", FileFault.notFound), (folder.path, .isDirectory), ("/dev/null", .notAFile),
    (pipe, .notAFile),
  ] {
    let content = PackContent(
      pack: "p", version: "1.0.0", title: "P", locale: "da", scenarios: [],
      assets: [.init(path: "a", source: .file(path))])
    #expect(throws: PackError(.assetUnreadable("a", fault), path: "p")) { try Pack(content, path: "p") }
  }
}

@Test func refusesToWriteWhatCannotBeReadAgain() throws {
  let pack = try Samples.pack()
  var limits = PackLimits()
  limits.programBytes = 1_000
  #expect(throws: PackError.self) { try PackWriter.bytes(of: pack, limits: limits) }
  limits = PackLimits()
  limits.entries = 6
  #expect(throws: PackError(.tooManyEntries(limit: 6), path: "demens")) {
    try PackWriter.bytes(of: pack, limits: limits)
  }
  limits.entries = 7
  #expect(try PackWriter.bytes(of: pack, limits: limits).count > 0)
  limits.freeBytes = 10
  limits.ratio = 1
  #expect(throws: PackError.self) { try PackWriter.bytes(of: pack, limits: limits) }
  limits = PackLimits()
  limits.manifestBytes = 100
  #expect(throws: PackError(.entryTooLarge("manifest.json", limit: 100), path: "demens")) {
    try PackWriter.bytes(of: pack, limits: limits)
  }
}

@Test func failsToWriteWithoutATrace() throws {
  let folder = try TemporaryFolder()
  let pack = try Samples.pack()
  for (target, fault) in [
    (folder.path, FileFault.isDirectory), ("\(folder.path)/none/p.aspack", .notFound), ("/dev/null", .notAFile),
    ("", .notFound),
  ] {
    #expect(throws: PackError(.cannotWrite(fault), path: target)) { try PackWriter.write(pack, to: target) }
  }
  #expect(folder.names.isEmpty)
}
