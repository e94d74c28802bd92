import ScenarioStore
import Testing

struct CodeRuleTests {
  @Test(arguments: ["s1", "plads-07", "k3x9abcd", "run-1", "2", "a_1.b", "7hkqmnpr", "0123456", "s-241231-99"])
  func takesACodeOfAPerson(_ code: String) {
    #expect(CodeRule.personal.allows(code))
    #expect(CodeRule.shared.allows(code))
  }

  @Test(arguments: ["a", "hold-a", "sosu"])
  func takesACodeOfMany(_ code: String) {
    #expect(CodeRule.shared.allows(code))
    #expect(!CodeRule.personal.allows(code))
  }

  @Test(arguments: [
    "", "Gerda", "Gerda1", "gerda hansen 1", "gerda@skole1.dk", "søs1", "-s1", ".1", "1/2", "s1\n", "1\u{0}",
    String(repeating: "1a", count: 17), "2412991234", "241299-1234", "cpr-241299-1234", "241299.1234",
    "a2412991234b", "1\u{0301}",
  ])
  func refusesNamesAndNumbersOfPersons(_ code: String) {
    #expect(!CodeRule.personal.allows(code))
    #expect(!CodeRule.shared.allows(code))
  }
}
