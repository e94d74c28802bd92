import Diagnostics

extension [Diagnostic] {
  /// The findings without those that follow from another one at the very same words: a name that cannot be a name is
  /// not unknown too, nor is the file's name wrong.
  var folded: [Diagnostic] {
    let badNames = Set(lazy.filter { $0.code == "bad-id" }.map(\.range))
    if badNames.isEmpty { return self }
    return filter { finding in
      !badNames.contains(finding.range) || !(finding.code.hasPrefix("unknown-") || finding.code == "file-name")
    }
  }
}
