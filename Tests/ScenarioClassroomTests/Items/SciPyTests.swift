import Foundation
import Testing

@testable import ScenarioClassroom

/// The statistics against SciPy and NumPy; `scipy_reference.py` computed the figures, which name their versions.
struct SciPyTests {
  private struct Reference: Decodable {
    struct Share: Decodable { var k: Int, n: Int, lower: Double, upper: Double }
    struct Quantile: Decodable { var share: Double, d1: Double, d2: Double, f: Double }
    struct Pairs: Decodable { var x: [Double], y: [Double], r: Double, lower: Double, upper: Double }
    struct Alpha: Decodable { var scores: [[Double]], alpha: Double, lower: Double, upper: Double }
    var scipy: String
    var wilson: [Share]
    var quantiles: [Quantile]
    var correlations: [Pairs]
    var alphas: [Alpha]
  }

  private let reference: Reference

  init() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("scipy_reference.json")
    reference = try JSONDecoder().decode(Reference.self, from: Data(contentsOf: file))
  }

  private func isClose(_ value: Double, _ expected: Double, within tolerance: Double = 1e-10) -> Bool {
    abs(value - expected) <= tolerance * max(1, abs(expected))
  }

  @Test func givesWilsonsIntervalAsSciPyDoes() {
    #expect(reference.wilson.count == 40)
    for share in reference.wilson {
      let interval = Interval.wilson(share.k, of: share.n)
      #expect(isClose(interval.lower, share.lower) && isClose(interval.upper, share.upper), "\(share)")
    }
  }

  @Test func givesTheQuantilesOfFAsSciPyDoes() {
    #expect(reference.quantiles.count == 27)
    for quantile in reference.quantiles {
      let f = FDistribution.quantile(quantile.share, quantile.d1, quantile.d2)
      #expect(isClose(f, quantile.f, within: 1e-9), "\(quantile) \(f)")
    }
  }

  @Test func correlatesAsSciPyDoes() throws {
    #expect(reference.correlations.count > 20)
    for pairs in reference.correlations {
      let r = try #require(Statistics.correlation(pairs.x, pairs.y))
      let interval = try #require(Interval.fisher(r, count: pairs.x.count))
      #expect(isClose(r, pairs.r) && isClose(interval.lower, pairs.lower) && isClose(interval.upper, pairs.upper))
    }
  }

  @Test func givesAlphaAndFeldtsIntervalAsSciPyDoes() throws {
    #expect(reference.alphas.count == 6)
    for alpha in reference.alphas {
      let found = try #require(Reliability(alpha.scores))
      #expect(isClose(found.alpha, alpha.alpha))
      #expect(isClose(found.interval.lower, alpha.lower, within: 1e-9), "\(found)")
      #expect(isClose(found.interval.upper, alpha.upper, within: 1e-9), "\(found)")
    }
  }
}
