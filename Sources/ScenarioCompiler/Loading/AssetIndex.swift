import Diagnostics

/// The assets that a pack has.
struct AssetIndex {
  /// What there is to say of a path.
  enum LookUp {
    /// There is such a file.
    case found
    /// The path, or the link that it names, leads out of the pack.
    case outside
    /// There is no such file.
    case missing
  }

  /// The paths of the files, sorted by their bytes.
  private(set) var paths: [String] = []
  private var inside: Set<String> = []
  private var outside: Set<String> = []

  /// Takes those below `assets/` of the sorted entries of a pack.
  init(_ entries: [SourceEntry]) {
    for entry in entries where entry.path.hasPrefix("assets/") {
      switch entry.kind {
      case .file:
        paths.append(entry.path)
        inside.insert(entry.path)
      case .outside: outside.insert(entry.path)
      case .passedOver: continue
      }
    }
  }

  /// Looks up a path as an author writes it.
  func lookUp(_ path: String) -> LookUp {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if parts.contains("..") || path.hasPrefix("/") || path.contains("\\") { return .outside }
    if inside.contains(path) { return .found }
    if outside.contains(where: { path == $0 || path.hasPrefix($0 + "/") }) { return .outside }
    return .missing
  }

  /// What is said of a path that leads out of the pack.
  static func outsideMessage(_ path: String) -> Message {
    Message(
      da: "`\(path)` ligger uden for pakken. Læg filen i pakkens mappe `assets/`, og skriv stien derfra.",
      en:
        "`\(path)` lies outside the pack. Put the file into the pack's folder `assets/` and write its path from there.")
  }

  /// The path of the file that differs in capitals only; nil where there is none.
  func inOtherCapitals(_ path: String) -> String? {
    let lowered = path.lowercased()
    return paths.first { $0.lowercased() == lowered }
  }

  /// What is said of a path that names no file.
  static func missingMessage(_ path: String) -> Message {
    Message(da: "Filen `\(path)` findes ikke.", en: "The file `\(path)` does not exist.")
  }

  /// What is said of a path that names a file in other capitals.
  static func otherCapitalsMessage(_ path: String, _ near: String) -> Message {
    Message(
      da: "Filen `\(path)` findes ikke, men `\(near)` gør. Store og små bogstaver skal passe.",
      en: "The file `\(path)` does not exist, but `\(near)` does. Capitals have to fit.")
  }
}
