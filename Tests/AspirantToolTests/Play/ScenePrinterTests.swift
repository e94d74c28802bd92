import Diagnostics
import ScenarioModel
import ScenarioRuntime
import Testing

@testable import AspirantTool

struct ScenePrinterTests {
  private func told(_ session: Session, _ printer: ScenePrinter, coloured: Bool = false, width: Int = 80) -> String {
    var values = printer.texts.startValues
    let events = session.opening + session.transcript.flatMap(\.events)
    let page = printer.told(events, &values) + printer.question(session, values)
    return PageLayout(width: width, isColoured: coloured).render(page)
  }

  @Test func tellsASceneAndAsks() throws {
    let machine = try PlayFixture.machine()
    let session = try PlayFixture.session([], machine)
    #expect(
      told(session, PlayFixture.printer(machine)) == """

        Indhold, der kan være svært: råb
        [billede: Gerda ved døren]
        Gerda: Lad mig ud! Uro 5. [lyd: assets/gerda.ogg]
        Hun tager sig til hoften*.

          1  »Har du ondt?«
          2  → Du venter.
          3  → Du griber hendes arm.
          4  »Sig det igen.«
          5  Jeg springer over.

        """)
  }

  @Test func givesTheFeedbackOfACriticalChoiceAtOnceAndFollowsTheRule() throws {
    let machine = try PlayFixture.machine()
    let session = try PlayFixture.session(["griber"], machine)
    #expect(
      told(session, PlayFixture.printer(machine)).hasSuffix(
        """

        → Du griber hendes arm.
        Hun skriger.

        ! Stop op et øjeblik. Det er magt.

        Mette: Jeg er her.

          1  »Tak, Mette.«

        """))
  }

  @Test func speaksEnglishAroundTheTextsOfThePack() throws {
    let machine = try PlayFixture.machine()
    let session = try PlayFixture.session(["griber"], machine)
    let text = told(session, PlayFixture.printer(machine, .english, isUnicode: false))
    #expect(text.contains("Content that can be hard: råb\n[picture: Gerda ved døren]\n"))
    #expect(text.contains("! Pause for a moment. Det er magt."))
    #expect(text.contains("  1  \"Tak, Mette.\""))
    #expect(text.contains("-> Du griber hendes arm."))
  }

  @Test func quotesAsThePacksLanguageDoes() throws {
    let english = PlayFixture.scenario.replacing("Tak, Mette.", with: "Thanks.")
    var program = try PlayFixture.machine(english).program
    program.locale = "en"
    let machine = try Machine(program)
    let session = try PlayFixture.session(["griber"], machine)
    #expect(told(session, PlayFixture.printer(machine)).contains("  1  “Thanks.”"))
  }

  @Test func showsTheValueThatAVariableHadWhenTheLineWasSaid() throws {
    let machine = try PlayFixture.machine()
    let text = told(try PlayFixture.session(["spørg", "skriv"], machine), PlayFixture.printer(machine))
    #expect(text.contains("Uro 5."))
    #expect(text.hasSuffix("Uroen er 3.\n"))
  }

  @Test func tellsOnlyTheSceneThatWasShownWhereARuleJumps() throws {
    var program = try PlayFixture.machine().program
    // The scene is entered with so much unrest that the rule leaves it at once.
    program.scenes[1].effects = Effects(set: [Effects.Change(0, 9)])
    let machine = try Machine(program)
    let text = told(try PlayFixture.session([], machine), PlayFixture.printer(machine))
    #expect(!text.contains("billede"))
    #expect(text.contains("Mette: Jeg er her."))
  }

  @Test func asksCheckInsWithAWayToSkip() throws {
    let machine = try PlayFixture.machine()
    let text = told(Session(machine, seed: 1), PlayFixture.printer(machine))
    #expect(
      text.hasSuffix(
        "Hvor klar er du?\n  1  Slet ikke\n  2  Lidt\n  3  Nogenlunde\n  4  Meget\n  5  Helt\n  -  Spring over\n"))
  }

  @Test func explainsWords() throws {
    let machine = try PlayFixture.machine()
    let printer = PlayFixture.printer(machine)
    let session = try PlayFixture.session([], machine)
    let texts = printer.textsShown(in: session.transcript.flatMap(\.events))
    let page = printer.explained(texts, printer.texts.startValues)
    #expect(
      PageLayout(width: 80, isColoured: false).render(page)
        == "\nOrd\n  hofte – Leddet mellem benet og kroppen. For eksempel: Hun slog hoften.\n")
    #expect(printer.explained([], []).isEmpty)
  }

  @Test func opensWithAllThatOneShouldKnow() throws {
    let machine = try PlayFixture.machine()
    let printer = OpeningPrinter(texts: TextRendering(program: machine.program), wording: PlayFixture.wording())
    #expect(
      PageLayout(width: 80, isColoured: false).render(printer.page()) == """

        Ved døren
        Niveau B1 · ca. 5 minutter

        Indhold, der kan være svært: uro

        Du er elev. Gerda har _uro_ i kroppen.

        Du møder
          Gerda – borger
          Mette, assistent – kollega

        """)
  }

  @Test func makesHeadingsOfIds() throws {
    var program = try PlayFixture.machine().program
    for (id, heading) in [
      ("ved-døren", "Ved døren"), ("hos-gerda", "Hos Gerda"), ("ring-s", "Ring S"), ("i-igen", "I igen"), ("a", "A"),
      ("øjet_ser", "Øjet ser"), ("-", ""),
    ] {
      program.scenes[0].id = id
      #expect(TextRendering(program: program).heading(ofScene: 0) == heading)
    }
  }
}
