import Diagnostics
import ScenarioCompiler
import Testing

/// Rules that advise, where they could say too much or too little.
struct AdviceTests {
  /// How grave the findings of one rule are.
  private func findings(
    _ code: String, _ head: String, _ scenes: String, files: [String: String] = [:]
  ) throws -> [String] {
    try compiled(head, scenes: scenes, files: files).diagnostics.filter { $0.code == code }.map(\.severity.rawValue)
  }

  /// The same where nothing stands before the scenes.
  private func findings(_ code: String, _ scenes: String, files: [String: String] = [:]) throws -> [String] {
    try findings(code, "", scenes, files: files)
  }

  /// A scene `a` with these choices, each one line in flow style.
  private func choices(_ list: String...) -> String {
    "  a:\n    choices:\n" + list.map { "      - { \($0) }\n" }.joined() + "    goto: slut"
  }

  private let scored = "scoring: { dimensions: { ro: { title: Ro } } }"

  // MARK: Points

  @Test(arguments: [
    "id: b, text: Vent, reply: [{ gerda: Nej! }]", "id: b, text: Vent, feedback: Du venter.",
    "id: b, text: Vent, goto: c",
    "id: b, text: Vent, set: { set: true }", "id: b, text: Vent, score: { ro: 1 }", "id: b, text: Vent, critical: true",
    "id: b, text: Vent, opt-out: true", "id: b, text: Vent, when: set", "id: b, text: Vent, once: true",
    "id: b, text: Vent, tags: [x]", "id: asked, text: Vent",
  ])
  func tellsChoicesApart(_ other: String) throws {
    let head = """
      cast: { gerda: { name: Gerda, role: citizen } }
      state: { set: false }
      scoring: { dimensions: { ro: { title: Ro } } }
      """
    let rest = "\n  c:\n    lines: [{ gerda: Jeg vil ud!, when: chosen(a/asked) or set }]\n    goto: slut"
    let same = "id: foelg, text: Skal vi gå lidt?"
    let third = other.contains("asked") ? "id: c, text: Gå, goto: c" : "id: asked, text: Gå, goto: c"
    #expect(try findings("fake-choice", head, choices(same, other, third) + rest) == [])
  }

  @Test func findsTwinsAndMovesWithoutADifference() throws {
    #expect(try findings("fake-choice", choices("id: b, text: Ja", "id: c, text: Nej")) == ["warning"])
    let words = choices("id: b, text: Ja, feedback: Du siger ja.", "id: c, text: Nej, feedback: Du siger nej.")
    #expect(try findings("fake-choice", words) == [])
    #expect(try findings("fake-choice", scored, words) == ["info"])
  }

  @Test func asksForAWordOnlyWhereNothingTellsWhyAChoiceIsWorse() throws {
    let good = "id: b, text: Ja, score: { ro: 1 }"
    func worse(_ keys: String) throws -> [String] {
      try findings("dominated-choice", scored, choices(good, "id: c, text: Nej, score: { ro: 0 }\(keys)"))
    }
    #expect(try worse("") == ["warning"])
    #expect(try worse(", feedback: Hun er bekymret.") == [])
    #expect(try worse(", reply: [{ narrator: Nå. }]") == [])
    #expect(try worse(", goto: slut") == [])
    let trade = choices(good, "id: c, text: Nej, score: { mod: 1 }")
    let two = "scoring: { dimensions: { ro: { title: Ro }, mod: { title: Mod } } }"
    #expect(try findings("dominated-choice", two, trade) == [])
  }

  @Test(arguments: [
    (2, 0, 0, ["error"]), (2, 2, 0, ["error"]), (1, 2, 0, []), (0, 0, 0, []), (0, 2, -1, []),
    (0, 0, -1, ["error"]),
  ])
  func weighsCriticalChoicesAgainstTheBestOfTheOthers(_ critical: Int, _ best: Int, _ worst: Int, _ found: [String])
    throws
  {
    let list = choices(
      "id: b, text: Træk i hende, critical: true, score: { ro: \(critical) }",
      "id: c, text: Gå, score: { ro: \(best) }",
      "id: d, text: Vent, score: { ro: \(worst) }")
    #expect(try findings("inverted-points", scored, list) == found)
  }

