/// A line of a source with a stretch of it marked, cut to what fits beside the gutter.
struct SourceExcerpt {
  /// The line as it is shown.
  let text: String
  /// The columns of the terminal before the mark.
  let indent: Int
  /// The columns of the mark, at least 1.
  let length: Int

  /// How far from one tab stop to the next.
  private static let tabWidth = 4

  /// Cuts a window out of a line.
  ///
  /// - Parameters:
  ///   - line: The bytes of the line, UTF-8 or not.
  ///   - columns: The stretch to mark, in columns from 0; held inside the line.
  ///   - width: How many columns of the terminal there are, at least 16.
  init(_ line: ArraySlice<UInt8>, marking columns: Range<Int>, width: Int) {
    // A file may be one line of many megabytes, so only its part around the mark is looked at.
    let first = columns.lowerBound <= 2_000 ? 0 : columns.lowerBound - 512
    let (scalars, hasMore) = Self.scalars(of: line, from: first, count: columns.lowerBound - first + 1_024)
    let cells = displayCells(of: scalars)

    var places = [0]
    places.reserveCapacity(cells.count + 1)
    var shown: [String] = []
    shown.reserveCapacity(cells.count)
    for (scalar, cell) in zip(scalars, cells) {
      let place = places[places.count - 1]
      if scalar == "\t" {
        let gap = Self.tabWidth - place % Self.tabWidth
        shown.append(String(repeating: " ", count: gap))
        places.append(place + gap)
      } else {
        shown.append(cell.text)
        places.append(place + cell.width)
      }
    }

    let start = min(columns.lowerBound - first, cells.count)
    let end = min(max(columns.upperBound - first, start), cells.count)
    var left = 0
    var right = cells.count
    // A caret just past the line wants a column of its own.
    let whole = places[right] + (start == right ? 1 : 0)
    if first > 0 || hasMore || whole > width {
      let wanted = min(places[end] - places[start], width / 2)
      if first > 0 || places[start] + wanted > width - 2 {
        while left < start, places[start] - places[left] > width / 3 { left += 1 }
        while left > 0, !hasMore, whole - places[left - 1] <= width - 1 { left -= 1 }
        while left < start, places[left] == places[left + 1] { left += 1 }
      }
      let dots = first > 0 || left > 0 ? 1 : 0
      let fitsToItsEnd = !hasMore && whole - places[left] <= width - dots
      let room = fitsToItsEnd ? .max : width - dots - 1
      while right > start, places[right] - places[left] > room { right -= 1 }
    }
    let cutLeft = first > 0 || left > 0
    let cutRight = hasMore || right < cells.count
    var text = (cutLeft ? "…" : "") + shown[left..<right].joined()
    if cutRight {
      text += "…"
    } else {
      while text.hasSuffix(" ") { text.removeLast() }
    }
    self.text = text
    indent = places[start] - places[left] + (cutLeft ? 1 : 0)
    length = max(1, places[min(end, max(right, start))] - places[start])
  }

  /// The scalars of some columns of a line, U+FFFD for what is no UTF-8; and whether the line goes on after them.
  ///
  /// A column is a byte that starts a character and the bytes that go on with it, as ``SourcePosition`` counts.
  private static func scalars(
    of line: ArraySlice<UInt8>, from first: Int, count: Int
  ) -> (scalars: [Unicode.Scalar], hasMore: Bool) {
    var scalars: [Unicode.Scalar] = []
    var column = 0
    var index = line.startIndex
    while index < line.endIndex {
      var next = index + 1
      while next < line.endIndex, line[next] & 0xC0 == 0x80 { next += 1 }
      if column >= first {
        if scalars.count == count { return (scalars, true) }
        let decoded = next - index <= 4 ? String(decoding: line[index..<next], as: UTF8.self).unicodeScalars : .init()
        scalars.append(decoded.count == 1 ? decoded[decoded.startIndex] : "\u{FFFD}")
      }
      column += 1
      index = next
    }
    return (scalars, false)
  }
}
