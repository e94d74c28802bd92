import Diagnostics

/// The words of reports in both languages, and how numbers are written. Templates see them as `w`.
struct ReportWords: Sendable {
  let language: MessageLanguage

  /// A wording in the language of the report.
  func callAsFunction(da: String, en: String) -> String { language == .danish ? da : en }

  /// All words, as templates see them.
  var view: View {
    var view: View = [:]
    for (name, message) in Self.all { view[name] = message[language] }
    return view
  }

  /// A figure with the decimal sign of the language, and a minus that is one.
  func number(_ figure: String) -> String {
    let written = language == .danish ? figure.replacing(".", with: ",") : figure
    return written.hasPrefix("-") ? "−" + written.dropFirst() : written
  }

  /// A whole number that always shows its sign.
  func signed(_ number: Int) -> String { number > 0 ? "+\(number)" : number < 0 ? "−\(number.magnitude)" : "0" }

  /// A percent.
  func percent(_ number: String) -> String { language == .danish ? "\(number)\u{A0}%" : "\(number)%" }

  /// So many learners.
  func learners(_ count: Int) -> String {
    self(da: count == 1 ? "1 elev" : "\(count) elever", en: count == 1 ? "1 learner" : "\(count) learners")
  }

  /// A name in quotation marks.
  func quoted(_ name: String) -> String { self(da: "»\(name)«", en: "“\(name)”") }

  /// What stands for a count that is not shown.
  var hidden: String { self(da: "vises ikke", en: "not shown") }

