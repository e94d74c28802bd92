import ScenarioTesting
import Testing

/// The fifty-two mistakes that authors of care scenarios make, each found at its place.
///
/// The numbers are those of the table in `docs/decisions/0007-default-severities.md`.
struct AuthorMistakeTests {
  /// A mistake with the marks of what is found.
  struct Mistake: CustomTestStringConvertible, Sendable {
    /// Its number in the table.
    var row: Int
    /// What it is.
    var name: String
    /// The files by path, marked.
    var files: [String: String]
    var testDescription: String { "\(row) \(name)" }

    /// A mistake in a scenario called `prøve`.
    /// - Parameters:
    ///   - row: Its number.
    ///   - name: What it is.
    ///   - head: What stands before the scenes, beside id, title, briefing, debrief and goal.
    ///   - scenes: The scenes, indented by two; an ending `slut` is added.
    ///   - files: Other files.
    init(
      _ row: Int, _ name: String, head: String = "", scenes: String = "  n1:\n    goto: slut",
      files: [String: String] = [:]
    ) {
      self.row = row
      self.name = name
      self.files = [
        "pack.yaml": Self.manifest + "locale: da\n",
        "scenarios/prøve.yaml": """
        scenario: prøve
        title: Prøve
        briefing: Du øver dig.
        debrief: [Hvad skete der?]
        competencies: [relation]
        \(head)
        scenes:
        \(scenes)
          slut:
            end: { outcome: success }
        """,
      ].merging(files) { $1 }
    }

    static let manifest = """
      pack: dk.example.test
      version: 1.0.0
      language: 1
      title: Test
      license: CC-BY-4.0
      competencies: [{ id: relation, title: Relation }]

      """
  }

  private static let all = structure + language + pedagogy + scoring + access + assets

  @Test(arguments: all)
  func findsTheMistakeAtItsPlace(_ mistake: Mistake) throws {
    #expect(mistake.files.values.contains { $0.contains("^") || $0.contains("#<") }, "nothing is marked")
    // What a translation says of its own making is another matter.
    let translation: Set<String> = ["translation-without-source", "unreviewed-translation"]
    try expectAgreement(MarkedPack(mistake.files, ignoring: translation))
  }

  /// The table of TOBS comes with the kind for handovers.
  private static let waiting: Set<Int> = [37]

  @Test func coversEveryRow() {
    let rows = Set(Self.all.map(\.row))
    #expect(rows.isDisjoint(with: Self.waiting))
    #expect(rows.union(Self.waiting) == Set(1...52))
  }

  // MARK: Structure

  private static let structure = [
    Mistake(
      1, "missing start",
      head: """
        start: n99
        #      ^ unknown-scene
        """),
    Mistake(
      2, "unknown target",
      scenes: """
          n1:
            goto: n7a
        #         ^ unknown-scene
        """),
    Mistake(
      3, "duplicate id",
      scenes: """
          n4:
            goto: slut
          n4:
        # ^ duplicate-key
            goto: slut
        """),
    Mistake(
      3, "duplicate id of a choice",
      scenes: """
          n4:
            choices:
              - foelg: Skal vi gå lidt?
                goto: slut
              - foelg: Vil du vente lidt?
        #       ^ duplicate-id
                goto: slut
        """),
    Mistake(
      4, "unreachable scene",
      scenes: """
          n1:
            goto: slut
          n8:
        # ^ unreachable-scene
            goto: slut
        """),
    Mistake(
      5, "no path to an end",
      scenes: """
          n1:
            choices:
              - frem: Gå frem
                goto: n6
              - slut: Gå hjem
                goto: slut
          n6:
        # ^ no-way-to-end
            choices:
              - igen: Igen
                goto: n6
              - mere: Mere
                reply: [{ narrator: Mere. }]
                goto: n6
        """),
    Mistake(
      6, "inescapable loop",
      scenes: """
          n1:
            choices:
              - frem: Gå frem
                goto: n3
              - slut: Gå hjem
                goto: slut
          n3:
        # ^ no-way-to-end
            choices:
              - a: Vent
                goto: n4
          n4:
            choices:
              - b: Vent igen
                goto: n3
        """),
    Mistake(
      7, "guards leave no choice",
      head: "state:\n  tillid: { start: 5, min: 0, max: 10 }",
      scenes: """
          n0:
            choices:
              - ret: Dine børn er voksne.
                add: { tillid: -1 }
              - foelg: Skal vi gå lidt?
                add: { tillid: 1 }
              - vent: Vent lidt.
            goto: n1
          n1:
        # ^ stuck
            choices:
              - lidt: Hun går.
                when: tillid < 5
                goto: slut
              - meget: Hun bliver.
                when: tillid > 5
                goto: slut
        """),
    Mistake(
      8, "undeclared variable",
      head: "state:\n  distress: { start: 5, min: 0, max: 10 }",
      scenes: """
          n1:
            lines:
              - narrator: Hun ryster.
                when: distress > 3
            choices:
              - a: Vent
                add: { distres: 1 }
        #              ^ unknown-state
                goto: slut
              - b: Gå
                goto: slut
        """),
    Mistake(
      9, "wrong type",
      head: """
        state:
          tillid: { start: høj, min: 0, max: 10 }
        #                  ^ wrong-type
        """),
    Mistake(
      9, "out of range",
      head: """
        state:
          distress: { start: 14, min: 0, max: 10 }
        #                    ^ out-of-range
        """,
      scenes: """
          n1:
            lines:
              - narrator: Hun ryster.
                when: distress > 3
            goto: slut
        """),
    Mistake(
      10, "set and never read",
      head: """
        state:
          lie: false
        # ^ state-never-read
        """,
      scenes: """
          n1:
            choices:
              - lov: De kommer senere.
                set: { lie: true }
                goto: slut
              - foelg: Skal vi gå lidt?
                goto: slut
        """),
    Mistake(
      11, "fake choice",
      scenes: """
          n1:
            choices:
              - ja: Ja.
              - nej: Nej.
        #       ^ fake-choice
            goto: slut
        """),
    Mistake(
      12, "a word of YAML 1.1",
      scenes: """
          n1:
            lines:
              - narrator: 16:20
                once: yes
        #             ^ boolean-word
            goto: slut
        """),
  ]

