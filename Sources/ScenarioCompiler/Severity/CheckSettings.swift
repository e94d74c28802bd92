import Diagnostics
import ScenarioKit

/// How grave the findings of rules are in a pack: its file `aspirant.yaml`.
struct CheckSettings {
  /// What a setting makes of a rule's findings.
  enum Level: Hashable {
    /// They have that severity.
    case severity(Severity)
    /// They are not said.
    case off
  }

  /// A setting of one rule.
  struct Setting {
    /// The rule's code.
    var code: String
    /// What becomes of its findings.
    var level: Level
  }

  /// The settings of some files.
  struct Section {
    /// Which files; nil for all of them.
    var path: PathPattern?
    /// The pattern as written; nil for all files.
    var written: Located<String>?
    /// The settings, by code.
    var levels: [String: Level]
  }

  /// The sections; a later one wins.
  var sections: [Section] = []
  /// How hard texts may be.
  var reading = ReadingExpectations()

  /// What the settings make of a rule's findings in a file.
  /// - Parameters:
  ///   - code: The rule's code.
  ///   - path: The file's path in the pack.
  /// - Returns: The level; nil where nothing is set.
  func level(of code: String, in path: String) -> Level? {
    for section in sections.reversed() where section.path?.matches(path) ?? true {
      if let level = section.levels[code] { return level }
    }
    return nil
  }
}

/// A path with `*` for any letters but `/`, and `**` for any at all.
struct PathPattern {
  private enum Part: Equatable { case byte(UInt8), anyInFolder, any }
  private let parts: [Part]

  init(_ text: String) {
    var parts: [Part] = []
    for byte in text.utf8 {
      guard byte == UInt8(ascii: "*") else {
        parts.append(.byte(byte))
        continue
      }
      if parts.last == .anyInFolder {
        parts[parts.count - 1] = .any
      } else if parts.last != .any {
        parts.append(.anyInFolder)
      }
    }
    self.parts = parts
  }

  /// Whether the whole path fits. The time is the product of both lengths at most.
  func matches(_ path: String) -> Bool {
    var reached = Array(repeating: false, count: parts.count + 1)
    func skipStars(_ reached: inout [Bool]) {
      for (index, part) in parts.enumerated() where reached[index] {
        if part == .any || part == .anyInFolder { reached[index + 1] = true }
      }
    }
    reached[0] = true
    skipStars(&reached)
    for byte in path.utf8 {
      var next = Array(repeating: false, count: parts.count + 1)
      for (index, part) in parts.enumerated() where reached[index] {
        switch part {
        case .byte(let wanted): if wanted == byte { next[index + 1] = true }
        case .any: next[index] = true
        case .anyInFolder: if byte != UInt8(ascii: "/") { next[index] = true }
        }
      }
      skipStars(&next)
      reached = next
    }
    return reached[parts.count]
  }
}
