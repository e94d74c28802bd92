import AspirantCompilerTool
import Diagnostics
import ScenarioClassroom
import ScenarioModel
import ScenarioPack
import ScenarioRuntime

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The folder that recordings of headless runs go into, a file each.
///
/// Files are named after scenario, seed and run, so that the same series writes the same files. Whatever stands in the id
/// of a scenario that somebody else packed, they stay in the folder.
struct RecordingFolder {
  private let path: String
  private let prefix: String
  private let digits: Int

  /// Makes the folder if it is not there.
  init(_ path: String, _ program: Program, runs: Int, seed: UInt64) throws(CommandFailure) {
    self.path = path
    prefix = "\(fileStem(ofScenario: program.scenario))-\(seed)-"
    digits = String(runs).count
    guard mkdir(path, 0o777) != 0, errno != EEXIST || !PackInput.isFolder(path) else { return }
    throw CommandFailure(.cannotWrite, path, errno == EEXIST ? .system(ENOTDIR) : FileFault(errno: errno))
  }

  /// Writes each run's recording.
  func recorder(origin: ProgramOrigin) -> RunRecorder {
    RunRecorder(origin: origin) { run, recording in
      let number = String(run)
      let name = prefix + String(repeating: "0", count: digits - number.count) + number + ".jsonl"
      try RecordingCoding.write(recording, to: path + "/" + name, durability: .eventually)
    }
  }
}
