import Diagnostics
import ScenarioKit

/// Names for the lines of a scenario that have none, made of their first words, as one change of its file.
struct LineNames {
  /// The change.
  let fixIt: FixIt

  /// A larger stretch of a file is not written anew.
  private static let mostBytes = 1_000_000

  /// Finds names; nil where no line lacks one, or the file is too large.
  /// - Parameters:
  ///   - scenario: The scenario.
  ///   - file: Its file.
  ///   - isTranslated: Whether translations know the lines by their places. A name is then a proposal, for it parts the
  ///     line from its translation.
  init?(_ scenario: Authored.Scenario, _ file: SourceFile, isTranslated: Bool) {
    var edits: [(position: SourcePosition, text: String)] = []
    for scene in scenario.scenes {
      var taken = scene.namesOfTexts
      for line in scene.allLines where line.id == nil {
        let slug = EntryName.slug(of: line.text.value) ?? line.speaker.value
        var name = slug
        var number = 2
        while taken.contains(name) || name.hasPrefix("line-") || name.hasPrefix("then-") {
          name = "\(slug)-\(number)"
          number += 1
        }
        taken.insert(name)
        edits.append(Self.edit(line, name, file))
      }
    }
    edits.sort { $0.position < $1.position }
    guard let first = edits.first, let last = edits.last else { return nil }
    let bytes = file.bytes[file.offset(of: first.position)..<file.offset(of: last.position)]
    guard bytes.count <= Self.mostBytes else { return nil }

    var replacement: [UInt8] = []
    var done = bytes.startIndex
    for edit in edits {
      let offset = file.offset(of: edit.position)
      replacement += file.bytes[done..<offset]
      replacement += edit.text.utf8
      done = offset
    }
    fixIt = FixIt(
      SourceRange(scenario.id.range.source, first.position, last.position),
      // A carriage return comes back with the line ends of the file.
      replacement: String(decoding: replacement, as: UTF8.self).replacing("\r\n", with: "\n"),
      title: edits.count == 1
        ? Message(da: "giv replikken et navn", en: "name the line")
        : Message(da: "giv de \(edits.count) replikker navne", en: "name the \(edits.count) lines"),
      applicability: isTranslated ? .maybe : .certain)
  }

  /// Where the name of a line is written, and how: on a line of its own before the speaker, or within the braces.
  private static func edit(
    _ line: Authored.Line, _ name: String, _ file: SourceFile
  ) -> (position: SourcePosition, text: String) {
    let speaker = line.speaker.range
    let before = file.bytes[..<file.offset(of: speaker.start)].last { $0 != 0x20 }
    if before == UInt8(ascii: "{") || before == UInt8(ascii: ",") {
      return (speaker.start, "id: \(name), ")
    }
    let text = line.text.range
    let indent = String(repeating: " ", count: Int(speaker.start.column) - 1)
    // Of a text over several lines nobody sees at once where it ends.
    guard text.start.line == text.end.line, text.start.line == speaker.start.line else {
      return (speaker.start, "id: \(name)\n\(indent)")
    }
    let column = UInt32(file.line(text.end.line).count { $0 & 0xC0 != 0x80 }) + 1
    return (SourcePosition(line: text.end.line, column: column), "\n\(indent)id: \(name)")
  }
}

extension Authored.SceneFields {
  /// What a line cannot be called, since another text of the scene is.
  fileprivate var namesOfTexts: Set<String> {
    var names = Set(Reader.reservedWords + ["prompt", "facilitator", "late"])
    names.formUnion(allLines.compactMap { $0.id?.value })
    switch move {
    case .choices(let choices): names.formUnion(choices.map { $0.id.value })
    case .scale(let checkIns): names.formUnion(checkIns.map(\.id.value))
    case .match(let match): names.formUnion(match.categories.map(\.id.value))
    case .compose(let compose): names.formUnion(compose.segments.map(\.id.value))
    case .select, .order, .end, .none: break
    }
    return names.union(move.items.map { $0.id.value })
  }
}
