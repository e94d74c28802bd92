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
    var name = "assets/"
    name.reserveCapacity(80)
    name += hash
    name += "."
    name += suffix(of: path)
    return name
  }

  private static func suffix(of path: String) -> String {
    let name = path.utf8
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), !name[dot...].contains(UInt8(ascii: "/")) else {
      return "bin"
    }
    let written = asciiLowercased(name[name.index(after: dot)...])
    let kind = written == "jpeg" ? "jpg" : written
    return extensions.contains(kind) ? kind : "bin"
  }

  /// Whether the content of an entry with that name is compressed already, so that packing it again gains nothing.
  static func isCompressed(_ name: String) -> Bool {
    compressed.contains(String(name.split(separator: ".").last ?? ""))
  }

  /// Whether a name could be that of an entry at all: printable ASCII, relative, and leading nowhere else.
  static func isSafe(_ name: String) -> Bool {
    isPath(name) { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: ":") }
  }

  /// Whether a path is made of certain letters only, each part of it between `/` and `/` is a name, and none leads up.
  @inline(__always)
  static func isPath(_ path: String, of isLetter: (UInt8) -> Bool) -> Bool {
    var path = path
    return path.withUTF8 { path in
      // How many letters the part has so far, and how many of them are dots.
      var (letters, dots) = (0, 0)
      for byte in path {
        guard isLetter(byte) else { return false }
        if byte == UInt8(ascii: "/") {
          guard letters > dots || dots > 2 else { return false }
          (letters, dots) = (0, 0)
        } else {
          letters += 1
          if byte == UInt8(ascii: ".") { dots += 1 }
        }
      }
      return letters > dots || dots > 2
    }
  }

  // Of the standard library's own, only the one for all of Unicode exists; names of kinds are ASCII.
  private static func asciiLowercased(_ text: Substring.UTF8View) -> String {
    String(decoding: text.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }, as: UTF8.self)
  }
}
