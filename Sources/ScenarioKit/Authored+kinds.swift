public import Diagnostics

extension Authored {
  /// What an author wrote under the key of a kind, on a scenario, a scene or a choice.
  public struct KindEntry: Hashable, Sendable {
    /// The kind, with the place of its key.
    public var kind: Name
    /// What stands there. Where the short form was written, it is a map with the one key that it stands for.
    public var value: KindValue

    /// Makes an entry.
    public init(kind: Name, value: KindValue) {
      self.kind = kind
      self.value = value
    }
  }

  /// A value under a kind's key, with its place. It has the form that the kind's schema asks for, or the scenario has
  /// an error and is not expanded.
  public struct KindValue: Hashable, Sendable {
    /// A key with its value.
    public struct Pair: Hashable, Sendable {
      /// The key.
      public var key: Name
      /// Its value.
      public var value: KindValue

      /// Makes a pair.
      public init(key: Name, value: KindValue) {
        self.key = key
        self.value = value
      }
    }

    /// What a value can be.
    public enum Content: Hashable, Sendable {
      /// Nothing.
      case empty
      /// A text, or a number with a fraction as it is written.
      case text(String)
      /// `true` or `false`.
      case boolean(Bool)
      /// A whole number.
      case integer(Int)
      /// A list.
      case list([KindValue])
      /// Keys with their values, in written order.
      case map([Pair])
    }

    /// What it is.
    public var content: Content
    /// Where it stands.
    public var range: SourceRange

    /// Makes a value.
    public init(_ content: Content, at range: SourceRange) {
      self.content = content
      self.range = range
    }

    /// The value of a key; nil where there is no such key, or this is no map.
    public subscript(key: String) -> KindValue? { pairs.first { $0.key.value == key }?.value }

    /// The keys of a map with their values, in written order; none for another value.
    public var pairs: [Pair] { if case .map(let pairs) = content { pairs } else { [] } }

    /// The elements of a list; none for another value.
    public var elements: [KindValue] { if case .list(let elements) = content { elements } else { [] } }

    /// A scalar as text; nil for a list, a map or nothing.
    public var text: Located<String>? {
      switch content {
      case .text(let text): Located(text, at: range)
      case .boolean(let value): Located(value ? "true" : "false", at: range)
      case .integer(let value): Located(String(value), at: range)
      case .empty, .list, .map: nil
      }
    }

    /// A whole number; nil for another value.
    public var integer: Located<Int>? {
      if case .integer(let value) = content { Located(value, at: range) } else { nil }
    }

    /// `true` or `false`; nil for another value.
    public var boolean: Located<Bool>? {
      if case .boolean(let value) = content { Located(value, at: range) } else { nil }
    }

    /// Where `true` stands; nil for another value.
    public var rangeOfTrue: SourceRange? { boolean?.value == true ? range : nil }

    /// The texts of a list, or one text standing alone; none for another value.
    public var names: [Name] { text.map { [$0] } ?? elements.compactMap(\.text) }

    /// The words of a list, or one word standing alone, as cases of an enumeration; what is no case is passed over.
    public func words<Word>(_ type: Word.Type) -> [Located<Word>]
    where Word: RawRepresentable<String> & Hashable & Sendable {
      names.compactMap { name in Word(rawValue: name.value).map { Located($0, at: name.range) } }
    }
  }
}

extension [Authored.KindEntry] {
  /// What was written under the key of a kind; nil where nothing was.
  public subscript(kind: String) -> Authored.KindValue? { first { $0.kind.value == kind }?.value }
}
