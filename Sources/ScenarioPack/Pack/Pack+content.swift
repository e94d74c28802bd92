import ContentHash
import Diagnostics
import ScenarioModel

extension Pack {
  /// Makes a pack from its parts. The assets are read once, for their hashes, and stay where they are.
  ///
  /// - Parameters:
  ///   - content: The parts. Paths of assets are brought into normalization form C.
  ///   - path: The folder that the pack comes from, or what stands for it in messages.
  /// - Throws: A ``PackError`` where two parts have one name, a path leads out of the pack or a file cannot be read.
  public init(_ content: PackContent, path: String) throws(PackError) {
    try self.init(content, path: path, by: oneByOne)
  }

  /// The same, with the assets read several at a time.
  ///
  /// - Parameters:
  ///   - content: The parts.
  ///   - path: The folder that the pack comes from, or what stands for it in messages.
  ///   - results: Who reads the assets.
  /// - Throws: A ``PackError`` as above.
  package init(
    _ content: PackContent, path: String, by results: Several<Result<HashedAsset, PackError>>
  ) throws(PackError) {
    let scenarios = content.scenarios.sorted { PackManifest.precedes($0.program.scenario, $1.program.scenario) }
    let assets = content.assets.map { asset in
      var asset = asset
      asset.path = asset.path.normalized
      return asset
    }.sorted { PackManifest.precedes($0.path, $1.path) }
    let translations = content.translations.sorted { PackManifest.precedes($0.locale, $1.locale) }
    var manifest = PackManifest(
      format: PackManifest.currentFormat, pack: content.pack, version: content.version, language: content.language,
      title: content.title, locale: content.locale, authors: content.authors, license: content.license,
      competencies: content.competencies, scenarios: [], assets: [], tool: content.tool)
    var sources: [String: Placed] = [:]
    for scenario in scenarios {
      let id = scenario.program.scenario
      guard manifest.scenarios.last?.id != id else { throw PackError(.scenarioTwice(id), path: path) }
      let bytes = ProgramCoding.encode(scenario.program)
      let hash = sha256(bytes)
      manifest.scenarios.append(
        .init(id: id, title: scenario.title, entry: EntryName.program(hash), sha256: hash, size: bytes.count))
    }
    for translation in translations {
      let locale = translation.locale
      guard manifest.translations?.last?.locale != locale else {
        throw PackError(.translationTwice(locale), path: path)
      }
      let bytes = TranslationCoding.encode(translation)
      let hash = sha256(bytes)
      manifest.translations =
        (manifest.translations ?? []) + [
          .init(locale: locale, entry: EntryName.translation(hash), sha256: hash, size: bytes.count)
        ]
    }
    for (index, asset) in assets.enumerated() {
      guard PackManifest.isAssetPath(asset.path) else { throw PackError(.assetPathUnsafe(asset.path), path: path) }
      guard index == 0 || assets[index - 1].path != asset.path else {
        throw PackError(.assetTwice(asset.path), path: path)
      }
    }
    let hashed = results(assets.count) { number in
      Result { () throws(PackError) in try HashedAsset(assets[number], in: path) }
    }
    for (asset, hashed) in zip(assets, hashed) {
      let hashed = try hashed.get()
      manifest.assets.append(
        .init(
          path: asset.path, entry: EntryName.asset(hashed.sha256, path: asset.path), sha256: hashed.sha256,
          size: hashed.size, alt: asset.alt, decorative: asset.decorative, transcript: asset.transcript,
          captions: asset.captions, license: asset.license, credit: asset.credit))
      if asset.captions != nil { manifest.minor = 1 }
      sources[asset.path] = Placed(source: asset.source, stamp: hashed.stamp)
    }
    self.init(
      path: path, manifest: manifest, programs: scenarios.map(\.program), translations: translations,
      storage: .sources(sources))
  }
}

/// Does so many pieces of work, which do not depend on each other, and gives back what came of each, in their order;
/// several at a time if it likes.
package typealias Several<Outcome> = (_ count: Int, _ work: @Sendable (Int) -> Outcome) -> [Outcome]

/// Does one piece of work after the other.
func oneByOne<Outcome>(_ count: Int, _ work: @Sendable (Int) -> Outcome) -> [Outcome] { (0..<count).map(work) }

/// What an asset was when it was read.
package struct HashedAsset: Sendable {
  fileprivate var sha256: String
  fileprivate var size = 0
  /// What its file was like; nil where there is none, or somebody wrote to it meanwhile.
  fileprivate var stamp: FileStamp?

  fileprivate init(_ asset: PackContent.Asset, in pack: String) throws(PackError) {
    var hasher = ContentHasher()
    var size = 0
    stamp = try asset.source.readPieces(of: asset.path, in: pack) { piece in
      hasher.update(piece)
      size += piece.count
    }
    self.size = size
    sha256 = hasher.finish()
  }
}

extension AssetSource {
  /// Hands over the bytes in pieces.
  /// - Returns: What the file was like; nil where there is none, or somebody wrote to it meanwhile.
  @discardableResult
  func readPieces(
    of path: String, in pack: String, _ take: (UnsafeRawBufferPointer) throws(PackError) -> Void
  ) throws(PackError) -> FileStamp? {
    switch self {
    case .bytes(let bytes):
      try Self.hand(bytes, to: take)
      return nil
    case .file(let file):
      let failing = { (fault: FileFault) in PackError(.assetUnreadable(path, fault), path: pack) }
      let input = try InputFile.open(file, failing: failing)
      try input.readPieces(take, failing: failing)
      return input.isAsOpened ? input.stamp : nil
    case .pieces(let file, let pieces):
      let failing = { (fault: FileFault) in PackError(.assetUnreadable(path, fault), path: pack) }
      let input = try InputFile.open(file, failing: failing)
      for piece in pieces {
        switch piece {
        case .bytes(let bytes): try Self.hand(bytes, to: take)
        case .zeros(let count):
          for start in stride(from: 0, to: count, by: InputFile.pieceSize) {
            try Self.hand([UInt8](repeating: 0, count: min(InputFile.pieceSize, count - start)), to: take)
          }
        case .original(let range):
          for start in stride(from: range.lowerBound, to: range.upperBound, by: InputFile.pieceSize) {
            let wanted = min(InputFile.pieceSize, range.upperBound - start)
            let bytes: [UInt8]
            do throws(FileFault) { bytes = try input.read(at: start, count: wanted) } catch { throw failing(error) }
            guard bytes.count == wanted else { throw PackError(.assetChanged(path), path: pack) }
            try Self.hand(bytes, to: take)
          }
        }
      }
      return input.isAsOpened ? input.stamp : nil
    }
  }

  private static func hand(
    _ bytes: [UInt8], to take: (UnsafeRawBufferPointer) throws(PackError) -> Void
  ) throws(PackError) {
    // A typed error does not come out of the closure.
    let problem: PackError? = bytes.withUnsafeBytes { bytes in
      do throws(PackError) { try take(bytes) } catch { return error }
      return nil
    }
    if let problem { throw problem }
  }
}
