public import Diagnostics

// Types here are public rather than package, though nobody sees them outside of the house: the compiler inlines members
// of public types only, and these are asked of each node.

/// A YAML document as a compact tree: one preorder array of records and one arena of bytes.
///
/// A record is 32 bytes. There are no child pointers: a node's first child follows it, and a collection knows where its
/// subtree ends. Mappings hold keys and values in turn. Every scalar is in NFC. Keys with the same bytes share a name.
/// The arena may be the text of the file, in which nearly all scalars stand as they are meant.
public final class SyntaxTree: Sendable {
  /// What a node is.
  public enum Kind: UInt8, Sendable {
    /// A single value.
    case scalar
    /// A list.
    case sequence
    /// Keys and values.
    case mapping

    /// Whether two kinds are the same. The compiler's own comparison is not inlined in other modules.
    @inlinable @inline(__always)
    public static func == (left: Kind, right: Kind) -> Bool {
      unsafeBitCast(left, to: UInt8.self) == unsafeBitCast(right, to: UInt8.self)
    }
  }

  /// How a node is written.
  public enum Style: UInt8, Sendable {
    /// A scalar without quotes.
    case plain
    /// A scalar in `'…'`.
    case singleQuoted
    /// A scalar in `"…"`.
    case doubleQuoted
    /// A scalar after `|`.
    case literal
    /// A scalar after `>`.
    case folded
    /// A collection by indentation.
    case block
    /// A collection in `[…]` or `{…}`.
    case flow

    /// Whether two styles are the same, as for kinds.
    @inlinable @inline(__always)
    public static func == (left: Style, right: Style) -> Bool {
      unsafeBitCast(left, to: UInt8.self) == unsafeBitCast(right, to: UInt8.self)
    }
  }

  /// One node.
  public struct Record: Sendable {
    /// The first position of the node.
    public var start: SourcePosition
    /// The position just past it.
    public var end: SourcePosition
    /// For a collection the index just past its subtree, for a key its name, else ``SyntaxTree/noName``.
    public var link: UInt32
    /// For a scalar the offset of its bytes in the arena, for a collection the number of its direct children.
    public var value: UInt32
    /// For a scalar the number of its bytes.
    public var length: UInt32
    /// What it is.
    public var kind: Kind
    /// How it is written.
    public var style: Style

    /// Makes a record of its parts.
    package init(
      start: SourcePosition, end: SourcePosition, link: UInt32, value: UInt32, length: UInt32, kind: Kind, style: Style
    ) {
      self.start = start
      self.end = end
      self.link = link
      self.value = value
      self.length = length
      self.kind = kind
      self.style = style
    }
  }

  /// The link of a scalar that is no key.
  public static let noName = UInt32.max

  /// The source that the tree was read from.
  public let source: SourceID
  /// The nodes in preorder; the first one is the root. Empty for a document without content.
  public let records: [Record]
  /// The bytes of all scalars, and perhaps others between them.
  public let bytes: [UInt8]
  /// The number of distinct keys; names are below it.
  public let nameCount: Int

  /// Makes a tree of its parts, which must fit together; the bytes are UTF-8.
  public init(source: SourceID, records: [Record], bytes: [UInt8], nameCount: Int) {
    self.source = source
    self.records = records
    self.bytes = bytes
    self.nameCount = nameCount
  }

  /// Whether another tree is the same to the last column.
  public func isEqual(to other: SyntaxTree) -> Bool {
    nameCount == other.nameCount
      && records.elementsEqual(other.records) { left, right in
        left.start == right.start && left.end == right.end && left.link == right.link && left.length == right.length
          && left.kind == right.kind && left.style == right.style
          && (left.kind == .scalar ? text(left) == other.text(right) : left.value == right.value)
      }
  }

  /// The bytes of a scalar.
  private func text(_ scalar: Record) -> ArraySlice<UInt8> {
    bytes[Int(scalar.value)..<Int(scalar.value) + Int(scalar.length)]
  }

  /// The outermost node; nil for a document without content.
  public var root: SyntaxNode? { records.isEmpty ? nil : SyntaxNode(tree: self, index: 0) }
}

// A reader asks for every key that it knows, so these look at the arrays without counting references to the tree.
extension SyntaxTree {
  /// The index of the value of a key of a mapping; nil where there is no such key.
  fileprivate func value(of key: UnsafeBufferPointer<UInt8>, in mapping: Int) -> Int? {
    records.withUnsafeBufferPointer { records in
      guard records[mapping].kind == .mapping else { return nil }
      let end = Int(records[mapping].link)
      var index = mapping + 1
      while index < end {
        let value = records[index].kind == .scalar ? index + 1 : Int(records[index].link)
        if Int(records[index].length) == key.count, value < end, isSpelt(key, records[index]) { return value }
        index = records[value].kind == .scalar ? value + 1 : Int(records[value].link)
      }
      return nil
    }
  }

