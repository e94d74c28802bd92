import ScenarioRuntime

/// The text of one generated scenario: about 200 lines of Danish, the same for the same number.
struct ScenarioText {
  private static let meetings = 3

  /// The scenario's id.
  let name: String
  private let number: Int
  private var generator: Generator

  init(number: Int) {
    name = "vagt-\(number)"
    self.number = number
    generator = Generator(seed: UInt64(number))
  }

  /// Makes the text.
  mutating func make() -> String {
    var yaml = head()
    for meeting in 1...Self.meetings { yaml += scene(meeting) }
    return yaml + tail()
  }

  private mutating func head() -> String {
    """
    # Et genereret scenarie. Det er gyldigt, men fortæller ikke noget.
    scenario: \(name)
    title: Vagt nummer \(number) på afdelingen
    level: B1
    minutes: 12
    competencies: [relation]
    content-notes:
      - uro og afvist hjælp
    briefing: |
      Formål: Du øver dig i at møde en borger, som er urolig, og i at se, hvad der ligger bag.
      \(sentence()) \(sentence())

      Din rolle: Du er elev på plejehjemmet og har vagt sammen med Mette.
      \(sentence()) \(sentence())

    cast:
      gerda: { name: Gerda, role: citizen }
      mette: { name: Mette, role: colleague }

    state:
      uro: { start: \(1 + draw(2)), min: 0, max: 8 }
      tillid:
        start: 1
        min: 0
        max: 4
      smerte: false                 # har du set, at hun har ondt?
      plan:
        start: ukendt
        values: [ukendt, læst, fulgt]

    scoring:
      dimensions:
        relation: { title: Relation, weight: 2 }
        samarbejde:
          title: Samarbejde
      pass: 60
      cap-when-critical: 49
      cap-when-repaired: 69

    start: ankomst
    rules:
      - when: uro >= 8
        goto: krise

    scenes:
      ankomst:
        lines:
          - narrator: \(sentence())
        scale:
          - klar: Hvor klar føler du dig til at gå ind til Gerda nu?
          - tryg: Hvor tryg er du ved at spørge Mette om hjælp?
        goto: møde-1

    """
  }

  private mutating func scene(_ meeting: Int) -> String {
    """
      møde-\(meeting):
        facilitator: >-
          \(sentence())
          Spørg: Hvad tror I, hun føler lige nu?
        lines:
          - gerda: \(sentence())
          - narrator: \(sentence())
            when: uro >= 2 and not smerte
          - mette: \(sentence())
            once: true
        choices:
          - lyt: \(sentence())
            reply:
              - gerda: \(sentence())
            add: { uro: -1, tillid: 1 }
            score: { relation: \(1 + draw(2)) }
            feedback: >-
              \(sentence())
              \(sentence())
          - ret: \(sentence())
            reply:
              - gerda: \(sentence())
              - narrator: \(sentence())
            add: { uro: \(1 + draw(2)) }
            score:
              relation: -1
            feedback:
              learner: >-
                \(sentence())
                \(sentence())
              workplace: "\(sentence())"
          - spørg: \(sentence())
            when: tillid >= 1
            set:
              smerte: true
              plan: \(["læst", "fulgt"][draw(2)])
            score: { samarbejde: \(1 + draw(2)) }
            tags: [samarbejde]
            feedback: \(sentence())
          - vent: \(sentence())
            add: { uro: 1 }
            goto: møde-\(meeting)
        goto: \(meeting < Self.meetings ? "møde-\(meeting + 1)" : "vagtskifte")


    """
  }

  private mutating func tail() -> String {
    """
      krise:
        content-notes: [råb]
        lines:
          - gerda: \(sentence())
          - narrator: \(sentence())
        choices:
          - kald: \(sentence())
            add: { uro: -2 }
            feedback: \(sentence())
          - grib: \(sentence())
            act: true
            critical: true
            add: { tillid: -1 }
            score: { relation: -2 }
            feedback: \(sentence())
        goto: efter-krisen
      efter-krisen:
        lines:
          - mette: \(sentence())
        choices:
          - sig-undskyld: \(sentence())
            repair: krise/grib
            score: { relation: 1 }
          - vent: \(sentence())
        goto: vagtskifte
      vagtskifte:
        lines:
          - mette: \(sentence())
            when: plan = fulgt
          - narrator: \(sentence())
        goto:
          - when: plan != ukendt and uro <= 2
            to: ro
          - when: smerte or tillid >= 2
            to: på-vej
          - to: uro-igen
      ro:
        lines:
          - narrator: \(sentence())
        end: { outcome: success, title: Ro }
      på-vej:
        lines:
          - narrator: \(sentence())
        end: { outcome: partial, title: På vej }
      uro-igen:
        lines:
          - narrator: \(sentence())
        end: { outcome: failure, title: Uro igen }

    debrief:
      - Hvad prøvede Gerda at fortælle, og hvordan kunne du se det?
      - { ask: "Hvornår vendte det, og hvad gjorde du?", about: krise, phase: analysis }
      - \(sentence())

    """
  }

  // MARK: Words

  private static let openings = [
    "Gerda", "Din kollega", "Den nye elev", "Hendes datter", "Mette", "Naboen i stue 4", "Aftenvagten", "Lægen",
  ]
  private static let actions = [
    "står ved døren med frakken på", "tager sig til hoften", "siger, at børnene venter", "rusker i håndtaget",
    "sætter sig ved kaffen", "læser planen højt", "ser ud ad vinduet", "spørger, hvem du er",
    "går stille ned ad gangen", "lægger hånden på bordet",
  ]
  private static let circumstances = [
    "mens det bliver mørkt uden for", "før vagten er slut", "fordi hun er bange for mørket",
    "selv om ingen har bedt om det", "og ingen svarer hende", "og du kan høre uret gå",
    "når nogen taler højt", "lige efter kaffen", "som hun plejer ved denne tid", "uden at se på dig",
  ]

  /// A sentence without anything that YAML would take for its own.
  private mutating func sentence() -> String {
    let opening = Self.openings[draw(Self.openings.count)]
    let action = Self.actions[draw(Self.actions.count)]
    return "\(opening) \(action), \(Self.circumstances[draw(Self.circumstances.count)])."
  }

  private mutating func draw(_ count: Int) -> Int { Int(generator.draw(among: UInt32(count))) }
}
