import ScenarioExplorer
import ScenarioModel
import ScenarioRuntime

/// A recording of the old version that was made along a way, and its replay on the new one.
struct Trial {
  private let session: Session
  private let old: Machine
  private let new: Machine

  /// Runs the old machine along a way; nil where draws lead off it.
  /// - Parameters:
  ///   - witness: The way; its draws are left to the seed.
  ///   - old: The machine that is recorded.
  ///   - new: The machine on which the recording is replayed.
  ///   - seed: The seed.
  init?(_ witness: Witness, _ old: Machine, _ new: Machine, seed: UInt64) {
    (self.old, self.new) = (old, new)
    var session = Session(old, seed: seed, timing: true)
    for case .answer(let scene, let checkIn, let answer) in witness.steps {
      guard session.status == .waiting(scene: scene), session.state.checkIn == checkIn else { return nil }
      do throws(Refusal) { try session.answer(answer) } catch { return nil }
    }
    self.session = session
  }

  /// Whether the recording shows a difference.
  func parts(after difference: Parting.Difference) -> Bool {
    switch difference {
    case .refused: return diverges(session)
    case .leads(let place, let other):
      guard Place(session.status, old.program) == place, let result = replayed(session), result.outcome.fits else {
        return false
      }
      guard Place(result.status, new.program) == other else { return false }
      guard place.standing == .waiting else { return true }
      var answers: [Answer] = []
      _ = old.representativeAnswers(session.state, into: &answers)
      var longer = session
      guard let answer = answers.first else { return false }
      do throws(Refusal) { try longer.answer(answer) } catch { return false }
      return diverges(longer)
    }
  }

  /// Whether the recording replays to another score.
  func moves(_ difference: ScoreMove.Difference) -> Bool {
    guard let result = replayed(session), result.outcome.fits else { return false }
    switch difference {
    case .points:
      return Result(session.score, old).points != Result(result.score, new).points
    case .meaning: return Result(session.score, old) != Result(result.score, new)
    }
  }

  private func diverges(_ session: Session) -> Bool { replayed(session).map { !$0.outcome.fits } ?? false }

  private func replayed(_ session: Session) -> ReplayResult? {
    let origin = ProgramOrigin(pack: "", version: "", programHash: "")
    do throws(ReplayError) {
      return try replay(session.recording(origin: origin, session: ""), on: new, origin: origin)
    } catch {
      return nil
    }
  }

  /// A score by ids.
  private struct Result: Equatable {
    var points: [String: Int]
    var critical: [String]
    var usedOptOut: Bool

    init(_ score: Score, _ machine: Machine) {
      points = [:]
      for (dimension, got) in zip(machine.program.dimensions, score.points) where got != 0 {
        points[dimension.id] = got
      }
      let names = ProgramNames(machine.program)
      critical = score.criticalEvents.map { "\(names.choices[$0.choice]) \($0.step) \($0.repairedAt ?? 0)" }
      usedOptOut = score.usedOptOut
    }
  }
}

extension ReplayResult.Outcome {
  /// Whether every answer fits.
  package var fits: Bool {
    if case .diverged = self { false } else { true }
  }
}