  /// Whether a record is a scalar of these bytes, whose number it has.
  fileprivate func isSpelt(_ word: UnsafeBufferPointer<UInt8>, _ record: Record) -> Bool {
    guard record.kind == .scalar else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      let start = Int(record.value)
      for index in 0..<word.count where bytes[start + index] != word[index] { return false }
      return true
    }
  }
}

/// A node of a ``SyntaxTree``.
public struct SyntaxNode: Sendable {
  /// The tree that it belongs to.
  public let tree: SyntaxTree
  /// Its index in the tree's records.
  public let index: Int

  /// Makes the node with this index.
  @inlinable
  public init(tree: SyntaxTree, index: Int) {
    self.tree = tree
    self.index = index
  }

  // What is asked of each node is inlined in other modules.
  @inlinable var record: SyntaxTree.Record { tree.records[index] }

  /// What it is.
  @inlinable public var kind: SyntaxTree.Kind { record.kind }
  /// How it is written.
  @inlinable public var style: SyntaxTree.Style { record.style }
  /// Where it stands.
  @inlinable public var range: SourceRange { SourceRange(tree.source, record.start, record.end) }
  /// The index just past its subtree.
  @inlinable public var endIndex: Int { record.kind == .scalar ? index + 1 : Int(record.link) }
  /// For a key, the number that all keys with these bytes share.
  @inlinable public var name: UInt32 { record.kind == .scalar ? record.link : SyntaxTree.noName }
  /// Whether it is a scalar without letters.
  @inlinable public var isEmptyScalar: Bool { record.kind == .scalar && record.length == 0 }
  /// The bytes of a scalar in NFC; empty for a collection.
  public var utf8: ArraySlice<UInt8> {
    let record = record
    guard record.kind == .scalar else { return [] }
    return tree.bytes[Int(record.value)..<Int(record.value) + Int(record.length)]
  }
  /// The text of a scalar in NFC; empty for a collection.
  public var text: String {
    let part = part(withoutLast: { _ in false })
    return tree.bytes.withUnsafeBufferPointer { String(knownUTF8: UnsafeBufferPointer(rebasing: $0[part])) }
  }

  /// Where the bytes of a scalar stand in those of its tree, without those at its end that are not wanted; empty for a
  /// collection.
  public func part(withoutLast isUnwanted: (UInt8) -> Bool) -> Range<Int> {
    let record = record
    guard record.kind == .scalar else { return 0..<0 }
    let start = Int(record.value)
    var end = start + Int(record.length)
    tree.bytes.withUnsafeBufferPointer { bytes in
      while end > start, isUnwanted(bytes[end - 1]) { end -= 1 }
    }
    return start..<end
  }

  /// The number of elements of a sequence or of pairs of a mapping.
  public var count: Int {
    switch record.kind {
    case .scalar: 0
    case .sequence: Int(record.value)
    case .mapping: Int(record.value) / 2
    }
  }

  /// The elements of a sequence; nothing for another node.
  @inlinable public var elements: Children { Children(self, in: .sequence) }

  /// The keys and values of a mapping in written order; nothing for another node.
  @inlinable public var pairs: Pairs { Pairs(children: Children(self, in: .mapping)) }

  /// The value of a key of a mapping, the first one where a key stands twice.
  public func value(of key: String) -> SyntaxNode? {
    var key = key
    return key.withUTF8 { tree.value(of: $0, in: index) }.map { SyntaxNode(tree: tree, index: $0) }
  }

  /// The value of a key that the reader knows, which costs no string.
  public subscript(key: StaticString) -> SyntaxNode? {
    let key = UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
    return tree.value(of: key, in: index).map { SyntaxNode(tree: tree, index: $0) }
  }

  /// Whether it is a scalar of these very letters.
  public func isSpelt(_ word: String) -> Bool {
    let record = record
    guard record.kind == .scalar, Int(record.length) == word.utf8.count else { return false }
    var word = word
    return word.withUTF8 { tree.isSpelt($0, record) }
  }

  /// The direct children of a collection, in order.
  public struct Children: Sequence, IteratorProtocol {
    @usableFromInline let tree: SyntaxTree
    @usableFromInline var next_: Int
    @usableFromInline let end: Int

    @inlinable
    init(_ node: SyntaxNode, in kind: SyntaxTree.Kind) {
      tree = node.tree
      next_ = node.index + 1
      end = node.kind == kind ? node.endIndex : next_
    }

    /// The next child.
    @inlinable
    public mutating func next() -> SyntaxNode? {
      guard next_ < end else { return nil }
      let node = SyntaxNode(tree: tree, index: next_)
      next_ = node.endIndex
      return node
    }
  }

  /// The pairs of a mapping, in order.
  public struct Pairs: Sequence, IteratorProtocol {
    @usableFromInline var children: Children

    @inlinable
    init(children: Children) { self.children = children }

    /// The next key with its value.
    @inlinable
    public mutating func next() -> (key: SyntaxNode, value: SyntaxNode)? {
      guard let key = children.next(), let value = children.next() else { return nil }
      return (key, value)
    }
  }
}
