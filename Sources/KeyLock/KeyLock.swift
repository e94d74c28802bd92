import Crypto
import CryptoExtras

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Locks the secret of a key by a passphrase: scrypt (RFC 7914) makes a key of it, ChaCha20-Poly1305 (RFC 8439) locks.
package enum KeyLock {
  /// What scrypt costs: memory is 128 · `n` · `r` bytes.
  package struct Cost: Hashable, Sendable {
    /// A power of two.
    package var n: Int
    /// The size of a block.
    package var r: Int
    /// How many run side by side.
    package var p: Int

    /// Makes a cost.
    package init(n: Int, r: Int, p: Int) {
      self.n = n
      self.r = r
      self.p = p
    }

    /// What new locks cost: 128 MiB and a good part of a second (OWASP Password Storage Cheat Sheet, 2024).
    package static let usual = Cost(n: 1 << 17, r: 8, p: 1)

    /// Whether it is one that a reader takes: no file can ask for more than 256 MiB or for hours.
    package var isBearable: Bool {
      n.nonzeroBitCount == 1 && (2...1 << 18).contains(n) && (1...8).contains(r) && (1...4).contains(p)
    }
  }

  /// A secret that is locked.
  package struct Locked: Hashable, Sendable {
    /// 16 random bytes.
    package var salt: [UInt8]
    /// Nonce, secret and tag.
    package var box: [UInt8]

    /// Makes one of its parts.
    package init(salt: [UInt8], box: [UInt8]) {
      self.salt = salt
      self.box = box
    }
  }

  /// Locks a secret.
  ///
  /// - Parameters:
  ///   - secret: The secret.
  ///   - passphrase: The passphrase, in normalization form C, as UTF-8.
  ///   - key: The public half, which the lock is bound to.
  ///   - cost: What opening it costs; ``Cost/isBearable``.
  /// - Returns: The locked secret, another one each time.
  /// - Throws: What the library throws, for want of memory.
  package static func lock(
    _ secret: [UInt8], with passphrase: [UInt8], for key: [UInt8], cost: Cost = .usual
  ) throws -> Locked {
    let salt = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
    let box = try ChaChaPoly.seal(
      secret, using: try derived(passphrase, salt, cost), authenticating: key)
    return Locked(salt: salt, box: Array(box.combined))
  }

  /// Opens a lock.
  ///
  /// - Parameters:
  ///   - locked: The locked secret.
  ///   - passphrase: The passphrase, as it was locked with.
  ///   - key: The public half.
  ///   - cost: What it costs.
  /// - Returns: The secret; nil where the passphrase is another one, or the file was altered.
  package static func open(
    _ locked: Locked, with passphrase: [UInt8], for key: [UInt8], cost: Cost
  ) -> [UInt8]? {
    guard cost.isBearable, let derived = try? derived(passphrase, locked.salt, cost),
      let box = try? ChaChaPoly.SealedBox(combined: locked.box),
      let secret = try? ChaChaPoly.open(box, using: derived, authenticating: key)
    else { return nil }
    return Array(secret)
  }

  private static func derived(_ passphrase: [UInt8], _ salt: [UInt8], _ cost: Cost) throws -> SymmetricKey {
    try KDF.Scrypt.deriveKey(
      from: passphrase, salt: salt, outputByteCount: 32, rounds: cost.n, blockSize: cost.r, parallelism: cost.p)
  }
}
