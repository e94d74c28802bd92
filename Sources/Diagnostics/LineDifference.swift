/// Which lines of one text are to be deleted and which of another inserted to turn the first into the second.
///
/// Source: E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986); what both texts begin
/// and end with is set aside first.
package struct LineDifference {
  /// A stretch of lines that differs: these of the first text become those of the second.
  package struct Change: Hashable {
    /// The lines of the first text, from 0.
    package var old: Range<Int>
    /// The lines of the second text, from 0.
    package var new: Range<Int>
  }

  /// The changes in the order of the texts; none touches another.
  package let changes: [Change]

  /// How many differing lines are looked for one by one; past it the rest is taken as one change.
  private static let mostSteps = 1_000

  /// Compares the lines of two texts.
  package init(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) {
    var start = 0
    while start < old.count, start < new.count, old[start].elementsEqual(new[start]) { start += 1 }
    var (oldEnd, newEnd) = (old.count, new.count)
    while oldEnd > start, newEnd > start, old[oldEnd - 1].elementsEqual(new[newEnd - 1]) {
      oldEnd -= 1
      newEnd -= 1
    }
    changes = Self.changes(old, start..<oldEnd, new, start..<newEnd)
  }

  private static func changes(
    _ old: [ArraySlice<UInt8>], _ oldLines: Range<Int>, _ new: [ArraySlice<UInt8>], _ newLines: Range<Int>
  ) -> [Change] {
    if oldLines.isEmpty && newLines.isEmpty { return [] }
    let whole = [Change(old: oldLines, new: newLines)]
    let (width, height) = (oldLines.count, newLines.count)
    // The furthest reached on each diagonal, after each number of steps.
    let most = min(width + height, mostSteps)
    var furthest = [Int](repeating: 0, count: 2 * most + 3)
    var history: [[Int]] = []
    let middle = most + 1
    for steps in 0...most {
      history.append(furthest)
      for diagonal in stride(from: -steps, through: steps, by: 2) {
        let isDown =
          diagonal == -steps
          || (diagonal != steps && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1])
        var x = isDown ? furthest[middle + diagonal + 1] : furthest[middle + diagonal - 1] + 1
        var y = x - diagonal
        while x < width, y < height, y >= 0,
          old[oldLines.lowerBound + x].elementsEqual(new[newLines.lowerBound + y])
        {
          x += 1
          y += 1
        }
        furthest[middle + diagonal] = x
        if x >= width, y >= height {
          return merged(
            path(history, middle, from: (width, height)), oldLines.lowerBound, newLines.lowerBound)
        }
      }
    }
    return whole
  }

  /// The single steps from the start to the end, backwards through what was reached.
  private static func path(_ history: [[Int]], _ middle: Int, from end: (Int, Int)) -> [(x: Int, y: Int, isDown: Bool)]
  {
    var (x, y) = end
    var path: [(Int, Int, Bool)] = []
    for steps in stride(from: history.count - 1, to: 0, by: -1) {
      let furthest = history[steps]
      let diagonal = x - y
      let isDown =
        diagonal == -steps
        || (diagonal != steps && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1])
      let before = isDown ? diagonal + 1 : diagonal - 1
      x = furthest[middle + before]
      y = x - before
      path.append((x, y, isDown))
    }
    return path.reversed()
  }

  private static func merged(
    _ steps: [(x: Int, y: Int, isDown: Bool)], _ oldStart: Int, _ newStart: Int
  ) -> [Change] {
    var changes: [Change] = []
    for (x, y, isDown) in steps {
      let (old, new) = (oldStart + x, newStart + y)
      if let last = changes.last, last.old.upperBound == old, last.new.upperBound == new {
        changes[changes.count - 1] = Change(
          old: last.old.lowerBound..<old + (isDown ? 0 : 1), new: last.new.lowerBound..<new + (isDown ? 1 : 0))
      } else {
        changes.append(Change(old: old..<old + (isDown ? 0 : 1), new: new..<new + (isDown ? 1 : 0)))
      }
    }
    return changes
  }
}