  @Test(arguments: [
    ("Forkert.", "Rigtigt.", ["warning"]), ("✗ Det hjælper ikke.", "✓ Hun bliver rolig.", ["warning"]),
    ("Forkert", "Du lytter.", ["warning"]),
    ("Det er rigtigt, at du skal skrive. Men vent.", "Rigtigt.", []), ("Er det forkert?", "Rigtigt.", []),
    ("Det er ikke forkert.", "Rigtigt.", []), ("Rigtigt.", "Forkert.", []),
  ])
  func readsAVerdictOnlyWhereItIsOne(_ high: String, _ low: String, _ found: [String]) throws {
    let list = choices(
      "id: b, text: Ret hende, score: { ro: 2 }, feedback: \"\(high)\"",
      "id: c, text: Gå med, score: { ro: 0 }, feedback: \"\(low)\"")
    #expect(try findings("inverted-points", scored, list) == found)
  }

  @Test(arguments: [
    ("Jeg forstod det ikke. Hvad er TP?", true), ("Du henter hjælp.", true), ("Kan du vise mig det?", true),
    ("SPØRGER OM HJÆLP", true), ("Du ringer. »Jeg har brug for hjælp!«", true),
    ("Jeg har ikke brug for hjælp.", false), ("Du går i gang uden at spørge om hjælp.", false),
    ("Du vil ikke bede om hjælp.", false), ("Vil du hjælpe mig op?", true), ("Hjælp dig selv.", false),
    ("Skal jeg hjælpe dig?", false), ("Jeg forstår det, Gerda.", false),
  ])
  func knowsAskingForHelp(_ text: String, _ isHelp: Bool) throws {
    let list = choices("id: b, text: \"\(text)\", score: { ro: -1 }", "id: c, text: Gå med, score: { ro: 1 }")
    #expect(try findings("help-costs", scored, list).count == (isHelp ? 1 : 0))
    let free = choices("id: b, text: \"\(text)\", score: { ro: 0 }", "id: c, text: Gå med, score: { ro: 1 }")
    #expect(try findings("help-costs", scored, free) == [])
  }

  @Test(arguments: [
    ("pass: 60", []), ("pass: 49", ["error"]), ("pass: 60, cap-when-critical: 59", []),
    ("pass: 60, cap-when-critical: 60", ["error"]), ("cap-when-critical: 79", []),
    ("cap-when-critical: 80", ["warning"]), ("pass: 90, cap-when-critical: 85", []),
  ])
  func holdsTheCapAgainstThePass(_ keys: String, _ found: [String]) throws {
    let head = "scoring: { dimensions: { ro: { title: Ro } }, \(keys) }"
    let critical = choices("id: b, text: Træk, critical: true, score: { ro: -1 }", "id: c, text: Gå, score: { ro: 1 }")
    #expect(try findings("critical-outweighed", head, critical) == found)
    let harmless = choices("id: b, text: Træk, score: { ro: -1 }", "id: c, text: Gå, score: { ro: 1 }")
    #expect(try findings("critical-outweighed", head, harmless) == [])
  }

  @Test(arguments: [
    ([2, 1], false), ([50, 50], false), ([60, 30], true), ([40, 30, 20], true), ([100, 20], false), ([51, 40], false),
    ([1000, 1000], false),
  ])
  func seesPercentsInWeights(_ weights: [Int], _ isFound: Bool) throws {
    let list = weights.enumerated().map { "d\($0): { title: D, weight: \($1) }" }.joined(separator: ", ")
    let found = try findings("weights-not-hundred", "scoring: { dimensions: { \(list) } }", "  a:\n    goto: slut")
    #expect(found.isEmpty != isFound)
  }

  /// Scenes with one right choice out of so many, in so many of which it is the longest.
  private func quiz(_ scenes: Int, of options: Int, longest: Int) -> String {
    (0..<scenes).map { scene in
      let list = (0..<options).map { option in
        let text = option == 0 ? (scene < longest ? "Et langt svar" : "Et") : "Et svar \(option)"
        return
          "      - { id: v\(option), text: \(text), score: { ro: \(option == 0 ? 1 : 0) }, reply: [{ narrator: Nå. }] }\n"
      }
      return "  s\(scene):\n    choices:\n\(list.joined())    goto: \(scene + 1 < scenes ? "s\(scene + 1)" : "slut")\n"
    }.joined()
  }

  @Test(arguments: [
    (12, 3, 9, true), (12, 3, 8, false), (5, 2, 5, true), (5, 2, 4, false), (4, 4, 4, false), (12, 2, 9, false),
    (12, 2, 10, true), (5, 4, 4, true), (5, 4, 3, false),
  ])
  func seesAHabitOnlyWhereItIsNoChance(_ scenes: Int, _ options: Int, _ longest: Int, _ isFound: Bool) throws {
    let found = try findings("right-choice-longest", scored, quiz(scenes, of: options, longest: longest))
    #expect(found.isEmpty != isFound)
  }

