import Diagnostics

extension [Diagnostic] {
  /// The findings without those that follow from another one.
  ///
  /// - A name that cannot be a name is not unknown too, nor is the file's name wrong; and a name that is looked for in vain
  ///   and would be found if it were not for that one is the name that was meant.
  /// - A value that a mark of YAML swallowed is not missing too, nor does a branch always hold for want of it.
  /// - Keys do not stand twice where only the dash before the second entry is missing.
  /// - Parameter sources: The sources that were read.
  /// - Returns: What is left, in the same order.
  func folded(_ sources: SourceMap) -> [Diagnostic] {
    let badNames = Set(lazy.filter { $0.code == "bad-id" }.map(\.range))
    let swallowed = Set(lazy.filter { $0.code == "tag" || $0.code == "unused-anchor" }.map { Line($0.range) })
    let twoNames = Set(lazy.filter { $0.code == "ambiguous-id" }.map(\.range))
    let twoNamed = Set(
      lazy.filter { $0.code == "ambiguous-id" }.flatMap { $0.notes.compactMap(\.range) })
    let wrongForms = Set(lazy.filter { $0.code == "wrong-form" }.map(\.range))
    // What is no text names nothing.
    let wrongTypes = Set(lazy.filter { $0.code == "wrong-type" }.map(\.range))
    if badNames.isEmpty, swallowed.isEmpty, twoNames.isEmpty, wrongTypes.isEmpty, wrongForms.isEmpty { return self }
    let words = Set(badNames.map { sources[$0.source].spelling(of: $0) })
    return filter { finding in
      switch finding.code {
      case "bad-id": !twoNames.contains(finding.range)
      // One of two names may be the key that is missing, and a path without its folder is no missing file.
      case "missing-key": !twoNamed.contains(finding.range)
      case "missing-asset": !wrongForms.contains(finding.range)
      case "file-name": !badNames.contains(finding.range)
      case "empty-value": !swallowed.contains(Line(finding.range))
      case "goto-never-reached":
        !finding.notes.contains { note in
          note.range.map { swallowed.contains(Line($0)) || swallowed.contains(Line($0).before) } ?? false
        }
      case "duplicate-key": !finding.notes.contains { $0.range.map(twoNames.contains) ?? false }
      case let code where code.hasPrefix("unknown-"):
        !badNames.contains(finding.range) && !wrongTypes.contains(finding.range)
          && !finding.fixIts.contains { words.contains($0.replacement) }
      default: true
      }
    }
  }
}

/// A line of a source.
private struct Line: Hashable {
  var source: SourceID
  var number: UInt32

  init(_ range: SourceRange) {
    source = range.source
    number = range.start.line
  }

  /// The line before.
  var before: Line {
    var line = self
    line.number &-= 1
    return line
  }
}

extension SourceFile {
  /// What stands in a range.
  fileprivate func spelling(of range: SourceRange) -> String {
    let (start, end) = (offset(of: range.start), offset(of: range.end))
    return start < end ? String(decoding: bytes[start..<end], as: UTF8.self) : ""
  }
}
