import Crypto

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The secret half of a key that signs (Ed25519, RFC 8032).
package struct SigningKey: Sendable {
  /// The 32 bytes from which everything else follows.
  package let secret: [UInt8]
  /// The other half, which everybody may have.
  package let verifying: VerifyingKey

  /// Makes a new key from the system's random source.
  package init() {
    let key = Curve25519.Signing.PrivateKey()
    secret = Array(key.rawRepresentation)
    verifying = VerifyingKey(key.publicKey)
  }

  /// Takes the secret of a key; nil for another number of bytes than 32.
  package init?(secret: [UInt8]) {
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: secret) else { return nil }
    self.secret = secret
    verifying = VerifyingKey(key.publicKey)
  }

  /// Signs bytes.
  /// - Parameter bytes: What is signed.
  /// - Returns: 64 bytes.
  package func signature(of bytes: [UInt8]) -> [UInt8] {
    do {
      return Array(try Curve25519.Signing.PrivateKey(rawRepresentation: secret).signature(for: bytes))
    } catch {
      preconditionFailure("a key that was made before cannot sign: \(error)")
    }
  }
}

/// The half of a key by which signatures are checked (Ed25519, RFC 8032).
package struct VerifyingKey: Hashable, Sendable {
  /// Its 32 bytes.
  package let bytes: [UInt8]

  fileprivate init(_ key: Curve25519.Signing.PublicKey) { bytes = Array(key.rawRepresentation) }

  /// Takes the 32 bytes of a key; nil for bytes that are none.
  package init?(_ bytes: [UInt8]) {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes) else { return nil }
    self.init(key)
  }

  /// By what people compare keys: the SHA-256 of its bytes, 64 lower-case hexadecimal digits.
  package var fingerprint: String { sha256(bytes) }

  /// Whether a signature is this key's, of just these bytes.
  /// - Parameters:
  ///   - signature: The signature, whatever its length.
  ///   - bytes: What was signed.
  /// - Returns: Whether it is.
  package func accepts(_ signature: [UInt8], of bytes: [UInt8]) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: self.bytes) else { return false }
    return key.isValidSignature(signature, for: bytes)
  }
}

/// Bytes as text of 64 signs (RFC 4648, section 4).
package enum Base64 {
  /// The text of bytes.
  package static func encode(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

  /// The bytes of a text; nil for one that is no such text.
  package static func decode(_ text: String) -> [UInt8]? { Data(base64Encoded: text).map(Array.init) }
}
