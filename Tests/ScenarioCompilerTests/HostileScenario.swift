import Testing

/// A scenario file that was made to break something.
struct HostileScenario: CustomTestStringConvertible {
  /// What was done to it.
  let testDescription: String
  let bytes: [UInt8]
  /// Whether there is certainly something to say about it.
  let isWrong: Bool

  init(_ description: String, _ bytes: [UInt8], isWrong: Bool) {
    testDescription = description
    self.bytes = bytes
    self.isWrong = isWrong
  }

  init(_ description: String, _ text: String, isWrong: Bool = true) {
    self.init(description, Array(text.utf8), isWrong: isWrong)
  }

  /// The scenario that the others are made of; it has nothing wrong.
  static let valid = """
    scenario: prøve
    title: Gerda vil hjem
    level: B1
    minutes: 10
    briefing: |
      Du er elev på et plejehjem.

      Klokken er 16.20 …
    cast:
      gerda: { name: Gerda, role: citizen }
    state:
      uro: { start: 5, min: 0, max: 10 }
      hjulpet: false
      fase:
        start: rolig
        values: [rolig, urolig]
    scoring:
      dimensions:
        relation: { title: Relation, weight: 2 }
      pass: 60
    rules:
      - when: uro >= 9 and not hjulpet
        goto: krise
    scenes:
      ved-døren:
        lines:
          - gerda: "Lad mig ud! {uro} gange!"
          - narrator: Gerda tager sig til hoften.
            when: uro >= 5 or fase = urolig
            once: true
        choices:
          - følg: Du er bekymret for børnene. _Skal_ vi gå lidt?
            add: { uro: -1 }
            set: { hjulpet: true, fase: rolig }
            score: { relation: 2 }
            feedback: 'Du anerkender det, hun er ''bekymret'' for.'
          - ret: Dine børn er voksne.
            add: { uro: 4 }
            set: { fase: urolig }
        goto:
          - when: uro < 9
            to: ro
          - to: krise
      krise:
        lines:
          - narrator: >-
              Gerda råber
              højt.
        end: { outcome: failure }
      ro:
        lines:
          - narrator: Gerda sætter sig ved kaffen.
        end: { outcome: success }
    debrief:
      - Hvad skete der?

    """

  /// All of them.
  static let all = cut + flipped + replaced + monsters

  /// Cut after every token. As long as the last scene is not reached, a scene is missing or unfinished.
  private static let cut: [HostileScenario] = {
    let bytes = Array(valid.utf8)
    let lastScene = Array(valid.prefix(upTo: valid.firstRange(of: "  ro:\n")?.lowerBound ?? valid.endIndex).utf8).count
    return bytes.indices.filter { index in
      let isWord = isPartOfWord(bytes[index])
      return index > 0 && isPartOfWord(bytes[index - 1]) != isWord
    }.map { HostileScenario("cut at byte \($0)", Array(bytes[..<$0]), isWrong: $0 < lastScene) }
  }()

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// Every seventh byte with one of its bits flipped.
  private static let flipped: [HostileScenario] = {
    let bytes = Array(valid.utf8)
    return stride(from: 0, to: bytes.count, by: 7).map { index in
      var changed = bytes
      changed[index] ^= 1 << UInt8(index / 7 % 8)
      return HostileScenario("bit \(index / 7 % 8) of byte \(index) flipped", changed, isWrong: false)
    }
  }()

  private static func replacing(_ description: String, _ old: String, _ new: String) -> HostileScenario {
    HostileScenario(description, valid.replacing(old, with: new), isWrong: true)
  }

