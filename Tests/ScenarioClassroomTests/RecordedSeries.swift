import ScenarioModel
import ScenarioRuntime
import Synchronization

@testable import ScenarioClassroom

/// A series of runs and the recording of each.
struct RecordedSeries {
  static let origin = ProgramOrigin(pack: "org.example.pack", version: "1.0.0", programHash: "abc")

  /// What came of the runs.
  let summary: RunSummary
  /// The recordings by the numbers of their runs.
  let recordings: [Recording]

  init(_ machine: Machine, _ agent: Agent, _ options: RunOptions) throws {
    let found = Mutex<[(run: Int, recording: Recording)]>([])
    summary = try runMany(
      machine, agent: agent, options: options,
      recorder: RunRecorder(origin: Self.origin) { run, recording in
        found.withLock { $0.append((run, recording)) }
      })
    recordings = found.withLock { $0.sorted { $0.run < $1.run }.map(\.recording) }
  }
}
