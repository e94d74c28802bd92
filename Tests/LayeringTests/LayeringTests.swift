import Foundation
import Testing

struct LayeringTests {
  @Test func keepsTheArrowsOfTheArchitecture() throws {
    let files = try SourceText.all(under: ["Sources", "Plugins"])
    try #require(files.count > 50)
    #expect(files.flatMap(House.wrongImports) == [])
  }

  @Test func keepsForbiddenWordsOut() throws {
    #expect(try SourceText.all(under: ["Sources", "Plugins"]).flatMap(House.forbiddenWords) == [])
  }

  @Test func plansEveryTargetThereIs() throws {
    let targets = Set(try SourceText.all(under: ["Sources"]).map(\.target))
    #expect(targets == Set(House.imports.keys))
  }

  @Test func hasNoCircles() {
    for target in House.imports.keys { #expect(!House.allowed(target).contains(target)) }
  }

  @Test(arguments: [
    ("Sources/ScenarioRuntime/A.swift", "import ScenarioPack", "may not import ScenarioPack"),
    ("Sources/Diagnostics/A.swift", "#if x\n  import Foundation\n#endif", "cannot import Foundation"),
    ("Sources/YAMLSyntax/A.swift", "package import struct Foundation.Data", "cannot import Foundation"),
    (
      "Sources/ScenarioPack/A.swift", "@preconcurrency public import Crypto",
      "only ContentHash, KeyLock may import Crypto"
    ),
    ("Sources/JSONSchema/A.swift", "import CLibYAML", "only YAMLSyntax may import CLibYAML"),
    ("Sources/ScenarioKit/A.swift", "@_spi(X) import ScenarioCompiler", "may not import ScenarioCompiler"),
    ("Sources/ScenarioCompiler/A.swift", "import Handover", "may not import Handover"),
    ("Sources/NewTarget/A.swift", "", "is missing in House.imports"),
    ("Plugins/Handover/A.swift", "import ScenarioCompiler", "may not import ScenarioCompiler"),
    ("Plugins/Handover/A.swift", "import Glibc", "cannot import Glibc"),
    ("Plugins/Handover/A.swift", "import PackagePlugin", "may not import PackagePlugin"),
    ("Plugins/CompileScenarios/A.swift", "import ScenarioKit", "may not import ScenarioKit"),
    ("Sources/ScenarioPack/A.swift", "import Unknown", "may not import Unknown"),
  ])
  func findsWrongImports(path: String, text: String, wrong: String) throws {
    let found = House.wrongImports(of: SourceText(path: path, "// A comment.\n" + text))
    #expect(found.count == 1)
    #expect(try #require(found.first).contains(wrong))
    #expect(found.first?.hasPrefix(path + ":") == true)
  }

  @Test(arguments: [
    ("Sources/ScenarioPack/A.swift", "import Foundation\npublic import ScenarioModel\nimport CLibArchive"),
    ("Sources/ScenarioCompiler/A.swift", "import Diagnostics\nimport ScenarioRuntime\n// import Foundation"),
    ("Sources/aspirant/A.swift", "import AspirantTool\nimport Handover"),
    ("Plugins/Handover/A.swift", "import ScenarioKit\nimport Diagnostics"),
    ("Plugins/CompileScenarios/A.swift", "import Foundation\nimport PackagePlugin"),
  ])
  func takesRightImports(path: String, text: String) {
    #expect(House.wrongImports(of: SourceText(path: path, text)) == [])
  }

  @Test func namesTheLineOfAForbiddenWord() {
    let text = "let a = b as! C\nhas!\nlet d = try! e()\nretry!\n// \u{54}ODO: more\n"
    #expect(
      House.forbiddenWords(in: SourceText(path: "Sources/A/B.swift", text)).map { $0.prefix { $0 != "`" } } == [
        "Sources/A/B.swift:1: ", "Sources/A/B.swift:3: ", "Sources/A/B.swift:5: ",
      ])
  }
}
