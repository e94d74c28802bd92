import Diagnostics

/// What an asset is used as.
enum AssetKind {
  /// Something to see.
  case picture
  /// Something to hear, perhaps with moving pictures.
  case sound
  /// Words to read along with it.
  case captions

  /// The endings that files of the kind have.
  private var endings: [String] {
    switch self {
    case .picture: [".jpeg", ".jpg", ".png", ".svg", ".webp"]
    case .sound: [".m4a", ".mp3", ".mp4", ".ogg", ".opus"]
    case .captions: [".vtt"]
    }
  }

  /// Whether a file can be used so, by its ending.
  func fits(_ path: String) -> Bool { endings.contains { path.lowercased().hasSuffix($0) } }

  /// What is said of a file that cannot.
  func message(_ path: String) -> Message {
    let list = endings.map { "`\($0)`" }.joined(separator: ", ")
    return switch self {
    case .picture:
      Message(
        da: "`\(path)` er ikke et billede. Et billede ender på \(list).",
        en: "`\(path)` is no picture. A picture ends in \(list).")
    case .sound:
      Message(
        da: "`\(path)` er ikke en lyd. En lyd ender på \(list).", en: "`\(path)` is no sound. A sound ends in \(list).")
    case .captions:
      Message(
        da: "`\(path)` er ikke undertekster. De ender på \(list).",
        en: "`\(path)` has no captions. They end in \(list).")
    }
  }
}
