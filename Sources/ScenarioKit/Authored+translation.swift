public import Diagnostics

extension Authored {
  /// A file with translations: `locales/<lang>/<scenario>.yaml`, or `pack.yaml` there.
  public struct TranslationFile: Hashable, Sendable {
    /// The texts in written order.
    public var texts: [TranslatedText]
    /// The whole file.
    public var range: SourceRange

    /// Makes a file.
    public init(texts: [TranslatedText], range: SourceRange) {
      self.texts = texts
      self.range = range
    }
  }

  /// One text in another language.
  public struct TranslatedText: Hashable, Sendable {
    /// The id of the text that it translates.
    public var id: Name
    /// The translation; nil where it is still to be written.
    public var text: Located<String>?
    /// The hash of the text that was translated, as the author wrote it down.
    public var source: Name?
    /// Whether somebody who knows both languages has read it.
    public var isReviewed = false

    /// Makes a translation.
    public init(id: Name, text: Located<String>?, source: Name? = nil, isReviewed: Bool = false) {
      self.id = id
      self.text = text
      self.source = source
      self.isReviewed = isReviewed
    }
  }
}
