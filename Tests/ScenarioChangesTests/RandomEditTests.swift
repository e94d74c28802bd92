import ScenarioChanges
import ScenarioExplorer
import ScenarioModel
import ScenarioRuntime
import ScenarioTestPrograms
import Testing

/// What the comparison proves holds for recordings of random runs.
struct RandomEditTests {
  private static let origin = ProgramOrigin(pack: "p", version: "1", programHash: "h")

  /// Plays at random; the same run for the same seed.
  private func play(_ machine: Machine, seed: UInt64) throws -> Session {
    var session = Session(machine, seed: seed, timing: true)
    var source = SplitMix64(seed: seed &+ 77)
    for _ in 0..<12 {
      let answers = machine.allAnswers(session.state)
      if answers.isEmpty { break }
      try session.answer(answers[Int(source.next() % UInt64(answers.count))])
    }
    return session
  }

  private func machine(_ program: Program) -> Machine? {
    do throws(ProgramError) {
      var program = program
      program.attainable = explore(try Machine(program)).scores.attainable
      return try Machine(program)
    } catch {
      return nil
    }
  }

  /// Points and what else a result is made of, by ids.
  private func result(_ session: Session) -> [String] {
    let (program, score) = (session.machine.program, session.score)
    let points = zip(program.dimensions, score.points).map { "\($0.id) \($1)" }
    let critical = score.criticalEvents.map { event in
      let place = session.machine.place(ofChoice: event.choice)
      let choice = session.machine.choice(event.choice).id
      return "\(program.scenes[place.scene].id)/\(choice) \(event.step) \(event.repairedAt ?? 0)"
    }
    let isOver = session.status.isOver
    let end = isOver ? ["\(program.scenes[session.status.scene].id) \(score.percent ?? -1) \(score.usedOptOut)"] : []
    return points + critical + end
  }

  @Test func everyRecordingBearsOutWhatWasProved() throws {
    var (changed, diverging, moving, kept, always) = (0, 0, 0, 0, 0)
    for seed in 0..<400 as Range<UInt64> {
      let program = RandomProgram.make(
        seed: seed, options: .init(acyclic: seed % 3 != 0, draws: seed % 2 == 0, items: seed % 4 < 2))
      var edit = RandomEdit(seed: seed &* 31 &+ 5)
      guard let old = machine(program), let new = machine(edit.edited(program)) else { continue }
      changed += 1
      let found = Lockstep(old, new, budget: 20_000)
      if found.keepsResults, !found.isSameGame { kept += 1 }
      let shown = found.partings.contains { $0.diverges && $0.isShown }
      for run in 0..<15 as Range<UInt64> {
        let session = try play(old, seed: seed &* 100 &+ run)
        let recording = session.recording(origin: Self.origin, session: "s")
        let replayed = try replay(recording, on: new, origin: Self.origin)
        guard replayed.outcome.fits else {
          diverging += 1
          #expect(!found.keepsPaths, "\(seed): a recording diverges")
          #expect(found.partings.contains(where: \.diverges) || !found.isComplete, "\(seed)")
          continue
        }
        // Nobody takes what always diverges, and comes through.
        let taken = recording.entries.compactMap { entry in
          if case .choice(let id) = entry.answer { "\(entry.scene)/\(id)" } else { nil }
        }
        for parting in found.partings where parting.isAlways {
          guard case .refused = parting.difference else { continue }
          always += 1
          #expect(!taken.contains(parting.cause.id), "\(seed): \(parting.cause.id)")
        }
        if result(session) != result(replayed.session) {
          moving += 1
          #expect(!found.keepsResults, "\(seed): \(result(session)) became \(result(replayed.session))")
        }
      }
      if shown { #expect(!found.keepsPaths) }
    }
    // The edits do all that they are meant to do.
    #expect(changed > 200 && diverging > 200 && moving > 100 && kept > 10)
    #expect(always > 10)
  }

  @Test func aProgramAndItselfHaveNoDifference() throws {
    for seed in 0..<100 as Range<UInt64> {
      guard let machine = machine(RandomProgram.make(seed: seed, options: .init(items: true))) else { continue }
      let found = ScenarioComparison(machine, machine)
      #expect(found.isSame && found.parts.isEmpty && found.texts.isEmpty && found.lockstep.keepsResults)
    }
  }

  /// The walk itself, where a scene that nobody enters keeps it from being left out.
  @Test func theWalkFindsNothingWhereOnlyAnUnusedSceneIsNew() throws {
    for seed in 0..<100 as Range<UInt64> {
      let program = RandomProgram.make(seed: seed, options: .init(acyclic: seed % 2 == 0, items: seed % 3 == 0))
      var more = program
      more.scenes.append(Scene(id: "unused", move: .end(Ending(outcome: .partial))))
      guard let old = machine(program), let new = machine(more) else { continue }
      let found = Lockstep(old, new, budget: 50_000)
      #expect(!found.isSameGame && found.situations > 0 || old.program.scenes.isEmpty || found.partings.isEmpty)
      #expect(found.partings.isEmpty && found.scoreMoves.isEmpty && found.countsAlike, "\(seed)")
    }
  }
}
