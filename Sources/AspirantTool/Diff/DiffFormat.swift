import ArgumentParser

/// The forms in which `aspirant diff` writes what it found.
enum DiffFormat: String, CaseIterable, ExpressibleByArgument {
  /// For a person at a terminal.
  case text
  /// For a pull request.
  case markdown
  /// The report of `Schema/diff.schema.json`.
  case json
}
