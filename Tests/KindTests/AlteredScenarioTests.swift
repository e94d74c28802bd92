import CompilerProbes
import CulturalNorms
import DementiaCare
import Diagnostics
import Handover
import ScenarioKit
import Testing

/// The scenarios that authors start from, altered at random places: what becomes of them is a program or an error, told
/// at a place of the file and in both languages. `Fuzz/` does the same for as long as one likes.
struct AlteredScenarioTests {
  private static let kinds: [any ScenarioKind] = [CulturalNorms(), DementiaCare(), Handover()]

  @Test(arguments: [0, 1, 2], [1, 2, 3])
  func becomesAProgramOrAnError(_ kind: Int, _ seed: UInt64) throws {
    let template = try #require(Self.kinds[kind].templates.first)
    let text = template.text.danish.replacing("{{id}}", with: "probe")
    let probe = try KindProbe(Self.kinds)
    #expect(probe.faultOfCompiling(Array(text.utf8)) == nil)
    var random = Random(state: seed)
    for _ in 1...20 {
      let altered = Self.altered(text, &random)
      let fault = probe.faultOfCompiling(Array(altered.utf8))
      #expect(fault == nil, "\(altered)")
    }
  }

  /// Words that mean something somewhere under a kind's key.
  private static let words = [
    "met", "coerce", "being-refused", "no", "true", "false", "-1", "99999999999999999999", "38.25", "[]", "{}", "[[a]]",
    "{ a: { b: c } }", "", "~", "\"\"", "i", "knows_fald", "distress", "{tobs}", "\u{1F}",
  ]

  /// The text with a few lines left out, said twice, moved in or out, or given another value.
  private static func altered(_ text: String, _ random: inout Random) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0...random.below(3) {
      let line = random.below(lines.count)
      switch random.below(5) {
      case 0: lines.remove(at: line)
      case 1: lines.insert(lines[random.below(lines.count)], at: line)
      case 2: lines[line] = "  " + lines[line]
      case 3:
        if let colon = lines[line].firstIndex(of: ":") {
          lines[line] = lines[line][...colon] + " " + words[random.below(words.count)]
        }
      default: lines[line] = lines[line].replacing(" a", with: " \(words[random.below(words.count)])")
      }
    }
    return lines.joined(separator: "\n")
  }
}

/// A small generator whose numbers are the same each time (SplitMix64).
private struct Random {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var number = state
    number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
    number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((number ^ (number >> 31)) % UInt64(limit))
  }
}
