import Diagnostics

/// The assets that a pack has.
struct AssetIndex {
  /// What there is to say of a path.
  enum LookUp {
    /// There is such a file.
    case found
    /// The path, or the link that it names, leads out of the pack.
    case outside
    /// There is no such file; perhaps that one was meant.
    case missing(near: String?)
  }

  /// The sizes of the files by path.
  private(set) var sizes: [String: Int] = [:]
  private var outside: Set<String> = []

  /// Takes the entries below `assets/`.
  init(_ entries: [SourceEntry]) {
    for entry in entries where entry.path.hasPrefix("assets/") {
      switch entry.kind {
      case .file(let size): sizes[entry.path] = size
      case .outside: outside.insert(entry.path)
      }
    }
  }

  /// Looks up a path as an author writes it.
  func lookUp(_ path: String) -> LookUp {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if parts.contains("..") || path.hasPrefix("/") || path.contains("\\") { return .outside }
    if sizes[path] != nil { return .found }
    let prefixes = parts.indices.map { parts[...$0].joined(separator: "/") }
    if prefixes.contains(where: outside.contains) { return .outside }
    return .missing(near: suggestion(for: path, among: sizes.keys.sorted()))
  }
}
