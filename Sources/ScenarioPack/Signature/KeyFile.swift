package import ContentHash

/// A file with a key: the public half, which others put into their folder of trusted keys, or both.
///
/// The form is described by `Schema/key.schema.json`.
package struct KeyFile: Codable, Hashable, Sendable {
  /// The version of this form that the toolkit writes.
  package static let currentFormat = 1
  /// The most bytes of a file with a key.
  package static let mostBytes = 1 << 14

  /// A secret that a passphrase locks: scrypt (RFC 7914) makes a key of it, ChaCha20-Poly1305 (RFC 8439) locks.
  package struct Lock: Codable, Hashable, Sendable {
    /// The cost, a power of two.
    package var n: Int
    /// The size of a block.
    package var r: Int
    /// How many run side by side.
    package var p: Int
    /// The salt as Base64.
    package var salt: String
    /// Nonce, secret and tag as Base64.
    package var box: String

    /// Makes a lock.
    package init(n: Int, r: Int, p: Int, salt: String, box: String) {
      self.n = n
      self.r = r
      self.p = p
      self.salt = salt
      self.box = box
    }
  }

  /// The version of this form.
  package var format: Int
  /// Who has the key.
  package var name: String
  /// The public half, 32 bytes as Base64.
  package var key: String
  /// The last day on which signatures of the key are to be taken, as `2027-08-01`.
  package var expires: String?
  /// The secret half, 32 bytes as Base64.
  package var secret: String?
  /// The secret half, locked.
  package var locked: Lock?

  /// The file of a key without its secret.
  package init(_ key: VerifyingKey, name: String, expires: String? = nil) {
    format = Self.currentFormat
    self.name = name
    self.key = Base64.encode(key.bytes)
    self.expires = expires
  }

  /// Reads a file.
  ///
  /// - Throws: A ``ContentFault`` with the place.
  package init(decoding bytes: [UInt8]) throws(ContentFault) {
    self = try JSONCoding.decode(Self.self, from: bytes, format: \.format, known: Self.currentFormat)
    guard verifyingKey != nil else { throw .wrongValue("key") }
    guard PackSignature.isName(name) else { throw .wrongValue("name") }
    guard expires.map(PackSignature.isDay) ?? true else { throw .wrongValue("expires") }
  }

  /// The bytes of the file, ending in a newline.
  package func encoded() -> [UInt8] { JSONCoding.encode(self) + [0x0A] }

  /// The public half; nil for text that is none.
  package var verifyingKey: VerifyingKey? { Base64.decode(key).flatMap { VerifyingKey($0) } }

  /// The key that signs, where its secret is not locked and belongs to the public half.
  package var signingKey: SigningKey? {
    guard let secret = secret.flatMap(Base64.decode), let key = SigningKey(secret: secret),
      key.verifying == verifyingKey
    else { return nil }
    return key
  }

  /// The same without the secret.
  package var publicHalf: KeyFile {
    var file = self
    file.secret = nil
    file.locked = nil
    return file
  }
}
