import AspirantCompilerTool
import ScenarioModel
import ScenarioPack
import ScenarioStore

/// The recordings of a store as files, as they came in.
struct RecordingExport {
  private let folder: String

  /// Makes the folder unless it is there.
  init(_ folder: String) throws(CommandFailure) {
    self.folder = folder
    try StoreExportCommand.makeFolder(folder)
  }

  /// Writes the recordings of a class, or of all. Files are named after class, seat, scenario, attempt and the first
  /// digits of the recording's hash.
  ///
  /// - Returns: How many there are.
  func write(_ store: ResultStore, class only: String?) throws -> Int {
    var count = 0
    try store.forEachSession(class: only) { session in
      let place = session.place
      let scenario = fileStem(ofScenario: session.recording.header.scenario)
      let hash = session.identity.text.prefix(16)
      let name = "\(place.classCode)_\(place.seat)_\(scenario)_\(place.attempt)_\(hash).jsonl"
      try RecordingCoding.write(session.recording, to: "\(folder)/\(name)", durability: .eventually)
      count += 1
    }
    return count
  }
}
