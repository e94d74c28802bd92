import Diagnostics
import ScenarioKit

/// What the tag of a language says, such as `da` or `en-GB`.
enum LanguageTag {
  /// The languages of two letters (ISO 639-1).
  private static let languages = Set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo \
    es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg \
    ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn \
    no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw \
    ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split(separator: " ").map(String.init))

  /// The languages of countries whose own two letters stand for no language.
  private static let ofCountries = [
    "dk": "da", "gb": "en", "us": "en", "cz": "cs", "gr": "el", "jp": "ja", "cn": "zh", "rs": "sr", "al": "sq",
    "by": "be",
    "ir": "fa", "iq": "ar", "sy": "ar", "pk": "ur", "ph": "tl", "vn": "vi", "in": "hi", "eg": "ar",
  ]

  /// Whether a tag starts with a language that there is; of languages with three letters that is not known.
  static func isLanguage(_ tag: String) -> Bool {
    let primary = tag.prefix { $0 != "-" }.lowercased()
    return primary.utf8.count != 2 || languages.contains(primary)
  }

  /// The tag that was probably meant by one that starts with no language.
  static func meant(by tag: String) -> String? {
    let primary = tag.prefix { $0 != "-" }
    return ofCountries[primary.lowercased()].map { $0 + tag.dropFirst(primary.count) }
  }
}

extension Authored.Pack {
  /// Says which tags of the manifest are no language's.
  var unknownLanguages: [Diagnostic] {
    ([locale] + translations).filter { !LanguageTag.isLanguage($0.value) }.map { tag in
      let meant = LanguageTag.meant(by: tag.value)
      return Diagnostic(
        .error, "unknown-language", at: tag.range,
        Message(
          da: "`\(tag.value)` er ikke koden for et sprog.", en: "`\(tag.value)` is not the code of a language."
        ).didYouMean(meant), fixIts: meant.map { [.rename(tag.range, to: $0, .certain)] } ?? [])
    }
  }
}
