import ArgumentParser
import AspirantCompilerTool
import Diagnostics
import ScenarioClassroom
import ScenarioModel
import ScenarioPack
import ScenarioRuntime

/// The recordings of a report, replayed on the pack; the order in which they are named does not matter.
struct ReportRecordings {
  private let pack: Pack
  private let seat: ReportCommand.Seat
  private let origins: [String: ProgramOrigin]
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
    self.pack = pack
    self.seat = seat
    origins = Dictionary(
      pack.programs.map { ($0.scenario, pack.origin(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// Reads files, and all that end in `.jsonl` in folders. What cannot be used is said, and the others are read on.
  ///
  /// - Throws: ``CommandFailure`` where a folder cannot be read.
  mutating func read(_ paths: [String], _ console: Console) throws(CommandFailure) {
    var files: Set<String> = []
    for path in paths {
      guard PackInput.isFolder(path) else {
        files.insert(path)
        continue
      }
      do throws(FileFault) {
        for name in try folderNames(path) where name.hasSuffix(".jsonl") { files.insert("\(path)/\(name)") }
      } catch {
        throw CommandFailure(.cannotRead, path, error)
      }
    }
    var seen: Set<Recording> = []
    var attempts: [String: [String: Int]] = [:]
    let sorted = files.sorted { first, second in
      // By their names first, so that it does not matter from which folder the files are seen.
      let (left, right) = (Self.name(first), Self.name(second))
      if left != right { return left.utf8.lexicographicallyPrecedes(right.utf8) }
      return first.utf8.lexicographicallyPrecedes(second.utf8)
    }
    for path in sorted {
      do throws(CommandFailure) {
        let recording = try Self.recording(path)
        // The same recording twice is one.
        guard seen.insert(recording).inserted else { continue }
        let run = try replayed(recording, path)
        let scenario = run.machine.program.scenario
        let code = seat == .session ? recording.header.session : path
        let attempt = attempts[scenario, default: [:]][code, default: 0] + 1
        attempts[scenario, default: [:]][code] = attempt
        if attempt > 1 { laterAttempts += 1 }
        sessions[scenario, default: []].append(ClassSession(seat: code, attempt: attempt, run: run))
        count += 1
      } catch {
        worst = error.code == .cannotRead ? .cannotRead : worst ?? error.code
        console.complain(error.message)
      }
    }
  }

  private static func name(_ path: String) -> Substring {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.index(after: $0)...] } ?? path[...]
  }

  private static func recording(_ path: String) throws(CommandFailure) -> Recording {
    do throws(RecordingError) { return try RecordingCoding.read(path) } catch { throw CommandFailure(error) }
  }

  private mutating func replayed(_ recording: Recording, _ path: String) throws(CommandFailure) -> Session {
    guard let program = pack.program(recording.header.scenario) ?? pack.programs.first,
      let origin = origins[program.scenario]
    else {
      throw CommandFailure(
        .invalidInput, da: "\(pack.path): der er ingen scenarier i pakken.",
        en: "\(pack.path): there are no scenarios in the pack.")
    }
    let machine: Machine
    if let made = machines[program.scenario] { machine = made } else { machine = try pack.machine(of: program) }
    machines[program.scenario] = machine
    let result: ReplayResult
    do throws(ReplayError) {
      result = try replay(recording, on: machine, origin: origin)
    } catch {
      throw CommandFailure(
        .invalidInput, da: "\(path): \(error.message.danish)", en: "\(path): \(error.message.english)")
    }
    if case .diverged(let divergence) = result.outcome {
      throw CommandFailure(
        .invalidInput, da: "\(path): \(divergence.message.danish) Den er ikke talt med.",
        en: "\(path): \(divergence.message.english) It is not counted.")
    }
    return result.session
  }
}
