/// What became of a part from one version to the next.
package struct PartChange: Hashable, Sendable {
  /// What happened to it.
  package enum Kind: String, Codable, Hashable, Sendable { case added, removed, changed, renamed }

  /// One thing that is said otherwise.
  package struct Detail: Hashable, Sendable {
    /// The key as authors write it.
    package var key: String
    /// What was said; nil where nothing was.
    package var old: String?
    /// What is said; nil where nothing is.
    package var new: String?
  }

  /// What kind of thing it is.
  package var subject: Part.Subject
  /// The id: the new one, where there is one.
  package var id: String
  /// The id that it had before, where that was another.
  package var oldID: String?
  /// What happened to it.
  package var kind: Kind
  /// What is said otherwise; empty for what was added or removed.
  package var details: [Detail] = []
}

/// Compares the parts of two versions by their ids.
///
/// - Parameters:
///   - old: The parts before.
///   - new: The parts now.
///   - lines: The new ids of texts that stand elsewhere now, by their old ones.
/// - Returns: What changed, in the order of the new parts; what was removed comes last.
func changes(from old: [Part], to new: [Part], lines: [String: String] = [:]) -> [PartChange] {
  struct Key: Hashable {
    var subject: Part.Subject
    var id: String
  }
  var before: [Key: Part] = [:]
  for part in old {
    let id = part.subject == .line ? lines[part.id] ?? part.id : part.id
    before[Key(subject: part.subject, id: id)] = part
  }
  var found: [PartChange] = []
  var kept: Set<Key> = []
  for part in new {
    let key = Key(subject: part.subject, id: part.id)
    guard kept.insert(key).inserted else { continue }
    guard let was = before[key] else {
      found.append(PartChange(subject: part.subject, id: part.id, kind: .added))
      continue
    }
    let details = details(from: was.facts, to: part.facts)
    guard !details.isEmpty else { continue }
    found.append(
      PartChange(
        subject: part.subject, id: part.id, oldID: was.id == part.id ? nil : was.id, kind: .changed, details: details))
  }
  for part in old {
    let id = part.subject == .line ? lines[part.id] ?? part.id : part.id
    guard kept.insert(Key(subject: part.subject, id: id)).inserted else { continue }
    found.append(PartChange(subject: part.subject, id: part.id, kind: .removed))
  }
  return found
}

/// Compares what is said of a part.
func details(from old: [Part.Fact], to new: [Part.Fact]) -> [PartChange.Detail] {
  let before = Dictionary(old.map { ($0.key, $0.value) }) { first, _ in first }
  let now = Dictionary(new.map { ($0.key, $0.value) }) { first, _ in first }
  let changed = new.filter { before[$0.key] != $0.value }.map {
    PartChange.Detail(key: $0.key, old: before[$0.key], new: $0.value)
  }
  return changed
    + old.filter { now[$0.key] == nil }.map { PartChange.Detail(key: $0.key, old: $0.value, new: nil) }
}
