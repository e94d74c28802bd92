import Diagnostics
import Testing

struct CompilerLinesTests {
  private func lines(_ language: MessageLanguage) -> [String] {
    let sample = FormatSample()
    let text = CompilerLines(language: language).render(sample.diagnostics, in: sample.sources)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func writesALineForEachFindingNoteAndChange() {
    let file = "min pakke/scenarios/børn, 1:2.yaml"
    #expect(
      lines(.danish) == [
        "\(file):3:5: warning: 100 % <sikkert> & \"sandt\". [two-lines]",
        "\(file):3:11: error: Scenen `gaarden` findes ikke. [unknown-scene]",
        "\(file):2:3: note: Den ligner denne.", "\(file):3:11: note: Navne oversættes ikke: {0}.",
        "\(file):3:11: note: ret: skriv `gården`", "\(file):4:12: note: Bare så du ved det. [hint-here]", "",
      ])
  }

  @Test func writesEnglish() {
    #expect(lines(.english)[1].hasSuffix(": error: There is no scene `gaarden`. [unknown-scene]"))
    #expect(lines(.english)[4].hasSuffix(": note: fix: write `gården`"))
  }

  @Test func letsNoPathOrMessageBeginALine() {
    var sources = SourceMap()
    let id = sources.add(SourceFile(path: "a\nb:1:1: error: x.yaml", bytes: Array("x: 1\n".utf8)))
    let finding = Diagnostic(.error, "x", at: SourceRange(id, .start, .start), Message(da: "a\nb", en: "a\r\nb"))
    let text = CompilerLines(language: .english).render([finding], in: sources)
    #expect(text.count { $0.isNewline } == 1 && text.hasSuffix("\n"))
    #expect(CompilerLines(language: .english).render([], in: sources) == "")
  }
}