  /// One thing changed that makes the scenario wrong.
  private static let replaced = [
    replacing("a Cyrillic letter in an id", "goto: krise", "goto: kr\u{0456}se"),
    replacing("a Greek letter in a state", "when: uro < 9", "when: ur\u{03BF} < 9"),
    replacing("a full-width letter in a key", "scenes:", "\u{FF53}cenes:"),
    replacing("a bidirectional override in an id", "  ro:\n", "  r\u{202E}o:\n"),
    replacing("a right-to-left mark in an id", "  ro:\n", "  ro\u{200F}:\n"),
    replacing("a zero-width joiner in an id", "  ro:\n", "  r\u{200D}o:\n"),
    replacing("a zero-width space in a key", "goto:\n", "goto\u{200B}:\n"),
    replacing("a soft hyphen in an id", "krise:\n", "kri\u{AD}se:\n"),
    replacing("a no-break space in the indentation", "  krise:\n", "\u{A0} krise:\n"),
    replacing("an emoji for an id", "  ro:\n", "  😀:\n"),
    replacing("a combining mark alone for an id", "  ro:\n", "  \u{301}:\n"),
    replacing("a tab in the indentation", "    choices:", "\t choices:"),
    replacing("a byte order mark in the middle", "scenes:", "\u{FEFF}scenes:"),
    replacing("a zero byte", "title: Gerda", "title: Ge\0rda"),
    replacing("an escape character", "title: Gerda", "title: Ge\u{1B}[31mrda"),
    replacing("a zero byte by escape in an id", "goto: krise", "goto: \"kri\\0se\""),
    replacing("an integer of 64 bits", "start: 5", "start: 9223372036854775807"),
    replacing("an integer past 64 bits", "start: 5", "start: 9223372036854775808"),
    replacing("the least integer", "min: 0", "min: -9223372036854775808"),
    replacing("an integer of a thousand digits", "max: 10", "max: 1" + String(repeating: "0", count: 1_000)),
    replacing("an exponent without end", "max: 10", "max: 1e999999999999999999999"),
    replacing("an integer of 64 bits that is added", "add: { uro: 4 }", "add: { uro: 9223372036854775807 }"),
    replacing("a score of 64 bits", "relation: 2 }", "relation: -9223372036854775808 }"),
    replacing("a weight past 64 bits", "weight: 2", "weight: 99999999999999999999"),
    replacing("a fraction", "start: 5", "start: 5.5"),
    replacing("not a number", "start: 5", "start: .nan"),
    replacing("a number too large for a condition", "uro < 9", "uro < 99999999999999999999"),
    replacing("minutes past all days", "minutes: 10", "minutes: 99999999999"),
    replacing("a list for a text", "title: Gerda vil hjem", "title: [Gerda, vil, hjem]"),
    replacing("a mapping for a text", "title: Gerda vil hjem", "title: { Gerda: vil }"),
    replacing("a text for a mapping", "cast:\n  gerda: { name: Gerda, role: citizen }", "cast: Gerda"),
    replacing("nothing for the scenes", "scenes:\n", "scenes:\nscener:\n"),
    replacing("an alias of nothing", "goto: krise", "goto: *krise"),
    replacing("an anchor in its own content", "choices:", "choices: &a [*a]\n    x:"),
    replacing("a tag", "title: Gerda", "title: !!binary Gerda"),
    replacing("a merge key", "state:", "<<: { a: b }\nstate:"),
    replacing("two documents", "scenes:", "---\nscenes:"),
    replacing("a directive", "scenario: prøve", "%YAML 1.1\n---\nscenario: prøve\n...\nx"),
    replacing("a key twice", "minutes: 10", "minutes: 10\nminutes: 12"),
    replacing("a key that is a list", "minutes: 10", "? [a, b]\n: 10"),
    replacing("a quote that is never closed", "title: Gerda", "title: \"Gerda"),
    replacing("a brace that is never closed", "role: citizen }", "role: citizen"),
    replacing("a bracket too many", "values: [rolig, urolig]", "values: [rolig, urolig]]"),
    replacing("a condition of parentheses", "uro < 9", String(repeating: "(", count: 5_000) + "uro"),
    replacing("a condition of words", "uro < 9", String(repeating: "not ", count: 400) + "hjulpet"),
    replacing("a condition of minuses", "uro < 9", "uro < " + String(repeating: "- ", count: 400) + "1"),
    replacing("a condition of or", "uro < 9", String(repeating: "uro < 9 or ", count: 5_000) + "hjulpet"),
    replacing("a condition of control characters", "uro < 9", "\"uro \\x07 < 9\""),
    replacing("an empty condition", "uro < 9", "\"\""),
    replacing("a text of opening marks", "Gerda sætter sig", String(repeating: "{uro[[", count: 2_000) + " ["),
  ]

