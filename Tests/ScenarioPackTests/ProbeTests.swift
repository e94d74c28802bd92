import PackProbes
import Testing

@testable import ScenarioPack

/// What the fuzz targets do, on a few thousand changed files that are the same in every run.
struct ProbeTests {
  private func changed(_ bytes: [UInt8], _ chance: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &chance) {
      let place = Int.random(in: bytes.indices, using: &chance)
      switch Int.random(in: 0..<4, using: &chance) {
      case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &chance)
      case 1: bytes[place] = UInt8.random(in: UInt8(ascii: "0")...UInt8(ascii: "9"), using: &chance)
      case 2: bytes.insert(UInt8(ascii: "9"), at: place)
      default: bytes.remove(at: place)
      }
    }
    return bytes
  }

  @Test func playsWhateverProgramsItTakes() {
    var chance = SeededGenerator(7)
    for program in [Samples.fullProgram(), Samples.smallProgram()] {
      let bytes = ProgramCoding.encode(program)
      #expect(faultOfProgram(bytes) == nil)
      for _ in 0..<60 {
        let mutant = changed(bytes, &chance)
        #expect(faultOfProgram(mutant) == nil, "\(String(decoding: mutant, as: UTF8.self))")
      }
    }
  }

  @Test func survivesChangedPacksAndManifests() throws {
    var chance = SeededGenerator(8)
    let pack = try PackWriter.bytes(of: Samples.pack())
    let manifest = try Samples.pack().manifest.encoded()
    #expect(faultOfPack(pack) == nil)
    for _ in 0..<60 {
      #expect(faultOfPack(changed(pack, &chance)) == nil)
      #expect(faultOfManifest(changed(manifest, &chance)) == nil)
    }
  }

}
