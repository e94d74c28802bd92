/// How many findings of each severity there are, and in how many files.
public struct DiagnosticCounts: Hashable, Sendable, Codable {
  /// The number of errors.
  public var errors: Int
  /// The number of warnings.
  public var warnings: Int
  /// The number of notes: findings of the severity ``Severity/info``.
  public var notes: Int
  /// The number of files that were looked at or that the findings lie in, as the caller counts.
  public var files: Int

  /// Makes counts of numbers.
  public init(errors: Int = 0, warnings: Int = 0, notes: Int = 0, files: Int = 0) {
    self.errors = errors
    self.warnings = warnings
    self.notes = notes
    self.files = files
  }

  /// Counts findings.
  ///
  /// - Parameters:
  ///   - diagnostics: The findings.
  ///   - files: The number of files that were looked at; nil counts those that the findings lie in.
  public init(_ diagnostics: some Sequence<Diagnostic>, files: Int? = nil) {
    self.init()
    var sources: Set<SourceID> = []
    for diagnostic in diagnostics {
      sources.insert(diagnostic.range.source)
      switch diagnostic.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .info: notes += 1
      }
    }
    self.files = files ?? sources.count
  }

  /// One line that sums up, for example "3 fejl og 1 advarsel i 2 filer".
  ///
  /// Severities without findings are left out; without any it says "ingen fejl".
  ///
  /// - Parameter language: The language of the line.
  /// - Returns: The line, without a line break.
  public func summary(_ language: MessageLanguage) -> String {
    let isDanish = language == .danish
    var parts: [String] = []
    if errors > 0 { parts.append(isDanish ? "\(errors) fejl" : counted(errors, "error", "errors")) }
    if warnings > 0 {
      parts.append(isDanish ? counted(warnings, "advarsel", "advarsler") : counted(warnings, "warning", "warnings"))
    }
    if notes > 0 {
      parts.append(isDanish ? counted(notes, "bemærkning", "bemærkninger") : counted(notes, "note", "notes"))
    }
    if parts.isEmpty { parts.append(isDanish ? "ingen fejl" : "no errors") }

    let and = isDanish ? " og " : " and "
    let last = parts.removeLast()
    let list = parts.isEmpty ? last : parts.joined(separator: ", ") + and + last
    guard files > 0 else { return list }
    return list + (isDanish ? " i " : " in ")
      + (isDanish ? counted(files, "fil", "filer") : counted(files, "file", "files"))
  }

  private func counted(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}
