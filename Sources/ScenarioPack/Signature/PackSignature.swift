package import ContentHash

/// That the owner of a key stands behind a pack: an Ed25519 signature over its manifest, and with the manifest's hashes
/// over every byte of the pack. It stands in an entry of its own, `signatures/FINGERPRINT.json`.
///
/// The form is described by `Schema/signature.schema.json`, what is signed by `Schema/pack-format.md`.
public struct PackSignature: Codable, Hashable, Sendable {
  /// The version of this form that the toolkit writes.
  public static let currentFormat = 1
  /// The most signatures that a pack may have.
  public static let most = 16
  /// The most bytes of one.
  static let mostBytes = 1 << 14

  /// The version of this form.
  public var format: Int
  /// The public key, 32 bytes as Base64.
  public var key: String
  /// Who signs, as they say themselves. Only a key that is trusted makes it more than a claim.
  public var name: String
  /// The last day on which it holds, as `2027-08-01`; absent where it holds for ever.
  public var expires: String?
  /// The signature, 64 bytes as Base64.
  public var signature: String

  /// Signs a manifest.
  ///
  /// - Parameters:
  ///   - manifest: The bytes of the manifest as they stand in the pack.
  ///   - key: The key.
  ///   - name: Who signs; ``isName(_:)``.
  ///   - expires: The last day on which it holds; ``isDay(_:)``.
  package init(of manifest: [UInt8], by key: SigningKey, name: String, expires: String?) {
    format = Self.currentFormat
    self.key = Base64.encode(key.verifying.bytes)
    self.name = name
    self.expires = expires
    signature = ""
    signature = Base64.encode(key.signature(of: message(manifest)))
  }

  /// Reads one.
  ///
  /// - Throws: A ``ContentFault`` with the place.
  init(decoding bytes: [UInt8]) throws(ContentFault) {
    self = try JSONCoding.decode(Self.self, from: bytes, format: \.format, known: Self.currentFormat)
    guard verifyingKey != nil else { throw .wrongValue("key") }
    guard Self.isName(name) else { throw .wrongValue("name") }
    guard expires.map(Self.isDay) ?? true else { throw .wrongValue("expires") }
  }

  /// The key; nil for text that is none.
  package var verifyingKey: VerifyingKey? { Base64.decode(key).flatMap { VerifyingKey($0) } }

  /// By what people compare keys: 64 hexadecimal digits.
  public var fingerprint: String { verifyingKey?.fingerprint ?? "" }

  /// The JSON, ending in a newline.
  func encoded() -> [UInt8] { JSONCoding.encode(self) + [0x0A] }

  /// Whether it is the key's, of just this manifest.
  ///
  /// - Parameter manifest: The bytes of the manifest as they stand in the pack.
  /// - Returns: Whether it is.
  public func isValid(for manifest: [UInt8]) -> Bool {
    guard let key = verifyingKey, let signature = Base64.decode(signature) else { return false }
    return key.accepts(signature, of: message(manifest))
  }

  /// What is signed: some lines that say what it is, then the manifest.
  private func message(_ manifest: [UInt8]) -> [UInt8] {
    Array("aspirant pack signature 1\nname: \(name)\nexpires: \(expires ?? "never")\n\n".utf8) + manifest
  }

  /// Whether a text can be the name of somebody who signs: 1 to 200 signs on one line, nothing invisible.
  public static func isName(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    return !scalars.isEmpty && scalars.count <= 200 && text.first != " " && text.last != " "
      && scalars.allSatisfy { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
        default: true
        }
      }
  }

  /// Whether a text is a day of the calendar, as `2027-08-01`.
  public static func isDay(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } }) else {
      return false
    }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    let isLeap = numbers[0] % 4 == 0 && (numbers[0] % 100 != 0 || numbers[0] % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...12).contains(numbers[1]) && (1...days[numbers[1] - 1]).contains(numbers[2])
  }
}