  // MARK: Language

  /// A scene in which the narrator says a text, with a mark below it.
  private static func says(_ text: String, _ mark: String) -> String {
    "  n1:\n    lines:\n      - narrator: \(text)\n\(mark)\n    goto: slut"
  }

  private static let language = [
    Mistake(
      13, "too hard for its level", head: "level: B1",
      scenes: """
          n1:
            lines:
        \((1...20).map { _ in "      - narrator: Plejepersonalet dokumenterer observationerne systematisk i omsorgsjournalen." }.joined(separator: "\n"))
            goto: slut
        """
    ).marking("level: B1", "#      ^ too-hard"),
    Mistake(
      14, "sentence of 28 words", head: "level: B1",
      scenes: says(
        "Hun går hen til døren og tager i den og ser ud på vejen og går så hen til dig igen og siger at hun vil hjem nu.",
        "#                 ^ long-sentence")),
    Mistake(
      15, "abbreviation without explanation", head: "level: B1",
      scenes: says("Nu måler du TP.", "#                             ^ unexplained-abbreviation")),
    Mistake(
      16, "idiom", head: "level: B1",
      scenes: says("Hun har stillet træskoene.", "#                         ^ unexplained-idiom")),
    Mistake(
      17, "missing and stale translation",
      files: [
        "pack.yaml": Mistake.manifest + "locale: da\ntranslations: [en]\n",
        "locales/en/pack.yaml": """
        title: Test
        #< missing-translation
        """,
        "locales/en/prøve.yaml": """
        title:
        #< missing-translation
          text: Test
          source: h00000000
        #         ^ stale-translation
        """,
      ]),
    Mistake(
      18, "term that is not in the glossary", head: "level: B1",
      scenes: says("Skriv det i væskeskemaet.", "#                             ^ term-not-in-glossary")),
    Mistake(
      19, "du and De", head: "level: B1\ncast: { lone: { name: Lone, role: supervisor } }",
      scenes: """
          n1:
            lines:
              - lone: Har du sovet? Kan De rejse Dem nu, Svend?
        #                               ^ mixed-address
            goto: slut
        """),
    Mistake(20, "mojibake", scenes: says("Hendes bÃ¸rn venter.", "#                        ^ mojibake")),
    Mistake(
      21, "double negation", head: "level: B1",
      scenes: says("Hun er ikke utryg.", "#                             ^ double-negation")),
  ]

  // MARK: Pedagogy

