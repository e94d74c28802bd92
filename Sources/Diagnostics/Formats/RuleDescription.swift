/// What a kind of finding says of itself, for formats that list their rules.
public struct RuleDescription: Hashable, Sendable {
  /// The code, for example `unknown-scene`.
  public var code: String
  /// One sentence: what is found.
  public var summary: Message
  /// Why it matters and how it is mended.
  public var help: Message
  /// How much it matters as a rule; nil where that is not known.
  public var severity: Severity?

  /// Makes a description.
  public init(code: String, summary: Message, help: Message, severity: Severity? = nil) {
    self.code = code
    self.summary = summary
    self.help = help
    self.severity = severity
  }

  /// A description that knows no more than the code, whose words say what was found.
  public init(code: String) {
    let words = code.split(separator: "-").joined(separator: " ")
    self.init(
      code: code, summary: Message(da: words, en: words),
      help: Message(
        da: "Koden `\(code)` er forklaret i docs/diagnostics.md.",
        en: "The code `\(code)` is explained in docs/diagnostics.md."))
  }
}
