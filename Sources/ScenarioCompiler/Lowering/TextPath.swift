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

  /// 128 bits that stand for an id: of 2^32 texts, two would share them once in 2^65 times.
  struct Hash: Equatable {
    var high: UInt64
    var low: UInt64
  }

  /// The hash of the bytes of the id, however they are parted: FNV-1a of 128 bits, with its published offset and prime
  /// (draft-eastlake-fnv).
  var hash: Hash {
    var hash = Hash(high: 0x6C62_272E_07BB_0142, low: 0x62B8_2175_6295_C58D)
    scene.withBytes { Self.mix(&hash, $0) }
    if !entry.isEmpty {
      Self.mix(&hash, UInt8(ascii: "/"))
      entry.withBytes { Self.mix(&hash, $0) }
    }
    if detail.utf8CodeUnitCount > 0 {
      Self.mix(&hash, UInt8(ascii: "/"))
      Self.mix(&hash, UnsafeBufferPointer(start: detail.utf8Start, count: detail.utf8CodeUnitCount))
    }
    if number >= 10 {
      for byte in String(number).utf8 { Self.mix(&hash, byte) }
    } else if number > 0 {
      Self.mix(&hash, UInt8(ascii: "0") + UInt8(number))
    }
    return hash
  }

  private static func mix(_ hash: inout Hash, _ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes { mix(&hash, byte) }
  }

  private static func mix(_ hash: inout Hash, _ byte: UInt8) {
    // The prime is 2^88 + 0x13B.
    let low = hash.low ^ UInt64(byte)
    let product = low.multipliedFullWidth(by: 0x13B)
    hash.high = hash.high &* 0x13B &+ product.high &+ low << 24
    hash.low = product.low
  }
}