  private static let pedagogy = [
    Mistake(
      22, "no goal",
      files: [
        "scenarios/prøve.yaml": """
        scenario: prøve
        title: Prøve
        briefing: Du øver dig.
        debrief: [Hvad skete der?]
        competencies: []
        #< no-goal
        scenes:
          slut:
            end: { outcome: success }
        """
      ]),
    Mistake(
      23, "no briefing, no questions afterwards",
      files: [
        "scenarios/prøve.yaml": """
        scenario: prøve
        title: Prøve
        #      ^ no-briefing
        debrief: []
        #< no-debrief
        scenes:
          slut:
            end: { outcome: success }
        """
      ]),
    Mistake(
      24, "bare feedback",
      scenes: """
          n1:
            choices:
              - ret: Dine børn er voksne.
                feedback: Forkert.
        #                 ^ bare-feedback
              - foelg: Skal vi gå lidt?
                feedback: { learner: Du følger hende., workplace: Godt! }
        #                                                         ^ bare-feedback
            goto: slut
        """),
    Mistake(
      25, "right choice longest",
      head: "scoring:\n  dimensions:\n    relation: { title: Relation }",
      scenes: quiz(nextTo: "slut", right: "Har du ondt? Vis mig, hvor det er.", wrong: "Kom nu, Gerda.")
    ).marking("title: Prøve", "#      ^ right-choice-longest"),
    Mistake(
      26, "right choice first",
      head: "scoring:\n  dimensions:\n    relation: { title: Relation }",
      scenes: quiz(nextTo: "slut", right: "Har du ondt?", wrong: "Kom nu, Gerda. Vi skal i bad.", shuffle: false)
    ).marking("title: Prøve", "#      ^ right-choice-first"),
    Mistake(
      27, "required fact that cannot be learnt",
      head: """
        state: { spurgt: false }
        scoring:
          dimensions:
            relation: { title: Relation }
        #   ^ flat-dimension
        """,
      scenes: """
          n1:
            compose:
              segments: { s: Situation, b: Baggrund }
              items:
                - allergi: Hun tåler ikke penicillin.
                  segment: b
                  must: true
                  when: spurgt
        #               ^ item-never-shown
                - forvirret: Hun er forvirret.
                  segment: s
              points: { relation: 10 }
            goto: slut
        """),
    Mistake(
      28, "no repair",
      scenes: """
          n1:
            choices:
              - force: Du trækker i hendes arm.
                critical: true
        #                 ^ no-repair
                goto: slut
              - vent: Du venter.
                goto: slut
        """),
    Mistake(
      29, "six choices",
      scenes: """
          n1:
        # ^ overload
            choices:
              - a: Et
                reply: [{ narrator: Et }]
              - b: To
                reply: [{ narrator: To }]
              - c: Tre
                reply: [{ narrator: Tre }]
              - d: Fire
                reply: [{ narrator: Fire }]
              - e: Fem
                reply: [{ narrator: Fem }]
              - f: Seks
                reply: [{ narrator: Seks }]
            goto: slut
        """),
    Mistake(29, "twenty decisions", scenes: longWay(of: 20)).marking("title: Prøve", "#      ^ overload"),
    Mistake(
      30, "straw distractor",
      scenes: """
          n1:
            choices:
              - slaa: Slå borgeren
        #             ^ straw-choice
                reply: [{ narrator: Av! }]
              - vent: Vent lidt
            goto: slut
        """),
  ]

  /// Five scenes with a right and a wrong choice; the right one is written first.
  private static func quiz(nextTo end: String, right: String, wrong: String, shuffle: Bool = true) -> String {
    (1...5).map { number in
      """
        n\(number):
          shuffle: \(shuffle)
          choices:
            - godt: \(right)
              score: { relation: 1 }
              feedback: Du ser hende.
            - skidt: \(wrong)
              feedback: Du taler forbi hende.
          goto: \(number < 5 ? "n\(number + 1)" : end)
      """
    }.joined(separator: "\n")
  }

  /// So many scenes with two choices, one after the other.
  private static func longWay(of count: Int) -> String {
    (1...count).map { number in
      """
        n\(number):
          choices:
            - a: Vent
            - b: Gå
              reply: [{ narrator: Nå. }]
          goto: \(number < count ? "n\(number + 1)" : "slut")
      """
    }.joined(separator: "\n")
  }

  // MARK: Scoring

  private static let dimension = "scoring:\n  dimensions:\n    relation: { title: Relation }"

