import AspirantCompilerTool
import Diagnostics
import ScenarioModel
import ScenarioPack
import ScenarioRuntime

/// Replays recordings on the scenarios of one pack; a machine is made once for each.
struct Replayer {
  private let pack: Pack
  private var machines: [String: Machine] = [:]

  /// Makes a replayer of a pack.
  init(_ pack: Pack) { self.pack = pack }

  /// Replays the recording in a file.
  mutating func replay(_ path: String) throws(CommandFailure) -> ReplayResult { try replayed(path).result }

  /// Replays the recording in a file, and says what was recorded and on what it was replayed.
  mutating func replayed(
    _ path: String
  ) throws(CommandFailure) -> (recording: Recording, result: ReplayResult, origin: ProgramOrigin) {
    let recording: Recording
    do throws(RecordingError) {
      recording = try RecordingCoding.read(path)
    } catch {
      throw CommandFailure(error)
    }
    let header = recording.header
    guard let program = pack.program(header.scenario) ?? pack.programs.first else {
      throw CommandFailure(
        .invalidInput, da: "\(pack.path): der er ingen scenarier i pakken.",
        en: "\(pack.path): there are no scenarios in the pack.")
    }
    let machine: Machine
    if let made = machines[program.scenario] { machine = made } else { machine = try pack.machine(of: program) }
    machines[program.scenario] = machine
    do throws(ReplayError) {
      let origin = pack.origin(of: program)
      return (recording, try ScenarioRuntime.replay(recording, on: machine, origin: origin), origin)
    } catch {
      throw CommandFailure(
        .invalidInput, da: "\(path): \(error.message.danish)", en: "\(path): \(error.message.english)")
    }
  }
}
