import Foundation
import ScenarioCompiler
import Testing

/// What documents show is what happens.
struct DocumentTests {
  /// A fenced block of a document, with the text before it.
  private struct Block {
    var language: String
    var before: String
    var text: String
  }

  private func blocks(of document: String) throws -> [Block] {
    let text = try String(contentsOf: ToolProcess.package.appendingPathComponent(document), encoding: .utf8)
    var blocks: [Block] = []
    var before = ""
    var open: Block?
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        if let block = open {
          blocks.append(block)
          open = nil
        } else {
          open = Block(language: String(line.dropFirst(3)), before: before, text: "")
        }
      } else if open != nil {
        open?.text += line + "\n"
      } else if !line.isEmpty {
        before = line
      }
    }
    return blocks
  }

  /// The first word in backquotes.
  private func quoted(_ line: String) -> String? {
    let parts = line.components(separatedBy: "`")
    return parts.count > 2 ? parts[1] : nil
  }

  @Test func theFirstPackOfTheReadmeWorksAsShown() throws {
    let scratch = try Scratch()
    let blocks = try blocks(of: "README.md")
    for block in blocks where block.language == "yaml" {
      let path = try #require(quoted(block.before), "a block without a path: \(block.before)")
      try scratch.write(path, block.text)
    }
    let commands = try #require(blocks.last { $0.language == "sh" && $0.text.contains("check min-pakke") })
    var ran = 0
    for line in commands.text.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      try #require(words[0] == ".build/release/aspirant")
      let input = words[1] == "play" ? "\n3\n\n\n" : ""
      let result = try ToolProcess.run(Array(words.dropFirst()), in: scratch.folder, input: input)
      #expect(result.code == 0, "\(line): \(result.output)\(result.error)")
      if words[1] == "check" { #expect(result.output == "") }
      // The choices stand in another order each time.
      if words[1] == "play" { #expect(result.output.contains("Varm igen") || result.output.contains("Stadig koldt")) }
      ran += 1
    }
    #expect(ran == 5)

    let path = scratch.folder.appendingPathComponent("min-pakke/scenarios/kold-kaffe.yaml")
    let scenario = try String(contentsOf: path, encoding: .utf8)
    let broken = scenario.replacingOccurrences(of: "to: varm", with: "to: vram")
    try scratch.write("min-pakke/scenarios/kold-kaffe.yaml", broken)
    let check = try ToolProcess.run(["check", "min-pakke"], in: scratch.folder)
    #expect(check.code == 1)
    #expect(check.output.contains("`varm`"))
  }

  @Test func thePackOfTheGuideForTeachersWorksAsShown() throws {
    let scratch = try Scratch()
    for block in try blocks(of: "docs/sprog.md") where block.language == "yaml" {
      guard let path = quoted(block.before), path.hasSuffix(".yaml"), path.contains("/") else { continue }
      try scratch.write(path, block.text)
    }
    let check = try ToolProcess.run(["check", "min-pakke"], in: scratch.folder)
    #expect(check.code == 0 && check.output == "", "\(check.output)\(check.error)")
    let test = try ToolProcess.run(["test", "min-pakke"], in: scratch.folder)
    #expect(test.code == 0 && test.error.contains("alle består"), "\(test.output)\(test.error)")
  }

  /// All Swift sources below `Sources` by their paths, white space folded.
  private func sources() throws -> [(path: String, text: String)] {
    let folder = ToolProcess.package.appendingPathComponent("Sources")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.map { file in
      let text = try String(contentsOf: file, encoding: .utf8)
      return (file.path, text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
  }

  @Test func everyCodeInTheSourcesHasARuleAndEveryRuleIsFound() throws {
    // A code is the text after a severity, or the first text of a call that reports; an `annotation(` reports nothing.
    let patterns = [
      /\.(?:error|warning|info), "([a-z0-9-]+)"/,
      /\b(?:error|warning|warn|unknown|report|ConditionProblem)\( ?(?:\.(?:error|warning|info), )?"([a-z0-9-]+)"/,
      /[^n]\( ?"([a-z0-9-]+)", at:/,
    ]
    let sources = try sources()
    var used: Set<String> = []
    for source in sources {
      for pattern in patterns { used.formUnion(source.text.matches(of: pattern).map { String($0.1) }) }
    }
    #expect(used.count > 80)
    #expect(used.subtracting(DiagnosticRule.all.map(\.code)).sorted() == [], "in the sources and no rule")
    let stages = sources.filter { !$0.path.contains("/Rules/") }
    let idle = DiagnosticRule.all.filter { rule in
      guard case .whereItShows = rule.check else { return false }
      return !stages.contains { $0.text.contains("\"\(rule.code)\"") }
    }
    #expect(idle.map(\.code) == [], "a rule that nothing finds")
  }

  @Test func thePagesOfRulesAndKindsAreWhatTheToolWrites() throws {
    let scratch = try Scratch()
    #expect(try ToolProcess.run(["explain", "--write-pages", scratch.folder.path]).code == 0)
    let docs = ToolProcess.package.appendingPathComponent("docs")
    func pages(in folder: URL) throws -> Set<String> {
      let files = try ["diagnostics", "kinds"].flatMap { name in
        try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(name).path)
          .map { "\(name)/\($0)" }
      }
      return Set(files + ["diagnostics.md"])
    }
    let written = try pages(in: scratch.folder)
    let stale = try written.sorted().filter { path in
      let page = try String(contentsOf: scratch.folder.appendingPathComponent(path), encoding: .utf8)
      return (try? String(contentsOf: docs.appendingPathComponent(path), encoding: .utf8)) != page
    }
    #expect(stale == [], "renew them with `.build/debug/aspirant explain --write-pages docs`")
    #expect(try pages(in: docs).subtracting(written).sorted() == [], "pages of what is gone: delete them")
  }
}
