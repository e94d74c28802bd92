import Diagnostics

// The levels on which a line may stand, as far as the lines around it tell.
extension SyntaxPlace {
  /// The levels that are open above a line, the innermost first, each with the line that opened or last used it.
  ///
  /// - Parameters:
  ///   - number: The line.
  ///   - isItem: Whether levels of list items are wanted, else those of keys.
  /// - Returns: Indentations in spaces, each with its line.
  func levels(above number: UInt32, ofItems isItem: Bool) -> [(indent: Int, line: UInt32)] {
    var levels: [(indent: Int, line: UInt32)] = []
    var outermost = Int.max
    var line = number
    while line > 1, number - line < 100, outermost > 0 {
      line -= 1
      let shape = LineShape(file.scalars(line))
      guard shape.valueStart != nil || shape.keyEnd != nil, shape.indent < outermost else { continue }
      let inner = outermost
      outermost = shape.indent
      guard isItem ? shape.content > shape.indent : shape.keyEnd != nil else { continue }
      let level = isItem ? shape.indent : shape.content
      if level < inner { levels.append((level, line)) }
    }
    return levels
  }

  /// The level that a line indented with a tab was meant for; nil where it could be one of several.
  func tabbedLevel(_ number: UInt32) -> Int? {
    let line = file.scalars(number)
    let start = line.firstIndex { $0 != " " && $0 != "\t" } ?? line.count
    let here = LineShape(Array(line[start...]))
    guard let above = file.neighbour(of: number, below: false) else { return nil }
    let below = file.neighbour(of: number, below: true)
    let upper = file.scalars(above.number)
    // The first line inside a key stands as far in as the next one does.
    let isHeader = above.shape.valueStart.map { upper[$0] == "|" || upper[$0] == ">" } ?? (above.shape.keyEnd != nil)
    if isHeader {
      if let below, below.shape.indent > above.shape.content { return below.shape.indent }
      return above.shape.content + 2
    }
    let isItem = here.content > 0
    guard isItem || here.keyEnd != nil else {
      // A line of text goes on like the one above it.
      return above.shape.keyEnd == nil && above.shape.content == above.shape.indent ? above.shape.indent : nil
    }
    let choices = levels(above: number, ofItems: isItem).map(\.indent).filter { $0 > 0 }
    if choices.count <= 1 { return choices.first }
    if let key = here.keyEnd, !isItem {
      let known = file.columns(ofKey: line[start..<start + key], exceptOn: number).intersection(choices)
      if known.count == 1 { return known.first }
    }
    // Between two lines of one level there is no other choice.
    if let below, let level = choices.first, (below.shape.content > below.shape.indent) == isItem {
      return below.shape.indent == level ? level : nil
    }
    return nil
  }

  /// The line that opens the section before a misplaced line, where that line is the one that stands too far out.
  ///
  /// - Parameters:
  ///   - here: The misplaced line.
  ///   - number: Its number.
  /// - Returns: The line, a line above that stands where it should, and whether the rest of the file agrees; nil where
  ///   no level above the section fits.
  func headerTooFarOut(
    before here: LineShape, _ number: UInt32
  ) -> (header: UInt32, sibling: UInt32, isConfirmed: Bool)? {
    guard here.content == here.indent, here.keyEnd != nil else { return nil }
    var header = number
    repeat {
      guard let above = file.neighbour(of: header, below: false), number - above.number < 200 else { return nil }
      header = above.number
    } while LineShape(file.scalars(header)).indent >= here.indent
    let line = file.scalars(header)
    let shape = LineShape(line)
    guard let keyEnd = shape.keyEnd, shape.valueStart == nil, shape.content == shape.indent,
      let sibling = levels(above: header, ofItems: false).first(where: { $0.indent == here.indent }),
      let child = file.neighbour(of: header, below: true), child.shape.indent > here.indent
    else { return nil }
    var isConfirmed = file.columns(ofKey: line[shape.content..<keyEnd], exceptOn: header).contains(here.indent)
    if !isConfirmed, let end = child.shape.keyEnd, child.shape.content == child.shape.indent {
      let key = file.scalars(child.number)[child.shape.content..<end]
      isConfirmed = file.columns(ofKey: key, exceptOn: child.number).contains(child.shape.indent)
    }
    return (header, sibling.line, isConfirmed)
  }

  /// The level among the lines above that a line was probably meant to stand on, and a line that stands there; whether
  /// no other is as near.
  func nearestLevel(to here: LineShape, _ number: UInt32) -> (indent: Int, line: UInt32, isOnly: Bool)? {
    var levels = levels(above: number, ofItems: here.content > here.indent)
    // What opens a section stands further out than the lines in it.
    if here.keyEnd != nil, here.valueStart == nil, here.content == here.indent,
      let child = file.neighbour(of: number, below: true)?.shape, child.indent > here.indent
    {
      levels.removeAll { $0.indent >= child.indent }
    }
    guard let nearest = levels.min(by: { abs($0.indent - here.indent) < abs($1.indent - here.indent) }) else {
      return nil
    }
    let distance = abs(nearest.indent - here.indent)
    return (nearest.indent, nearest.line, levels.count { abs($0.indent - here.indent) == distance } == 1)
  }
}
