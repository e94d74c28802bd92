import ContentHash
package import ScenarioModel
import ScenarioPack

/// What makes a recording the same recording: the SHA-256 of its lines as this toolkit writes them.
///
/// For a file that `play`, `run` or `class` wrote it is what `sha256sum` says. A file that somebody else wrote with other
/// blanks or another order of keys is the same recording.
package struct RecordingIdentity: Hashable, Sendable {
  /// The hash as 64 lower-case hexadecimal digits.
  package let text: String

  /// The identity of a recording.
  package init(_ recording: Recording) { text = sha256(RecordingCoding.encode(recording)) }
}
