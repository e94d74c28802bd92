import Foundation
import ScenarioModel
import Testing

@testable import ScenarioPack

/// The quick reader of JSON beside Foundation's: what it takes, the other takes too, and makes the same of it.
struct JSONTapeTests {
  private static let manifest = repositoryFolder() + "/Tests/ScenarioPackTests/Goldens/manifest.json"

  private func quick<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8]) -> Value? {
    JSONCoding.decodeFromTape(type, bytes)
  }

  private func general<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8]) -> Value? {
    try? JSONDecoder().decode(type, from: Data(bytes))
  }

  private static let translation = Translation(
    locale: "ar", title: "ديمنس", competencies: ["relation": "Mødet"],
    scenarios: [
      Translation.Scenario(
        id: "lille",
        texts: (0..<200).map {
          Translation.Entry(
            id: "scene-\($0)/linje-æ", text: "Lin\"je\" \\ \($0)\n\u{1}\u{1F469}\u{200D}\u{2695}", hash: "h0a1b2c3d")
        })
    ])

  @Test func takesWhatTheToolkitWrites() throws {
    for program in [Samples.smallProgram(), Samples.fullProgram()] {
      #expect(quick(Program.self, ProgramCoding.encode(program)) == program)
    }
    let bytes = TranslationCoding.encode(Self.translation)
    #expect(quick(Translation.self, bytes) == Self.translation)
    let manifest = try #require(TemporaryFolder.read(Self.manifest))
    let read = try #require(quick(PackManifest.self, manifest))
    #expect(read == general(PackManifest.self, manifest))
  }

  private func agree<Value: Decodable & Equatable>(
    _ type: Value.Type, onChangesOf bytes: [UInt8], seed: UInt64
  ) -> (taken: Int, refused: Int) {
    var random = SeededGenerator(seed)
    let pieces: [[UInt8]] = [
      "\"", "\\", "{", "}", "[", "]", ",", ":", "null", "-", "0", "1e3", ".5", " ", "\t", "\u{1}", "\\u00e6", "\\ud83d",
      "\\n", "\\x", "é", "e\u{301}", "true", "99999999999999999999",
    ].map { Array($0.utf8) }
    var counts = (taken: 0, refused: 0)
    for _ in 0..<1_000 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        let place = Int.random(in: 0..<changed.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: changed.remove(at: place)
        case 1: changed.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
        case 2: changed.swapAt(place, Int.random(in: 0..<changed.count, using: &random))
        default:
          let other = Int.random(in: 0..<changed.count, using: &random)
          changed.insert(
            contentsOf: changed[min(place, other)..<min(max(place, other), min(place, other) + 40)], at: place)
        }
        if changed.isEmpty { changed = bytes }
      }
      guard JSONCoding.isUTF8(changed) else { continue }
      let (ours, theirs) = (quick(type, changed), general(type, changed))
      if let ours {
        counts.taken += 1
        if ours != theirs {
          Issue.record("\(String(decoding: changed, as: UTF8.self))")
          break
        }
      } else {
        counts.refused += 1
      }
    }
    return counts
  }

  @Test func makesTheSameOfChangedDocumentsAsFoundation() throws {
    let documents: [(taken: Int, refused: Int)] = [
      agree(Program.self, onChangesOf: ProgramCoding.encode(Samples.smallProgram()), seed: 1),
      agree(Program.self, onChangesOf: ProgramCoding.encode(Samples.fullProgram()), seed: 2),
      agree(PackManifest.self, onChangesOf: try #require(TemporaryFolder.read(Self.manifest)), seed: 3),
      agree(
        Translation.self,
        onChangesOf: TranslationCoding.encode(
          Translation(
            locale: "ar", title: "Dæk\n", competencies: ["a": "b"],
            scenarios: [.init(id: "s", texts: [.init(id: "t", text: "\u{1}", hash: "h0a1b2c3d")])])), seed: 4),
    ]
    // Else nothing was compared.
    for counts in documents { #expect(counts.taken > 20 && counts.refused > 100, "\(counts)") }
  }

  @Test(arguments: [
    #"{"a":1,"a":2}"#, #"{"a":1,"\u0061":2}"#, "{\"\u{e9}\":1,\"e\u{301}\":2}", #"{"a":01}"#, #"{"a":-0}"#,
    #"{"a":1.0}"#,
    #"{"a":1e2}"#, #"{"a":+1}"#, #"{"a":1,}"#, #"{"a" 1}"#, #"{,}"#, #"{"a":1"#, #"{"a":1}}"#, #"{"a":1} x"#, "", " ",
    "{\"a\":\"\u{1}\"}", "[1,2", "[1,,2]", "[1 2]", #"["\ud83d"]"#, #"["\x"]"#, #"["\u12"]"#, "[tru]", "[nul]", "[-]",
    "[-x]",
    "\u{feff}{}", String(repeating: "[", count: 65) + String(repeating: "]", count: 65),
    "{" + (0..<40).map { "\"\(99 - $0)\":1" }.joined(separator: ",") + "}",
  ])
  func leavesToFoundationWhatIsNotPlain(_ text: String) {
    #expect(JSONTape(Array(text.utf8)) == nil)
  }

  /// Each value of a program and a manifest in place of each other kind of value.
  @Test func refusesValuesOfAnotherKind() throws {
    let manifest = try #require(TemporaryFolder.read(Self.manifest))
    let others = ["{}", "[]", "[[[[[]]]]]", #"{"a":{"b":1}}"#, #""a""#, "1", "-1", "true", "null"].map {
      Array($0.utf8)
    }
    for (number, bytes) in [ProgramCoding.encode(Samples.fullProgram()), manifest].enumerated() {
      let values = try #require(JSONTape(bytes)).values
      for value in values.dropFirst() where [.text, .number, .yes, .no].contains(value.kind) {
        let quotes = value.kind == .text ? 1 : 0
        for other in others {
          var changed = bytes
          changed.replaceSubrange(Int(value.start) - quotes..<Int(value.end) + quotes, with: other)
          let isAgreed =
            number == 0
            ? JSONCoding.areReadersAgreed(Program.self, on: changed)
            : JSONCoding.areReadersAgreed(PackManifest.self, on: changed)
          if !isAgreed { Issue.record("\(String(decoding: changed, as: UTF8.self))") }
        }
      }
    }
  }

  @Test func findsKeysAmongManyAndFew() throws {
    for count in [0, 1, 31, 32, 33, 1_000] {
      let object = Dictionary(uniqueKeysWithValues: (0..<count).map { ("nøgle \($0)", $0) })
      #expect(quick([String: Int].self, JSONCoding.encode(object)) == object)
    }
  }

  @Test(arguments: ["127", "-128", "128", "-129", "255", "256", "9223372036854775807", "-9223372036854775808"])
  func readsNumbersThatFit(_ number: String) {
    let bytes = Array("[\(number)]".utf8)
    #expect(quick([Int8].self, bytes) == Int8(number).map { [$0] })
    #expect(quick([UInt8].self, bytes) == UInt8(number).map { [$0] })
    #expect(quick([Int].self, bytes) == Int(number).map { [$0] })
    #expect(quick([UInt64].self, bytes) == UInt64(number).map { [$0] })
  }
}

/// Beside the standard library, which repairs what is not UTF-8.
@Test func knowsUTF8() {
  var random = SeededGenerator(5)
  let pieces: [[UInt8]] = [
    Array("a".utf8), Array("æøå".utf8), Array("ديمنس".utf8), Array("\u{1F469}".utf8), Array("\u{FFFD}".utf8), [0x80],
    [0xC0],
    [0xC1, 0x80], [0xC2], [0xE0, 0x80, 0x80], [0xE0, 0xA0], [0xED, 0xA0, 0x80], [0xED, 0x9F, 0xBF],
    [0xF0, 0x80, 0x80, 0x80],
    [0xF0, 0x90], [0xF4, 0x90, 0x80, 0x80], [0xF4, 0x8F, 0xBF, 0xBF], [0xF5], [0xFF], [0xBF],
  ]
  var counts = [0, 0]
  for number in 0..<4_000 {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0..<12, using: &random) {
      bytes += pieces[Int.random(in: 0..<(number.isMultiple(of: 2) ? 5 : pieces.count), using: &random)]
    }
    let isUTF8 = String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(bytes)
    counts[isUTF8 ? 1 : 0] += 1
    if JSONCoding.isUTF8(bytes) != isUTF8 { Issue.record("\(bytes)") }
  }
  #expect(counts.allSatisfy { $0 > 100 })
}
