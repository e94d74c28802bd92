/// A place in a source text: the line and the column, both counted from 1.
///
/// Columns count Unicode scalars (code points), as editors that read SARIF's `unicodeCodePoints` do. For example, in
/// `navn: Søren` the `S` stands in column 7 and the `r` in column 9.
public struct SourcePosition: Hashable, Comparable, Sendable {
  /// The line, from 1.
  public var line: UInt32
  /// The column in Unicode scalars, from 1.
  public var column: UInt32

  /// Makes a position from a line and a column, both counted from 1.
  public init(line: UInt32, column: UInt32) {
    self.line = line
    self.column = column
  }

  /// The first position of every text.
  public static let start = SourcePosition(line: 1, column: 1)

  /// Orders positions as they are read: by line, then by column.
  @inlinable
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    left.line == right.line ? left.column < right.column : left.line < right.line
  }
}

/// Which of the sources of one compilation a range belongs to: an index into its ``SourceMap``.
public struct SourceID: Hashable, Comparable, Sendable {
  /// The index of the source, from 0 in the order of their loading.
  public var index: UInt32

  /// Makes the id of the source with this index.
  public init(_ index: UInt32) { self.index = index }

  /// Orders ids by index.
  public static func < (left: SourceID, right: SourceID) -> Bool { left.index < right.index }
}

/// A stretch of one source, from `start` up to but not including `end`.
public struct SourceRange: Hashable, Sendable {
  /// The source that the stretch lies in.
  public var source: SourceID
  /// The first position of the stretch.
  public var start: SourcePosition
  /// The position just past the stretch; equal to `start` for a mere place.
  public var end: SourcePosition

  /// Makes a range; an `end` before `start` is moved to `start`.
  @inlinable
  public init(_ source: SourceID, _ start: SourcePosition, _ end: SourcePosition) {
    self.source = source
    self.start = start
    self.end = max(start, end)
  }
}
