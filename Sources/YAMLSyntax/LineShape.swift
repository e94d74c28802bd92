/// What a line of YAML seems to be: dashes, a key, a value.
///
/// Only for explaining mistakes, where no reader has understood the line.
struct LineShape {
  /// The index of the first scalar after the indentation.
  var indent: Int
  /// The index of the first scalar after the dashes of list items.
  var content: Int
  /// The index of the colon after a key of one word; nil where there is none.
  var keyEnd: Int?
  /// The index at which the value starts: after the key, else the content; nil where there is no value.
  var valueStart: Int?

  init(_ line: [Unicode.Scalar]) {
    var index = 0
    while index < line.count, line[index] == " " { index += 1 }
    indent = index
    while index + 1 < line.count, line[index] == "-", line[index + 1] == " " {
      index += 1
      while index < line.count, line[index] == " " { index += 1 }
    }
    content = index

    var end = index
    if end < line.count, line[end] == "\"" || line[end] == "'" {
      let quote = line[end]
      end += 1
      while end < line.count, line[end] != quote { end += 1 }
      end += 1
    } else {
      while end < line.count, Self.isWord(line[end]) { end += 1 }
    }
    if end < line.count, end > index, line[end] == ":", end + 1 == line.count || line[end + 1] == " " {
      keyEnd = end
      index = end + 1
      while index < line.count, line[index] == " " { index += 1 }
    }
    valueStart = index < line.count ? index : nil
  }

  /// Whether a scalar may stand in a key without quotes: ids, text ids and asset paths.
  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "_", "/", ".": true
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }
}
