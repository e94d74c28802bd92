import ArgumentParser
import AspirantCompilerTool
import Diagnostics
import ScenarioClassroom
import ScenarioModel
import ScenarioPack
import ScenarioRuntime

/// The recordings of a report, replayed on the pack; the order in which they are named does not matter.
struct ReportRecordings {
  private var replayer: PackReplayer
  private let seat: ReportCommand.Seat
  /// The machines of the scenarios that were played.
  private(set) var machines: [String: Machine] = [:]
  /// The sessions by scenario.
  private(set) var sessions: [String: [ClassSession]] = [:]
  /// How many sessions there are.
  private(set) var count = 0
  /// How many of them are not the first of their seat.
  private(set) var laterAttempts = 0
  /// The exit code that what could not be used asks for.
  private(set) var worst: ExitCode?

  init(_ pack: Pack, seat: ReportCommand.Seat) {
    replayer = PackReplayer(pack)
    self.seat = seat
  }

  /// Reads files, and all that end in `.jsonl` in folders. What cannot be used is said, and the others are read on.
  mutating func read(_ paths: [String], _ console: Console) {
    var found: [ReadRecording] = []
    forEachRecording(paths, jobs: 1) { read in
      // A folder without recordings adds nothing; where nothing at all was added, the command says so.
      if case .failure(let error) = read.result, error.problem == .noneInFolder { return }
      found.append(read)
    }
    found.sort { first, second in
      // By their names first, so that it does not matter from which folder the files are seen.
      let (left, right) = (Self.name(first.place.path), Self.name(second.place.path))
      if left != right { return left.utf8.lexicographicallyPrecedes(right.utf8) }
      if first.place.path != second.place.path {
        return first.place.path.utf8.lexicographicallyPrecedes(second.place.path.utf8)
      }
      return first.place.line < second.place.line
    }
    var seen: Set<Recording> = []
    var attempts: [String: [String: Int]] = [:]
    for read in found {
      do throws(RefusedRecording) {
        let recording: Recording
        switch read.result {
        case .success(let found): recording = found
        case .failure(let error): throw .unreadable(error)
        }
        // The same recording twice is one.
        guard seen.insert(recording).inserted else { continue }
        let run = try session(recording)
        let scenario = run.machine.program.scenario
        machines[scenario] = run.machine
        let code = seat == .session ? recording.header.session : read.place.path
        let attempt = attempts[scenario, default: [:]][code, default: 0] + 1
        attempts[scenario, default: [:]][code] = attempt
        if attempt > 1 { laterAttempts += 1 }
        sessions[scenario, default: []].append(ClassSession(seat: code, attempt: attempt, run: run))
        count += 1
      } catch {
        worst = error.code == .cannotRead ? .cannotRead : worst ?? error.code
        console.complain(error.message(read.place))
      }
    }
  }

  private static func name(_ path: String) -> Substring {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.index(after: $0)...] } ?? path[...]
  }

  private mutating func session(_ recording: Recording) throws(RefusedRecording) -> Session {
    let verdict = try replayer.replay(recording)
    if case .diverged(let divergence) = verdict.outcome { throw .diverged(divergence) }
    guard let machine = replayer.machine(of: recording.header.scenario) else {
      throw .noSuchScenario(recording.header.scenario, pack: replayer.pack.manifest.pack)
    }
    do throws(ReplayError) {
      return try replay(recording, on: machine, origin: replayer.pack.origin(of: machine.program)).session
    } catch {
      throw .notReplayable(error)
    }
  }
}
