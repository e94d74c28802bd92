package import ContentHash
public import ScenarioModel

/// A pack, wherever it came from: the same value whether it was read from an `.aspack` or compiled from a folder.
///
/// The programs are held in memory; the assets stay where they are until somebody asks for one.
public struct Pack: Sendable {
  /// Where the assets are.
  enum Storage: Sendable {
    /// In an archive, under the entries that the manifest names.
    case archive(PackFile)
    /// By their paths in the pack.
    case sources([String: Placed])
  }

  /// Where an asset's bytes come from, and for a file what it was like when it was hashed.
  struct Placed: Sendable {
    var source: AssetSource
    var stamp: FileStamp?
  }

  /// The path of the pack, or what stands for it in messages.
  public let path: String
  /// What the pack is, and what lies in it.
  public let manifest: PackManifest
  /// The programs, in the order of the manifest's scenarios.
  public let programs: [Program]
  /// The texts in other languages, in the order of the manifest's translations.
  public let translations: [Translation]
  /// Who signed it; written with it.
  public var signatures: [PackSignature] = []
  let storage: Storage

  init(
    path: String, manifest: PackManifest, programs: [Program], translations: [Translation] = [], storage: Storage
  ) {
    self.path = path
    self.manifest = manifest
    self.programs = programs
    self.translations = translations
    self.storage = storage
  }

  /// The program of the scenario with that id.
  public func program(_ id: String) -> Program? { programs.first { $0.scenario.utf8.elementsEqual(id.utf8) } }

  /// Signs the pack as it will be written; a signature that the key made before is replaced.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - name: Who signs; ``PackSignature/isName(_:)``.
  ///   - expires: The last day on which the signature holds; ``PackSignature/isDay(_:)``; nil for ever.
  package mutating func sign(with key: SigningKey, name: String, expires: String?) {
    let signature = PackSignature(of: manifestBytes, by: key, name: name, expires: expires)
    signatures.removeAll { $0.fingerprint == signature.fingerprint }
    signatures.append(signature)
    signatures.sort { $0.fingerprint < $1.fingerprint }
  }

  /// The bytes of the manifest: what is signed.
  package var manifestBytes: [UInt8] {
    switch storage {
    case .archive(let file): file.manifestBytes
    case .sources: manifest.encoded()
    }
  }
}
