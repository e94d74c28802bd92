import Crypto

/// SHA-256 (FIPS 180-4) over bytes that come piece by piece, for what is too large to hold.
package struct ContentHasher {
  private var hasher = SHA256()

  /// Starts over no bytes.
  package init() {}

  /// Takes the next bytes.
  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    hasher.update(bufferPointer: bytes)
  }

  /// Takes the next bytes.
  package mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { update($0) }
  }

  /// The hash of all bytes so far as 64 lower-case hexadecimal digits. More bytes may follow.
  package func finish() -> String { hexadecimal(hasher.finalize()) }
}

/// The SHA-256 (FIPS 180-4) of bytes as 64 lower-case hexadecimal digits.
package func sha256(_ bytes: [UInt8]) -> String {
  var hasher = ContentHasher()
  hasher.update(bytes)
  return hasher.finish()
}

/// The hash by which translations and recordings know a text: `h` and the first eight hexadecimal digits of SHA-256.
///
/// The `h` keeps YAML from reading the digits as a number. For example, the hash of the empty text is `he3b0c442`.
///
/// - Parameter text: The text in Unicode normalization form C, marks kept, without final newlines.
/// - Returns: Nine characters.
package func textHash(_ text: String) -> String {
  "h" + hexadecimal(SHA256.hash(data: Array(text.utf8)).prefix(4))
}

private func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var text: [UInt8] = []
  for byte in bytes {
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 15)])
  }
  return String(decoding: text, as: UTF8.self)
}
