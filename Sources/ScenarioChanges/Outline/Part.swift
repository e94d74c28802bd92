/// Something of a scenario or pack that has an id, and all that is said of it but its texts.
///
/// What is said is words: names in place of indices, keys as authors write them. So two versions can be compared however
/// their parts are numbered.
package struct Part: Hashable, Sendable {
  /// What kind of thing it is.
  package enum Subject: String, Codable, Hashable, Sendable, CaseIterable {
    case pack, competency, scenario, scoring, dimension, state, cast, glossary, rule, scene, choice, item
    case category, segment
    case checkIn = "check-in"
    case then, line, debrief
  }

  /// One thing that is said.
  package struct Fact: Hashable, Sendable {
    /// The key as authors write it.
    package var key: String
    /// The value as words.
    package var value: String
  }

  /// What kind of thing it is.
  package var subject: Subject
  /// The id, with those of what it stands in before it: `scene/choice`.
  package var id: String
  /// What is said of it. What is as by default is not.
  package var facts: [Fact]

  init(_ subject: Subject, _ id: String, _ facts: [Fact?] = []) {
    self.subject = subject
    self.id = id
    self.facts = facts.compactMap { $0 }
  }
}

extension Part.Fact {
  init(_ key: String, _ value: String) { (self.key, self.value) = (key, value) }

  /// A fact where there is something to say.
  init?(_ key: String, _ value: String?) {
    guard let value, !value.isEmpty else { return nil }
    self.init(key, value)
  }

  /// A fact where there is a number.
  init?(_ key: String, _ value: Int?) {
    guard let value else { return nil }
    self.init(key, "\(value)")
  }

  /// A fact where something holds.
  init?(_ key: String, _ holds: Bool) {
    guard holds else { return nil }
    self.init(key, "true")
  }
}
