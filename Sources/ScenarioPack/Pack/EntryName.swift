/// The names of a pack's entries: ASCII, made from the content's hash and the kind's extension.
enum EntryName {
  /// The entry that comes first.
  static let manifest = "manifest.json"

  private static let extensions: Set<String> = [
    "jpg", "m4a", "mp3", "mp4", "ogg", "opus", "png", "svg", "vtt", "webp",
  ]
  private static let compressed: Set<String> = ["jpg", "m4a", "mp3", "mp4", "ogg", "opus", "png", "webp"]

  /// The entry of a program with that SHA-256.
  static func program(_ hash: String) -> String { "programs/\(hash).json" }

  /// The entry of a translation with that SHA-256.
  static func translation(_ hash: String) -> String { "locales/\(hash).json" }

  /// Where signatures stand.
  static let signatures = "signatures/"

  /// The entry of a signature by the key with that fingerprint.
  static func signature(_ fingerprint: String) -> String { "\(signatures)\(fingerprint).json" }

  /// The entry of an asset with that SHA-256, known in the pack by that path.
  static func asset(_ hash: String, path: String) -> String {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? Substring().utf8
    var suffix = "bin"
    if let dot = name.lastIndex(of: UInt8(ascii: ".")) {
      let written = asciiLowercased(name[name.index(after: dot)...])
      let kind = written == "jpeg" ? "jpg" : written
      if extensions.contains(kind) { suffix = kind }
    }
    return "assets/\(hash).\(suffix)"
  }

  /// Whether the content of an entry with that name is compressed already, so that packing it again gains nothing.
  static func isCompressed(_ name: String) -> Bool {
    compressed.contains(String(name.split(separator: ".").last ?? ""))
  }

  /// Whether a name could be that of an entry at all: printable ASCII, relative, and leading nowhere else.
  static func isSafe(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: ":") }
      && parts.allSatisfy { !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) }
  }

  // Of the standard library's own, only the one for all of Unicode exists; names of kinds are ASCII.
  private static func asciiLowercased(_ text: Substring.UTF8View.SubSequence) -> String {
    String(decoding: text.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }, as: UTF8.self)
  }
}
