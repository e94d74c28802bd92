package import ScenarioModel

/// A session as the store keeps it: where it belongs, what was answered, and what a replay derived from that.
package struct StoredSession: Hashable, Sendable {
  /// Where it belongs.
  package var place: SessionPlace
  /// What was answered.
  package let recording: Recording
  /// What makes the recording the same recording.
  package let identity: RecordingIdentity
  /// What a replay derived.
  package var result: SessionResult

  /// Makes a session; its identity follows from the recording.
  package init(place: SessionPlace, recording: Recording, result: SessionResult) {
    self.place = place
    self.recording = recording
    identity = RecordingIdentity(recording)
    self.result = result
  }
}
