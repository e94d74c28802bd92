import Diagnostics
import Testing

@Test(arguments: [
  ("", ""), ("ord", "ord"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("a\r\nb", "\"a\r\nb\""),
  // An accent on a sign makes another character of it, and no other byte.
  ("a\"\u{301}b", "\"a\"\"\u{301}b\""), ("a,\u{301}b", "\"a,\u{301}b\""), ("=1", "=1"),
])
func writesAFieldAsItIs(_ text: String, _ field: String) {
  #expect(Array(CSVField.exact(text).utf8) == Array(field.utf8))
}

@Test(arguments: [
  ("=SUM(A1)", "'=SUM(A1)"), ("+1", "'+1"), ("-1", "-1"), ("-1.5", "-1.5"), ("-a", "'-a"), ("@x", "'@x"), ("12", "12"),
  ("=\u{301}1", "'=\u{301}1"), ("=\"a\"", "\"'=\"\"a\"\"\""), ("\tx", "'\tx"),
])
func writesNoFormula(_ text: String, _ field: String) {
  #expect(Array(CSVField.forSpreadsheets(text).utf8) == Array(field.utf8))
}
