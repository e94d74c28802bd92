import AspirantCompilerTool
import Diagnostics
import ScenarioClassroom
import ScenarioCompiler
import ScenarioKit
import ScenarioModel
import ScenarioPack
import ScenarioRuntime
import ScenarioStore
import Synchronization

/// The pieces of work that a class is: all attempts of a seat at a scenario, or all recordings of a seat.
struct ClassWork: Sendable {
  /// One session of the class.
  struct Made: Sendable {
    /// Where its scenario stands in the plan.
    var scenario: Int
    /// What a store keeps of it.
    var stored: StoredSession
    /// The run.
    var run: Session
  }

  /// What became of a piece of work.
  struct Outcome: Sendable {
    var sessions: [Made] = []
    /// Recordings that cannot be used, and why.
    var refused: [Message] = []
    /// What ends the work.
    var failure: CommandFailure?
  }

  private struct Piece: Sendable {
    var seat: Int
    /// Nil where it is all recordings of the seat.
    var scenario: Int?
  }

  private let plan: ClassPlan
  private let known: [Place: Recording]
  private let pieces: [Piece]
  /// What replays recordings, of each pack; each thread works with its own copy, and all share the machines.
  private let replayers: [PackReplayer]

  /// Where a session stands in the class.
  private struct Place: Hashable {
    var seat: String
    var scenario: String
    var attempt: Int
  }

  /// Divides a plan.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - known: The sessions of the class that a store has already; agents need not make them again.
  init(_ plan: ClassPlan, known: [StoredSession]) {
    self.plan = plan
    replayers = plan.packs.map { PackReplayer($0) }
    self.known = Dictionary(
      known.map {
        (
          Place(seat: $0.place.seat, scenario: $0.recording.header.scenario, attempt: $0.place.attempt), $0.recording
        )
      }, uniquingKeysWith: { first, _ in first })
    pieces = plan.seats.indices.flatMap { seat -> [Piece] in
      if case .recordings = plan.seats[seat].seated { return [Piece(seat: seat, scenario: nil)] }
      return plan.scenarios.indices.map { Piece(seat: seat, scenario: $0) }
    }
  }

  /// How many pieces there are.
  var count: Int { pieces.count }

  /// Does one of them, on any thread. The same piece gives the same every time.
  func outcome(of number: Int) -> Outcome {
    let piece = pieces[number]
    let seat = plan.seats[piece.seat]
    var outcome = Outcome()
    do throws(CommandFailure) {
      switch seat.seated {
      case .agent(let chosen, let agents):
        guard let scenario = piece.scenario else { break }
        let recordings = try recordings(of: seat, scenario, chosen, agents[scenario])
        for (position, recording) in recordings.enumerated() {
          outcome.sessions.append(try made(recording, seat, scenario, attempt: position + 1))
        }
      case .recordings(let path): read(path, seat, into: &outcome)
      }
    } catch {
      outcome.failure = error
    }
    return outcome
  }

  // MARK: Agents

  private func recordings(
    of seat: ClassPlan.Seat, _ scenario: Int, _ chosen: ChosenAgent, _ agent: Agent?
  ) throws(CommandFailure) -> [Recording] {
    let (machine, origin) = (plan.scenarios[scenario].machine, plan.scenarios[scenario].origin)
    let series = classSeed(plan.authored.seed, seat: seat.code, scenario: machine.program.scenario)
    if let recordings = try knownRecordings(of: seat, machine, series: series) { return recordings }
    let made = Mutex<[Recording]>([])
    do {
      _ = try runMany(
        machine, agent: try agent ?? chosen.agent(on: machine),
        options: RunOptions(runs: seat.attempts, seed: series, timing: plan.authored.timing),
        recorder: RunRecorder(origin: origin) { _, recording in
          var recording = recording
          recording.header.session = seat.code
          made.withLock { $0.append(recording) }
        })
    } catch let error as AgentError {
      throw CommandFailure(error.message(agent: "\(seat.code), \(chosen.name)"), .invalidContent)
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(.invalidInput, da: "\(seat.code): \(error)", en: "\(seat.code): \(error)")
    }
    return made.withLock { $0 }
  }

  /// The recordings of all attempts, where the store has them.
  /// - Throws: ``CommandFailure`` where they are those of another plan.
  private func knownRecordings(
    of seat: ClassPlan.Seat, _ machine: Machine, series: UInt64
  ) throws(CommandFailure) -> [Recording]? {
    var recordings: [Recording] = []
    for attempt in 1...seat.attempts {
      let place = Place(seat: seat.code, scenario: machine.program.scenario, attempt: attempt)
      guard let recording = known[place] else { return nil }
      guard recording.header.seed == runSeed(series: series, run: attempt) else {
        throw CommandFailure(
          .invalidInput,
          da: "pladsen `\(seat.code)` har sessioner fra en anden plan. Tag en ny fil, eller slet holdet i den gamle.",
          en:
            "the seat `\(seat.code)` has sessions of another plan. Take a new store, or delete the class in the old one."
        )
      }
      recordings.append(recording)
    }
    return recordings
  }

  // MARK: Recordings

  /// The recordings of a seat in the order of their names; of each scenario the first is the first attempt.
  private func read(_ path: String, _ seat: ClassPlan.Seat, into outcome: inout Outcome) {
    var replayers = replayers
    var attempts: [Int: Int] = [:]
    forEachRecording([path], jobs: 1) { read in
      do throws(RefusedRecording) {
        let recording: Recording
        switch read.result {
        case .success(let found): recording = found
        case .failure(let error): throw .unreadable(error)
        }
        let pack = plan.packs.firstIndex { $0.manifest.pack == recording.header.pack } ?? 0
        let verdict = try replayers[pack].replay(recording)
        if case .diverged(let divergence) = verdict.outcome { throw .diverged(divergence) }
        // The class need not take all scenarios of its packs.
        guard let scenario = plan.scenarios.firstIndex(where: { $0.id == recording.header.scenario }) else { return }
        let attempt = attempts[scenario, default: 0] + 1
        attempts[scenario] = attempt
        do throws(CommandFailure) {
          outcome.sessions.append(try made(recording, seat, scenario, attempt: attempt))
        } catch {
          outcome.failure = error
        }
      } catch {
        outcome.refused.append(error.message(read.place))
      }
    }
    if outcome.sessions.isEmpty, outcome.refused.isEmpty {
      outcome.refused.append(
        Message(
          da: "\(path): her er ingen optagelser af klassens scenarier (pladsen `\(seat.code)`).",
          en: "\(path): there are no recordings of the class's scenarios here (seat `\(seat.code)`)."))
    }
  }

  private func made(
    _ recording: Recording, _ seat: ClassPlan.Seat, _ scenario: Int, attempt: Int
  ) throws(CommandFailure) -> Made {
    let (machine, origin) = (plan.scenarios[scenario].machine, plan.scenarios[scenario].origin)
    do throws(ReplayError) {
      let run = try replay(recording, on: machine, origin: origin).session
      let place = SessionPlace(
        classCode: plan.authored.code.value, seat: seat.code, group: seat.group, attempt: attempt)
      return Made(
        scenario: scenario,
        stored: StoredSession(
          place: place, recording: recording, result: SessionResult(run.status, run.score, on: machine, origin: origin)),
        run: run)
    } catch {
      throw CommandFailure(
        .invalidInput, da: "\(seat.code): \(error.message.danish)", en: "\(seat.code): \(error.message.english)")
    }
  }
}
