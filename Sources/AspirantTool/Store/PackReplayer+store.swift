import AspirantCompilerTool
import ScenarioModel
import ScenarioPack
import ScenarioRuntime
import ScenarioStore

extension PackReplayer {
  /// Replays a recording that was read, and takes only one that fits the pack to its end.
  ///
  /// - Returns: The recording, and what a store keeps of its run.
  /// - Throws: ``CommandFailure`` where it cannot be read, was altered or goes another way.
  mutating func fitting(
    _ read: ReadRecording
  ) throws(CommandFailure) -> (recording: Recording, result: SessionResult) {
    let place = read.place
    do throws(RefusedRecording) {
      let recording: Recording
      switch read.result {
      case .success(let found): recording = found
      case .failure(let error): throw .unreadable(error)
      }
      let verdict = try replay(recording)
      guard let machine = machine(of: recording.header.scenario) else {
        throw .noSuchScenario(recording.header.scenario, pack: pack.manifest.pack)
      }
      if case .diverged(let divergence) = verdict.outcome { throw .diverged(divergence) }
      let origin = pack.origin(of: machine.program)
      return (recording, SessionResult(verdict.status, verdict.score, on: machine, origin: origin))
    } catch {
      throw CommandFailure(error.message(place), error.code == .cannotRead ? .cannotRead : .invalidContent)
    }
  }
}
