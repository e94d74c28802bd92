import Diagnostics
import Testing

struct SuggestionTests {
  @Test(arguments: [
    ("gaarden", ["haven", "gården", "gaden"], "gården"),
    ("gården", ["gaarden", "garden"], "gaarden"),
    ("gaerde", ["gærde"], "gærde"), ("foelg", ["følg"], "følg"), ("cafe", ["café"], "café"),
    ("Uro", ["ro", "uro", "URO"], "uro"), ("hofetn", ["hoften", "haven"], "hoften"),
    ("ro", ["uro"], "uro"), ("hof", ["hoften", "hofteben"], "hoften"),
    ("goto", ["gato", "geto"], "gato"), ("se\u{301}ance", ["séance "], "séance "),
  ])
  func findsTheNameThatWasMeant(word: String, candidates: [String], meant: String) {
    #expect(suggestion(for: word, among: candidates) == meant)
    #expect(suggestion(for: word, among: candidates.reversed()) == meant)
  }

  @Test(arguments: [
    ("a", ["b"]), ("uro", ["mor"]), ("hoften", ["haven", "krise"]), ("", ["a"]), ("x", []), ("ved-doeren", ["hoften"]),
    ("uro", ["uro"]),
  ])
  func staysSilentWhereNothingIsNear(word: String, candidates: [String]) {
    #expect(suggestion(for: word, among: candidates) == nil)
  }

  @Test func asksInBothLanguages() {
    let message = Message(da: "Findes ikke.", en: "Not found.")
    #expect(
      message.didYouMean("gaarden", among: ["gården"])
        == Message(da: "Findes ikke. Mente du `gården`?", en: "Not found. Did you mean `gården`?"))
    #expect(message.didYouMean("gaarden", among: []) == message)
    #expect(message.didYouMean(nil) == message)
  }

  /// The banded search with its early exits finds what the whole table would.
  @Test func agreesWithAPlainSearchOverRandomNames() {
    var random = SeededGenerator(seed: 42)
    func name() -> String {
      String((0..<Int.random(in: 1...9, using: &random)).map { _ in "abcd".randomElement(using: &random) ?? "a" })
    }
    for _ in 0..<2_000 {
      let word = name()
      let candidates = (0..<8).map { _ in name() }.filter { $0 != word }
      let limit = word.count <= 3 ? 1 : (word.count + 1) / 3
      let near = candidates.map { (distance(word, $0), $0) }
        .filter { $0.0 <= limit && $0.0 < max(word.count, $0.1.count) }.min { $0 < $1 }
      if let near {
        #expect(suggestion(for: word, among: candidates) == near.1)
      } else if let found = suggestion(for: word, among: candidates) {
        #expect(word.count >= 3 && found.hasPrefix(word))
      }
    }
  }

  @Test func worksThroughManyLongCandidates() {
    let candidates = (0..<20_000).map { "scene-\($0)-" + String(repeating: "lang", count: 40) } + ["gården"]
    #expect(suggestion(for: "gaarden", among: candidates) == "gården")
    let word = candidates[17_000].replacing("scene", with: "sceen")
    #expect(suggestion(for: word, among: candidates) == candidates[17_000])
  }

  /// Optimal string alignment by the full table.
  private func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left.utf8), Array(right.utf8))
    var table = [[Int]](repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
    for row in 0...left.count {
      for column in 0...right.count {
        guard row > 0, column > 0 else {
          table[row][column] = row + column
          continue
        }
        let cost = left[row - 1] == right[column - 1] ? 0 : 1
        table[row][column] = min(
          table[row - 1][column] + 1, table[row][column - 1] + 1, table[row - 1][column - 1] + cost)
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          table[row][column] = min(table[row][column], table[row - 2][column - 2] + 1)
        }
      }
    }
    return table[left.count][right.count]
  }
}