  // MARK: Teaching

  @Test(arguments: [
    ("Forkert", true), ("Det er ikke rigtigt!", true), ("Godt valgt!", true), ("👍", true),
    ("Prøv igen", true), ("Du ser hende.", false), ("Godt, du ser hende.", false), ("Rigtigt. En varm hånd.", false),
    ("Nej, hun har ondt.", false),
  ])
  func tellsVerdictsFromFeedback(_ text: String, _ isBare: Bool) throws {
    let list = choices("id: b, text: Ja, feedback: \"\(text)\"", "id: c, text: Nej, feedback: Du siger nej.")
    #expect(try findings("bare-feedback", list).count == (isBare ? 1 : 0))
  }

  @Test(arguments: [
    ("Slå borgeren", true), ("Du slår Gerda.", true), ("Du slår hende på hånden", true), ("Hold kæft!", true),
    ("Du slår bremsen til og hjælper hende.", false), ("Slå en streg over det.", false),
    ("Du slår dynen til side.", false), ("Du skruer op for fjernsynet.", false), ("Sparket i gang", false),
    ("Gerda slår ud efter dig", false),
  ])
  func knowsAChoiceThatNobodyTakes(_ text: String, _ isStraw: Bool) throws {
    let head = "cast: { gerda: { name: Gerda Holm, role: citizen } }"
    let list = choices("id: b, text: \"\(text)\"", "id: c, text: Gå med")
    #expect(try findings("straw-choice", head, list).count == (isStraw ? 1 : 0))
  }

  @Test func countsOnlyChoicesThatStandTogether() throws {
    let five = (0..<5).map { "id: v\($0), text: Valg \($0), reply: [{ narrator: Nå \($0). }]" }
    func scene(_ sixth: String) -> String {
      "  a:\n    choices:\n" + (five + [sixth]).map { "      - { \($0) }\n" }.joined() + "    goto: slut"
    }
    #expect(try findings("overload", scene("id: b, text: Ja")) == ["warning"])
    #expect(try findings("overload", scene("id: b, text: Ja, when: chosen(v0)")) == [])
    #expect(try findings("overload", scene("id: b, text: Ja, opt-out: true")) == [])
  }

  @Test func findsTheRepairUnderEitherName() throws {
    func repair(_ name: String) throws -> [String] {
      try findings(
        "no-repair",
        """
          a:
            choices:
              - { id: b, text: Træk, critical: true }
              - { id: c, text: Gå }
            goto: d
          d:
            choices:
              - { id: e, text: Undskyld\(name) }
              - { id: f, text: Nå }
            goto: slut
        """)
    }
    #expect(try repair("") == ["warning"])
    #expect(try repair(", repair: b") == [])
    #expect(try repair(", repair: [a/b]") == [])
  }

  @Test(arguments: [
    ("inverted-points", "Go", "Wrong!", "Hit the ball.", ["warning"]),
    ("bare-feedback", "Go", "Well done.", "Stay", ["warning"]),
    ("help-costs", "Go", "You go.", "Could you repeat that?", ["warning"]),
    ("help-costs", "Go", "You go.", "Don’t ask for help.", []),
    ("straw-choice", "Hit him", "You hit.", "Stay", ["warning"]),
    ("straw-choice", "Slå ham", "Du slår.", "Stay", []), ("straw-choice", "Hit the brakes", "You stop.", "Stay", []),
  ])
  func readsEnglishToo(_ code: String, _ high: String, _ feedback: String, _ low: String, _ found: [String]) throws {
    let english = ["pack.yaml": "pack: dk.example.test\nversion: 1.0.0\nlanguage: 1\ntitle: Test\nlocale: en\n"]
    let list = choices(
      "id: b, text: \"\(high)\", score: { ro: 2 }, feedback: \"\(feedback)\"",
      "id: c, text: \"\(low)\", score: { ro: -1 }")
    #expect(try findings(code, scored, list, files: english) == found)
  }

  // MARK: Items

