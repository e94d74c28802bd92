import ScenarioModel

/// Scenes that are called something else now and are certainly the same: every text of the one is a text of the other,
/// at the same place, and the like is true of no third scene.
///
/// - Parameters:
///   - old: The program before.
///   - new: The program now.
/// - Returns: The new ids by the old ones.
func renamedScenes(from old: Program, to new: Program) -> [String: String] {
  let before = signatures(of: old, besides: Set(new.scenes.map(\.id)))
  let now = signatures(of: new, besides: Set(old.scenes.map(\.id)))
  var found: [String: String] = [:]
  for (signature, scenes) in before where !signature.isEmpty {
    guard scenes.count == 1, let others = now[signature], others.count == 1 else { continue }
    found[scenes[0]] = others[0]
  }
  return found
}

/// Scenes by their move and their texts, each at its place in the scene.
private func signatures(of program: Program, besides known: Set<String>) -> [[String]: [String]] {
  var texts: [String: [String]] = [:]
  for text in program.texts {
    let parts = text.id.split(separator: "/", maxSplits: 2).map(String.init)
    guard parts.count > 1 else { continue }
    // The title of an end stands under `end/scene`.
    let isEnd = parts[0] == "end" && parts.count == 3
    let scene = isEnd ? parts[1] : parts[0]
    let place = isEnd ? "end" : parts.dropFirst().joined(separator: "/")
    texts[scene, default: []].append("\(place) \(text.source)")
  }
  var found: [[String]: [String]] = [:]
  for scene in program.scenes where !known.contains(scene.id) {
    found[texts[scene.id] ?? [], default: []].append(scene.id)
  }
  return found
}

extension Text {
  /// The text under the id that it has where scenes are called otherwise.
  func renamed(_ scenes: [String: String]) -> Text {
    guard !scenes.isEmpty else { return self }
    var parts = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let place = parts[0] == "end" && parts.count == 3 ? 1 : 0
    guard parts.count > 1, let name = scenes[parts[place]] else { return self }
    parts[place] = name
    var text = self
    text.id = parts.joined(separator: "/")
    return text
  }
}
