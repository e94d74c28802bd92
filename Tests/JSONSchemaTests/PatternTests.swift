import Testing

@testable import JSONSchema

/// The own matcher of regular expressions.
struct PatternTests {
  private func isFound(_ pattern: String, in text: String) throws -> Bool {
    var properties: [String: ScalarSet] = [:]
    let bytes = Array(("§" + text + "§").utf8)
    return try Pattern(pattern, properties: &properties).isFound(in: bytes, 2..<bytes.count - 2)
  }

  @Test(arguments: [
    ("a+", "xxaayy"), ("", ""), ("", "a"), ("^$", ""), ("^a", "ab"), ("b$", "ab"), ("^[a-z]*$", "abc"), ("a|b|", "c"),
    ("^(a|bc)+d$", "abcad"), ("^a{2,3}$", "aaa"), ("^a{2}$", "aa"), ("^a{2,}$", "aaaaa"), ("^(?:ab?){3}$", "abaab"),
    ("^a*?b", "aab"), ("^(?<ord>a)b$", "ab"), ("\\bcat\\b", "a cat!"), ("\\Bcat", "concat"), ("^\\d\\D$", "1a"),
    ("^\\w+$", "aZ_9"), ("^\\W$", "é"), ("^\\s$", "\u{FEFF}"), ("^\\S$", "a"), ("^.$", "😀"), ("^...$", "æøå"),
    ("^[^a]$", "\n"), ("^[\\]\\-^]+$", "]-^"), ("^[-a]+$", "-a"), ("^[a-]+$", "a-"), ("^[æøå]+$", "åæø"),
    ("^[]$|x", "x"),
    ("^[^]$", "q"), ("^\\u00e6\\x41\\u{1F600}\\ud83d\\ude00$", "æA😀😀"), ("^\\cA\\t\\0$", "\u{1}\t\0"),
    ("^\\p{L}+$", "Søren"), ("^\\p{Letter}+$", "π"), ("^\\P{L}+$", "12"), ("^[\\p{Lu}\\d]+$", "Å9"),
    ("^\\p{gc=Nd}$", "٣"), ("^\\p{Alphabetic}$", "ß"), ("^\\.\\*\\/\\$$", ".*/$"), ("^(a*)*$", "aaa"),
    ("(^a|b)c", "xbc"),
    ("^[a-zæøåäöüé][a-z0-9_æøåäöüé-]{0,63}$", "ved-døren"), ("a\\b|^$", "ba"), ("[\\b]", "\u{8}"), ("^(?:)$", ""),
  ])
  func finds(pattern: String, text: String) throws {
    #expect(try isFound(pattern, in: text))
  }

  @Test(arguments: [
    ("a+", "xyz"), ("^$", "a"), ("^a", "ba"), ("b$", "ba"), ("^[a-z]*$", "aBc"), ("^(a|bc)+d$", "abd"),
    ("^a{2,3}$", "aaaa"),
    ("^a{2,3}$", "a"), ("^.$", "\n"), ("^.$", "\u{2028}"), ("\\bcat\\b", "concat"), ("\\Bcat", "a cat"), ("^\\d$", "٣"),
    ("^\\w$", "é"), ("^[]$", ""), ("^[^æ]$", "æ"), ("^\\p{L}$", "1"), ("^\\p{Lu}$", "å"), ("$a", "a"), ("a^", "a"),
    ("^ab$", "abc"), ("^(?:a|ab)$", "abc"), ("^a$", "a\n"),
  ])
  func doesNotFind(pattern: String, text: String) throws {
    #expect(try !isFound(pattern, in: text))
  }

  @Test(arguments: [
    "(", ")", "[a", "a{2,1}", "*", "a**", "?", "a{", "}", "]", "{1}", "\\", "\\a", "\\p", "\\p{Foo}", "\\p{L", "\\u12",
    "\\u{110000}", "\\x4", "\\c1", "[z-a]", "[\\d-z]", "(?=a)", "(?!a)", "(?<=a)", "(?<!a)", "(a)\\1", "\\k<a>", "(?a)",
    "(?<a b>c)", "^*", "\\b+", "\\01", "(a{1000}){1000}", String(repeating: "(", count: 10_000),
  ])
  func refuses(pattern: String) {
    var properties: [String: ScalarSet] = [:]
    #expect(throws: PatternError.self) { try Pattern(pattern, properties: &properties) }
  }

  /// The automaton of this pattern would have 2^24 states; it is followed state by state instead.
  @Test func followsWhatIsTooLargeForATable() throws {
    let pattern = "a[ab]{24}c"
    #expect(try isFound(pattern, in: String(repeating: "ab", count: 40) + "ac"))
    #expect(try !isFound(pattern, in: String(repeating: "b", count: 80) + "c"))
  }

  /// Random patterns against random texts, compared with a matcher that tries everything.
  @Test func agreesWithAMatcherThatTriesEverything() throws {
    var random = SmallGenerator(state: 42)
    for _ in 0..<2_000 {
      let pattern = random.pattern(depth: 3)
      let text = (0..<Int.random(in: 0..<7, using: &random)).map { _ in
        ["a", "b", " "].randomElement(using: &random) ?? ""
      }
      var properties: [String: ScalarSet] = [:]
      let part = try PatternParser.parse(pattern, properties: &properties)
      let scalars = Array(text.joined().unicodeScalars.map(\.value))
      let expected = (0...scalars.count).contains { !ends(part, scalars, [$0]).isEmpty }
      #expect(try isFound(pattern, in: text.joined()) == expected, "\(pattern) in \(text.joined())")
    }
  }

  /// The places where a part can end that starts at one of some places.
  private func ends(_ part: PatternPart, _ text: [UInt32], _ starts: Set<Int>) -> Set<Int> {
    switch part {
    case .one(let set): return Set(starts.filter { $0 < text.count && set.contains(text[$0]) }.map { $0 + 1 })
    case .sequence(let parts): return parts.reduce(starts) { ends($1, text, $0) }
    case .alternatives(let branches): return branches.reduce(into: []) { $0.formUnion(ends($1, text, starts)) }
    case .repetition(let part, let least, let most):
      var current = starts
      for _ in 0..<least { current = ends(part, text, current) }
      var all = current
      for _ in 0..<min(most.map { $0 - least } ?? 10, 10) {
        current = ends(part, text, current)
        all.formUnion(current)
      }
      return all
    case .start: return starts.filter { $0 == 0 }
    case .end: return starts.filter { $0 == text.count }
    case .wordBoundary(let wanted):
      return starts.filter { place in
        let before = place > 0 && ScalarSet.word.contains(text[place - 1])
        let after = place < text.count && ScalarSet.word.contains(text[place])
        return (before != after) == wanted
      }
    }
  }
}

/// A linear congruential generator, so that every run tries the same.
struct SmallGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ state >> 31) &* 0x9E37_79B9_7F4A_7C15
  }

  mutating func pattern(depth: Int) -> String {
    switch Int.random(in: 0..<(depth > 0 ? 10 : 5), using: &self) {
    case 0, 1: return "a"
    case 2: return "b"
    case 3: return ["^", "$", "\\b", "\\B"].randomElement(using: &self) ?? ""
    case 4: return "[^a]"
    case 5: return "(?:\(pattern(depth: depth - 1)))" + (["*", "+", "?", "{1,2}"].randomElement(using: &self) ?? "")
    case 6: return "(\(pattern(depth: depth - 1))|\(pattern(depth: depth - 1)))"
    default: return pattern(depth: depth - 1) + pattern(depth: depth - 1)
    }
  }
}
