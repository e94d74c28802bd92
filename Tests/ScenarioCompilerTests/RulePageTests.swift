import Diagnostics
import Testing

@testable import ScenarioCompiler

/// The pages of rules, and the small parts that they are made of.
struct RulePageTests {
  @Test(arguments: DiagnosticRule.all.map(\.code))
  func aPageTellsAllThereIsInBothLanguages(_ code: String) throws {
    let rule = try #require(DiagnosticRule.named(code))
    let english = try RulePage(rule, .english)
    for language in MessageLanguage.allCases {
      let page = english.translated(to: language)
      let markdown = page.markdown
      #expect(markdown.hasPrefix("# `\(code)`\n\n**\(rule.title[language].prefix(20))"))
      #expect(markdown.contains("[\(code)]: "), "no finding is shown")
      #expect(markdown.contains(language == .danish ? "\n## Rettet\n" : "\n## Mended\n"))
      let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count { $0.hasPrefix("```") }.isMultiple(of: 2))
      var isProse = true
      for line in lines.dropFirst() {
        if line.hasPrefix("```") { isProse.toggle() } else if isProse { #expect(line.count <= 120, "\(line)") }
        // What is wrapped must not become a list, a heading or a quotation.
        let isMarked = line.wholeMatch(of: /([-+*>]|#|[0-9]+[.)]) .*/) != nil
        #expect(!isProse || !isMarked, "\(line)")
      }
      for width in [20, 60, 100] {
        let text = page.text(style: .plain, width: width)
        #expect(text.hasPrefix(code + "\n") && !text.contains("\u{1B}"))
      }
    }
    for finding in english.found.diagnostics where rule.failing.isShown {
      let path = english.found.sources[finding.range.source].path
      guard let file = rule.failing.files.first(where: { $0.path == path }) else { continue }
      let shown = file.text.split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(finding.range.start.line <= shown, "line \(finding.range.start.line) is filled in, and nobody sees it")
    }
  }

  @Test func theListHasEveryCodeOnce() {
    let codes = RuleIndex.parts().flatMap(\.rules).map(\.code)
    #expect(codes.sorted() == DiagnosticRule.all.map(\.code))
    for language in MessageLanguage.allCases {
      let lines = RuleIndex.text(language, style: .plain, width: 80).split(separator: "\n")
      let listed = lines.compactMap { line in
        line.hasPrefix("  ") && !line.hasPrefix("   ") ? line.split(separator: " ").first.map(String.init) : nil
      }
      #expect(listed == codes)
    }
  }

  @Test func aDifferenceKeepsBothTexts() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      let texts = (0..<2).map { _ in
        (0..<Int.random(in: 0...8, using: &random)).map { _ in
          ["a", "b", "", "- c"].randomElement(using: &random) ?? ""
        }
      }
      let lines = MarkedLines(texts[0], texts[1]).lines
      #expect(lines.filter { !$0.hasPrefix("+") }.map { String($0.dropFirst()) } == texts[0])
      #expect(lines.filter { !$0.hasPrefix("-") }.map { String($0.dropFirst()) } == texts[1])
    }
    #expect(MarkedLines(["a", "b"], ["a", "b"]).lines == [" a", " b"])
    let long = MarkedLines(Array("abcdefgh").map(String.init), Array("abcdXfgh").map(String.init))
    #expect(long.lines(near: 0) == [" …", "-e", "+X", " …"])
    #expect(long.lines(near: 2) == [" a", " b", " c", " d", "-e", "+X", " f", " g", " h"])
    #expect(MarkedLines(["a", "b", "c"], ["a", "b", "c"]).lines(near: 1) == [" …"])
    #expect(MarkedLines(["a", "b", "c"], ["a", "x", "c"]).lines == [" a", "-b", "+x", " c"])
  }

  @Test func wrappingBreaksBetweenWordsAndNotInCode() {
    #expect(wrapped("en to tre", width: 5) == ["en to", "tre"])
    #expect(wrapped("en `- a: b` to", width: 6) == ["en", "`- a: b`", "to"])
    #expect(wrapped("  en   to ", width: 80) == ["en to"])
    #expect(wrapped("en `åben kode", width: 4) == ["en", "`åben kode"])
    #expect(wrapped("", width: 80) == [])
  }
}
