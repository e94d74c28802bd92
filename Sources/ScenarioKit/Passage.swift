public import Diagnostics

/// A text of a scenario as it stands among the bytes of its file, with the place where the author wrote it.
///
/// A large scenario is nearly all text. A passage points into the bytes that are there already, so that texts are neither
/// copied nor freed one by one; whoever wants a string makes one by ``value``, and whoever only looks at the bytes uses
/// ``withBytes(_:)``.
public struct Passage: Sendable {
  /// All bytes of the file, or of this text alone; UTF-8 in NFC from `start` on.
  @usableFromInline let bytes: [UInt8]
  @usableFromInline let start: UInt32
  @usableFromInline let count: UInt32
  /// Where it was written.
  public let range: SourceRange

  /// Makes a passage of a text of its own.
  public init(_ text: Located<String>) {
    bytes = Array(text.value.utf8)
    (start, count) = (0, UInt32(clamping: bytes.count))
    range = text.range
  }

  /// Makes a passage of some bytes of a file.
  /// - Parameters:
  ///   - bytes: The bytes of the file.
  ///   - part: Those of the text, which are UTF-8 in NFC.
  ///   - range: Where it was written.
  package init(_ bytes: [UInt8], _ part: Range<Int>, at range: SourceRange) {
    self.bytes = bytes
    start = UInt32(clamping: part.lowerBound)
    count = UInt32(clamping: part.count)
    self.range = range
  }

  /// The text as a string, which is made at each call.
  public var value: String { withBytes { String(decoding: $0, as: UTF8.self) } }

  /// The text as a string with its place.
  public var located: Located<String> { Located(value, at: range) }

  /// Calls a function with the bytes of the text.
  @inlinable
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[Int(start)..<Int(start) + Int(count)])) }
  }
}

extension Passage: Hashable {
  /// Whether two passages have the same text at the same place.
  public static func == (left: Passage, right: Passage) -> Bool {
    left.range == right.range && left.isSame(as: right)
  }

  /// Whether two passages have the same text, wherever they stand.
  public func isSame(as other: Passage) -> Bool {
    withBytes { left in other.withBytes { right in left.count == right.count && left.elementsEqual(right) } }
  }

  /// Adds text and place to a hash.
  public func hash(into hasher: inout Hasher) {
    withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(range)
  }
}

/// A text that is kept as a ``Passage`` and read and written as a string with its place; `$text` is the passage.
@propertyWrapper
public struct Written: Hashable, Sendable {
  /// The text where it stands.
  public var projectedValue: Passage

  /// Makes a text of a string.
  public init(wrappedValue: Located<String>) { projectedValue = Passage(wrappedValue) }

  /// Makes a text of a passage.
  @inlinable
  public init(projectedValue: Passage) { self.projectedValue = projectedValue }

  /// The text as a string with its place, which is made at each call.
  public var wrappedValue: Located<String> {
    get { projectedValue.located }
    set { projectedValue = Passage(newValue) }
  }
}

/// A text that may be absent, kept as a ``Passage``.
@propertyWrapper
public struct WrittenIfAny: Hashable, Sendable {
  /// The text where it stands.
  public var projectedValue: Passage?

  /// Makes a text of a string, or of nothing.
  public init(wrappedValue: Located<String>?) { projectedValue = wrappedValue.map { Passage($0) } }

  /// Makes a text of a passage, or of nothing.
  @inlinable
  public init(projectedValue: Passage?) { self.projectedValue = projectedValue }

  /// The text as a string with its place, which is made at each call; nil where there is none.
  public var wrappedValue: Located<String>? {
    get { projectedValue?.located }
    set { projectedValue = newValue.map { Passage($0) } }
  }
}

extension Passage: CustomReflectable {
  /// The text and its place, and not all bytes of the file.
  public var customMirror: Mirror { Mirror(self, children: ["value": value, "range": range], displayStyle: .struct) }
}
