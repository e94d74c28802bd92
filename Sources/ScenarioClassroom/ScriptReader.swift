/// Reads a script word by word.
struct ScriptReader {
  /// The answers so far.
  private(set) var entries: [Script.Entry] = []
  /// The number of lines that were read.
  var lines = 1

  /// What is open besides the brackets around the whole.
  private enum Part {
    case items([String])
    case match([Script.Assignment], key: String?)
  }

  private var part: Part?
  /// The scene of a draw whose target comes next.
  private var drawingScene: String?
  private var isInBrackets = false
  private var wasClosed = false
  private var hasDash = false

  /// Whether items that were begun are complete.
  var isWhole: Bool { part == nil && drawingScene == nil }

  /// What opened the items that are not complete.
  var openWord: String {
    if drawingScene != nil { "→" } else if case .match? = part { "{" } else { "[" }
  }

  /// Takes the next word.
  /// - Returns: Whether it can stand there.
  mutating func take(_ word: Substring) -> Bool {
    defer { hasDash = word == "-" }
    if part != nil { return takeInPart(word) }
    if let scene = drawingScene {
      guard let target = Self.identifier(word) else { return false }
      drawingScene = nil
      return add(.draw(scene: scene, to: target))
    }
    if wasClosed || entries.last == .leave && word != "]" { return false }
    switch word {
    case "→", "->":
      guard case .choice(let scene)? = entries.last, !scene.contains("/") else { return false }
      entries.removeLast()
      drawingScene = scene
      return true
    case "...", "…": return add(.leave)
    case "choose:": return entries.isEmpty && !isInBrackets
    case "-": return !isInBrackets
    case "[":
      if entries.isEmpty, !isInBrackets, !hasDash { isInBrackets = true } else { part = .items([]) }
      return true
    case "{":
      part = .match([], key: nil)
      return true
    case "]":
      guard isInBrackets else { return false }
      wasClosed = true
      return true
    default:
      guard let entry = Self.entry(word) else { return false }
      return add(entry)
    }
  }

  private mutating func takeInPart(_ word: Substring) -> Bool {
    switch part {
    case .items(var ids)?:
      if word == "]" {
        part = nil
        return add(.items(ids))
      }
      guard let id = Self.identifier(word), ids.count < Script.mostItems else { return false }
      ids.append(id)
      part = .items(ids)
    case .match(var pairs, let key?)?:
      guard let category = Self.identifier(word), pairs.count < Script.mostItems else { return false }
      pairs.append(Script.Assignment(key, category))
      part = .match(pairs, key: nil)
    case .match(let pairs, nil)?:
      if word == "}" {
        part = nil
        return add(.match(pairs))
      }
      guard word.last == ":", let item = Self.identifier(word.dropLast()) else { return false }
      part = .match(pairs, key: item)
    case nil: return false
    }
    return true
  }

  private mutating func add(_ entry: Script.Entry) -> Bool {
    guard entries.count < Script.mostEntries else { return false }
    entries.append(entry)
    return true
  }

  /// The words of a line; brackets and braces are words of their own.
  static func words(_ line: Substring) -> [Substring] {
    line.split { $0.isWhitespace || $0 == "," || $0 == "\u{FEFF}" }.flatMap { word in
      var parts: [Substring] = []
      var rest = word
      while let bracket = rest.firstIndex(where: { "[]{}".contains($0) }) {
        if bracket > rest.startIndex { parts.append(rest[..<bracket]) }
        parts.append(rest[bracket...bracket])
        rest = rest[rest.index(after: bracket)...]
      }
      return rest.isEmpty ? parts : parts + [rest]
    }
  }

  private static func entry(_ word: Substring) -> Script.Entry? {
    let word = unquoted(word)
    if word == "skip" { return .skip }
    if word == "late" { return .late }
    if let value = Int(word) { return value >= 1 ? .value(value) : nil }
    return isIdentifier(word, mayHaveScene: true) ? .choice(String(word)) : nil
  }

  private static func identifier(_ word: Substring) -> String? {
    let word = unquoted(word)
    return isIdentifier(word, mayHaveScene: false) ? String(word) : nil
  }

  private static func isIdentifier(_ word: Substring, mayHaveScene: Bool) -> Bool {
    guard let first = word.first, first.isLetter,
      word.allSatisfy({ $0.isLetter || $0.isNumber || "-_".contains($0) || (mayHaveScene && $0 == "/") })
    else { return false }
    return true
  }

  private static func unquoted(_ word: Substring) -> Substring {
    guard let quote = word.first, quote == "\"" || quote == "'", word.count > 2, word.last == quote else { return word }
    return word.dropFirst().dropLast()
  }
}
