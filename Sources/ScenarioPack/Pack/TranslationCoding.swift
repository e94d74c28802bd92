public import ScenarioModel

/// Between translations and their JSON, which `Schema/translation.schema.json` describes.
public enum TranslationCoding {
  /// The canonical JSON of a translation: compact, keys sorted, slashes as they are, no final newline.
  public static func encode(_ translation: Translation) -> [UInt8] { JSONCoding.encode(translation) }

  /// Reads a translation. What does not fit a program is passed over when its texts are taken.
  ///
  /// - Throws: A ``ContentFault`` with the place in the JSON, also for a newer format than this toolkit knows.
  public static func decode(_ bytes: [UInt8]) throws(ContentFault) -> Translation {
    try JSONCoding.decode(Translation.self, from: bytes, format: \.format, known: Translation.currentFormat)
  }
}
