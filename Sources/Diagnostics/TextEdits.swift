/// Changes of one file that are made together.
///
/// Nothing but the stretches that they name changes: comments, layout and line ends stay byte for byte. Of changes that
/// overlap, the one that starts first is made; the others can be made once the file has been looked at again.
public struct TextEdits: Sendable {
  private struct Edit: Sendable {
    var start: Int
    var end: Int
    var replacement: [UInt8]
  }

  /// The fix-its that are made, in the order of the file.
  public private(set) var applied: [FixIt] = []
  private var edits: [Edit] = []
  private let bytes: [UInt8]

  /// Chooses the fix-its that can be made together.
  ///
  /// - Parameters:
  ///   - fixIts: The fix-its, in any order, all of this file.
  ///   - file: The file.
  public init(_ fixIts: some Sequence<FixIt>, in file: SourceFile) {
    bytes = file.bytes
    let sorted = fixIts.map { fixIt in
      let start = file.offset(of: fixIt.range.start)
      return (
        fixIt,
        Edit(
          start: start, end: max(start, file.offset(of: fixIt.range.end)),
          replacement: Self.replacement(fixIt, in: file))
      )
    }.enumerated().sorted { left, right in
      let (first, second) = (left.element.1, right.element.1)
      return (first.start, first.end, left.offset) < (second.start, second.end, right.offset)
    }
    for (_, (fixIt, edit)) in sorted {
      if let last = edits.last {
        // Two findings can ask for the very same change.
        if last.start == edit.start, last.end == edit.end, last.replacement == edit.replacement {
          applied.append(fixIt)
          continue
        }
        // Two insertions at one place have no order.
        guard edit.start >= last.end, edit.start > last.start else { continue }
      }
      guard !bytes[edit.start..<edit.end].elementsEqual(edit.replacement) else { continue }
      edits.append(edit)
      applied.append(fixIt)
    }
  }

  /// The bytes of the file after the changes.
  public var result: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.replacement.count })
    var done = 0
    for edit in edits {
      result += bytes[done..<edit.start]
      result += edit.replacement
      done = edit.end
    }
    return result + bytes[done...]
  }

  /// The replacement with the line ends of the line that it starts on.
  private static func replacement(_ fixIt: FixIt, in file: SourceFile) -> [UInt8] {
    let replacement = Array(fixIt.replacement.utf8)
    guard replacement.contains(0x0A) else { return replacement }
    let end = file.line(fixIt.range.start.line).endIndex
    guard end + 1 < file.bytes.count, file.bytes[end] == 0x0D, file.bytes[end + 1] == 0x0A else { return replacement }
    return replacement.reduce(into: []) { bytes, byte in bytes += byte == 0x0A ? [0x0D, 0x0A] : [byte] }
  }
}
