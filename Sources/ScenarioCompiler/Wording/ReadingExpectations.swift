package import Diagnostics

/// How hard texts may be at each level of reading: the usual values, or those of `aspirant.yaml`.
package struct ReadingExpectations: Hashable, Sendable {
  /// What is expected at one level.
  package struct Level: Hashable, Sendable {
    /// The greatest LIX; nil for any.
    package var lix: Int?
    /// The most words in a sentence; nil for any number.
    package var sentence: Int?
  }

  /// The greatest LIX of the first four bands: very easy, easy, medium, hard.
  package var bands = [24, 34, 44, 54]
  /// By CEFR level.
  package var levels: [String: Level] = [
    "A1": Level(lix: 24, sentence: 10), "A2": Level(lix: 30, sentence: 15), "B1": Level(lix: 34, sentence: 20),
    "B2": Level(lix: 44, sentence: 25), "C1": Level(lix: 54, sentence: 35), "C2": Level(),
  ]

  /// The usual expectations, with the bands of Danish.
  package init() {}

  /// What is expected of a scenario; where it names no level, only very long sentences stand out.
  package subscript(level: String?) -> Level { level.map { levels[$0] ?? Level() } ?? Level(lix: nil, sentence: 25) }

  /// What a LIX is called.
  package func band(of lix: Int) -> Message {
    let names = [
      Message(da: "meget let", en: "very easy"), Message(da: "let", en: "easy"), Message(da: "middel", en: "medium"),
      Message(da: "svær", en: "hard"), Message(da: "meget svær", en: "very hard"),
    ]
    return names[min(bands.count { lix > $0 }, names.count - 1)]
  }
}
