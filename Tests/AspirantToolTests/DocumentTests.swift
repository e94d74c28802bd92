import Foundation
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

  /// All Swift sources below `Sources`, white space folded.
  private func sources() throws -> [String] {
    let folder = ToolProcess.package.appendingPathComponent("Sources")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.map { file in
      try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  @Test func theTableOfDiagnosticsListsEveryCode() throws {
    let table = try String(
      contentsOf: ToolProcess.package.appendingPathComponent("docs/diagnostics.md"), encoding: .utf8)
    let rows = table.split(separator: "\n").filter { $0.hasPrefix("| `") }
    let listed = rows.compactMap { quoted(String($0)) }
    #expect(Set(listed).count == listed.count, "a code is listed twice")
    for row in rows { #expect(row.split(separator: "|").count == 4, "\(row)") }

    // A code is the text after a severity, or the first text of a call that reports; an `annotation(` reports nothing.
    let patterns = [
      /\.(?:error|warning|info), "([a-z0-9-]+)"/,
      /\b(?:error|warning|warn|unknown|report|ConditionProblem)\( ?(?:\.(?:error|warning|info), )?"([a-z0-9-]+)"/,
      /[^n]\( ?"([a-z0-9-]+)", at:/,
    ]
    let texts = try sources()
    var used: Set<String> = []
    for text in texts { for pattern in patterns { used.formUnion(text.matches(of: pattern).map { String($0.1) }) } }
    #expect(used.count > 80)
    #expect(used.subtracting(listed).sorted() == [], "in the sources and not in the table")
    let idle = listed.filter { code in !texts.contains { $0.contains("\"\(code)\"") } }
    #expect(idle == [], "in the table and not in the sources")
  }
}
