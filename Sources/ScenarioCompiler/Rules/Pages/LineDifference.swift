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
}
