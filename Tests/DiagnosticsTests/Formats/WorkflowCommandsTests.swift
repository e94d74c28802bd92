import Diagnostics
import Testing

struct WorkflowCommandsTests {
  private func lines(_ language: MessageLanguage) -> [String] {
    let sample = FormatSample()
    let text = WorkflowCommands(language: language).render(sample.diagnostics, in: sample.sources)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func writesACommandForEachFindingInDanish() {
    let file = "file=min pakke/scenarios/børn%2C 1%3A2.yaml"
    #expect(
      lines(.danish) == [
        "::warning \(file),line=3,endLine=4,title=two-lines::100 %25 <sikkert> & \"sandt\".",
        "::error \(file),line=3,col=11,endLine=3,endColumn=18,title=unknown-scene::Scenen `gaarden` findes ikke.%0A"
          + "min pakke/scenarios/børn, 1:2.yaml:2:3: Den ligner denne.%0ANavne oversættes ikke: {0}.%0A"
          + "ret: skriv `gården`",
        "::notice \(file),line=4,col=12,endLine=4,endColumn=14,title=hint-here::Bare så du ved det.", "",
      ])
  }

  @Test func writesEnglish() {
    #expect(
      lines(.english)[0].hasSuffix("::100 %25 <sure> & \"true\".")
        && lines(.english)[1].hasSuffix("%0Afix: write `gården`"))
  }

  @Test func writesNothingWithoutFindings() {
    #expect(WorkflowCommands(language: .english).render([], in: FormatSample().sources) == "")
  }

  @Test func letsNoPathOrMessageEndACommand() {
    var sources = SourceMap()
    let id = sources.add(SourceFile(path: "a\n::error::b\r,c:%0A.yaml", bytes: Array("x: 1\n".utf8)))
    let finding = Diagnostic(
      .error, "x", at: SourceRange(id, .start, .start), Message(da: "a\r\n::error::b", en: "a\r\n::error::b"))
    let text = WorkflowCommands(language: .english).render([finding], in: sources)
    #expect(text.count { $0.isNewline } == 1)
    #expect(text.hasPrefix("::error file=a%0A%3A%3Aerror%3A%3Ab%0D%2Cc%3A%250A.yaml,line=1,"))
  }
}
