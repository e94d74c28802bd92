import ContentHash
import PackProbes
import Testing

@testable import ScenarioPack

/// A small pack as entries that can be changed before they are put together.
private func entries(_ change: (inout PackManifest) -> Void = { _ in }) throws -> [ZipBuilder.Entry] {
  let pack = try Samples.pack()
  var manifest = pack.manifest
  change(&manifest)
  var entries = [ZipBuilder.Entry(EntryName.manifest, manifest.encoded())]
  for (scenario, program) in zip(pack.manifest.scenarios, pack.programs) {
    entries.append(.init(scenario.entry, ProgramCoding.encode(program)))
  }
  for asset in pack.manifest.assets where !entries.contains(where: { $0.name == Array(asset.entry.utf8) }) {
    entries.append(.init(asset.entry, try pack.asset(asset.path)))
  }
  return entries
}

private func problem(_ entries: [ZipBuilder.Entry], also: [String] = []) -> PackError.Problem? {
  problem(ZipBuilder(entries: entries, alsoListed: also).bytes())
}

@Test func takesAnHonestPackFromAnotherHand() throws {
  #expect(problem(try entries()) == nil)
  let sorted = try entries()
  #expect(problem([sorted[0]] + sorted.dropFirst().reversed()) == nil)
}

@Test func refusesMissingSurplusAndRepeatedEntries() throws {
  let whole = try entries()
  for index in whole.indices.dropFirst() {
    var fewer = whole
    let gone = fewer.remove(at: index)
    #expect(problem(fewer) == .entryMissing(String(decoding: gone.name, as: UTF8.self)))
    let twice = whole + [whole[index]]
    #expect(problem(twice) == .entryTwice(String(decoding: whole[index].name, as: UTF8.self)))
  }
  #expect(problem(Array(whole.dropFirst())) == .manifestMissing)
  #expect(problem(whole.dropFirst() + [whole[0]]) == .manifestNotFirst)
  #expect(problem(whole + [whole[0]]) == .entryTwice("manifest.json"))
  #expect(problem(whole + [.init("readme.txt", [1])]) == .entrySurplus("readme.txt"))
  #expect(problem(whole, also: ["hidden.txt"]) != nil)
  #expect(problem(whole, also: ["manifest.json"]) != nil)
}

@Test(arguments: ["../x", "/etc/passwd", "a/../../x", "a//x", "./x", "C:/x", "mellem rum", "a\u{7F}", "x/."])
func refusesUnsafeNames(name: String) throws {
  #expect(problem(try entries() + [.init(name, [1])]) == .entryUnsafe(name))
}

@Test func refusesNamesBeyondASCII() throws {
  var entry = ZipBuilder.Entry("gården", [1])
  for flags: UInt16 in [0, 1 << 11] {
    entry.flags = flags
    switch problem(try entries() + [entry]) {
    case .entryUnsafe: break
    case let other: Issue.record("\(String(describing: other))")
    }
  }
  entry.name = [0xFF, 0xFE]
  switch problem(try entries() + [entry]) {
  case .entryUnsafe: break
  case let other: Issue.record("\(String(describing: other))")
  }
}

@Test func refusesWhatIsNoFile() throws {
  var link = ZipBuilder.Entry("assets/link", Array("/etc/passwd".utf8))
  link.mode = 0o120_777
  #expect(problem(try entries() + [link]) == .entryNotAFile("assets/link"))
  var folder = ZipBuilder.Entry("assets/", [])
  folder.mode = 0o040_755
  #expect(problem(try entries() + [folder]) == .entryNotAFile("assets/"))
  var device = ZipBuilder.Entry("assets/null", [])
  device.mode = 0o020_666
  #expect(problem(try entries() + [device]) == .entryNotAFile("assets/null"))
}

@Test func refusesUnknownCompressionAndEncryption() throws {
  for method: UInt16 in [1, 9, 12, 14, 93, 95, 98, 99] {
    var changed = try entries()
    changed[1].method = method
    #expect(problem(changed) == .entryUnsupported(String(decoding: changed[1].name, as: UTF8.self)), "\(method)")
  }
  var changed = try entries()
  changed[1].flags = 1
  #expect(problem(changed) == .entryUnsupported(String(decoding: changed[1].name, as: UTF8.self)))
}

@Test func readsNamesFromOnePlaceOnly() throws {
  var changed = try entries()
  changed[1].localName = Array("../../evil".utf8)
  // Whichever of the two names libarchive takes, the pack is not read.
  switch problem(changed) {
  case .entryUnsafe, .damaged: break
  case let other: Issue.record("\(String(describing: other))")
  }
}

