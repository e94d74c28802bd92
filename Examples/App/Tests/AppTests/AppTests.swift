import Foundation
import ScenarioModel
import ScenarioPack
import Testing

@testable import App

/// The scenario that the plug-in packed, as the app plays it.
struct AppTests {
  private let program: Program

  init() throws {
    let file = try #require(App.scenarios)
    program = try #require(try PackReader.read(file.path).program("paraplyen"))
  }

  private func answer(_ text: String, in play: inout Play) throws -> [String] {
    let index = try #require(play.answers.firstIndex(of: text))
    let lines = play.answer(index + 1)
    return try #require(lines)
  }

  @Test func opensWithTitleBriefingAndWhatIsSaid() throws {
    let opening = try Play(program, seed: 1).opening
    #expect(opening.first == "Paraplyen")
    #expect(opening.last == "Ejnar: Jeg plejer at gå en tur, før vi spiser.")
    #expect(opening.contains("Ejnar kigger på døren. Han har hatten i hånden."))
  }

  @Test func playsToTheEndingThatTheAnswerLeadsTo() throws {
    var play = try Play(program, seed: 1)
    #expect(play.answers.count == 3 && !play.isOver)
    let lines = try answer("Hvor går du hen, når du går?", in: &play)
    #expect(lines.first == "Ejnar: Ned til bænken. Den ser man fra køkkenet.")
    #expect(play.isOver && play.answers == [])
    #expect(play.result.prefix(2) == ["Under paraplyen", "100 %"])
    #expect(play.result.last == "Skriv Ejnars tur ind i hans døgnrytme.")

    var other = try Play(program, seed: 1)
    _ = try answer("Det regner jo. Sæt dig ind igen.", in: &other)
    #expect(other.result.prefix(2) == ["Ved vinduet", "0 %"])
  }

  @Test func takesOnlyAnswersThatAreThere() throws {
    var play = try Play(program, seed: 7)
    for number in [0, 4, .min, .max] {
      let lines = play.answer(number)
      #expect(lines == nil && !play.isOver)
    }
    _ = play.answer(3)
    let afterTheEnd = play.answer(1)
    #expect(play.isOver && afterTheEnd == nil)
  }

  @Test func showsTheSameOrderForTheSameSeed() throws {
    let orders = try (0..<20).map { try Play(program, seed: $0).answers }
    #expect(Set(orders).count > 1)
    #expect(try Play(program, seed: 3).answers == orders[3])
  }

  @Test func saysWhatItCannotAsk() throws {
    var other = program
    other.scenes[0].move = .scale([CheckIn(id: "ro", text: 0, labels: [])])
    #expect(throws: Play.Unsupported(scene: "gangen")) { try Play(other, seed: 1) }
  }
}
