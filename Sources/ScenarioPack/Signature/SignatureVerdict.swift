import ContentHash

/// What a signature is worth to somebody who trusts some keys.
public enum SignatureVerdict: String, Codable, Hashable, Sendable {
  /// It is that of a key that is trusted, of just this pack.
  case trusted
  /// It is right, and the key is not among the trusted ones.
  case unknown
  /// It was right, and its last day, or that of the key, is over.
  case expired
  /// It is not the key's, or the pack is another one than was signed.
  case altered
}

/// The keys that somebody trusts.
public struct TrustedKeys: Sendable {
  /// A key and who has it, by those who trust it.
  package struct Key: Sendable {
    package var name: String
    package var expires: String?
  }

  /// The keys by their fingerprints.
  package private(set) var keys: [String: Key] = [:]

  /// Trusts nobody.
  public init() {}

  /// Takes the public half of a key.
  package mutating func add(_ file: KeyFile) {
    guard let fingerprint = file.verifyingKey?.fingerprint else { return }
    keys[fingerprint] = Key(name: file.name, expires: file.expires)
  }

  /// What a signature is worth.
  ///
  /// - Parameters:
  ///   - signature: The signature.
  ///   - manifest: The bytes of the manifest as they stand in the pack.
  ///   - day: The day on which somebody asks, as `2026-11-30`.
  /// - Returns: What it is worth, and the name by which the key is trusted, if it is.
  public func verdict(
    on signature: PackSignature, of manifest: [UInt8], on day: String
  ) -> (verdict: SignatureVerdict, name: String?) {
    let key = keys[signature.fingerprint]
    guard signature.isValid(for: manifest) else { return (.altered, key?.name) }
    // Days written in this way are in the order of their letters.
    let isOver = [signature.expires, key?.expires].contains { $0.map { $0 < day } ?? false }
    if isOver { return (.expired, key?.name) }
    return (key == nil ? .unknown : .trusted, key?.name)
  }
}
