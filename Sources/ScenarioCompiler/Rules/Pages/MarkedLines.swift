import Diagnostics

/// What changed between two texts, line by line: every line with ` `, `-` or `+` in front, as `diff` writes them.
struct MarkedLines {
  /// The lines of both texts.
  let lines: [String]

  /// Compares two texts.
  init(_ old: [String], _ new: [String]) {
    func bytes(_ lines: [String]) -> [ArraySlice<UInt8>] { lines.map { Array($0.utf8)[...] } }
    var lines: [String] = []
    var place = 0
    for change in LineDifference(bytes(old), bytes(new)).changes {
      lines += old[place..<change.old.lowerBound].map { " " + $0 }
      lines += old[change.old].map { "-" + $0 }
      lines += new[change.new].map { "+" + $0 }
      place = change.old.upperBound
    }
    lines += old[place...].map { " " + $0 }
    self.lines = lines
  }

  /// The lines near changes; what lies between them is one ` …`.
  /// - Parameter context: How many lines around each change are kept.
  /// - Returns: All lines, where what could be left out is hardly longer than what would tell of it.
  func lines(near context: Int) -> [String] {
    var isKept = Array(repeating: false, count: lines.count)
    for (index, line) in lines.enumerated() where !line.hasPrefix(" ") {
      for near in max(0, index - context)...min(lines.count - 1, index + context) { isKept[near] = true }
    }
    var result: [String] = []
    var index = 0
    while index < lines.count {
      let end = isKept[index] ? index : isKept[index...].firstIndex(of: true) ?? lines.count
      if end - index > 2 {
        result.append(" …")
        index = end
      } else {
        result.append(lines[index])
        index += 1
      }
    }
    return result
  }
}
