import Diagnostics
import Testing

struct JUnitReportTests {
  private func report(_ language: MessageLanguage) -> String {
    let sample = FormatSample()
    return JUnitReport(language: language).render(sample.diagnostics, in: sample.sources)
  }

  @Test func writesACaseForEachFileInDanish() {
    let name = "min pakke/scenarios/børn, 1:2.yaml"
    #expect(
      report(.danish) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="aspirant check" tests="2" failures="1" errors="0" skipped="0">
          <testsuite name="aspirant check" tests="2" failures="1" errors="0" skipped="0">
            <testcase classname="aspirant.check" name="min pakke/pack.yaml" file="min pakke/pack.yaml"/>
            <testcase classname="aspirant.check" name="\(name)" file="\(name)">
              <failure type="unknown-scene" message="Scenen `gaarden` findes ikke.">\
        \(name):3:11: fejl[unknown-scene]: Scenen `gaarden` findes ikke.
           3 |     goto: gaarden
             |           ^~~~~~~
            ret: skriv `gården`
           3 +     goto: gården
        \(name):2:3: bemærkning: Den ligner denne.
           2 |   gården:
             |   ^~~~~~
            bemærkning: Navne oversættes ikke: {0}.
        </failure>
              <system-out>\
        \(name):3:5: advarsel[two-lines]: 100 % &lt;sikkert&gt; &amp; &quot;sandt&quot;.
           3 |     goto: gaarden
             |     ^~~~~~~~~~~~~
           4 |     100 % &lt;og&gt; &quot;mere&quot;
             |     ~~~~~~~~~~~~~~~~~

        \(name):4:12: bemærkning[hint-here]: Bare så du ved det.
           4 |     100 % &lt;og&gt; &quot;mere&quot;
             |            ^~
        </system-out>
            </testcase>
          </testsuite>
        </testsuites>

        """)
  }

  @Test func writesEnglish() {
    let text = report(.english)
    #expect(text.contains("message=\"There is no scene `gaarden`.\">"))
    #expect(text.contains(": error[unknown-scene]: "))
    #expect(text.contains("<system-out>min pakke/scenarios/børn, 1:2.yaml:3:5: warning[two-lines]: "))
  }

  @Test func countsSeveralErrorsOfOneFileInOneFailure() {
    let sample = FormatSample()
    let range = sample.diagnostics[0].range
    let second = Diagnostic(.error, "x", at: range, Message(da: "Nej.", en: "No."))
    let text = JUnitReport(language: .english).render(sample.diagnostics + [second, second], in: sample.sources)
    #expect(text.contains("<failure type=\"unknown-scene\" message=\"2 errors\">"))
    #expect(text.ranges(of: "<failure").count == 1)
  }

  @Test func writesNoCharacterThatXMLDoesNotHave() {
    var sources = SourceMap()
    let id = sources.add(SourceFile(path: "a\u{1}\n<\u{FFFE}>.yaml", bytes: [0x61, 0, 0x08, 0xFF, 0x0A]))
    let finding = Diagnostic(
      .error, "x", at: SourceRange(id, .start, SourcePosition(line: 1, column: 4)),
      Message(da: "\u{0}\u{B}\u{FFFF}]]>", en: "\u{0}\u{B}\u{FFFF}]]>"))
    let text = JUnitReport(language: .english).render([finding], in: sources)
    let wrong = text.unicodeScalars.filter { ($0.value < 0x20 && $0 != "\n") || $0 == "\u{FFFE}" || $0 == "\u{FFFF}" }
    #expect(wrong.isEmpty)
    #expect(text.contains("]]&gt;"))
    #expect(text.contains("name=\"a␁␊&lt;\u{FFFD}&gt;.yaml\""))
  }
}
