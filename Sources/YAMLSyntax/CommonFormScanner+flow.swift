import Diagnostics

extension CommonFormScanner {
  /// Reads `{ … }` or `[ … ]` on one line.
  mutating func takeFlow() -> Bool {
    let isMapping = text[index] == UInt8(ascii: "{")
    let close = isMapping ? UInt8(ascii: "}") : UInt8(ascii: "]")
    guard builder.begin(isMapping ? .mapping : .sequence, .flow, range(index..<index + 1)) else { return false }
    skip()
    while text[index] != close {
      if isMapping { guard takeFlowKey() else { return false } }
      guard takeFlowValue() else { return false }
      if text[index] == UInt8(ascii: ",") {
        skip()
        // A comma at the end is rare, and libyaml knows what it means.
        if text[index] == close { return false }
      } else if text[index] != close {
        return false
      }
    }
    index += 1
    builder.end(flowAt: position(index))
    return true
  }

  /// Goes over a sign and the blanks after it.
  private mutating func skip() {
    index += 1
    index = text.skipSpaces(index)
  }

  private mutating func takeFlowKey() -> Bool {
    guard text.startsPlain(index), let end = text.endOfFlowPlain(from: index), end.stop == .colon, end.end == end.index,
      end.end - index <= Self.longestKey
    else { return false }
    addScalar(.plain, index..<end.end)
    index = end.index
    skip()
    return true
  }

  /// Reads a value and the blanks after it.
  private mutating func takeFlowValue() -> Bool {
    switch text[index] {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard takeFlow() else { return false }
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard takeQuoted() else { return false }
    default:
      guard text.startsPlain(index), let end = text.endOfFlowPlain(from: index), end.stop == .line else { return false }
      addScalar(.plain, index..<end.end)
      index = end.index
    }
    index = text.skipSpaces(index)
    return true
  }
}
