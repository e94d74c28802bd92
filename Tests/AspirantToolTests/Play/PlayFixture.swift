import Diagnostics
import ScenarioCompiler
import ScenarioModel
import ScenarioPack
import ScenarioRuntime
import Testing

@testable import AspirantTool

/// A small scenario with one of everything that is told of.
enum PlayFixture {
  static let scenario = """
    scenario: døren
    title: Ved døren
    level: B1
    minutes: 5
    content-notes: [uro]
    briefing: Du er elev. Gerda har _uro_ i kroppen.
    cast:
      gerda: { name: Gerda, role: citizen }
      mette: { name: "Mette, assistent", role: colleague }
    state:
      uro: { start: 5, min: 0, max: 10 }
      hjulpet: false
    scoring:
      dimensions:
        relation: { title: Relation, weight: 2 }
        lov: { title: Selvbestemmelse og lov }
      pass: 60
      cap-when-critical: 40
      cap-when-repaired: 70
    glossary:
      hofte: { forms: [hoften], definition: Leddet mellem benet og kroppen., example: Hun slog hoften. }
    rules:
      - when: uro >= 9
        goto: krise
    start: før
    scenes:
      før:
        scale:
          - klar: Hvor klar er du?
          - tryg: Hvor tryg er du?
        goto: dør
      dør:
        image: assets/dør.svg
        content-notes: [råb]
        lines:
          - gerda: Lad mig ud! Uro {uro}.
            audio: assets/gerda.ogg
          - narrator: Hun tager sig til hoften.
            once: true
        shuffle: false
        choices:
          - spørg: Har du ondt?
            reply:
              - gerda: Ja.
            add: { uro: -2 }
            score: { relation: 2, lov: 1 }
            set: { hjulpet: true }
            feedback: { learner: Du ser hoften., workplace: Sig det højt. }
          - vent: Du venter.
            act: true
            feedback: Du giver tid.
          - griber: Du griber hendes arm.
            act: true
            critical: true
            add: { uro: 4 }
            score: { lov: -2 }
            reply:
              - narrator: Hun skriger.
            feedback: { learner: Det er magt., workplace: Vis hvordan. }
          - igen: Sig det igen.
            goto: dør
          - over: Jeg springer over.
            opt-out: true
            goto: slut
        goto: note
      krise:
        lines:
          - mette: Jeg er her.
        choices:
          - tak: Tak, Mette.
            score: { relation: 1 }
        goto: note
      note:
        shuffle: false
        choices:
          - skriv: Du skriver det ned.
            act: true
          - fortæl: Jeg holdt hende fast.
            repair: dør/griber
            score: { lov: 1 }
        goto: slut
      slut:
        lines:
          - narrator: Uroen er {uro}.
        end: { outcome: partial, title: Ro på }
    debrief:
      - { ask: Hvordan var det?, phase: reactions, about: dør }
      - { ask: Hvad med krisen?, phase: analysis, about: krise }
      - Hvad tager du med?
    """

  /// The machine of the scenario, with its score range.
  static func machine(_ yaml: String = scenario) throws -> Machine {
    let manifest =
      "pack: dk.example.test\nversion: 1.0.0\nlanguage: 1\ntitle: Prøve\nlocale: da\n"
      + "assets:\n  assets/dør.svg: { alt: Gerda ved døren }\n"
    let source = MemorySource([
      "pack.yaml": manifest, "scenarios/døren.yaml": yaml, "assets/dør.svg": "<svg/>", "assets/gerda.ogg": "x",
    ])
    let compilation = try compile(source)
    let program = try #require(compilation.scenarios.first?.program, "\(compilation.diagnostics)")
    return try Machine(program)
  }

  static let origin = ProgramOrigin(
    pack: "dk.example.test", version: "1.0.0", programHash: String(repeating: "0", count: 64))

  static func wording(_ language: MessageLanguage = .danish, isUnicode: Bool = true) -> PlayWording {
    PlayWording(language: language, isUnicode: isUnicode)
  }

  static func printer(
    _ machine: Machine, _ language: MessageLanguage = .danish, isUnicode: Bool = true
  ) -> ScenePrinter {
    ScenePrinter(
      machine, wording: wording(language, isUnicode: isUnicode), pictures: ["assets/dør.svg": "Gerda ved døren"])
  }

  /// A run with these choices; a check-in is skipped.
  static func session(_ choices: [String], _ machine: Machine) throws -> Session {
    var session = Session(machine, seed: 1)
    var rest = choices[...]
    while !session.status.isOver {
      if session.checkIn != nil {
        try session.answer(.checkIn(answered: false))
        continue
      }
      guard let id = rest.popFirst(), case .choices(let all) = machine.program.scenes[session.status.scene].move else {
        break
      }
      try session.answer(.choice(try #require(all.firstIndex { $0.id == id })))
    }
    return session
  }
}

/// Somebody who says what a script says, and remembers what they were told.
struct ScriptedConversation: Conversation {
  var script: [Heard]
  var height: Int?
  private(set) var text = ""
  private(set) var warnings: [String] = []
  private(set) var prompts: [String] = []
  private(set) var waits: [Int?] = []

  init(_ lines: [String], then last: Heard = .end, height: Int? = nil) {
    script = lines.map { .line($0) } + [last]
    self.height = height
  }

  init(_ script: [Heard]) { self.script = script }

  mutating func say(_ text: String) { self.text += text }

  mutating func warn(_ text: String) { warnings.append(text) }

  mutating func hear(_ prompt: String, within milliseconds: Int?) -> Heard {
    waits.append(milliseconds)
    prompts.append(prompt)
    return script.isEmpty ? .end : script.removeFirst()
  }
}
