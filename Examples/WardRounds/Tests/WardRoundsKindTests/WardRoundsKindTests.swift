import Foundation
import ScenarioModel
import ScenarioPack
import ScenarioRuntime
import ScenarioTesting
import Testing
import WardRoundsKind

struct WardRoundsKindTests {
  /// The pack that the plug-in made of the folder `Scenarios` beside this file.
  private let program: Program

  init() throws {
    let file = try #require(Bundle.module.url(forResource: "Scenarios", withExtension: "aspack"))
    program = try #require(try PackReader.read(file.path).program("stuegang"))
  }

  private func play(_ choices: Int...) throws -> Session {
    var session = Session(try Machine(program), seed: 1)
    for choice in choices { try session.answer(.choice(choice)) }
    return session
  }

  @Test func conforms() throws {
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let scenario = try String(
      contentsOf: here.appendingPathComponent("Scenarios/scenarios/stuegang.yaml"), encoding: .utf8)
    #expect(try KindConformance(WardRoundsKind(), scenarios: [scenario]).problems() == [])
  }

  @Test func letsTheLeaderAskAfterTheLinesOfTheScene() throws {
    let scene = try #require(program.scenes.first { $0.id == "stuen" })
    let last = try #require(scene.lines.last)
    #expect(scene.lines.count == 2 && program.cast[last.speaker].id == "bech")
    #expect(program.texts[last.text].source == "Er der ellers noget nyt om Aase?")
  }

  @Test(arguments: [
    // Interrupts, then says nothing.
    (first: 0, second: 3, round: -2, ending: "videre"),
    // Waits, then tells both, one, or lets Aase tell; there the author's own points count.
    (1, 0, 4, "hørt"), (1, 1, 2, "hørt"), (1, 2, 1, "hørt"),
    // Asks, then tells one.
    (2, 1, 3, "hørt"),
  ])
  func scoresWaysOfTakingPart(first: Int, second: Int, round: Int, ending: String) throws {
    let session = try play(first, second)
    let dimension = try #require(program.dimensions.firstIndex { $0.id == "round" })
    #expect(session.score.points[dimension] == round)
    #expect(program.scenes[session.status.scene].id == ending)
  }

  @Test func remembersWhatWasTold() throws {
    let session = try play(1, 1)
    let values = try ["told_appetit", "told_søvn"].map { name in
      let variable = try #require(program.variables.firstIndex { $0.id == name })
      return session.machine.value(ofVariable: variable, in: session.state)
    }
    #expect(values == [1, 0])
  }
}
