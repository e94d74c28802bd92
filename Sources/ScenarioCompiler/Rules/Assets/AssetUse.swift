import Diagnostics
import ScenarioKit

/// A place where a scenario shows a picture or plays a sound.
struct AssetUse: Sendable {
  /// The path, as written.
  var path: Authored.Name
  /// The line that plays a sound; nil for pictures and for words of the glossary.
  var line: Authored.Line?
}

extension Authored.Scenario {
  /// All places where it shows pictures and plays sounds, in written order.
  var assetUses: [AssetUse] {
    var uses: [AssetUse] = []
    func add(_ path: Authored.Name?, _ line: Authored.Line? = nil) {
      if let path { uses.append(AssetUse(path: path, line: line)) }
    }
    for member in cast { add(member.image) }
    for entry in glossary { add(entry.audio) }
    for scene in scenes {
      add(scene.image)
      scene.forEachLine { line in
        if line.image != nil { add(line.image) }
        if line.audio != nil { add(line.audio, line) }
      }
    }
    return uses
  }
}

extension PackSubject {
  /// The first place where each asset is used, in the order of use.
  var firstUses: [AssetUse] {
    guard !usedAssets.isEmpty else { return [] }
    var seen: Set<String> = []
    return scenarios.flatMap(\.assetUses).filter { use in
      usedAssets.contains(use.path.value) && seen.insert(use.path.value).inserted
    }
  }

  /// What the manifest says of assets, by their paths.
  var assetEntries: [String: Authored.Asset] {
    Dictionary(pack.assets.map { ($0.path.value, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
