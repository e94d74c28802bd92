import Diagnostics

/// Gives every finding the severity that the pack's settings and comments want.
///
/// A finding that a comment allows is left out. An error without which there is no program keeps its severity.
/// - Parameters:
///   - diagnostics: All that was found.
///   - settings: The settings of the pack.
///   - comments: The comments that allow something, by the index of their source.
///   - kinds: The kinds whose rules are known beside the toolkit's own.
///   - path: The path in the pack of a source.
/// - Returns: What is left to say, and a warning for each code of a comment that allows nothing.
func applySeverities(
  _ diagnostics: [Diagnostic], _ settings: CheckSettings, _ comments: [SourceID: [AllowComment]], _ kinds: KindSet,
  path: (SourceID) -> String
) -> [Diagnostic] {
  if settings.sections.isEmpty, comments.isEmpty { return diagnostics }
  var used: Set<Place> = []
  var result: [Diagnostic] = []
  for var diagnostic in diagnostics {
    let isFixed = diagnostic.isStructural(among: kinds)
    let place = Place(diagnostic.range.source, diagnostic.range.start.line, diagnostic.code)
    if let own = comments[place.source], own.contains(where: { $0.line == place.line && $0.allows(place.code) }) {
      used.insert(place)
      if !isFixed { continue }
    }
    switch settings.level(of: diagnostic.code, in: path(diagnostic.range.source)) {
    case .off? where !isFixed: continue
    case .severity(let severity)? where !isFixed: diagnostic.severity = severity
    default: break
    }
    result.append(diagnostic)
  }
  let broken = Set(diagnostics.lazy.filter { $0.severity == .error }.map(\.range.source))
  for (source, comments) in comments.sorted(by: { $0.key < $1.key }) {
    for comment in comments {
      for (code, range) in comment.codes {
        if let finding = said(
          of: code, range, kinds, isUsed: used.contains(Place(source, comment.line, code)),
          isBroken: broken.contains(source))
        {
          result.append(finding)
        }
      }
    }
  }
  return result
}

private struct Place: Hashable {
  var source: SourceID
  var line: UInt32
  var code: String

  init(_ source: SourceID, _ line: UInt32, _ code: String) {
    self.source = source
    self.line = line
    self.code = code
  }
}

/// What there is to say of a code in a comment. In a file with errors, what it allows may be hidden by them.
private func said(
  of code: String, _ range: SourceRange, _ kinds: KindSet, isUsed: Bool, isBroken: Bool
) -> Diagnostic? {
  guard let rule = kinds.rule(named: code) else { return unknownCodeDiagnostic(code, at: range, kinds) }
  if isUsed { return rule.isStructural ? fixedSeverityDiagnostic(code, at: range) : nil }
  // And a version is looked at only beside an earlier one.
  if isBroken || code == DiagnosticRule.versionTooLow.code { return nil }
  return Diagnostic(
    .warning, "allow-nothing", at: range,
    Message(
      da: "Kommentaren tillader ikke noget: `\(code)` findes ikke på den linje, den gælder. Slet den.",
      en: "The comment allows nothing: `\(code)` is not found on the line that it is about. Delete it."))
}

extension AllowComment {
  fileprivate func allows(_ code: String) -> Bool { codes.contains { $0.code == code } }
}
