import Diagnostics

/// How much `check --fix` changes.
struct MendingCounts {
  /// Whether the changes were made.
  enum Tense {
    /// They are on disk.
    case made
    /// They are only shown.
    case proposed
  }

  /// The number of changes.
  var changes: Int
  /// The number of files in which they are.
  var files: Int

  /// One line, for example "2 rettelser i 1 fil".
  func summary(_ language: MessageLanguage, _ tense: Tense) -> String {
    let isDanish = language == .danish
    guard changes > 0 else { return isDanish ? "intet at rette" : "nothing to mend" }
    let what =
      isDanish
      ? "\(changes) \(changes == 1 ? "rettelse" : "rettelser") i \(files) \(files == 1 ? "fil" : "filer")"
      : "\(changes) \(changes == 1 ? "change" : "changes") in \(files) \(files == 1 ? "file" : "files")"
    guard tense == .proposed else { return what }
    return what + (isDanish ? "; intet er skrevet" : "; nothing was written")
  }
}
