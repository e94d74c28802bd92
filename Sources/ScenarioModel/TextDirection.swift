/// The direction in which a language is written.
public enum TextDirection: String, Codable, Hashable, Sendable {
  /// From left to right, as Danish.
  case leftToRight = "ltr"
  /// From right to left, as Arabic.
  case rightToLeft = "rtl"

  /// The direction of a language, by the script that its tag names, else by the script in which it is usually written.
  ///
  /// The languages are those whose likely script in CLDR (likelySubtags) runs from right to left.
  /// - Parameter locale: A BCP 47 tag, for example `ar` or `ku-Arab`; case does not matter.
  public init(locale: String) {
    let parts = locale.lowercased().split(separator: "-")
    let script = parts.dropFirst().prefix { $0.count != 1 }.first { $0.count == 4 && $0.allSatisfy(\.isLetter) }
    let isReversed =
      if let script { Self.scripts.contains(String(script)) } else {
        Self.languages.contains(parts.first.map(String.init) ?? "")
      }
    self = isReversed ? .rightToLeft : .leftToRight
  }

  private static let scripts: Set<String> = [
    "adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa", "yezi",
  ]
  private static let languages: Set<String> = [
    "acm", "aeb", "afb", "ajp", "apc", "apd", "ar", "arc", "arq", "ary", "arz", "azb", "bal", "bqi", "ckb", "dv",
    "fa", "glk", "haz", "he", "iw", "ji", "khw", "ks", "lrc", "mzn", "nqo", "pes", "pnb", "prs", "ps", "rhg", "sd",
    "sdh", "skr", "syr", "ug", "ur", "yi",
  ]
}