  private static let scoring = [
    Mistake(
      31, "weights with decimals",
      head: """
        scoring:
          dimensions:
            relation: { title: Relation, weight: 0.5 }
        #                                        ^ wrong-type
            klarhed: { title: Klarhed, weight: 0.4 }
        #                                      ^ wrong-type
        """),
    Mistake(
      31, "weights that add up to 90",
      head: """
        scoring:
          dimensions:
            relation: { title: Relation, weight: 50 }
        #   ^ weights-not-hundred
            klarhed: { title: Klarhed, weight: 40 }
        """,
      scenes: """
          n1:
            choices:
              - a: Vent
                score: { relation: 1 }
              - b: Hvad betyder det?
                score: { klarhed: 1 }
            goto: slut
        """),
    Mistake(
      32, "critical choice with most points",
      head: """
        scoring:
          dimensions:
            relation: { title: Relation }
        #   ^ points-only-by-erring
        """,
      scenes: """
          n1:
            choices:
              - force: Du trækker i hendes arm.
                critical: true
        #                 ^ no-repair
                score: { relation: 2 }
        #                ^ inverted-points
                goto: slut
              - foelg: Skal vi gå lidt?
                score: { relation: 0 }
                goto: slut
        """),
    Mistake(
      32, "wrong choice with most points", head: dimension,
      scenes: """
          n1:
            choices:
              - ret: Dine børn er voksne.
                score: { relation: 2 }
        #                ^ inverted-points
                feedback: Forkert. Fakta svarer ikke på en følelse.
              - foelg: Skal vi gå lidt?
                feedback: Rigtigt! Du svarer på det, hun føler.
            goto: slut
        """),
    Mistake(
      33, "dimension that nobody scores",
      head: """
        scoring:
          dimensions:
            relation: { title: Relation }
            observation: { title: At se }
        #   ^ dimension-never-scored
        """,
      scenes: """
          n1:
            choices:
              - a: Vent
                score: { relation: 1 }
              - b: Gå
                reply: [{ narrator: Nå. }]
            goto: slut
        """),
    Mistake(
      33, "dimension that nobody can earn",
      head: """
        state:
          set_smerte: false
        scoring:
          dimensions:
            observation: { title: At se }
        #   ^ dimension-not-earned
        """,
      scenes: """
          n1:
            choices:
              - ondt: Har du ondt?
        #       ^ unreachable-choice
                when: set_smerte
                score: { observation: 2 }
              - bad: Nu skal du i bad.
                score: { observation: -1 }
                feedback: Du tænker på opgaven.
              - foelg: Skal vi gå lidt?
            goto: slut
        """),
    Mistake(
      34, "critical mistake that others outweigh",
      head: """
        scoring:
          dimensions:
            relation: { title: Relation }
          pass: 60
          cap-when-critical: 70
        #                    ^ critical-outweighed
        """,
      scenes: """
          n1:
            choices:
              - force: Du trækker i hendes arm.
                critical: true
                score: { relation: -2 }
              - foelg: Skal vi gå lidt?
            goto: n2
          n2:
            choices:
              - kaffe: Vil du have kaffe?
                score: { relation: 3 }
              - undskyld: Undskyld.
                repair: force
            goto: slut
        """),
    Mistake(
      36, "critical fact without weight", head: dimension,
      scenes: """
          n1:
            compose:
              segments: { s: Situation, b: Baggrund }
              items:
                - penicillin: Hun tåler ikke penicillin.
                  segment: b
                  must: true
                  weight: 0
        #                 ^ out-of-range
                - forvirret: Hun er forvirret.
                  segment: s
              points: { relation: 10 }
            goto: slut
        """),
    Mistake(
      36, "critical fact that nobody misses", head: dimension,
      scenes: """
          n1:
            compose:
              segments: { s: Situation, b: Baggrund }
              items:
                - penicillin: Hun tåler ikke penicillin.
                  segment: b
                  must: true
                - forvirret: Hun er forvirret.
                  segment: s
              points: { relation: 10 }
              cap-when-missing: 100
        #                       ^ must-forgiven
            goto: slut
        """),
    Mistake(
      35, "help that costs points", head: dimension,
      scenes: """
          n1:
            choices:
              - ask: Jeg forstod det ikke. Kan du vise mig det?
                score: { relation: -1 }
        #                ^ help-costs
                reply: [{ narrator: Ja. }]
              - ja: Ja.
            goto: slut
        """),
  ]

  // MARK: Those who cannot see or hear, and the workplace

