import ScenarioModel

/// A line whose recording says something else than what is written now.
package struct SpokenLine: Hashable, Sendable {
  /// The id of the line's text, or of the glossary's word.
  package var text: String
  /// The path of the recording.
  package var audio: String
  /// What the recording says, as it was written.
  package var old: String
  /// What is written.
  package var new: String
  /// Who says it, where that is somebody else now.
  package var speaker: String?
}

/// The recordings that are played for other words, or for the words of somebody else, than before.
///
/// - Parameters:
///   - old: The program before.
///   - new: The program now.
/// - Returns: What was and is said, in the order of the new lines; whether the files are the same is not looked at.
func spokenLines(from old: Program, to new: Program) -> [SpokenLine] {
  struct Words: Hashable {
    var speaker: String
    var text: String
  }
  func spoken(_ program: Program) -> [(audio: String, id: String, words: Words)] {
    let lines = program.scenes.flatMap(\.allLines).compactMap { line in
      line.audio.map { audio in
        let speaker = line.speaker == Line.narrator ? "narrator" : program.cast[line.speaker].id
        return (audio, program.texts[line.text].id, Words(speaker: speaker, text: program.texts[line.text].source))
      }
    }
    let terms = program.glossary.compactMap { entry in
      entry.audio.map { ($0, "glossary/\(entry.term)", Words(speaker: "", text: entry.term)) }
    }
    return lines + terms
  }
  var before: [String: (first: Words, all: Set<Words>, speakers: [String: String])] = [:]
  for (audio, _, words) in spoken(old) {
    before[audio, default: (words, [], [:])].all.insert(words)
    // Of several lines with one recording the first by its words is as good as another.
    if before[audio]?.speakers[words.text] == nil { before[audio]?.speakers[words.text] = words.speaker }
  }
  return spoken(new).compactMap { audio, id, words in
    guard let known = before[audio], !known.all.contains(words) else { return nil }
    let was = known.speakers[words.text].map { Words(speaker: $0, text: words.text) } ?? known.first
    return SpokenLine(
      text: id, audio: audio, old: was.text, new: words.text,
      speaker: was.speaker == words.speaker ? nil : words.speaker)
  }
}
