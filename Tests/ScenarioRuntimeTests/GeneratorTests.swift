import Foundation
import ScenarioRuntime
import Testing

/// Compares with `Schema/vectors/random.json`, which an independent implementation computed.
struct GeneratorTests {
  struct Vectors: Decodable {
    struct Spread: Decodable {
      var seed: String
      var outputs: [String]
    }
    struct Words: Decodable {
      var seed: String
      var outputs: [UInt32]
    }
    struct Draws: Decodable {
      var seed: String
      var among: UInt32
      var outputs: [UInt32]
    }
    struct Order: Decodable {
      var seed: String
      var scene: Int
      var choices: Int
      var order: [Int]
    }
    var splitmix64: [Spread]
    var words: [Words]
    var draws: [Draws]
    var orders: [Order]
  }

  let vectors: Vectors

  init() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Schema/vectors/random.json")
    vectors = try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: file))
  }

  @Test func spreadsSeeds() throws {
    #expect(!vectors.splitmix64.isEmpty)
    for vector in vectors.splitmix64 {
      var generator = SplitMix64(seed: try #require(UInt64(vector.seed)))
      #expect(vector.outputs.map { _ in String(generator.next()) } == vector.outputs)
    }
  }

  @Test func givesWords() throws {
    #expect(!vectors.words.isEmpty)
    for vector in vectors.words {
      var generator = Generator(seed: try #require(UInt64(vector.seed)))
      #expect(vector.outputs.map { _ in generator.next() } == vector.outputs)
    }
  }

  @Test func drawsWithoutBias() throws {
    #expect(!vectors.draws.isEmpty)
    for vector in vectors.draws {
      var generator = Generator(seed: try #require(UInt64(vector.seed)))
      #expect(vector.outputs.map { _ in generator.draw(among: vector.among) } == vector.outputs)
    }
  }

  @Test func shufflesForDisplay() throws {
    #expect(!vectors.orders.isEmpty)
    for vector in vectors.orders {
      var generator = Generator.display(seed: try #require(UInt64(vector.seed)), scene: vector.scene)
      var order = Array(0..<vector.choices)
      for place in stride(from: order.count - 1, through: 1, by: -1) {
        order.swapAt(place, Int(generator.draw(among: UInt32(place + 1))))
      }
      #expect(order == vector.order)
    }
  }
}
