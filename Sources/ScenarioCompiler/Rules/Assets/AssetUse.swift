import Diagnostics
import MediaFiles
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

  /// Where each asset is named: in the manifest, else where it is first used.
  var assetNames: [String: SourceRange] {
    let shared = context.cast.compactMap(\.image) + context.glossary.compactMap(\.audio)
    let names =
      pack.assets.map(\.path) + pack.assets.compactMap(\.captions) + shared + scenarios.flatMap(\.assetUses).map(\.path)
    return Dictionary(names.map { ($0.value, $0.range) }, uniquingKeysWith: { first, _ in first })
  }

  /// Reports something of the files that were looked into, in the order of their paths.
  func reportMedia(to findings: inout Findings, _ message: (String, MediaReport) -> Message?) {
    let names = assetNames
    for (path, media) in media.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      if let message = message(path, media) { findings.report(names[path] ?? pack.id.range, message) }
    }
  }

  /// What the manifest says of assets, by their paths.
  var assetEntries: [String: Authored.Asset] {
    Dictionary(pack.assets.map { ($0.path.value, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
