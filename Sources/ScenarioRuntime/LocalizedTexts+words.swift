import ScenarioModel

extension LocalizedTexts {
  /// Appends the words of a text as they are shown, in UTF-8: the values of variables filled in, marks left out.
  /// - Parameters:
  ///   - index: The text's index in the program.
  ///   - values: The values of all variables.
  ///   - bytes: Where the words go; memory that it has is used.
  public func appendWords(of index: Int, _ values: [Int], to bytes: inout [UInt8]) {
    let text = self[index]
    guard let parts = text.parts else {
      bytes.append(contentsOf: text.text.utf8)
      return
    }
    for part in parts {
      if let variable = part.variable {
        Self.append(values[variable], to: &bytes)
      } else {
        bytes.append(contentsOf: part.text.utf8)
      }
    }
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let first = bytes.count
    var rest = number.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[first...].reverse()
  }
}
