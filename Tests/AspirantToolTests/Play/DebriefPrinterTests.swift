import Diagnostics
import ScenarioModel
import ScenarioRuntime
import Testing

@testable import AspirantTool

struct DebriefPrinterTests {
  private func debrief(
    _ choices: [String], _ language: MessageLanguage = .danish, isUnicode: Bool = true, width: Int = 60,
    _ machine: Machine? = nil
  ) throws -> String {
    let machine = try machine ?? PlayFixture.machine()
    let session = try PlayFixture.session(choices, machine)
    let scenes = PlayFixture.printer(machine, language, isUnicode: isUnicode)
    let pages = DebriefPrinter(session, scenes: scenes, width: width).pages()
    return PageLayout(width: width, isColoured: false).render(pages.flatMap { $0 }).replacing("\u{A0}", with: " ")
  }

  @Test func tellsOfAMendedEvent() throws {
    let text = try debrief(["griber", "tak", "fortæl"])
    #expect(
      text == """

        ────────────────────────────────────────

        Slut: Ro på
        Det gik delvis godt.

        Din vej
          1  Før: 0 af 2 spørgsmål om dig selv besvaret
          2  Dør: Du griber hendes arm.
          3  Krise: »Tak, Mette.«
          4  Note: »Jeg holdt hende fast.«
          5  Slut

        Vendepunkter
          2  Dør: Du griber hendes arm.
             Kritisk. Du rettede op på det igen (4 Note).
             Selvbestemmelse og lov −2 · uro: 5 → 9
             Det førte historien til »Krise«.
          3  Krise: »Tak, Mette.«
             Relation +1
          4  Note: »Jeg holdt hende fast.«
             Her rettede du op på noget, der var gået galt.
             Selvbestemmelse og lov +1

        Til dig
          2  Du griber hendes arm.
             Det er magt.

        Til arbejdspladsen
          2  Du griber hendes arm.
             Vis hvordan.

        Point
        Relation                ██████░░░░░░ 1 (0…2)
        Selvbestemmelse og lov  ████░░░░░░░░ −1 (−2…1)

        28 % af det, man kan nå.
        Ikke bestået endnu. Grænsen er 60 %. Du kan prøve igen.

        Tal om det bagefter

        Reaktioner: Hvordan var det?
          – Hvordan var det?
            (Dør: Du griber hendes arm.)

        Analyse: Hvorfor gik det sådan?
          – Hvad med krisen?
            (Krise: »Tak, Mette.«)

        Andre spørgsmål
          – Hvad tager du med?

        """)
  }

  @Test func showsAPass() throws {
    let text = try debrief(["spørg", "skriv"], .english)
    #expect(text.contains("100% of what can be reached.\nPassed. The limit is 60%.\n"))
    #expect(text.contains("(Krise: You did not get there this time.)"))
    #expect(text.contains("Relation +2 · Selvbestemmelse og lov +1 · uro: 5 → 3 ·\n     hjulpet: no → yes\n"))
    #expect(text.contains("For the workplace\n  2  »Har du ondt?«\n     Sig det højt.\n"))
  }

  @Test func explainsTheCap() throws {
    var program = try PlayFixture.machine().program
    program.scoring.capWhenCritical = 10
    program.scoring.capWhenRepaired = 20
    let machine = try Machine(program)
    let mended = try debrief(["griber", "tak", "fortæl"], .english, machine)
    #expect(mended.contains("The points come to 28%. A critical choice that you mended\ngives at most 20%.\n"))
    #expect(mended.contains("20% of what can be reached."))
    let open = try debrief(["griber", "tak", "skriv"], .english, machine)
    #expect(open.contains("10% of what can be reached.\nThe points come to 14%. A critical choice gives at most 10%."))
    #expect(open.contains("Critical.\n"))
  }

  @Test func givesPointsButNoPercentAfterAnOptOut() throws {
    let text = try debrief(["over"])
    #expect(text.contains("Relation                ░░░░░░░░░░░░ 0 (0…2)"))
    #expect(text.contains("Du sprang noget over. Det er i orden og koster ikke noget."))
    #expect(!text.contains("%"))
    #expect(text.contains("  2  Dør: Jeg springer over.\n"))
  }

  @Test func saysWhyThereIsNoPercent() throws {
    var program = try PlayFixture.machine().program
    program.attainable = nil
    let text = try debrief(["vent", "skriv"], .english, try Machine(program))
    #expect(text.contains("There is no percent"))
    #expect(text.contains("\nRelation                0\n"))
  }

  @Test func fitsANarrowTerminalWithoutUnicode() throws {
    let text = try debrief(["griber", "tak", "fortæl"], isUnicode: false, width: 40)
    for line in text.split(separator: "\n") { #expect(displayWidth(of: line) <= 40, "\(line)") }
    #expect(text.contains("Selvbestemmelse og lov\n  ####-------- -1 (-2...1)\n"))
    for sign in ["█", "░", "…", "→", "−", "–", "─", "»", "«", "·"] { #expect(!text.contains(sign)) }
  }

  @Test func namesTheStrongestTurnsOnly() throws {
    let scenes = (0..<8).map { number in
      """
        s\(number):
          choices:
            - a\(number): Svar \(number)
              score: { d: \(number) }
          goto: \(number == 7 ? "slut" : "s\(number + 1)")

      """
    }.joined()
    let machine = try PlayFixture.machine(
      "scenario: døren\ntitle: T\nbriefing: B\nscoring:\n  dimensions:\n    d: { title: D }\nscenes:\n\(scenes)"
        + "  slut:\n    end: { outcome: success }\ndebrief: [Hvad?]\n")
    let session = try PlayFixture.session((0..<8).map { "a\($0)" }, machine)
    let points = TurningPoint.all(in: session, Journey(session))
    #expect(points.map(\.turn) == [4, 5, 6, 7])
  }
}
