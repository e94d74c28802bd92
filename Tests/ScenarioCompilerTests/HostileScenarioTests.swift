import Diagnostics
import ScenarioCompiler
import Testing

/// No file makes the compiler crash, hang or fall silent.
struct HostileScenarioTests {
  private static let path = "scenarios/prøve.yaml"

  private func compiled(_ bytes: [UInt8]) throws -> Compilation {
    let manifest = "pack: dk.example.test\nversion: 1.0.0\nlanguage: 1\ntitle: Test\nlocale: da\nlicense: CC-BY-4.0\n"
    var source = MemorySource(["pack.yaml": manifest])
    source.files[Self.path] = bytes
    return try compile(source)
  }

  @Test func isMadeOfAScenarioThatIsRight() throws {
    let compilation = try compiled(Array(HostileScenario.valid.utf8))
    #expect(!compilation.hasErrors, "\(compilation.diagnostics.map { "\($0.code): \($0.message.english)" })")
    #expect(compilation.scenarios.first?.program != nil)
    #expect(HostileScenario.all.count >= 300)
  }

  @Test(arguments: HostileScenario.all)
  func isToldAbout(_ scenario: HostileScenario) throws {
    let compilation = try compiled(scenario.bytes)
    let files = compilation.sources.files
    var isTold = false
    for diagnostic in compilation.diagnostics {
      let file = files[Int(diagnostic.range.source.index)]
      #expect(file.held(diagnostic.range) == diagnostic.range, "\(diagnostic.code) lies outside")
      for fixIt in diagnostic.fixIts {
        #expect(file.held(fixIt.range) == fixIt.range, "the fix of \(diagnostic.code) lies outside")
      }
      isTold = isTold || diagnostic.severity == .error && file.path == Self.path
    }
    // Without a program somebody has to be told why.
    #expect(isTold || compilation.scenarios.first?.program != nil)
    if scenario.isWrong { #expect(isTold) }
  }

  @Test func readsLettersHoweverTheyAreComposed() throws {
    let plain = try compiled(Array(HostileScenario.valid.utf8))
    for (name, text) in [
      ("decomposed", HostileScenario.valid.replacing("å", with: "a\u{30A}")),
      ("CR LF", HostileScenario.valid.replacing("\n", with: "\r\n")),
      ("byte order mark", "\u{FEFF}" + HostileScenario.valid),
    ] {
      let other = try compiled(Array(text.utf8))
      #expect(other.scenarios.first?.program == plain.scenarios.first?.program, "\(name)")
    }
  }
}
