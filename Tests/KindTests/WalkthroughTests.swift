import Foundation
import ScenarioTesting
import Testing

/// The kind that the page on writing kinds builds: its code is the page's, and it conforms.
struct WalkthroughTests {
  @Test func theCodeOfThePageIsTheOneThatIsCompiled() throws {
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let source = try String(contentsOf: here.appendingPathComponent("HandHygiene.swift"), encoding: .utf8)
    let root = here.deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(
      contentsOf: root.appendingPathComponent("Sources/ScenarioKit/ScenarioKit.docc/WritingAKind.md"), encoding: .utf8)
    let blocks = page.components(separatedBy: "```swift\n").dropFirst().map {
      $0.components(separatedBy: "\n```")[0]
    }
    func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
    #expect(lines(blocks.joined(separator: "\n")) == lines(source))
  }

  @Test func conforms() throws {
    let scenario = """
      scenario: eksempel
      title: Spritten
      kinds: [hand-hygiene]
      competencies: [relation]
      briefing: Du er elev på et plejehjem. Klokken er otte.
      cast:
        gerda: { name: Gerda, role: citizen }
        mette: { name: Mette, role: colleague }
      scenes:
        stuen:
          lines:
            - gerda: Godmorgen.
            - mette: Gerda venter på dig.
          choices:
            - sprit: Du spritter hænder først.
              hand-hygiene: rub
              feedback:
                learner: Nu er dine hænder rene.
                workplace: Hav sprit ved alle døre.
            - gaa: Du går lige hen til hende.
              hand-hygiene: touch
              feedback: Hun smiler. Hvad tog du på, før du kom ind?
          goto:
            - { when: clean_hands, to: ro }
            - to: igen
        ro:
          lines:
            - narrator: Gerda tager din hånd.
          end: { outcome: success, title: Rene hænder }
        igen:
          lines:
            - narrator: Mette peger på spritten.
          end: { outcome: partial, title: Én gang til }
      debrief:
        - Hvornår kom du i tanke om dine hænder?
      """
    #expect(try KindConformance(HandHygiene(), scenarios: [scenario]).problems() == [])
  }
}
