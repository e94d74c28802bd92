/// A text that is shown to a person, with a stable id.
public struct Text: Codable, Hashable, Sendable {
  /// A stretch of a text that is shown in one way.
  public struct Part: Codable, Hashable, Sendable {
    /// The words as shown; empty for a variable.
    public var text: String
    /// Whether they are emphasised.
    public var emphasis: Bool?
    /// The variable whose value is shown instead.
    public var variable: Int?
    /// The index of the glossary entry that explains the words.
    public var term: Int?

    /// Makes a part.
    @inlinable
    public init(_ text: String, emphasis: Bool? = nil, variable: Int? = nil, term: Int? = nil) {
      self.text = text
      self.emphasis = emphasis
      self.variable = variable
      self.term = term
    }
  }

  /// The id, unique in its scenario, for example `ved-doeren/line-1`.
  public var id: String
  /// The text as written, marks kept, in NFC and without final newlines.
  public var source: String
  /// `h` and the first eight hexadecimal digits of SHA-256 over the bytes of ``source``.
  public var hash: String
  /// The text as shown, part by part; absent where it is shown as written.
  public var parts: [Part]?

  /// Makes a text.
  @inlinable
  public init(id: String, source: String, hash: String, parts: [Part]? = nil) {
    self.id = id
    self.source = source
    self.hash = hash
    self.parts = parts
  }
}
