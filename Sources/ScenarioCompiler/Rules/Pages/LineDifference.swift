/// What changed between two texts, line by line: every line with ` `, `-` or `+` in front, as `diff` writes them.
///
/// The lines that stay are a longest common subsequence. Meant for texts of a few dozen lines: time and memory are the
/// product of both lengths.
struct LineDifference {
  /// The lines of both texts.
  let lines: [String]

  /// Compares two texts.
  init(_ old: [String], _ new: [String]) {
    // The length of the longest common subsequence of what is left of both, from each pair of places on.
    var common = Array(repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
    for left in old.indices.reversed() {
      for right in new.indices.reversed() {
        common[left][right] =
          old[left] == new[right]
          ? common[left + 1][right + 1] + 1 : max(common[left + 1][right], common[left][right + 1])
      }
    }
    var lines: [String] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if left < old.count, right < new.count, old[left] == new[right] {
        lines.append(" " + old[left])
        left += 1
        right += 1
      } else if left < old.count, right == new.count || common[left + 1][right] >= common[left][right + 1] {
        lines.append("-" + old[left])
        left += 1
      } else {
        lines.append("+" + new[right])
        right += 1
      }
    }
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
