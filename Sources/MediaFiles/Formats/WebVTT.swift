/// What is wrong with the times of captions.
package struct CaptionProblem: Hashable, Sendable {
  /// What is wrong.
  package enum Reason: Hashable, Sendable {
    /// A time is not written as one.
    case notATime
    /// A caption ends before it begins, or at once.
    case endsTooEarly
    /// A caption begins before the one above it.
    case outOfOrder
    /// There is no caption at all.
    case empty
  }

  /// What is wrong.
  package var reason: Reason
  /// The line in the file, from 1.
  package var line: Int

  /// Makes a problem.
  package init(reason: Reason, line: Int) {
    self.reason = reason
    self.line = line
  }
}

/// WebVTT: W3C WebVTT, The Web Video Text Tracks Format, sections 4.1 and 6.3.
enum WebVTT {
  static func inspect(_ reader: inout MediaReader) throws -> MediaReport {
    var report = MediaReport(.vtt)
    guard reader.size <= SVG.mostBytes, let bytes = try reader.bytes(0, reader.size),
      String(validating: bytes, as: UTF8.self) != nil
    else { return damaged(report, .broken) }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    if let after = text.dropFirst(6).first, ![0x20, 0x09, 0x0A, 0x0D].contains(after) {
      return damaged(MediaReport(), .broken)
    }
    var line = 0
    var (last, end) = (-1, 0)
    var index = text.startIndex
    while index < text.endIndex {
      line += 1
      let stop = text[index...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.endIndex
      if let arrow = arrow(in: text[index..<stop]) {
        func fail(_ reason: CaptionProblem.Reason) -> MediaReport {
          report.captionProblem = CaptionProblem(reason: reason, line: line)
          return report
        }
        guard let from = time(text[index..<arrow]),
          let to = time(text[(arrow + 3)..<stop].drop { $0 == 0x20 || $0 == 0x09 }.prefix { $0 != 0x20 && $0 != 0x09 })
        else { return fail(.notATime) }
        guard from < to else { return fail(.endsTooEarly) }
        guard from >= last else { return fail(.outOfOrder) }
        (last, end) = (from, max(end, to))
      }
      index = stop
      if index < text.endIndex {
        let isPair = text[index] == 0x0D && index + 1 < text.endIndex && text[index + 1] == 0x0A
        index += isPair ? 2 : 1
      }
    }
    if last < 0 { report.captionProblem = CaptionProblem(reason: .empty, line: 1) }
    report.duration = end
    return report
  }

  private static func arrow(in line: ArraySlice<UInt8>) -> Int? {
    guard line.count >= 3 else { return nil }
    return line.indices.dropLast(2).first { line[$0] == 0x2D && line[$0 + 1] == 0x2D && line[$0 + 2] == 0x3E }
  }

  /// Milliseconds of `mm:ss.ttt` or `hh:mm:ss.ttt`, with blanks around.
  private static func time(_ bytes: ArraySlice<UInt8>) -> Int? {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    let bytes = bytes.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
    let halves = bytes.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard halves.count == 2, let thousandths = number(halves[1], 3...3) else { return nil }
    let parts = halves[0].split(separator: 0x3A, omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let seconds = number(parts[parts.count - 1], 2...2), seconds < 60,
      let minutes = number(parts[parts.count - 2], 2...2), minutes < 60
    else { return nil }
    guard let hours = parts.count == 3 ? number(parts[0], 2...6) : 0 else { return nil }
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths
  }

  private static func number(_ digits: some Collection<UInt8>, _ count: ClosedRange<Int>) -> Int? {
    guard count.contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
