import ScenarioModel
import ScenarioPack

/// Programs, packs and recordings that the tests share.
enum Samples {
  /// The least program there is.
  static func smallProgram(_ id: String = "lille") -> Program {
    Program(
      scenario: id, locale: "da", title: 0, scenes: [Scene(id: "slut", move: .end(Ending(outcome: .success)))],
      texts: [Text(id: "title", source: "Lille", hash: "h0a1b2c3d")])
  }

  /// A program in which every field of the model has a value somewhere, and every kind of move, goto and instruction.
  static func fullProgram() -> Program {
    let condition = Condition([
      Instruction(.variable, 0), Instruction(.constant, 5), Instruction(.greaterOrEqual),
      Instruction(.counter, 0), Instruction(.constant, 1), Instruction(.less), Instruction(.or),
      Instruction(.score, 0), Instruction(.negate), Instruction(.constant, -3), Instruction(.lessOrEqual),
      Instruction(.and), Instruction(.variable, 1), Instruction(.not), Instruction(.equal),
      Instruction(.constant, 2), Instruction(.constant, 1), Instruction(.subtract), Instruction(.constant, 1),
      Instruction(.add), Instruction(.notEqual), Instruction(.constant, 0), Instruction(.greater),
    ])
    let line = Line(
      speaker: 0, text: 3, when: condition, once: true, audio: "assets/gerda-01.ogg", image: "assets/gården.svg")
    let choice = Choice(
      id: "griber", text: 4, when: condition, once: true,
      effects: Effects(
        set: [.init(1, 1)], add: [.init(0, -2)], score: [.init(0, 2), .init(1, -1)]),
      critical: true, repairs: [1], optOut: false, act: true, tags: [0],
      feedback: Feedback(learner: 5, workplace: 6), reply: [Line(speaker: Line.narrator, text: 3)],
      goto: .guarded([.init(when: condition, to: 1), .init(when: nil, to: 2)]))
    let optOut = Choice(id: "pause", text: 4, optOut: true, feedback: Feedback(learner: 5), goto: .scene(3))
    return Program(
      scenario: "gerda-vil-hjem", locale: "da", level: "B1", minutes: 10, title: 0, briefing: 1, contentNotes: [2],
      competencies: [Competency(id: "relation", title: "Mødet med borgeren")],
      cast: [
        CastMember(id: "gerda", name: 0, role: .citizen, image: "assets/gården.svg"),
        CastMember(id: "mette", name: 0, role: .colleague),
      ],
      glossary: [
        GlossaryEntry(term: "skærmning", definition: 1, example: 2, audio: "assets/gerda-01.ogg"),
        GlossaryEntry(term: "vagt", definition: 1),
      ],
      variables: [
        Variable(id: "uro", kind: .integer, start: 5, min: 0, max: 10),
        Variable(id: "hjulpet", kind: .boolean, start: 0, min: 0, max: 1),
        Variable(id: "fase", kind: .named, start: 0, min: 0, max: 2, values: ["rolig", "urolig", "krise"]),
      ],
      dimensions: [
        Dimension(id: "relation", title: 0, weight: 2, min: -4, max: 8), Dimension(id: "lov", title: 0),
      ],
      scoring: Scoring(pass: 60, capWhenCritical: 49, capWhenRepaired: 70), tags: ["omsorg"],
      counters: [
        Counter(subject: .scene, index: 0, limit: 2), Counter(subject: .choice, index: 0, limit: 1),
        Counter(subject: .tag, index: 0, limit: 3),
      ],
      rules: [Rule(when: condition, goto: 3, once: false)],
      scenes: [
        Scene(
          id: "ved-døren", contentNotes: [2], image: "assets/gården.svg", facilitator: 6,
          effects: Effects(set: [.init(2, 1)]), lines: [line], move: .choices([choice, optOut]), goto: .scene(1),
          keepsOrder: true),
        Scene(
          id: "tjek", move: .scale([CheckIn(id: "klar", text: 4, labels: [5, 6], repeats: "tjek/klar")]),
          goto: .weighted([.init(weight: 3, to: 2), .init(weight: 1, to: 3)])),
        Scene(id: "videre", move: .none, goto: .scene(3)),
        Scene(id: "slut", move: .end(Ending(outcome: .partial, title: 0))),
        Scene(id: "galt", move: .end(Ending(outcome: .failure))),
      ],
      start: 0,
      debrief: [DebriefQuestion(ask: 1, about: 0, phase: .analysis), DebriefQuestion(ask: 2)],
      texts: [
        Text(id: "title", source: "Gerda vil hjem", hash: "h00000000"),
        Text(
          id: "briefing", source: "Du er _ny_. Uro: {uro}. Prøv [[skærmning]].", hash: "h11111111",
          parts: [
            Text.Part("Du er "), Text.Part("ny", emphasis: true), Text.Part(". Uro: "), Text.Part("", variable: 0),
            Text.Part(". Prøv "), Text.Part("skærmning", term: 0), Text.Part("."),
          ]),
        Text(id: "content-notes-1", source: "uro / afvist hjælp", hash: "h22222222"),
        Text(id: "ved-døren/line-1", source: "»Lad mig ud!«\n\"Nu\" \\ \u{1F6AA}", hash: "h33333333"),
        Text(id: "ved-døren/griber", source: "Du holder fast.", hash: "h44444444"),
        Text(id: "ved-døren/griber/feedback", source: "Hun blev bange.", hash: "h55555555"),
        Text(id: "ved-døren/facilitator", source: "Hold en pause.", hash: "h66666666"),
      ],
      attainable: Attainable(
        basis: .explored, least: [-4, -1], most: [8, 0], factors: [2, 12], lowest: -20, highest: 16, states: 42))
  }

