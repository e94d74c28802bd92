import Testing
import YAMLSyntax

@testable import JSONSchema

/// Numbers by their digits.
struct NumberTextTests {
  private func isValid(_ keyword: String, _ bound: String, _ instance: String) throws -> Bool {
    try schema("{\"\(keyword)\": \(bound)}").isValid(try yaml(instance))
  }

  @Test(arguments: [
    ("1", "1.0"), ("0", "-0"), ("0", "0.0e7"), ("1e2", "100"), ("0.1e1", "1"), ("12.5", "1250e-2"), ("+7", "7"),
    (".5", "0.50"),
    ("1e1000000000000000000000", "1e999999999999999999999"),
    ("123456789012345678901234567890.10", "123456789012345678901234567890.1"),
  ])
  func findsEqual(one: String, other: String) throws {
    #expect(try compare(one, other) == 0)
    #expect(try compare(other, one) == 0)
  }

  @Test(arguments: [
    ("-1", "0"), ("0", "1e-400"), ("9", "10"), ("1.5", "1.51"), ("-1.51", "-1.5"), ("0.09", "0.1"), ("-10", "-9"),
    ("9007199254740992", "9007199254740993"), ("0.1", "0.10000000000000000000000000000000001"), ("-1e400", "1e-400"),
    ("123456789012345678901234567890", "123456789012345678901234567891"),
  ])
  func findsSmaller(one: String, other: String) throws {
    #expect(try compare(one, other) < 0)
    #expect(try compare(other, one) > 0)
  }

  @Test func doubtsThousandsWhereItIsToldTo() throws {
    var schema = try schema("{\"type\": \"integer\"}")
    for (text, isThousand) in [("1.000", true), ("-12.000", true), ("1.00", false), ("1.0e1", false), ("1000", false)] {
      schema.doubtsThousands = false
      #expect(schema.isValid(try yaml(text)))
      schema.doubtsThousands = true
      #expect(schema.isValid(try yaml(text)) != isThousand)
    }
  }

  private func compare(_ one: String, _ other: String) throws -> Int {
    let (left, right) = (Array(one.utf8), Array(other.utf8))
    return NumberText.compare(
      try #require(NumberText(left, 0..<left.count)), in: left,
      try #require(NumberText(right, 0..<right.count)), in: right)
  }

  @Test(arguments: ["", "-", ".", "1e", "1e+", "e5", "1.2.3", "0x1F", "1_000", "--1", "1 ", "16:20", ".inf", "1e5.5"])
  func takesNothingElse(text: String) {
    let bytes = Array(text.utf8)
    #expect(NumberText(bytes, 0..<bytes.count) == nil)
  }

  @Test(arguments: [
    ("2.0", true), ("1e3", true), ("1.5e1", true), ("1.5", false), ("15e-1", false), ("0.0", true), ("1e-400", false),
    ("100e-2", true), ("123456789012345678901234567890", true),
  ])
  func tellsIntegers(text: String, expected: Bool) throws {
    #expect(try schema(#"{"type": "integer"}"#).isValid(try yaml(text)) == expected)
  }

  @Test(arguments: [
    ("0.01", "19.99", true), ("0.0001", "0.0075", true), ("0.0001", "0.00751", false), ("1e-8", "12391239123", true),
    ("2", "1e308", true), ("0.123456789", "1e308", false), ("3", "111111111111111111111111111111", true),
    ("3", "111111111111111111111111111112", false), ("1.5", "4.5", true), ("10", "105", false), ("7", "0", true),
    ("9999999999999999999", "99999999999999999990", true), ("9999999999999999999", "99999999999999999991", false),
    ("18446744073709551e3", "36893488147419102000", true), ("5", "-15", true), ("0.5", "0.25", false),
  ])
  func dividesExactly(divisor: String, number: String, expected: Bool) throws {
    #expect(try isValid("multipleOf", divisor, number) == expected)
  }

  @Test func comparesBoundsExactly() throws {
    #expect(try isValid("maximum", "0.3", "0.3"))
    #expect(try !isValid("exclusiveMaximum", "0.3", "0.30"))
    #expect(try isValid("minimum", "9007199254740993", "9007199254740993"))
    #expect(try !isValid("minimum", "9007199254740993", "9007199254740992"))
    #expect(try !isValid("exclusiveMinimum", "1e400", "1e400"))
    #expect(try isValid("exclusiveMinimum", "1e400", "1e401"))
  }
}
