package import ScenarioModel
package import ScenarioRuntime

/// One recording on two versions of its scenario.
package struct RecordingComparison: Sendable {
  /// What becomes of it.
  package enum Fate: String, Codable, Hashable, Sendable, CaseIterable {
    /// It replays to the same end and result.
    case same
    /// It replays, and comes to other points or another result.
    case moved
    /// An answer does not fit the new version.
    case diverged
    /// It does not even fit the old version.
    case foreign
  }

  /// What becomes of it.
  package var fate: Fate
  /// Where it parts from the new version; of a foreign one from the old version.
  package var divergence: Divergence?
  /// What it comes to on the old version.
  package var old: RunOutcome
  /// What it comes to on the new version, as far as it fits.
  package var new: RunOutcome

  /// Replays a recording on both.
  /// - Parameters:
  ///   - recording: The recording.
  ///   - old: The machine of the old version, with where its program comes from.
  ///   - new: The machine of the new version, with where its program comes from.
  /// - Throws: ``ReplayError`` where it is not one of this pack and scenario.
  package init(
    _ recording: Recording, old: (machine: Machine, origin: ProgramOrigin),
    new: (machine: Machine, origin: ProgramOrigin)
  ) throws(ReplayError) {
    let before = try replay(recording, on: old.machine, origin: old.origin)
    // A pack that is called something else now still has the same scenario.
    var origin = new.origin
    origin.pack = old.origin.pack
    let now = try replay(recording, on: new.machine, origin: origin)
    (self.old, self.new) = (RunOutcome(before), RunOutcome(now))
    if case .diverged(let found) = before.outcome {
      (fate, divergence) = (.foreign, found)
    } else if case .diverged(let found) = now.outcome {
      (fate, divergence) = (.diverged, found)
    } else {
      fate = self.old == self.new ? .same : .moved
    }
  }
}

/// What a run came to, by ids.
package struct RunOutcome: Hashable, Sendable {
  /// Where it stands.
  package var place: Place
  /// The points by dimension; none where there are 0.
  package var points: [String: Int] = [:]
  /// The percent of a run that is over.
  package var percent: Int?
  /// Whether a run that is over passes.
  package var passed: Bool?
  /// Whether an opt-out was used.
  package var usedOptOut: Bool
  /// The critical choices, each with the steps at which it was taken and mended.
  package var critical: [String]

  init(_ result: ReplayResult) {
    let program = result.session.machine.program
    place = Place(result.status, program)
    let score = result.score
    for (dimension, got) in zip(program.dimensions, score.points) where got != 0 { points[dimension.id] = got }
    percent = result.status.isOver ? score.percent : nil
    passed = result.status.isOver ? score.passed : nil
    usedOptOut = score.usedOptOut
    critical = score.criticalEvents.map { event in
      let place = result.session.machine.place(ofChoice: event.choice)
      let choice = "\(program.scenes[place.scene].id)/\(result.session.machine.choice(event.choice).id)"
      return "\(choice) \(event.step)" + (event.repairedAt.map { "–\($0)" } ?? "")
    }
  }
}
