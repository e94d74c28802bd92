import ScenarioChanges
import Testing

/// Versions after SemVer, and which one comes next.
struct VersionTests {
  /// The order of the example in section 11 of semver.org.
  @Test func ordersVersionsAsTheSpecificationDoes() throws {
    let words = [
      "0.0.1", "0.9.9", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2",
      "1.0.0-beta.11",
      "1.0.0-rc.1", "1.0.0", "1.0.10", "1.2.0", "1.10.0", "2.0.0",
    ]
    let versions = try words.map { try #require(SemanticVersion($0)) }
    for (index, version) in versions.enumerated() {
      #expect("\(version)" == words[index])
      for (other, later) in versions.enumerated() { #expect((version < later) == (index < other)) }
    }
    let built = try #require(SemanticVersion("1.0.0+1-2"))
    #expect(!(built < SemanticVersion(1, 0, 0)) && !(SemanticVersion(1, 0, 0) < built))
  }

  @Test(arguments: [
    "", "1", "1.2", "1.2.3.4", "01.2.3", "1.2.x", "1.2.-3", "v1.2.3", "1.2.3-", "1.2.3-a..b",
    "99999999999999999999.0.0",
    "9223372036854775807.0.0", "١.٢.٣", "+", "-", "1..3",
  ])
  func takesNothingElseForAVersion(_ text: String) { #expect(SemanticVersion(text) == nil) }

  @Test(arguments: [
    ("1.2.3", Bump.none, "1.2.3"), ("1.2.3", .patch, "1.2.4"), ("1.2.3", .minor, "1.3.0"), ("1.2.3", .major, "2.0.0"),
    ("0.2.3", .patch, "0.2.4"), ("0.2.3", .minor, "0.2.4"), ("0.2.3", .major, "0.3.0"), ("0.0.1", .major, "0.1.0"),
    ("2.0.0-beta.1", .major, "2.0.0"), ("2.0.0-beta.1", .none, "2.0.0-beta.1"),
  ])
  func saysWhichVersionComesNext(_ old: String, _ bump: Bump, _ least: String) throws {
    let version = try #require(SemanticVersion(old))
    let next = try #require(SemanticVersion(least))
    #expect(bump.least(after: version) == next)
    #expect(bump.isSatisfied(by: next, after: version))
  }

  @Test(arguments: [
    ("1.2.3", Bump.patch, "1.2.3", false), ("1.2.3", .patch, "1.2.3+more", false), ("1.2.3", .patch, "1.3.0", true),
    ("1.2.3", .minor, "1.2.4", false), ("1.2.3", .minor, "2.0.0", true), ("1.2.3", .major, "1.9.0", false),
    ("1.2.3", .major, "2.0.0-beta", true), ("1.2.3", .none, "1.2.2", false), ("1.2.3", .none, "1.2.3", true),
    ("0.9.0", .major, "1.0.0", true), ("2.0.0-beta.1", .major, "2.0.0-beta.2", true),
    ("2.0.0-beta.2", .patch, "2.0.0-beta.1", false),
  ])
  func seesWhetherAVersionSaysEnough(_ old: String, _ bump: Bump, _ new: String, _ isEnough: Bool) throws {
    let (before, now) = (try #require(SemanticVersion(old)), try #require(SemanticVersion(new)))
    #expect(bump.isSatisfied(by: now, after: before) == isEnough)
  }
}
