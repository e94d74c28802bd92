import AspirantCompilerTool

/// The file where a play is saved.
struct SavedPlay: Hashable, Sendable {
  /// The path of the file.
  var path: String

  /// A file by its path.
  init(path: String) { self.path = path }

  /// The file that is used where none is named: `<scenario>.jsonl` in the current folder.
  ///
  /// Whatever stands in the id, the name stays in the folder.
  init(ofScenario scenario: String) {
    path = fileStem(ofScenario: scenario) + ".jsonl"
  }

  /// The first of `name-2.jsonl`, `name-3.jsonl` and so on that is not there, so that nothing is written over.
  func next() -> SavedPlay {
    let stem = path.hasSuffix(".jsonl") ? String(path.dropLast(6)) : path
    for number in 2...999 {
      let candidate = SavedPlay(path: "\(stem)-\(number).jsonl")
      if !candidate.exists { return candidate }
    }
    return self
  }

  /// Whether there is anything under the path.
  var exists: Bool { PackInput.isFile(path) || PackInput.isFolder(path) }
}
