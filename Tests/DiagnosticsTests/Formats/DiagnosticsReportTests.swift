import Diagnostics
import Foundation
import Testing

struct DiagnosticsReportTests {
  private func report() -> DiagnosticsReport {
    let fixture = Fixture("goto: gaarden\n")
    let range = fixture.range(of: "gaarden")
    let diagnostic = Diagnostic(
      .error, "unknown-scene", at: range, Message(da: "Findes ikke.", en: "Not found."),
      notes: [Diagnostic.Note(Message(da: "Råd.", en: "Advice."))],
      fixIts: [FixIt(range, replacement: "gården", title: Message(da: "ret", en: "mend"))])
    return DiagnosticsReport([diagnostic, diagnostic], in: fixture.sources, language: .danish)
  }

  @Test func writesStableKeys() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = String(decoding: try encoder.encode(report()), as: UTF8.self)
    #expect(
      json == #"{"counts":{"errors":1,"files":1,"notes":0,"warnings":0},"diagnostics":[{"code":"unknown-scene","#
        + #""column":7,"endColumn":14,"endLine":1,"fixes":[{"applicability":"maybe","bytes":{"end":13,"start":6},"#
        + #""place":{"column":7,"endColumn":14,"endLine":1,"line":1,"#
        + #""path":"gerda.yaml"},"replacement":"gården","title":"ret","titles":{"da":"ret","en":"mend"}}],"line":1,"#
        + #""message":"Findes ikke.","messages":{"da":"Findes ikke.","en":"Not found."},"notes":[{"message":"Råd.","#
        + #""messages":{"da":"Råd.","en":"Advice."}}],"path":"gerda.yaml","severity":"error"}],"#
        + #""files":["gerda.yaml"],"format":1,"language":"da"}"#)
  }

  @Test func readsWhatItWrites() throws {
    let report = report()
    #expect(try JSONDecoder().decode(DiagnosticsReport.self, from: JSONEncoder().encode(report)) == report)
  }

  @Test func refusesAnUnknownFormat() throws {
    var report = report()
    report.format = 2
    let data = try JSONEncoder().encode(report)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(DiagnosticsReport.self, from: data) }
  }
}
