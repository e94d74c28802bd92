import Diagnostics

extension PackManifest {
  /// The JSON of the manifest, ending in a newline.
  func encoded() -> [UInt8] { JSONCoding.encode(self) + [0x0A] }

  /// Reads a manifest and checks that its parts fit each other.
  ///
  /// - Throws: A ``ContentFault`` with the place.
  init(decoding bytes: [UInt8]) throws(ContentFault) {
    self = try JSONCoding.decode(Self.self, from: bytes, format: \.format, known: Self.currentFormat)
    try check()
  }

  /// Whether it was written by a newer toolkit that may add keys and entries.
  package var mayHaveMore: Bool { (minor ?? 0) > Self.currentMinor }

  private func check() throws(ContentFault) {
    guard (minor ?? 0) >= 0 else { throw .wrongValue("minor") }
    guard language == 1 else {
      throw language > 1 ? .newerFormat(found: language, known: 1) : .wrongValue("language")
    }
    for (index, scenario) in scenarios.enumerated() {
      let place = "scenarios[\(index)]"
      guard Self.isHash(scenario.sha256) else { throw .wrongValue("\(place).sha256") }
      guard scenario.entry == EntryName.program(scenario.sha256) else { throw .wrongValue("\(place).entry") }
      guard scenario.size >= 0 else { throw .wrongValue("\(place).size") }
      guard index == 0 || Self.precedes(scenarios[index - 1].id, scenario.id) else { throw .wrongValue("\(place).id") }
    }
    guard translations?.isEmpty != true else { throw .wrongValue("translations") }
    for (index, translation) in (translations ?? []).enumerated() {
      let place = "translations[\(index)]"
      guard Self.isHash(translation.sha256) else { throw .wrongValue("\(place).sha256") }
      guard translation.entry == EntryName.translation(translation.sha256) else { throw .wrongValue("\(place).entry") }
      guard translation.size >= 0 else { throw .wrongValue("\(place).size") }
      guard index == 0 || Self.precedes((translations ?? [])[index - 1].locale, translation.locale) else {
        throw .wrongValue("\(place).locale")
      }
    }
    // There may be very many, so nothing is made for one that is right.
    for index in assets.indices {
      if let key = wrongKey(assets[index], after: index == 0 ? nil : assets[index - 1].path) {
        throw .wrongValue("assets[\(index)].\(key)")
      }
    }
  }

  /// The key of an asset whose value cannot be right; nil where there is none.
  private func wrongKey(_ asset: Asset, after previous: String?) -> String? {
    guard Self.isHash(asset.sha256) else { return "sha256" }
    guard asset.entry == EntryName.asset(asset.sha256, path: asset.path) else { return "entry" }
    guard asset.size >= 0 else { return "size" }
    guard Self.isAssetPath(asset.path), previous.map({ Self.precedes($0, asset.path) }) ?? true else { return "path" }
    guard asset.captions.map({ self.asset($0) != nil }) ?? true else { return "captions" }
    return nil
  }

  /// Whether one name comes before another, byte by byte.
  static func precedes(_ left: String, _ right: String) -> Bool { left.utf8.lexicographicallyPrecedes(right.utf8) }

  /// Whether a path can name an asset: NFC, relative, `/` between its parts, leading nowhere else, no control characters.
  static func isAssetPath(_ path: String) -> Bool {
    path.utf8.count <= 4_096
      && EntryName.isPath(path) { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
      && (isCertainlyNormalized(path.utf8) || path.normalized.utf8.elementsEqual(path.utf8))
  }

  private static func isHash(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { $0.count == 64 && $0.allSatisfy { $0 &- 0x30 < 10 || $0 &- 0x61 < 6 } }
  }
}