  /// A drawing, a recording under two paths, and a file of no known kind.
  static func assets() -> [PackContent.Asset] {
    let sound = (0..<3_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    return [
      .init(
        path: "assets/gården.svg", source: .bytes(Array("<svg>\(String(repeating: "<g/>", count: 500))</svg>".utf8)),
        alt: "Gården", license: "CC-BY-4.0", credit: "Egen tegning"),
      .init(path: "assets/gerda-01.ogg", source: .bytes(sound), transcript: "Lad mig ud!"),
      .init(path: "assets/b/KOPI.OGG", source: .bytes(sound)),
      .init(path: "assets/pynt", source: .bytes([1, 2, 3]), decorative: true),
      .init(path: "assets/tom.png", source: .bytes([])),
    ]
  }

  /// A pack with two scenarios and five assets.
  static func content() -> PackContent {
    PackContent(
      pack: "dk.sosu.demens", version: "1.2.0", title: "Demens – de første uger", locale: "da",
      authors: ["SOSU-skolens demensteam"], license: "CC-BY-SA-4.0",
      competencies: [Competency(id: "relation", title: "Mødet med borgeren")],
      scenarios: [
        .init(title: "Gerda vil hjem", program: fullProgram()), .init(title: "Lille", program: smallProgram()),
      ], assets: assets())
  }

  /// That pack.
  static func pack() throws -> Pack { try Pack(content(), path: "demens") }

  /// A recording with every kind of answer.
  static func recording() -> Recording {
    Recording(
      header: .init(
        pack: "dk.sosu.demens", version: "1.2.0", program: String(repeating: "0a", count: 32),
        scenario: "gerda-vil-hjem", seed: Recording.Header.greatestSeed, locale: "da", timing: true,
        session: "kat-17"),
      entries: [
        .init(step: 1, scene: "tjek", answer: .checkIn("klar", answered: true), text: "h44444444", ms: 0),
        .init(step: 2, scene: "tjek", answer: .checkIn("tryg", answered: false), text: "h44444444", ms: 812),
        .init(step: 3, scene: "ved-døren", answer: .choice("griber"), text: "h55555555", ms: 90_071),
      ])
  }
}
