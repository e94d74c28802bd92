import AspirantCompilerTool
import Diagnostics
import ScenarioChanges
import ScenarioClassroom
import ScenarioModel
import ScenarioPack
import ScenarioRuntime

/// The recordings that were given, replayed on both versions.
struct DiffRecordings {
  /// One of them.
  struct Entry {
    /// The file.
    var path: String
    /// The id of the scenario.
    var scenario: String
    /// What became of it; nil where its scenario is gone.
    var comparison: RecordingComparison?
  }

  /// Those that could be read, in the order of their paths.
  private(set) var entries: [Entry] = []
  /// What kept others from being used.
  private(set) var failures: [CommandFailure] = []

  /// Replays recordings.
  /// - Parameters:
  ///   - paths: Files, folders, and `-` for standard input.
  ///   - old: The version before.
  ///   - new: The version now.
  init(_ paths: [String], _ old: Pack, _ new: Pack) {
    var (before, now) = (Machines(pack: old), Machines(pack: new))
    forEachRecording(paths, jobs: 1) { read in
      let path = read.place.text
      do throws(CommandFailure) {
        let recording: Recording
        switch read.result {
        case .success(let found): recording = found
        case .failure(let error): throw CommandFailure(error)
        }
        let scenario = recording.header.scenario
        guard let machine = try before.find(scenario) else {
          throw CommandFailure(
            .invalidInput, da: "\(path): den gamle udgave har intet scenarie `\(visibleText(scenario))`.",
            en: "\(path): the old version has no scenario `\(visibleText(scenario))`.")
        }
        var comparison: RecordingComparison?
        if let other = try now.find(scenario) {
          do throws(ReplayError) {
            comparison = try RecordingComparison(recording, old: machine, new: other)
          } catch {
            throw CommandFailure(
              .invalidInput, da: "\(path): \(error.message.danish)", en: "\(path): \(error.message.english)")
          }
        }
        entries.append(Entry(path: path, scenario: scenario, comparison: comparison))
      } catch {
        // One bad file is no reason to leave the others unread.
        failures.append(error)
      }
    }
  }

  /// How many have this fate; those whose scenario is gone count as diverged.
  func count(_ fate: RecordingComparison.Fate) -> Int { entries.count { $0.fate == fate } }

  /// The machines of a pack, each made once.
  private struct Machines {
    let pack: Pack
    private var made: [String: (machine: Machine, origin: ProgramOrigin)] = [:]

    init(pack: Pack) { self.pack = pack }

    mutating func find(_ scenario: String) throws(CommandFailure) -> (machine: Machine, origin: ProgramOrigin)? {
      if let known = made[scenario] { return known }
      guard let program = pack.program(scenario) else { return nil }
      let found = (machine: try pack.machine(of: program), origin: pack.origin(of: program))
      made[scenario] = found
      return found
    }
  }
}

extension DiffRecordings.Entry {
  /// What becomes of it; one whose scenario is gone has nowhere to go.
  var fate: RecordingComparison.Fate { comparison?.fate ?? .diverged }
}