  private static func many(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

  /// Files that are wrong from their first byte to their last.
  private static let monsters: [HostileScenario] = [
    HostileScenario("nothing", ""),
    HostileScenario("one line feed", "\n"),
    HostileScenario("a byte order mark alone", "\u{FEFF}"),
    HostileScenario("one zero byte", [0], isWrong: true),
    HostileScenario("zero bytes", [UInt8](repeating: 0, count: 10_000), isWrong: true),
    HostileScenario("all bytes", Array(0...255), isWrong: true),
    HostileScenario("the bytes 0xFF", [UInt8](repeating: 0xFF, count: 1_000), isWrong: true),
    HostileScenario("half a character", [0x61, 0x3A, 0x20, 0xE2, 0x82], isWrong: true),
    HostileScenario("a surrogate", [0x61, 0x3A, 0x20, 0xED, 0xA0, 0x80], isWrong: true),
    HostileScenario(
      "UTF-16", [0xFF, 0xFE] + valid.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, isWrong: true),
    HostileScenario(
      "UTF-16 without a mark", valid.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }, isWrong: true),
    HostileScenario("Latin-1", valid.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }, isWrong: true),
    HostileScenario("opening brackets", many(50_000, "[")),
    HostileScenario("opening braces", many(20_000, "{a: ")),
    HostileScenario("dashes", many(20_000, "- ")),
    HostileScenario("question marks", many(20_000, "? ")),
    HostileScenario("quotes", many(20_001, "\"")),
    HostileScenario("ampersands", many(20_000, "&")),
    HostileScenario("stars", many(20_000, "*a ")),
    HostileScenario("exclamation marks", many(20_000, "!")),
    HostileScenario("number signs", many(20_000, "# ")),
    HostileScenario("colons", many(20_000, ": ")),
    HostileScenario("backslashes", "a: \"" + many(20_001, "\\")),
    HostileScenario("tabs", many(20_000, "\t") + "a"),
    HostileScenario("commas in braces", "{" + many(20_000, ",") + "}"),
    HostileScenario("one word of a megabyte", many(1_000_000, "a")),
    HostileScenario("one key of a megabyte", many(1_000_000, "a") + ": b"),
    HostileScenario("one line break after the other", "scenario: a\n" + many(1_000_000, "\n")),
    HostileScenario("ten thousand keys", (0..<10_000).map { "key\($0): \($0)\n" }.joined()),
    HostileScenario("ten thousand times the same key", many(10_000, "a: b\n")),
    HostileScenario("ever deeper", (0..<500).map { many($0, " ") + "a:\n" }.joined()),
    HostileScenario("ever deeper, and back", (0..<60).map { many($0, " ") + "a:\n" }.joined() + "b: c\n"),
    HostileScenario(
      "a bomb of aliases",
      "a: &a [x, x, x, x, x, x, x, x, x]\n"
        + zip("bcdefghij", "abcdefghi").map { name, earlier in
          "\(name): &\(name) [\(Array(repeating: "*\(earlier)", count: 9).joined(separator: ", "))]\n"
        }.joined()),
    HostileScenario("a bomb of scenes", "x: &x { a: b }\nscenes:\n" + (0..<3_000).map { "  s\($0): *x\n" }.joined()),
    HostileScenario("other people's YAML", "apiVersion: v1\nkind: Pod\nmetadata:\n  name: x\n"),
    HostileScenario("JSON", "{\"scenario\": \"prøve\", \"scenes\": []}"),
    HostileScenario("HTML", "<!DOCTYPE html>\n<html><body>Gerda</body></html>"),
    HostileScenario("a letter", "Kære alle\n\nHer er scenariet, vi talte om: det handler om Gerda.\n\nHilsen Mette\n"),
    HostileScenario("a picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], isWrong: true),
    // These are odd, but nothing is wrong with them.
    HostileScenario("CR LF", valid.replacing("\n", with: "\r\n"), isWrong: false),
    HostileScenario("a byte order mark first", "\u{FEFF}" + valid, isWrong: false),
    HostileScenario("decomposed letters", valid.replacing("å", with: "a\u{30A}"), isWrong: false),
    HostileScenario("CR", valid.replacing("\n", with: "\r"), isWrong: false),
  ]
}
