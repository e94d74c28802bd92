import Diagnostics

/// What one check found that the one before it did not, and the other way round.
///
/// Two findings are the same where code, file, severity and sentence are: that a line was inserted above is no news.
struct CheckDifference {
  private struct Identity: Hashable {
    var path: String
    var severity: Severity
    var code: String
    var sentence: String
  }

  /// The findings that are new, in the order of reading.
  private(set) var new: [Diagnostic] = []
  /// The findings that are gone, with the path that they were in.
  private(set) var gone: [(path: String, finding: Diagnostic)] = []
  /// How many are as before.
  private(set) var unchanged = 0

  /// Compares two checks.
  init(from before: CheckResult, to after: CheckResult) {
    func identity(_ finding: Diagnostic, _ result: CheckResult) -> Identity {
      Identity(
        path: result.sources[finding.range.source].path, severity: finding.severity, code: finding.code,
        sentence: finding.message.english)
    }
    var left: [Identity: Int] = [:]
    for finding in before.diagnostics { left[identity(finding, before), default: 0] += 1 }
    for finding in after.diagnostics {
      let identity = identity(finding, after)
      if left[identity, default: 0] > 0 {
        left[identity, default: 0] -= 1
        unchanged += 1
      } else {
        new.append(finding)
      }
    }
    // Of several alike, the later ones are taken for gone.
    for finding in before.diagnostics.reversed() {
      let identity = identity(finding, before)
      guard left[identity, default: 0] > 0 else { continue }
      left[identity, default: 0] -= 1
      gone.append((identity.path, finding))
    }
    gone.reverse()
  }

  /// One line that counts, for example "1 ny, 2 væk, 3 som før".
  func summary(_ language: MessageLanguage) -> String {
    language == .danish
      ? "\(new.count) \(new.count == 1 ? "ny" : "nye"), \(gone.count) væk, \(unchanged) som før"
      : "\(new.count) new, \(gone.count) gone, \(unchanged) as before"
  }
}
