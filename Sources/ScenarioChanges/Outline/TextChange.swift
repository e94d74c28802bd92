import ScenarioModel

/// What became of a text from one version to the next.
package struct TextChange: Hashable, Sendable {
  /// What happened to it.
  package enum Kind: String, Codable, Hashable, Sendable { case added, removed, changed, moved }

  /// The id: the new one, where there is one.
  package var id: String
  /// The id that it had before, where that was another.
  package var oldID: String?
  /// What happened to it.
  package var kind: Kind
  /// What it was; nil for one that was added.
  package var old: String?
  /// What it is; nil for one that was removed.
  package var new: String?
}

/// Which texts of two versions are the same text, and what became of the others.
struct TextPairing {
  /// What changed, in the order of the new texts; what was removed comes last.
  private(set) var changes: [TextChange] = []
  /// The new ids of texts that stand elsewhere now, by their old ones.
  private(set) var moved: [String: String] = [:]

  /// Pairs texts that are letter for letter the same, first under the same id, then within the same scene, then
  /// anywhere; of the others those under the same id.
  /// - Parameters:
  ///   - old: The texts before, under the ids that their scenes have now.
  ///   - new: The texts now.
  init(_ old: [Text], _ new: [Text]) {
    let oldByID = Dictionary(old.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var partner = [Int?](repeating: nil, count: new.count)
    var isTaken = [Bool](repeating: false, count: old.count)
    for (index, text) in new.enumerated() {
      guard let found = oldByID[text.id], !isTaken[found], Self.isSame(old[found], text) else { continue }
      partner[index] = found
      isTaken[found] = true
    }
    for place in [Self.scene, { _ in "" }] {
      var waiting: [String: [Int]] = [:]
      for (index, text) in old.enumerated().reversed() where !isTaken[index] {
        waiting["\(text.hash) \(place(text.id))", default: []].append(index)
      }
      for (index, text) in new.enumerated() where partner[index] == nil {
        let key = "\(text.hash) \(place(text.id))"
        guard let found = waiting[key]?.last, Self.isSame(old[found], text) else { continue }
        waiting[key]?.removeLast()
        partner[index] = found
        isTaken[found] = true
        moved[old[found].id] = text.id
      }
    }
    for (index, text) in new.enumerated() {
      if let found = partner[index] {
        guard old[found].id != text.id else { continue }
        changes.append(
          TextChange(id: text.id, oldID: old[found].id, kind: .moved, old: old[found].source, new: text.source))
      } else if let found = oldByID[text.id], !isTaken[found] {
        isTaken[found] = true
        changes.append(TextChange(id: text.id, kind: .changed, old: old[found].source, new: text.source))
      } else {
        changes.append(TextChange(id: text.id, kind: .added, new: text.source))
      }
    }
    for (index, text) in old.enumerated() where !isTaken[index] {
      changes.append(TextChange(id: text.id, kind: .removed, old: text.source))
    }
  }

  /// The hash alone is too short to tell two texts apart for sure.
  private static func isSame(_ old: Text, _ new: Text) -> Bool { old.hash == new.hash && old.source == new.source }

  private static func scene(_ id: String) -> String { id.split(separator: "/").first.map(String.init) ?? "" }
}
