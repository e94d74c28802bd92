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
    for (index, asset) in assets.enumerated() {
      let place = "assets[\(index)]"
      guard Self.isHash(asset.sha256) else { throw .wrongValue("\(place).sha256") }
      guard asset.entry == EntryName.asset(asset.sha256, path: asset.path) else { throw .wrongValue("\(place).entry") }
      guard asset.size >= 0 else { throw .wrongValue("\(place).size") }
      guard Self.isAssetPath(asset.path), index == 0 || Self.precedes(assets[index - 1].path, asset.path) else {
        throw .wrongValue("\(place).path")
      }
      if let captions = asset.captions, self.asset(captions) == nil { throw .wrongValue("\(place).captions") }
    }
  }

  /// Whether one name comes before another, byte by byte.
  static func precedes(_ left: String, _ right: String) -> Bool { left.utf8.lexicographicallyPrecedes(right.utf8) }

  /// Whether a path can name an asset: NFC, relative, `/` between its parts, leading nowhere else, no control characters.
  static func isAssetPath(_ path: String) -> Bool {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return path.utf8.count <= 4_096
      && path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
      && parts.allSatisfy { !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) }
      && (isCertainlyNormalized(path.utf8) || path.normalized.utf8.elementsEqual(path.utf8))
  }

  private static func isHash(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
