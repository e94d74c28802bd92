import Foundation
import ScenarioModel
import ScenarioPack
import ScenarioRuntime
import ScenarioTesting
import Testing

import {{Stem}}Kind

struct {{Stem}}KindTests {
{{en}}  /// All that every kind has to hold: of schema, rules, examples and templates, and of what becomes of scenarios.
{{da}}  /// Alt, hvad enhver udvidelse skal holde: om skema, regler, eksempler og skabeloner, og om det, scenarier bliver til.
  @Test func conforms() throws {
    #expect(try KindConformance({{Stem}}Kind()).problems() == [])
  }

{{en}}  /// The plug-in packed the folder `Scenarios` beside this file. The pack is played without the kind.
{{da}}  /// Plug-inet pakkede mappen `Scenarios` ved siden af denne fil. Pakken spilles uden udvidelsen.
  @Test(arguments: [(choice: 0, points: 1, ending: Ending.Outcome.success), (1, -1, .partial)])
  func playsByItsWords(choice: Int, points: Int, ending: Ending.Outcome) throws {
    let file = try #require(Bundle.module.url(forResource: "Scenarios", withExtension: "aspack"))
    let program = try #require(try PackReader.read(file.path).programs.first)
    var session = Session(try Machine(program), seed: 1)
    try session.answer(.choice(choice))
    #expect(session.score.points == [points])
    guard case .ended(let scene) = session.status, case .end(let end) = program.scenes[scene].move else {
      Issue.record("\(session.status)")
      return
    }
    #expect(end.outcome == ending)
  }
}
