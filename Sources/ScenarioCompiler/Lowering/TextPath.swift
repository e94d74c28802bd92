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
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds the bytes of the id.
  func write(to bytes: inout [UInt8]) {
    scene.withBytes { bytes.append(contentsOf: $0) }
    if !entry.isEmpty {
      bytes.append(UInt8(ascii: "/"))
      entry.withBytes { bytes.append(contentsOf: $0) }
    }
    guard detail.utf8CodeUnitCount > 0 else { return }
    bytes.append(UInt8(ascii: "/"))
    bytes.append(contentsOf: UnsafeBufferPointer(start: detail.utf8Start, count: detail.utf8CodeUnitCount))
    if number >= 10 {
      bytes.append(contentsOf: String(number).utf8)
    } else if number > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number))
    }
  }
}