  private static let access = [
    Mistake(
      38, "picture without words",
      scenes: """
          n1:
            image: assets/gerda.png
        #          ^ no-alt
            goto: slut
        """, files: ["assets/gerda.png": ""]),
    Mistake(
      39, "sound without words",
      scenes: """
          n1:
            lines:
              - narrator: Lyt til opkaldet.
                audio: assets/call.mp3
        #              ^ no-transcript
            goto: slut
        """, files: ["assets/call.mp3": ""]),
    Mistake(
      40, "meaning by colour only", scenes: says("Vælg den røde.", "#                          ^ colour-only")),
    Mistake(
      41, "short timer",
      scenes: """
          n1:
            within: 10s
        #           ^ short-timer
            late: { reply: [{ narrator: Tiden er gået. }] }
            choices:
              - ja: Ja.
                reply: [{ narrator: Godt. }]
              - nej: Nej.
            goto: slut
        """),
    Mistake(
      42, "no language, so no direction of writing",
      files: [
        "pack.yaml": """
        pack: dk.example.test
        #< missing-key
        version: 1.0.0
        language: 1
        title: Test
        """
      ]),
    Mistake(
      43, "generalisation about a group",
      scenes: says("Muslimer vil ikke røres.", "#                 ^ group-generalisation")),
    Mistake(44, "slur without warning", scenes: says("Din perker!", "#                     ^ slur-without-warning")),
    Mistake(
      46, "label in the narration", scenes: says("Hun er en umulig borger.", "#                           ^ label-word")
    ),
    Mistake(
      47, "real identity",
      scenes: says("Hendes nummer er 010203-4567.", "#                                  ^ real-identity")),
    Mistake(
      48, "law without source",
      scenes: says("Det er magt efter § 126.", "#                                   ^ law-without-source")),
    Mistake(
      45, "only the newcomer errs",
      head: """
        cast:
          lone: { name: Lone, role: supervisor }
        scoring:
          dimensions:
            klarhed: { title: Klarhed }
        """,
      scenes: """
          n1:
            lines:
              - lone: Tag Svend, ADL og TP.
            choices:
              - ja: Ja.
                score: { klarhed: -1 }
                feedback: Du siger ja uden at vide, hvad det er.
              - smil: Du smiler.
                score: { klarhed: -1 }
                feedback: Et smil kan betyde begge dele.
              - hvad: Hvad er TP?
                score: { klarhed: 1 }
            goto: n2
          n2:
            lines:
              - lone: Tager du aftenvagten?
            choices:
              - ja: Ja ja.
                score: { klarhed: -1 }
                feedback: Du lover noget, du ikke kan holde.
              - maaske: Måske.
                score: { klarhed: -1 }
                feedback: Hun hører måske et ja.
              - nej: Ikke i dag. På torsdag kan jeg.
                score: { klarhed: 1 }
            goto: slut
        """
    ).marking("title: Prøve", "#      ^ no-mirror"),
  ]

  // MARK: Files

  private static let assets = [
    Mistake(
      49, "wrong capitals",
      scenes: """
          n1:
            lines:
              - narrator: Det banker på døren.
                audio: assets/Lyd.MP3
        #              ^ missing-asset
            goto: slut
        """,
      files: [
        "assets/lyd.mp3": "",
        "pack.yaml": Mistake.manifest + "locale: da\nassets:\n  assets/lyd.mp3: { credit: Optaget på skolen }\n",
      ]),
    Mistake(
      50, "no licence",
      scenes: """
          n1:
            lines:
              - narrator: Det banker på døren.
                audio: assets/bank.ogg
        #              ^ no-license
            goto: slut
        """,
      files: [
        "assets/bank.ogg": "",
        "pack.yaml": Mistake.manifest.replacing("license: CC-BY-4.0\n", with: "") + "locale: da\n",
      ]),
    Mistake(
      50, "no consent",
      head: "cast:\n  lone: { name: Lone, role: supervisor }",
      scenes: """
          n1:
            lines:
              - lone: Nå, godt du nåede kaffen!
                audio: assets/lone.ogg
        #              ^ no-consent
            goto: slut
        """, files: ["assets/lone.ogg": ""]),
    Mistake(
      51, "a picture of eight megabytes",
      files: [
        "pack.yaml": Mistake.manifest + """
          locale: da
          assets:
            assets/stor.png: { alt: Et stort billede }
          # ^ large-asset
          # ^ unused-asset
          """,
        "assets/stor.png": String(repeating: " ", count: 8_000_000),
      ]),
    Mistake(
      52, "a path that leads out",
      scenes: """
          n1:
            image: assets/../../x.png
        #          ^ asset-outside-pack
            goto: slut
        """),
  ]
}

extension AuthorMistakeTests.Mistake {
  /// The same with a mark below a line of the scenario.
  fileprivate func marking(_ line: String, _ mark: String) -> Self {
    var mistake = self
    mistake.files["scenarios/prøve.yaml"] = files["scenarios/prøve.yaml"]?.replacing(
      line + "\n", with: line + "\n" + mark + "\n", maxReplacements: 1)
    return mistake
  }
}
