/// What a file of a pack can be.
package enum MediaKind: String, CaseIterable, Sendable {
  /// A PNG picture.
  case png
  /// A JPEG picture.
  case jpeg
  /// A WebP picture.
  case webp
  /// An SVG drawing.
  case svg
  /// A sound in Ogg: Opus or Vorbis.
  case ogg
  /// A sound in MPEG layer III.
  case mp3
  /// A sound in an MPEG-4 file.
  case m4a
  /// A film in an MPEG-4 file.
  case mp4
  /// Captions in WebVTT.
  case vtt

  /// What people call it.
  package var name: String {
    switch self {
    case .png: "PNG"
    case .jpeg: "JPEG"
    case .webp: "WebP"
    case .svg: "SVG"
    case .ogg: "Ogg"
    case .mp3: "MP3"
    case .m4a: "M4A"
    case .mp4: "MP4"
    case .vtt: "WebVTT"
    }
  }

  /// The endings that names of such files have, in small letters, the usual one first.
  package var endings: [String] {
    switch self {
    case .jpeg: ["jpg", "jpeg"]
    case .ogg: ["ogg", "opus"]
    default: [rawValue]
    }
  }

  /// Whether it is something to look at.
  package var isPicture: Bool { [.png, .jpeg, .webp, .svg].contains(self) }

  /// Whether a path ends as those of the kind do.
  package func fits(_ path: String) -> Bool {
    let lowered = path.lowercased()
    return endings.contains { lowered.hasSuffix(".\($0)") }
  }
}
