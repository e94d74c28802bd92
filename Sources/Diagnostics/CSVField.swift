/// Texts as fields of comma-separated values (RFC 4180).
///
/// Signs are looked for byte by byte: a quotation mark with an accent on it is one character to people, and still ends a
/// field for who reads the file.
public enum CSVField {
  /// A field as it is; one with a comma, a quotation mark or a line break stands in quotation marks.
  ///
  /// - Parameter text: Any text.
  /// - Returns: The field.
  public static func exact(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return text }
    var field: [UInt8] = [0x22]
    for byte in text.utf8 {
      if byte == 0x22 { field.append(0x22) }
      field.append(byte)
    }
    return String(decoding: field + [0x22], as: UTF8.self)
  }

  /// A field for spreadsheets: a text that they would take for a formula gets an apostrophe before it; numbers stay as they
  /// are.
  ///
  /// - Parameter text: Any text.
  /// - Returns: The field.
  public static func forSpreadsheets(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first),
      text.wholeMatch(of: /-?[0-9]+(\.[0-9]+)?/) == nil
    else { return exact(text) }
    return exact("'" + text)
  }
}
