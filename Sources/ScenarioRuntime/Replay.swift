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
  guard header.recording == Recording.Header.currentFormat else { throw .unknownFormat(header.recording) }
  guard header.pack == origin.pack else { throw .otherPack(was: header.pack, now: origin.pack) }
  guard header.scenario == machine.program.scenario else {
    throw .otherScenario(was: header.scenario, now: machine.program.scenario)
  }
  var session = Session(machine, seed: header.seed, timing: header.timing)
  var changedTexts: [Int] = []
  for (position, entry) in recording.entries.enumerated() {
    let answer: Answer
    do {
      answer = try fit(entry, number: position + 1, to: session)
      try session.take(answer, after: entry.ms)
    } catch {
      let divergence = Divergence(
        step: position + 1, scene: entry.scene, answer: entry.answer, now: session.status, reason: error)
      return ReplayResult(outcome: .diverged(divergence), changedTexts: changedTexts, session: session)
    }
    if let turn = session.transcript.last,
      machine.described(answer, scene: turn.scene, checkIn: turn.checkIn).text != entry.text
    {
      changedTexts.append(entry.step)
    }
  }
  let isSame = header.program == origin.programHash && changedTexts.isEmpty
  return ReplayResult(outcome: isSame ? .same : .samePath, changedTexts: changedTexts, session: session)
}

/// Finds the answer that a recorded one stands for.
private func fit(
  _ entry: Recording.Entry, number: Int, to session: Session
) throws(Divergence.Reason) -> Answer {
  guard entry.step == number else { throw .misnumbered(expected: number) }
  guard case .waiting(let scene) = session.status else { throw .isOver }
  let row = session.machine.program.scenes[scene]
  guard row.id == entry.scene else { throw .sceneDiffers(now: row.id) }
  return try session.machine.fit(entry.answer, scene: scene, checkIn: session.state.checkIn)
}

extension Session {
  fileprivate mutating func take(_ answer: Answer, after milliseconds: Int) throws(Divergence.Reason) {
    do { try self.answer(answer, after: milliseconds) } catch { throw Divergence.Reason(error) }
  }
}
