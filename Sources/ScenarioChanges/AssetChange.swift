import ScenarioPack

/// What became of a picture, sound or film from one version to the next.
package struct AssetChange: Hashable, Sendable {
  /// The path.
  package var path: String
  /// What happened to it.
  package var kind: PartChange.Kind
  /// The path that it had before, where the same bytes lie elsewhere now.
  package var oldPath: String?
  /// Whether it has other bytes.
  package var isOtherFile = false
  /// The size in bytes, before and after.
  package var sizes: Both<Int?>
  /// What is said of it otherwise.
  package var details: [PartChange.Detail] = []

  /// Compares the assets of two manifests.
  static func all(from old: PackManifest, to new: PackManifest) -> [AssetChange] {
    let gone = old.assets.filter { new.asset($0.path) == nil }
    var homeless = Dictionary(grouping: gone.reversed(), by: \.sha256)
    var moved: Set<String> = []
    var found: [AssetChange] = []
    for asset in new.assets {
      if let was = old.asset(asset.path) {
        let details = said(was, asset)
        let isOther = was.sha256 != asset.sha256
        guard isOther || !details.isEmpty else { continue }
        found.append(
          AssetChange(
            path: asset.path, kind: .changed, isOtherFile: isOther, sizes: Both(was.size, asset.size), details: details)
        )
      } else if let was = homeless[asset.sha256]?.popLast() {
        moved.insert(was.path)
        found.append(
          AssetChange(
            path: asset.path, kind: .renamed, oldPath: was.path, sizes: Both(was.size, asset.size),
            details: said(was, asset)))
      } else {
        found.append(AssetChange(path: asset.path, kind: .added, sizes: Both(nil, asset.size)))
      }
    }
    return found
      + gone.filter { !moved.contains($0.path) }.map {
        AssetChange(path: $0.path, kind: .removed, sizes: Both($0.size, nil))
      }
  }

  private static func said(_ old: PackManifest.Asset, _ new: PackManifest.Asset) -> [PartChange.Detail] {
    func words(_ asset: PackManifest.Asset) -> [Part.Fact] {
      let facts: [Part.Fact?] = [
        .init("alt", asset.alt), .init("transcript", asset.transcript),
        .init("decorative", asset.decorative.map { "\($0)" }), .init("captions", asset.captions),
        .init("license", asset.license), .init("credit", asset.credit),
      ]
      return facts.compactMap { $0 }
    }
    return ScenarioChanges.details(from: words(old), to: words(new))
  }
}
