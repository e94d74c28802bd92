import PackProbes
import ScenarioModel
import Testing

@testable import ScenarioPack

/// Random access: each part from its own place, checked as it is read.
struct PackFileTests {
  @Test func readsEachPartAlone() throws {
    let pack = try Samples.pack()
    let file = try PackFile(try PackWriter.bytes(of: pack), path: "p")
    #expect(file.manifest == pack.manifest)
    for program in pack.programs { #expect(try file.program(program.scenario) == program) }
    #expect(try file.program("ingen") == nil)
    #expect(try file.translation("ar") == nil)
    for asset in pack.manifest.assets {
      var bytes: [UInt8] = []
      try file.readAsset(asset.path) { bytes += $0 }
      #expect(try bytes == pack.asset(asset.path))
    }
    #expect(throws: PackError(.assetUnknown("assets/none"), path: "p")) { try file.readAsset("assets/none") { _ in } }
    try file.verify()
  }

  /// What is altered in one part is no matter to the others, and is found when that part is read.
  @Test func findsWhatIsAlteredWhenItIsRead() throws {
    let pack = try Samples.pack()
    let bytes = try PackWriter.bytes(of: pack)
    let archive = try Archive(.bytes(bytes), limits: PackLimits())
    // In the middle of the content, and in the time that stands at the entry.
    let places = try archive.entries.dropFirst().filter { $0.storedSize > 0 }.flatMap { entry in
      [(entry, try entry.contentOffset(in: archive.input) + entry.storedSize / 2), (entry, entry.offset + 10)]
    }
    for (entry, place) in places {
      var changed = bytes
      changed[place] ^= 0x10
      let file = try PackFile(changed, path: "p")
      var wrong = 0
      for scenario in pack.manifest.scenarios {
        let isAltered = scenario.entry == entry.name
        do { #expect(try (file.program(scenario.id) != nil) && !isAltered) } catch { #expect(isAltered) }
        if isAltered { wrong += 1 }
      }
      for asset in pack.manifest.assets {
        let isAltered = asset.entry == entry.name
        do {
          try file.readAsset(asset.path) { _ in }
          #expect(!isAltered)
        } catch { #expect(isAltered) }
        if isAltered { wrong += 1 }
      }
      #expect(wrong > 0)
      #expect(throws: PackError.self) { try file.verify() }
    }
  }

  /// A newer minor version may add keys and entries, and an older reader passes over them; a newer major one it refuses.
  @Test func passesOverWhatANewerMinorVersionAdds() throws {
    let pack = try Samples.pack()
    func entries(minor: String) throws -> [ZipBuilder.Entry] {
      let text = String(decoding: pack.manifest.encoded(), as: UTF8.self)
      let more = text.replacing("{\"assets\"", with: "{\"answers\":[1],\(minor)\"assets\"")
      var entries = [ZipBuilder.Entry(EntryName.manifest, Array(more.utf8))]
      for (scenario, program) in zip(pack.manifest.scenarios, pack.programs) {
        entries.append(.init(scenario.entry, ProgramCoding.encode(program)))
      }
      for asset in pack.manifest.assets where !entries.contains(where: { $0.name == Array(asset.entry.utf8) }) {
        entries.append(.init(asset.entry, try pack.asset(asset.path)))
      }
      return entries + [.init("answers/1.bin", [1, 2, 3])]
    }
    func found(_ minor: String) throws -> PackError.Problem? {
      problem(ZipBuilder(entries: try entries(minor: minor)).bytes())
    }
    #expect(try found("\"minor\":2,") == nil)
    #expect(try found("\"minor\":900,") == nil)
    #expect(try found("") == .entrySurplus("answers/1.bin"))
    #expect(try found("\"minor\":1,") == .entrySurplus("answers/1.bin"))
    #expect(try found("\"minor\":0,") == .entrySurplus("answers/1.bin"))
    #expect(try found("\"minor\":-1,") == .invalid(entry: "manifest.json", .wrongValue("minor")))
    let newer = try entries(minor: "\"minor\":2,").map { entry in
      var entry = entry
      entry.bytes = Array(
        String(decoding: entry.bytes, as: UTF8.self).replacing("\"format\":1", with: "\"format\":2").utf8)
      return entry
    }
    #expect(
      problem(ZipBuilder(entries: newer).bytes())
        == .invalid(entry: "manifest.json", .newerFormat(found: 2, known: 1)))
  }

  /// Bytes between, before or after the entries, and entries that lie over one another.
  @Test func refusesGapsAndOverlaps() throws {
    let pack = try Samples.pack()
    let bytes = try PackWriter.bytes(of: pack)
    let entries = try Archive(.bytes(bytes), limits: PackLimits()).entries
    for entry in entries {
      var wider = bytes
      wider.insert(contentsOf: [0, 0, 0, 0], at: entry.end)
      #expect(problem(wider) != nil)
    }
    // One entry inside another one's stored content, both listed: the trick of a bomb that overlaps.
    let inner = ZipBuilder(entries: [.init("inner.bin", [1, 2, 3])]).bytes()
    let local = Array(inner.prefix(30 + 9 + 3))
    let outer = ZipBuilder(entries: [.init("outer.bin", local + [9])]).bytes()
    let (start, innerStart) = (30 + 9, 42)
    let outerEnd = 30 + 9 + local.count + 1
    var list = Array(outer[outerEnd..<outer.count - 22])
    var second = Array(inner[innerStart..<inner.count - 22])
    second[42] = UInt8(start)
    list += second
    let tail = Array(outer.suffix(22))
    var zip = Array(outer.prefix(outerEnd)) + list + tail
    let end = zip.count - 22
    zip[end + 8] = 2
    zip[end + 10] = 2
    zip[end + 12] = UInt8(list.count)
    #expect(problem(zip) == .damaged(entry: "outer.bin"))
  }

  /// A pack of any length that was cut is refused, and nothing traps.
  @Test func refusesEveryCut() throws {
    let bytes = try PackWriter.bytes(of: try Samples.pack())
    for length in stride(from: 0, to: bytes.count, by: max(bytes.count / 400, 1)) {
      #expect(problem(Array(bytes.prefix(length))) != nil)
    }
  }

  /// Any byte that is altered, anywhere: either the pack is refused, or what is read is the same.
  @Test func readsTheSameOrNothingFromAlteredBytes() throws {
    let pack = try Samples.pack()
    let bytes = try PackWriter.bytes(of: pack)
    var generator = SeededGenerator(8)
    var accepted = 0
    for _ in 0..<3000 {
      var changed = bytes
      changed[Int.random(in: 0..<bytes.count, using: &generator)] ^= UInt8.random(in: 1...255, using: &generator)
      guard let read = try? PackReader.read(changed, path: "p") else { continue }
      accepted += 1
      #expect(read.manifest == pack.manifest && read.programs == pack.programs)
    }
    #expect(accepted < 150)
  }
}