  static let all: [(String, Message)] = [
    ("skip", Message(da: "Gå til indholdet", en: "Skip to the content")),
    ("classReport", Message(da: "Klasserapport", en: "Class report")),
    ("contents", Message(da: "Indhold", en: "Contents")),
    ("glance", Message(da: "Klassen i overblik", en: "The class at a glance")),
    ("flow", Message(da: "Klassens veje gennem historien", en: "The class’s ways through the story")),
    (
      "flowHint",
      Message(
        da:
          "Jo tykkere pil, jo flere gik den vej. Prikket: ingen. Stiplet: antallet vises ikke. Tabellen nedenunder siger det samme.",
        en:
          "The thicker an arrow, the more went that way. Dotted: nobody. Dashed: the number is not shown. The table beneath says the same."
      )
    ),
    ("flowTable", Message(da: "Hvor mange gik fra scene til scene", en: "How many went from scene to scene")),
    ("from", Message(da: "Fra", en: "From")),
    ("to", Message(da: "Til", en: "To")),
    ("learners", Message(da: "Elever", en: "Learners")),
    ("endings", Message(da: "Slutninger", en: "Endings")),
    ("ending", Message(da: "Slutning", en: "Ending")),
    ("outcome", Message(da: "Hvordan det gik", en: "How it went")),
    ("turning", Message(da: "Vendepunkter", en: "Turning points")),
    (
      "turningHint",
      Message(
        da: "Her skiltes vejene, eller her skete noget, der fik betydning. Begynd gerne samtalen her.",
        en: "Here ways parted, or something happened that mattered. A good place to start talking.")
    ),
    ("scenes", Message(da: "Scene for scene", en: "Scene by scene")),
    ("choice", Message(da: "Svar", en: "Answer")),
    ("effect", Message(da: "Hvad det gjorde", en: "What it did")),
    ("takers", Message(da: "Hvem tog det", en: "Who took it")),
    ("why", Message(da: "Hvorfor:", en: "Why:")),
    ("workplace", Message(da: "Til arbejdspladsen:", en: "For the workplace:")),
    ("talk", Message(da: "Tal om:", en: "Talk about:")),
    ("facilitator", Message(da: "Til underviseren:", en: "For the facilitator:")),
    ("dimensions", Message(da: "Point, som de fordeler sig", en: "Points as they are distributed")),
    ("points", Message(da: "Point", en: "Points")),
    ("critical", Message(da: "Kritiske valg", en: "Critical choices")),
    (
      "criticalHint",
      Message(
        da:
          "Et kritisk valg er et, som nogen kan komme til skade ved. Det udlignes ikke af andre point. Tal om, hvad der førte derhen, ikke om hvem.",
        en:
          "A critical choice is one that can harm somebody. No other points make up for it. Talk about what led there, not about who."
      )
    ),
    ("mended", Message(da: "Rettede op igen", en: "Mended it")),
    ("tookIt", Message(da: "Tog valget", en: "Took it")),
    ("scene", Message(da: "Scene", en: "Scene")),
    ("debrief", Message(da: "Tal om det bagefter", en: "Talk it over")),
    ("about", Message(da: "Om", en: "About")),
    ("plusDelta", Message(da: "Plus og delta", en: "Plus and delta")),
    (
      "plusDeltaHint",
      Message(
        da: "Skriv hver for sig, og tal så sammen. Ingen navne på rigtige borgere.",
        en: "Write on your own, then talk. No names of real citizens.")
    ),
    ("plus", Message(da: "Plus: Det gjorde vi, og det virkede", en: "Plus: What we did that worked")),
    ("delta", Message(da: "Delta: Det gør vi anderledes næste gang", en: "Delta: What we will do differently")),
    ("take", Message(da: "Det tager jeg med i oplæring", en: "What I take with me to the workplace")),
    ("checkIns", Message(da: "Hvordan klassen har det", en: "How the class feels")),
    (
      "checkInsHint",
      Message(
        da: "Svarene er lagt sammen for klassen og kan ikke føres tilbage til nogen. De har intet med point at gøre.",
        en:
          "The answers are summed over the class and cannot be traced to anybody. They have nothing to do with points.")
    ),
    ("after", Message(da: "spurgt igen bagefter", en: "asked again afterwards")),
    ("answer", Message(da: "Svar", en: "Answer")),
    ("answers", Message(da: "Antal svar", en: "Answers")),
    ("share", Message(da: "Andel (95 %-interval)", en: "Share (95% interval)")),
    ("items", Message(da: "Til den, der skriver scenariet", en: "For the scenario’s author")),
    (
      "itemsHint",
      Message(
        da:
          "Tallene siger noget om spørgsmålene og intet om den enkelte elev. De er usikre: se intervallerne, og saml flere hold, før du retter.",
        en:
          "The figures say something about the questions and nothing about any learner. They are uncertain: mind the intervals, and pool several classes before you change anything."
      )
    ),
    ("reached", Message(da: "Nåede hertil", en: "Reached it")),
    ("difficulty", Message(da: "Opnået andel p", en: "Attained share p")),
    ("discrimination", Message(da: "Sammenhæng med resten r", en: "Correlation with the rest r")),
    ("upperLower", Message(da: "Øvre–nedre D", en: "Upper–lower D")),
    ("look", Message(da: "Se efter", en: "Look at")),
    ("groups", Message(da: "Grupper", en: "Groups")),
    ("group", Message(da: "Gruppe", en: "Group")),
    ("reliability", Message(da: "Hænger scenarierne sammen?", en: "Do the scenarios agree?")),
    ("figures", Message(da: "Om tallene", en: "About the figures")),
    (
      "figuresFirst",
      Message(
        da:
          "Kun hver elevs første forsøg og første svar i en scene tæller. Ved hver scene tæller dem, der nåede dertil.",
        en:
          "Only each learner’s first attempt and first answer in a scene count. At each scene those who reached it count."
      )
    ),
    (
      "figuresFew",
      Message(
        da:
          "Om færre end fem elever siges der ingenting. Hvor få tog et kritisk valg, sprang over eller stoppede, vises antallet ikke, og heller ikke de tal, som det kunne regnes ud af.",
        en:
          "Nothing is said about fewer than five learners. Where few took a critical choice, skipped or stopped, the number is not shown, nor are the numbers it could be worked out from."
      )
    ),
    (
      "figuresCounts",
      Message(
        da:
          "Fra 5 til 19 elever vises kun antal: samtale, ikke dom. Fra 20 vises andele med usikkerhed; de er til at undersøge. Først fra 100 er de mere end det.",
        en:
          "From 5 to 19 learners only counts are shown: conversation, not judgement. From 20 on shares are shown with their uncertainty, to explore. Only from 100 on are they more than that."
      )
    ),
    (
      "figuresNobody",
      Message(
        da:
          "Ingen elev rangordnes, og rapporten har ingen navne, koder eller tidspunkter. Andele er afrundet til hele procent, andre tal til to decimaler.",
        en:
          "No learner is ranked, and the report has no names, codes or times. Shares are rounded to whole percents, other figures to two decimals."
      )
    ),
    ("madeBy", Message(da: "Lavet med Aspirant", en: "Made with Aspirant")),
    ("scroll", Message(da: "Tegning, der kan rulles", en: "Drawing that can be scrolled")),
    ("learnerReport", Message(da: "Dit forløb", en: "Your run")),
    (
      "learnerHint",
      Message(
        da: "Siden er til dig. Fejl er til at lære af, og der er ofte flere gode svar.",
        en: "This page is for you. Mistakes are there to learn from, and there are often several good answers.")
    ),
    ("way", Message(da: "Din vej", en: "Your way")),
    ("youSaid", Message(da: "Dit svar:", en: "Your answer:")),
    ("happened", Message(da: "Det skete:", en: "What happened:")),
    ("try", Message(da: "Prøv næste gang:", en: "Try next time:")),
    ("yourPoints", Message(da: "Dine point", en: "Your points")),
    ("dimension", Message(da: "Område", en: "Area")),
    ("range", Message(da: "Det, man kan nå", en: "What can be reached")),
    ("sharePage", Message(da: "Til min vejleder", en: "For my supervisor")),
    (
      "shareHint",
      Message(
        da: "Siden har ingen svar og ingen point. Du bestemmer selv, om du vil vise den, og hvad du skriver på den.",
        en: "The page has no answers and no points. You decide whether to show it, and what you write on it.")
    ),
    ("practised", Message(da: "Det har jeg øvet", en: "What I have practised")),
    ("scenario", Message(da: "Scenarie", en: "Scenario")),
    ("agreed", Message(da: "Vores aftale: en sætning eller en handling", en: "Our agreement: a sentence or an action")),
    ("helpWanted", Message(da: "Det vil jeg gerne have hjælp til", en: "What I would like help with")),
    ("date", Message(da: "Vi ser på det igen den", en: "We look at it again on")),
  ]
}