  @Test(arguments: [
    ("spurgt", "", true), ("spurgt", "set: { spurgt: true }", false), ("tal >= 3", "add: { tal: 1 }", false),
    ("tal >= 3", "set: { tal: 2 }", true), ("tal + 1 > 4", "", true), ("not spurgt", "", false),
    ("spurgt or tal < 1", "", false), ("spurgt and tal < 1", "", true), ("chosen(b)", "", false),
    ("visited(væk)", "", true), ("chosen(skjult)", "", true), ("times(a) >= 1", "", false), ("tal != 0", "", true),
    ("-tal < 0", "add: { tal: 2 }", false), ("-tal < 0", "add: { tal: -2 }", true),
  ])
  func knowsWhatCanNeverBeShown(_ when: String, _ effect: String, _ isFound: Bool) throws {
    let head = """
      state: { spurgt: false, tal: { start: 0, min: 0, max: 5 } }
      scoring: { dimensions: { ro: { title: Ro } } }
      """
    let keys = effect.isEmpty ? "" : ", \(effect)"
    let found = try findings(
      "item-never-shown", head,
      """
        a:
          choices:
            - { id: b, text: Spørg\(keys) }
            - { id: c, text: Vent, goto: slut }
            - { id: skjult, text: Gå, when: visited(væk), set: { spurgt: true, tal: 5 } }
          goto: d
        væk:
          set: { spurgt: true }
          goto: slut
        d:
          select:
            items:
              - { id: e, text: Hun fryser, when: '\(when)', score: { ro: 1 } }
              - { id: f, text: Hun smiler }
          goto: slut
      """)
    #expect(found.isEmpty != isFound)
  }

  // MARK: Pictures and sounds

  private func manifest(_ rest: String) -> [String: String] {
    [
      "pack.yaml": "pack: dk.example.test\nversion: 1.0.0\nlanguage: 1\ntitle: Test\nlocale: da\n\(rest)\n",
      "assets/a.ogg": "", "assets/b.png": "",
    ]
  }

  private let cast = "cast: { lone: { name: Lone, role: supervisor } }"

  @Test(arguments: [
    ("", ["warning"]), ("consent: true", []), ("consent: false", ["error"]),
    ("credit: Syntetisk tale fra eSpeak NG", []), ("credit: Lone Holm", ["warning"]),
  ])
  func asksForTheConsentOfVoices(_ entry: String, _ found: [String]) throws {
    let assets = entry.isEmpty ? "" : "assets:\n  assets/a.ogg: { \(entry) }"
    let files = manifest(assets)
    let scene = "  a:\n    lines: [{ lone: Godmorgen., audio: assets/a.ogg }]\n    goto: slut"
    #expect(try findings("no-consent", cast, scene, files: files) == found)
    let narrated = scene.replacing("lone:", with: "narrator:")
    #expect(try findings("no-consent", cast, narrated, files: files) == [])
  }

  @Test(arguments: [
    ("Lyt til opkaldet.", "", true), ("…", "", true),
    ("Lyt til opkaldet.", "{ transcript: Jeg kommer nu. }", false), ("Telefonen ringer.", "", false),
    ("Hør, Ingrid er forvirret.", "", false),
  ])
  func asksForTheWordsOfASound(_ text: String, _ entry: String, _ isFound: Bool) throws {
    let files = manifest(entry.isEmpty ? "" : "assets:\n  assets/a.ogg: \(entry)")
    let scene = "  a:\n    lines: [{ narrator: \"\(text)\", audio: assets/a.ogg }]\n    goto: slut"
    #expect(try findings("no-transcript", scene, files: files).count == (isFound ? 1 : 0))
  }

  @Test func asksForALicenceOnceUnlessPackOrFileHasOne() throws {
    let scene = """
        a:
          image: assets/b.png
          lines: [{ narrator: Det banker., audio: assets/a.ogg }]
          goto: slut
      """
    let entries = "assets:\n  assets/b.png: { alt: En dør }\n"
    #expect(try findings("no-license", scene, files: manifest(entries)) == ["warning"])
    #expect(try findings("no-license", scene, files: manifest(entries + "license: CC0-1.0")) == [])
    let own = "assets:\n  assets/b.png: { alt: En dør, license: CC0-1.0 }\n  assets/a.ogg: { license: CC0-1.0 }"
    #expect(try findings("no-license", scene, files: manifest(own)) == [])
  }

  @Test func namesTheFileWithOtherCapitals() throws {
    let scene = "  a:\n    lines: [{ narrator: Det banker., audio: assets/A.OGG }]\n    goto: slut"
    let found = try compiled(scenes: scene, files: manifest("")).diagnostics.filter { $0.code == "missing-asset" }
    #expect(
      found.map(\.message.english) == [
        "The file `assets/A.OGG` does not exist, but `assets/a.ogg` does. Capitals have to fit."
      ])
    #expect(found.first?.fixIts.map(\.replacement) == ["assets/a.ogg"])
  }
}
