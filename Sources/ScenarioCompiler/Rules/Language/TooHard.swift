import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let tooHard = DiagnosticRule(
    "too-hard", .language, .warning,
    title: Message(
      da: "Teksterne er sværere at læse, end niveauet siger.",
      en: "The texts are harder to read than the level says."),
    rationale: Message(
      da: """
        Lix-tallet er antallet af ord i en sætning plus procenten af ord på over seks bogstaver: O/M + 100·L/O. Op til 24 \
        er meget let, 34 let, 44 middel, 54 svær. Ved A1 er grænsen 24, ved A2 30, ved B1 34, ved B2 44 og ved C1 54; \
        trin og grænser kan ændres i `aspirant.yaml` under `language`. Fortællerens tekster, replikker, valg og feedback \
        regnes hver for sig, når der er mindst 100 ord, og ellers sammen. Tallet dømmer ikke: det viser, hvor det kan \
        betale sig at læse sin tekst højt.
        """,
      en: """
        The LIX is the number of words in a sentence plus the percent of words of more than six letters: O/M + 100·L/O. Up \
        to 24 is very easy, 34 easy, 44 medium, 54 hard. At A1 the limit is 24, at A2 30, at B1 34, at B2 44 and at C1 54; \
        bands and limits can be changed in `aspirant.yaml` under `language`. The narrator's texts, lines, choices and \
        feedback are taken one by one where there are at least 100 words, and together otherwise. The number is no \
        verdict: it shows where it pays to read one's text aloud.
        """),
    failing: .scenario(
      """
      level: B1
      briefing: |
        Formålet med øvelsen er at understøtte udviklingen af kommunikative kompetencer i samspillet med borgere, hvis
        kognitive funktionsniveau er betydeligt nedsat på grund af fremadskridende demenssygdom. Du forventes at inddrage
        borgerens tidligere interesser og nuværende ressourcer i planlægningen af plejen, således at selvbestemmelsen
        opretholdes i videst muligt omfang. Såfremt der opstår uoverensstemmelse mellem plejeplanens anvisninger og
        borgerens udtrykte ønsker, foretages en faglig vurdering i samarbejde med relevante kolleger, og overvejelserne
        dokumenteres efterfølgende i journalen. Gennemførelsen afsluttes med en fælles efterbearbejdning, hvor deltagerne
        præsenterer egne iagttagelser, sammenligner forskellige handlemuligheder og formulerer konkrete udviklingspunkter
        til den kommende periode på afdelingen.
      """),
    mended: .scenario(
      """
      level: B1
      briefing: |
        Her øver du dig i at tale med en borger, som har demens. Hun kan have svært ved at huske og ved at finde ord. Brug
        det, du ved om hende. Hvad kan hun lide? Hvad kan hun selv? Lad hende vælge så meget som muligt. Det kan ske, at
        planen siger ét, og at hun vil noget andet. Så taler du med en kollega, og I finder ud af det sammen. Skriv
        bagefter, hvad I valgte, og hvorfor. Til sidst taler hele holdet om det. I fortæller, hvad I så, og hvad man kunne
        have gjort. Hver af jer skriver én ting ned, som I vil prøve i næste uge. Alle svar er velkomne her, og man må
        gerne tage fejl.
      """),
    scenario: { subject, findings in
      let wording = subject.wording
      guard wording.language != nil, let level = subject.scenario.level,
        let limit = wording.expectations[level.value].lix
      else { return }
      let all = ScenarioText.Group.allCases.map { (group: $0 as ScenarioText.Group?, lix: wording.lix(of: $0)) }
      var tooHard = all.filter { $0.lix.words >= Lix.fewestWords && $0.lix.rounded ?? 0 > limit }
      if tooHard.isEmpty {
        let total = wording.lix(of: nil)
        if total.words >= Lix.fewestWords, total.rounded ?? 0 > limit { tooHard = [(nil, total)] }
      }
      for (group, lix) in tooHard {
        let value = lix.rounded ?? 0
        let band = wording.expectations.band(of: value)
        let name = subjectName(of: group)
        findings.report(
          level.range,
          Message(
            da: """
              \(name.danish) har lixtal \(value) (\(band.danish)) over \(lix.words) ord. Til \(level.value) passer højst \
              \(limit). Gør sætningerne kortere, og find et kortere ord for de lange.
              """,
            en: """
              \(name.english) a LIX of \(value) (\(band.english)) over \(lix.words) words. At \(level.value) at most \
              \(limit) fits. Shorten the sentences, and find a shorter word for the long ones.
              """),
          notes: wording.hardestTexts(of: group).map { text, lix in
            Diagnostic.Note(
              Message(
                da:
                  "Denne er blandt de sværeste: \(lix.longWords) lange ord i \(lix.words), og \(lix.sentences == 1 ? "én sætning" : "\(lix.sentences) sætninger").",
                en:
                  "This one is among the hardest: \(lix.longWords) long words in \(lix.words), and \(lix.sentences == 1 ? "one sentence" : "\(lix.sentences) sentences")."
              ),
              at: wording.texts[text].text.range)
          })
      }
    })

  /// The texts that are measured together, as the subject of a sentence.
  private static func subjectName(of group: ScenarioText.Group?) -> Message {
    switch group {
    case .narration: Message(da: "Det, fortælleren siger,", en: "What the narrator says has")
    case .speech: Message(da: "Replikkerne", en: "The lines have")
    case .choices: Message(da: "Valgene", en: "The choices have")
    case .feedback: Message(da: "Feedbacken", en: "The feedback has")
    case nil: Message(da: "Teksterne under ét", en: "The texts together have")
    }
  }
}

extension ScenarioWording {
  /// The sums of the texts of a group, or of all groups.
  func lix(of group: ScenarioText.Group?) -> Lix {
    var lix = Lix()
    for (text, measure) in zip(texts, measures) where text.group != nil && (group == nil || text.group == group) {
      lix.add(measure)
    }
    return lix
  }

  /// The hardest texts of a group that are no mere exclamations, the hardest first.
  func hardestTexts(of group: ScenarioText.Group?, most: Int = 3) -> [(text: Int, lix: Lix)] {
    var hardest: [(text: Int, lix: Lix)] = []
    for (index, text) in texts.enumerated() where text.group != nil && (group == nil || text.group == group) {
      var lix = Lix()
      lix.add(measures[index])
      guard lix.words >= 8, let value = lix.hundredths else { continue }
      let place = hardest.firstIndex { value > $0.lix.hundredths ?? 0 } ?? hardest.count
      guard place < most else { continue }
      hardest.insert((index, lix), at: place)
      if hardest.count > most { hardest.removeLast() }
    }
    return hardest
  }
}
