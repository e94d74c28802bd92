/// The path of a source as a URI: percent-encoded UTF-8, relative as long as the path is.
///
/// `./` at the start and doubled slashes go; everything but letters, digits, `-`, `.`, `_`, `~` and `/` is encoded, so
/// no `:` can be taken for a scheme. Source: RFC 3986.
struct ArtifactURI {
  /// The URI, `file:///…` for an absolute path.
  let text: String
  /// Whether it is a path beneath the folder in which the command ran.
  let isBeneathRoot: Bool

  init(path: String) {
    let parts = path.split(separator: "/").filter { $0 != "." }
    let encoded = parts.map { Self.encoded($0) }.joined(separator: "/")
    let isAbsolute = path.hasPrefix("/")
    text = isAbsolute ? "file:///" + encoded : encoded.isEmpty ? "." : encoded
    isBeneathRoot = !isAbsolute && !parts.contains("..")
  }

  private static func encoded(_ part: Substring) -> String {
    let digits = Array("0123456789ABCDEF".unicodeScalars)
    var encoded = ""
    for byte in part.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        encoded.unicodeScalars.append("%")
        encoded.unicodeScalars.append(digits[Int(byte >> 4)])
        encoded.unicodeScalars.append(digits[Int(byte & 15)])
      }
    }
    return encoded
  }
}
