public import ScenarioModel

extension Pack {
  /// Where the texts in a language are.
  public enum Language: Hashable, Sendable {
    /// The pack is written in it.
    case own
    /// There is a translation.
    case translated(Translation)
    /// There is neither.
    case missing
  }

  /// Looks up the language that somebody wants.
  ///
  /// After RFC 4647, section 3.4: the tag itself, then the tag with less and less at its end, so that `ar-EG` finds `ar`.
  /// Where that finds nothing, a tag that says more serves: `pt` finds `pt-BR`. Case does not matter.
  /// - Parameter locale: A BCP 47 tag.
  /// - Returns: Where its texts are.
  public func language(_ locale: String) -> Language {
    let own = manifest.locale.lowercased()
    var range = locale.lowercased()[...]
    while true {
      if range == own { return .own }
      if let found = translations.first(where: { $0.locale.lowercased() == range }) { return .translated(found) }
      guard let dash = range.lastIndex(of: "-") else { break }
      range = range[..<dash]
      // A single letter only announces what follows it.
      if range.dropLast().last == "-" { range = range.dropLast(2) }
    }
    let language = locale.lowercased()
    if own.hasPrefix(language + "-") { return .own }
    if let found = translations.first(where: { $0.locale.lowercased().hasPrefix(language + "-") }) {
      return .translated(found)
    }
    return .missing
  }
}
