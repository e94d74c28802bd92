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
    case sources([String: AssetSource])
  }

  /// The path of the pack, or what stands for it in messages.
  public let path: String
  /// What the pack is, and what lies in it.
  public let manifest: PackManifest
  /// The programs, in the order of the manifest's scenarios.
  public let programs: [Program]
  /// The texts in other languages, in the order of the manifest's translations.
  public let translations: [Translation]
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
}
