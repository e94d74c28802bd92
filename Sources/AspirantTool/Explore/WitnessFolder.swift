import AspirantCompilerTool
import Diagnostics
import ScenarioExplorer
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

/// The folder that ways go into, a file of answers each, for `aspirant run --agent FILE`.
struct WitnessFolder {
  private let path: String

  /// Makes the folder if it is not there.
  init(_ path: String) throws(CommandFailure) {
    self.path = path
    guard mkdir(path, 0o777) != 0, errno != EEXIST || !PackInput.isFolder(path) else { return }
    throw CommandFailure(.cannotWrite, path, errno == EEXIST ? .system(ENOTDIR) : FileFault(errno: errno))
  }

  /// Writes the ways of a scenario.
  /// - Returns: The names of the files by those of the ways.
  func write(_ found: ScenarioExploration, _ language: MessageLanguage) throws(CommandFailure) -> [String: String] {
    var files: [String: String] = [:]
    for way in found.ways {
      let name = fileStem(ofScenario: "\(found.program.scenario)-\(way.name)") + ".txt"
      let steps = way.witness.ids(in: found.program) + (found.isOver(after: way.witness) ? [] : ["..."])
      let text = "# \(visibleText(way.message[language]))\n" + steps.map { "- \($0)\n" }.joined()
      do throws(FileFault) {
        let file = try OutputFile("\(path)/\(name)")
        try file.write(Array(text.utf8))
        try file.commit(.eventually)
      } catch {
        throw CommandFailure(.cannotWrite, "\(path)/\(name)", error)
      }
      files[way.name] = name
    }
    return files
  }
}
