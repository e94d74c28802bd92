public import ScenarioModel

/// Derives all that happened in a recorded run.
///
/// On the very program that was recorded the result is the same run. On another version of the pack it is the same
/// path if every answer fits, else the first answer where the two differ.
/// - Parameters:
///   - recording: What was answered.
///   - machine: The machine of the scenario that was recorded.
///   - origin: Where the machine's program comes from.
/// - Returns: The run as far as it fits, and how well it fits.
/// - Throws: ``ReplayError`` if the recording is not one of this pack and scenario.
public func replay(
  _ recording: Recording, on machine: Machine, origin: ProgramOrigin
) throws(ReplayError) -> ReplayResult {
  let header = recording.header
  try check(header, machine, origin)
  var session = Session(machine, seed: header.seed, timing: header.timing)
  let fit = follow(recording, on: machine, origin: origin, &session)
  return ReplayResult(
    outcome: fit.outcome, changedTexts: fit.changedTexts, alteration: fit.alteration, session: session)
}

/// Makes sure that a recording is one of this scenario.
func check(_ header: Recording.Header, _ machine: Machine, _ origin: ProgramOrigin) throws(ReplayError) {
  guard header.recording == Recording.Header.currentFormat else { throw .unknownFormat(header.recording) }
  guard header.pack == origin.pack else { throw .otherPack(was: header.pack, now: origin.pack) }
  guard header.scenario == machine.program.scenario else {
    throw .otherScenario(was: header.scenario, now: machine.program.scenario)
  }
}

/// A run that takes recorded answers: a session, or one that keeps no transcript.
protocol ReplayedRun {
  /// The state reached.
  var state: MachineState { get }

  /// Takes the next answer.
  mutating func take(_ answer: Answer, after milliseconds: Int) throws(Refusal)
}

extension Session: ReplayedRun {
  mutating func take(_ answer: Answer, after milliseconds: Int) throws(Refusal) {
    try self.answer(answer, after: milliseconds)
  }
}

/// How well a recording fits.
struct Fit {
  var outcome = ReplayResult.Outcome.same
  var changedTexts: [Int] = []
  var alteration: Alteration?
}

/// Takes the answers of a recording as far as they fit.
func follow(
  _ recording: Recording, on machine: Machine, origin: ProgramOrigin, _ run: inout some ReplayedRun
) -> Fit {
  var fit = Fit()
  // On the very program that was recorded nothing can differ, unless it was altered.
  let isSameProgram = recording.header.program == origin.programHash
  for (position, entry) in recording.entries.enumerated() {
    if entry.answer == .late, !recording.header.timing, fit.alteration == nil {
      fit.alteration = .lateWithoutTiming(step: entry.step)
    }
    let (status, checkIn) = (run.state.status, run.state.checkIn)
    let scene = status.scene
    let answer: Answer
    do throws(Divergence.Reason) {
      answer = try machine.answer(for: entry, number: position + 1, status, checkIn: checkIn)
      do { try run.take(answer, after: entry.ms) } catch { throw Divergence.Reason(error) }
    } catch {
      let divergence = Divergence(
        step: position + 1, scene: entry.scene, answer: entry.answer, now: run.state.status, reason: error)
      fit.outcome = .diverged(divergence)
      if isSameProgram { fit.alteration = fit.alteration ?? .answer(divergence) }
      return fit
    }
    guard machine.hasText(entry.text, answer, scene: scene, checkIn: checkIn) else {
      fit.changedTexts.append(entry.step)
      if isSameProgram {
        let now = machine.described(answer, scene: scene, checkIn: checkIn).text
        fit.alteration = fit.alteration ?? .text(step: entry.step, scene: entry.scene, was: entry.text, now: now)
      }
      continue
    }
  }
  fit.outcome = isSameProgram && fit.changedTexts.isEmpty ? .same : .samePath
  return fit
}

extension Machine {
  /// Finds the answer that a recorded one stands for.
  fileprivate func answer(
    for entry: Recording.Entry, number: Int, _ status: RunStatus, checkIn: Int
  ) throws(Divergence.Reason) -> Answer {
    guard entry.step == number else { throw .misnumbered(expected: number) }
    guard case .waiting(let scene) = status else { throw .isOver }
    guard parts.sceneIDs[scene] == entry.scene else { throw .sceneDiffers(now: parts.sceneIDs[scene]) }
    return try fit(entry.answer, scene: scene, checkIn: checkIn)
  }

  /// Whether an answer has a recorded hash of texts.
  fileprivate func hasText(_ text: String, _ answer: Answer, scene: Int, checkIn: Int) -> Bool {
    if case .choice(let position) = answer {
      return parts.choiceHashes[tables.scenes[scene].choices.lowerBound + position] == text
    }
    return switch (answer, program.scenes[scene].move) {
    case (.checkIn, .scale(let checkIns)): program.texts[checkIns[checkIn].text].hash == text
    default: described(answer, scene: scene, checkIn: checkIn).text == text
    }
  }
}
