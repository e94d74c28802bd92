import Foundation
import ScenarioModel
import ScenarioRuntime
import ScenarioTestPrograms
import Testing

@testable import ScenarioClassroom

struct PersonaTests {
  /// `Schema/vectors/persona.json`, made with decimal arithmetic of 50 digits by another program.
  private struct Vectors: Decodable {
    struct Shares: Decodable {
      var utilities: [Int]
      var perMillion: [Int]
    }
    var logits: [Int]
    var weights: [[Int]]
    var shares: [Shares]
  }

  private func vectors() throws -> Vectors {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Schema/vectors/persona.json")
    return try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: file))
  }

  @Test func hasTheTablesOfTheVectors() throws {
    let vectors = try vectors()
    #expect(vectors.logits == (1...99).map(Logit.logit))
    #expect(vectors.weights.count > 10)
    for pair in vectors.weights { #expect(abs(Int(Logit.weights[pair[0]]) - pair[1]) <= 1) }
    #expect(zip(Logit.weights, Logit.weights.dropFirst()).allSatisfy { $0 >= $1 && $1 >= 1 })
  }

  @Test func drawsWithTheSharesOfTheVectors() throws {
    for vector in try vectors().shares {
      var generator = Generator(seed: 11)
      var counts = vector.utilities.map { _ in 0 }
      let draws = 100_000
      for _ in 0..<draws { counts[Logit.draw(vector.utilities, &generator)] += 1 }
      for (count, share) in zip(counts, vector.perMillion) {
        let p = Double(share) / 1e6
        let deviation = (Double(draws) * p * (1 - p)).squareRoot()
        #expect(abs(Double(count) - Double(draws) * p) <= 4 * deviation + 2, "\(vector.utilities) \(counts)")
      }
    }
  }

  @Test func drawsAmongManyAndFarApart() {
    var generator = Generator(seed: 3)
    let many = Array(repeating: 0, count: 10_000)
    for _ in 0..<200 { #expect(Logit.draw(many, &generator) < Logit.mostUtilities) }
    #expect(Logit.draw([0], &generator) == 0)
    for _ in 0..<200 { #expect(Logit.draw([-1_000_000, 1_000_000, -1_000_000], &generator) == 1) }
  }

  /// Two choices, of which one gives a point; a critical one; one with a tag; an opt-out.
  private func story() throws -> Machine {
    var story = Story([
      StoryScene(
        "a", choices: [StoryChoice("good", score: ["talk": 1]), StoryChoice("bad", score: ["talk": -3])], goto: "b"),
      StoryScene("b", choices: [StoryChoice("force", critical: true), StoryChoice("wait")], goto: "c"),
      StoryScene("c", choices: [StoryChoice("ask", tags: ["ask"]), StoryChoice("nod")], goto: "d"),
      StoryScene("d", choices: [StoryChoice("go-on"), StoryChoice("leave", optOut: true)], goto: "e"),
      StoryScene("e", scale: ["how", "why"], goto: "f"),
      StoryScene("f", ends: true),
    ])
    story.dimensions = [Dimension(id: "talk", title: 0)]
    return try story.machine()
  }

  private func persona(_ machine: Machine, lix: Int? = 20, _ change: (inout Persona) -> Void = { _ in }) -> Persona {
    let program = machine.program
    var persona = Persona(
      name: "eva", dimensions: program.dimensions.count, tags: program.tags.count,
      scenes: program.scenes.map { _ in Persona.Reading(words: 50, lix: lix) })
    change(&persona)
    return persona
  }

  /// How often of 10,000 runs each choice was taken.
  private func takes(_ machine: Machine, _ persona: Persona) throws -> [String: Int] {
    let summary = try runMany(
      machine, agent: .persona(persona, seed: 5), options: RunOptions(runs: 10_000, seed: 2))
    #expect(summary.agent == "eva")
    return Dictionary(uniqueKeysWithValues: summary.choices.map { ($0.choice, $0.takes) })
  }

  @Test func takesTheBetterAnswerAsOftenAsItsOddsSay() throws {
    let machine = try story()
    let takes = try takes(
      machine,
      persona(machine) {
        $0.abilities = [80]
        $0.safety = 95
        $0.tends = [30]
        $0.optsOut = 10
      })
    // Four standard deviations of 10,000 draws.
    #expect(abs(takes["good", default: 0] - 8000) < 160)
    #expect(abs(takes["wait", default: 0] - 9500) < 88)
    #expect(abs(takes["ask", default: 0] - 3000) < 184)
    #expect(abs(takes["leave", default: 0] - 1000) < 120)
  }

  @Test func guessesWhatIsTooHardToRead() throws {
    let machine = try story()
    for (lix, expected) in [(30, 9000), (50, 5000), (200, 5000)] {
      let takes = try takes(
        machine,
        persona(machine, lix: lix) {
          $0.abilities = [90]
          $0.reading = 30
        })
      #expect(abs(takes["good", default: 0] - expected) < 200)
    }
    let between = try takes(
      machine,
      persona(machine, lix: 40) {
        $0.abilities = [90]
        $0.reading = 30
      })
    // Half of ln 9 is ln 3: three of four.
    #expect(abs(between["good", default: 0] - 7500) < 180)
  }

  @Test func answersByChanceWhereItIsRash() throws {
    let machine = try story()
    let takes = try takes(
      machine,
      persona(machine) {
        $0.abilities = [99]
        $0.impulsive = 40
      })
    #expect(abs(takes["good", default: 0] - 7940) < 165)
  }

  @Test func canBeLateWhereTimeCounts() throws {
    var story = Story([
      StoryScene("a", choices: [StoryChoice("x"), StoryChoice("y")], goto: "b"), StoryScene("b", ends: true),
    ])
    story.scenes[0].limit = (Effects(), 0, nil)
    let machine = try story.machine()
    let limit = try #require(machine.program.scenes[0].timeLimit).seconds
    for (seconds, timing, late) in [(limit * 3, true, true), (limit * 3, false, false), (0, true, false)] {
      let persona = persona(machine) {
        $0.seconds = seconds
        $0.wordsPerMinute = 60_000
      }
      var times: [Int] = []
      var wasLate: [Bool] = []
      let series = try RecordedSeries(
        machine, .persona(persona, seed: 1), RunOptions(runs: 50, seed: 1, timing: timing))
      for recording in series.recordings {
        #expect(recording.header.timing == timing)
        times += recording.entries.map(\.ms)
        wasLate += recording.entries.map { $0.answer == .late }
      }
      #expect(wasLate.count == 50 && wasLate.allSatisfy { $0 == late })
      // 50 words at 60,000 a minute are 50 ms.
      if !late { #expect(times.allSatisfy { (50 + seconds * 500...50 + seconds * 1500).contains($0) }) }
    }
  }

  /// Whatever a program asks, a persona gives an answer that is taken, and the same again.
  @Test func answersWhateverIsAsked() throws {
    for seed in 0..<60 as Range<UInt64> {
      let machine = try Machine(RandomProgram.make(seed: seed))
      var generator = Generator(seed: seed)
      func odds() -> Int { 1 + Int(generator.draw(among: 99)) }
      let persona = persona(machine) {
        $0.abilities = $0.abilities.map { _ in odds() }
        $0.tends = $0.tends.map { _ in odds() }
        $0.safety = odds()
        $0.impulsive = odds()
        $0.optsOut = odds()
        $0.checksIn = odds()
      }
      let origin = ProgramOrigin(pack: "org.example.pack", version: "1.0.0", programHash: "abc")
      func runs() throws -> [Recording] {
        try RecordedSeries(machine, .persona(persona, seed: seed), RunOptions(runs: 40, seed: seed)).recordings
      }
      let recordings = try runs()
      #expect(recordings.count == 40)
      #expect(try recordings == runs())
      for recording in recordings {
        #expect(try replay(recording, on: machine, origin: origin).outcome == .same)
      }
    }
  }

  /// The better one knows what a handover needs, the more is said of it, and the more in order.
  @Test func composesBetterWithMoreAbility() throws {
    let items = (0..<8).map { Item(id: "i\($0)", text: 0, segment: $0 < 6 ? $0 / 2 : nil, noise: $0 < 6 ? nil : 1) }
    var story = Story([StoryScene("a", goto: "b"), StoryScene("b", ends: true)])
    story.dimensions = [Dimension(id: "talk", title: 0)]
    story.scenes[0].move = .compose(
      Compose(
        segments: (0..<3).map { Heading(id: "s\($0)", text: 0) }, items: items, points: [Effects.Change(0, 100)]))
    let machine = try story.machine()
    let means = try [5, 50, 80, 95].map { ability in
      let persona = persona(machine) { $0.abilities = [ability] }
      let summary = try runMany(
        machine, agent: .persona(persona, seed: 1), options: RunOptions(runs: 2000, seed: 1))
      return try #require(summary.dimensions[0].points.meanInHundredths)
    }
    #expect(zip(means, means.dropFirst()).allSatisfy { $0 + 500 < $1 }, "\(means)")
  }
}