@Test func refusesManifestsThatDoNotFit() throws {
  typealias Change = (inout PackManifest) -> Void
  let table: [(change: Change, fault: ContentFault)] = [
    ({ $0.format = 2 }, .newerFormat(found: 2, known: 1)),
    ({ $0.format = -1 }, .wrongValue("format")),
    ({ $0.language = 2 }, .newerFormat(found: 2, known: 1)),
    ({ $0.language = 0 }, .wrongValue("language")),
    ({ $0.scenarios[0].entry = "../x.json" }, .wrongValue("scenarios[0].entry")),
    ({ $0.scenarios[0].sha256 = "AB" }, .wrongValue("scenarios[0].sha256")),
    ({ $0.scenarios[1].size = -1 }, .wrongValue("scenarios[1].size")),
    ({ $0.scenarios.reverse() }, .wrongValue("scenarios[1].id")),
    ({ $0.scenarios[1].id = $0.scenarios[0].id }, .wrongValue("scenarios[1].id")),
    ({ $0.scenarios[0].id = "andet" }, .wrongValue("scenarios[0].id")),
    ({ $0.assets.reverse() }, .wrongValue("assets[1].path")),
    ({ $0.assets[0].path = "../../evil.OGG" }, .wrongValue("assets[0].path")),
    ({ $0.assets[0].path = "/evil.ogg" }, .wrongValue("assets[0].path")),
    ({ $0.assets[2].path = "assets/ga\u{30A}rden.svg" }, .wrongValue("assets[2].path")),
    ({ $0.assets[0].entry = "assets/x.ogg" }, .wrongValue("assets[0].entry")),
    ({ $0.assets[0].size = -1 }, .wrongValue("assets[0].size")),
  ]
  for (index, (change, fault)) in table.enumerated() {
    #expect(problem(try entries(change)) == .invalid(entry: "manifest.json", fault), "\(index)")
  }
  var changed = try entries()
  changed[0].bytes = Array("{\"format\":1}".utf8)
  #expect(problem(changed) == .invalid(entry: "manifest.json", .missing("pack")))
  changed[0].bytes = [0xFF]
  #expect(problem(changed) == .invalid(entry: "manifest.json", .notUTF8))
  changed[0].bytes = []
  #expect(problem(changed) == .invalid(entry: "manifest.json", .notJSON))
}

@Test func refusesContentThatDiffers() throws {
  var changed = try entries()
  let name = String(decoding: changed[1].name, as: UTF8.self)
  changed[1].bytes[20] ^= 1
  #expect(problem(changed) == .altered(entry: name))
  changed[1].bytes.removeLast()
  #expect(problem(changed) == .altered(entry: name))
  changed = try entries()
  changed[1].bytes.append(0x20)
  #expect(problem(changed) == .altered(entry: name))
  #expect(problem(try entries { $0.scenarios[0].size += 1 }) == .altered(entry: name))
}

@Test func refusesProgramsThatAreNone() throws {
  let junk = Array("{\"format\":7}".utf8)
  let hash = sha256(junk)
  var changed = try entries {
    $0.scenarios[0].sha256 = hash
    $0.scenarios[0].entry = EntryName.program(hash)
    $0.scenarios[0].size = junk.count
  }
  changed[1] = .init(EntryName.program(hash), junk)
  #expect(problem(changed) == .invalid(entry: EntryName.program(hash), .newerFormat(found: 7, known: 1)))
}

@Test func refusesTooMuch() throws {
  let bytes = ZipBuilder(entries: try entries()).bytes()
  var limits = PackLimits()
  limits.entries = 6
  #expect(problem(bytes, limits: limits) == .tooManyEntries(limit: 6))
  limits.entries = 7
  #expect(problem(bytes, limits: limits) == nil)
  limits.programBytes = 10
  let first = try Samples.pack().manifest.scenarios[0].entry
  #expect(problem(bytes, limits: limits) == .entryTooLarge(first, limit: 10))
  let many = ZipBuilder(entries: (0..<20_001).map { .init("e\($0)", []) }).bytes()
  #expect(problem(many) == .tooManyEntries(limit: 20_000))
}

@Test func refusesAListThatDiffersFromTheEntries() throws {
  let folder = try TemporaryFolder()
  let path = "\(folder.path)/en.aspack"
  try PackWriter.write(try Samples.pack(), to: path)
  let written = try #require(TemporaryFolder.read(path))
  for bytes in [ZipBuilder(entries: try entries()).bytes(), written] {
    try #require(problem(bytes) == nil)
    let start = try #require(bytes.ranges(of: [0x50, 0x4B, 0x01, 0x02]).last)
    // From the flags to the sizes, but not the version before them, and the name.
    for place in Array(8..<30) + [46, 60] {
      var changed = bytes
      changed[start.lowerBound + place] ^= 1
      #expect(problem(changed) != nil, "byte \(place) of the last in the list")
    }
  }
}
