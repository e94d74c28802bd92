import Diagnostics
import Testing

struct MessageLanguageTests {
  @Test(arguments: [
    (["LANG": "da_DK.UTF-8"], MessageLanguage.danish), (["LANG": "da"], .danish), (["LANG": "DA_dk"], .danish),
    (["LC_ALL": "da_DK", "LANG": "en_US.UTF-8"], .danish),
    (["LC_ALL": "", "LC_MESSAGES": "en_GB", "LANG": "da"], .english),
    (["LANG": "nb_NO.UTF-8"], .english), (["LANG": "nn"], .english), (["LANG": "no"], .english),
    (["LANG": "sv_SE"], .english), (["LANG": "de_DE@euro"], .english), (["LANG": "dav_KE"], .english),
  ])
  func readsTheEnvironment(environment: [String: String], language: MessageLanguage) {
    #expect(MessageLanguage.detect(option: nil, environment: environment) == language)
    let other: MessageLanguage = language == .danish ? .english : .danish
    #expect(MessageLanguage.detect(option: nil, environment: environment, fallback: other) == language)
    #expect(MessageLanguage.detect(option: other, environment: environment) == other)
  }

  @Test(arguments: [
    [:], ["LANG": ""], ["LANG": "C"], ["LC_ALL": "POSIX", "LANG": "da_DK"], ["LANG": "C.UTF-8"], ["LANG": ".UTF-8"],
  ])
  func leavesTheChoiceToThePackWhereNothingIsSaid(environment: [String: String]) {
    #expect(MessageLanguage.detect(option: nil, environment: environment) == nil)
    #expect(MessageLanguage.detect(option: nil, environment: environment, fallback: .danish) == .danish)
  }
}

struct DiagnosticCountsTests {
  @Test(arguments: [
    (
      DiagnosticCounts(errors: 3, warnings: 1, files: 2), "3 fejl og 1 advarsel i 2 filer",
      "3 errors and 1 warning in 2 files"
    ),
    (DiagnosticCounts(errors: 1, files: 1), "1 fejl i 1 fil", "1 error in 1 file"),
    (
      DiagnosticCounts(warnings: 2, notes: 1, files: 1), "2 advarsler og 1 bemærkning i 1 fil",
      "2 warnings and 1 note in 1 file"
    ),
    (
      DiagnosticCounts(errors: 1, warnings: 1, notes: 2, files: 3), "1 fejl, 1 advarsel og 2 bemærkninger i 3 filer",
      "1 error, 1 warning and 2 notes in 3 files"
    ),
    (DiagnosticCounts(files: 4), "ingen fejl i 4 filer", "no errors in 4 files"),
    (DiagnosticCounts(), "ingen fejl", "no errors"),
  ])
  func sumsUpInBothLanguages(counts: DiagnosticCounts, danish: String, english: String) {
    #expect(counts.summary(.danish) == danish)
    #expect(counts.summary(.english) == english)
  }

  @Test func countsFindingsAndTheirFiles() {
    let fixture = Fixture("a\n")
    let message = Message(da: "", en: "")
    let counts = DiagnosticCounts(
      [Severity.error, .error, .warning, .info].map { Diagnostic($0, "x", at: fixture.range(of: "a"), message) })
    #expect(counts == DiagnosticCounts(errors: 2, warnings: 1, notes: 1, files: 1))
  }
}
