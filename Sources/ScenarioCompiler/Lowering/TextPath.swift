/// The id of a text in its parts, as in `scene/choice/feedback`. Most ids are only compared, so that a string is made of
/// them only where somebody wants to read it.
struct TextPath {
  /// The scene, or what holds texts outside of scenes.
  var scene: String
  /// The choice, item, check-in or other part of the scene.
  var entry = ""
  /// What the text is to the entry, or to the scene.
  var detail: StaticString = ""
  /// The number that follows the detail; 0 for none.
  var number = 0

  /// The same place with another text.
  func adding(_ detail: StaticString, _ number: Int = 0) -> TextPath {
    TextPath(scene: scene, entry: entry, detail: detail, number: number)
  }

  /// The id.
  var id: String {
    var id = scene
    if !entry.isEmpty { id += "/" + entry }
    if detail.utf8CodeUnitCount > 0 { id += "/\(detail)" }
    if number > 0 { id += String(number) }
    return id
  }

  /// A hash of the bytes of the id (FNV-1a), however they are parted.
  var hash: UInt64 {
    var hash = scene.withBytes { Self.mix(0xCBF2_9CE4_8422_2325, $0) }
    if !entry.isEmpty {
      hash = Self.mix(hash, UInt8(ascii: "/"))
      hash = entry.withBytes { [hash] in Self.mix(hash, $0) }
    }
    if detail.utf8CodeUnitCount > 0 {
      hash = Self.mix(hash, UInt8(ascii: "/"))
      hash = Self.mix(hash, UnsafeBufferPointer(start: detail.utf8Start, count: detail.utf8CodeUnitCount))
    }
    if number >= 10 {
      for byte in String(number).utf8 { hash = Self.mix(hash, byte) }
    } else if number > 0 {
      hash = Self.mix(hash, UInt8(ascii: "0") + UInt8(number))
    }
    return hash ^ hash >> 32
  }

  private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  private static func mix(_ hash: UInt64, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = hash
    for byte in bytes { hash = mix(hash, byte) }
    return hash
  }
}
