import ScenarioModel
import ScenarioRuntime
import ScenarioTestPrograms
import Testing

private let origin = ProgramOrigin(pack: "org.example.pack", version: "1.0.0", programHash: "abc")

/// Walks at random and returns the session.
private func walk(_ machine: Machine, seed: UInt64, most: Int = 30) throws -> Session {
  var session = Session(machine, seed: seed)
  var source = SplitMix64(seed: seed ^ 0xA5A5)
  while !session.status.isOver, session.transcript.count < most {
    let offered = session.offered
    let answer: Answer =
      offered.isEmpty
      ? .checkIn(answered: source.next() % 2 == 0) : .choice(offered[Int(source.next() % UInt64(offered.count))])
    try session.answer(answer, after: Int(source.next() % 9000))
  }
  return session
}

struct SessionTests {
  @Test func undoesToTheVeryStateBefore() throws {
    for seed in 0..<30 as Range<UInt64> {
      let machine = try Machine(RandomProgram.make(seed: seed, options: .init(acyclic: false)))
      let end = try walk(machine, seed: seed, most: 12)
      var forward = Session(machine, seed: seed)
      var states = [forward.state]
      for turn in end.transcript {
        try forward.answer(turn.answer)
        states.append(forward.state)
      }
      #expect(forward.state == end.state)
      for state in states.dropLast().reversed() {
        #expect(forward.undo() != nil)
        #expect(forward.state == state)
      }
      #expect(forward.undo() == nil)
    }
  }

  @Test func undoesPinnedDraws() throws {
    let story = Story([
      StoryScene("a", choices: [StoryChoice("x")], goto: "1 * b | 1 * a"), StoryScene("b", ends: true),
    ])
    var session = Session(try story.machine(), seed: 1, draws: .pinned([0: [0, 1]]))
    try session.play("x", "x")
    session.undo()
    #expect(session.status == .waiting(scene: 0))
    try session.play("x")
    #expect(session.status == .ended(scene: 1))
    #expect(session.draws.unpinnedScenes.isEmpty)
  }

  @Test func tellsTheCheckInAtHand() throws {
    var session = Session(
      try Story([StoryScene("a", scale: ["one", "two"], goto: "b"), StoryScene("b", ends: true)]).machine(), seed: 1)
    #expect(session.checkIn?.id == "one")
    try session.play("3")
    #expect(session.checkIn?.id == "two")
    try session.play("skip")
    #expect(session.checkIn == nil)
  }

  @Test func startsAgainInTheSameMemory() throws {
    let machine = try Machine(RandomProgram.make(seed: 5, options: .init(acyclic: false)))
    var used = try walk(machine, seed: 3).state
    var fresh = MachineState()
    var draws = DrawSource.random
    var events: [Event] = []
    machine.start(&used, seed: 9, draws: &draws, events: &events)
    machine.start(&fresh, seed: 9, draws: &draws, events: &events)
    #expect(used == fresh)
  }
}

struct ReplayTests {
  @Test func derivesTheSameRun() throws {
    var ended = 0
    for seed in 0..<150 as Range<UInt64> {
      let machine = try Machine(RandomProgram.make(seed: seed, options: .init(acyclic: seed % 2 == 0)))
      let session = try walk(machine, seed: seed &* 77)
      let result = try replay(session.recording(origin: origin, session: "s"), on: machine, origin: origin)
      #expect(result.outcome == .same)
      #expect(result.session.state == session.state)
      #expect(result.session.transcript == session.transcript)
      #expect(result.events == session.opening + session.transcript.flatMap(\.events))
      #expect(result.score == session.score)
      #expect(result.status == session.status)
      ended += session.status.isOver ? 1 : 0
    }
    #expect(ended > 50)
  }

  @Test func findsTheSameWithoutATranscript() throws {
    var parted = 0
    for seed in 0..<150 as Range<UInt64> {
      let machine = try Machine(RandomProgram.make(seed: seed, options: .init(acyclic: seed % 2 == 0)))
      var replayer = RecordingReplayer(machine, origin: seed % 3 == 0 ? newer : origin)
      let whole = try walk(machine, seed: seed &* 77).recording(origin: origin, session: "s")
      // One after the other, so that what one leaves behind would show in the next.
      for place in 0...whole.entries.count {
        var recording = whole
        if place < whole.entries.count {
          switch place % 3 {
          case 0: recording.entries[place].answer = .late
          case 1: recording.entries[place].text = "h00000000"
          default: recording.entries.remove(at: place)
          }
        }
        let result = try replay(recording, on: machine, origin: replayer.origin)
        let verdict = try replayer.replay(recording)
        #expect(verdict.outcome == result.outcome)
        #expect(verdict.changedTexts == result.changedTexts)
        #expect(verdict.alteration == result.alteration)
        #expect(verdict.status == result.status)
        #expect(verdict.score == result.score)
        // On the very program nothing can differ.
        if replayer.origin == origin { #expect((verdict.alteration == nil) == (verdict.outcome == .same)) }
        if case .diverged = verdict.outcome { parted += 1 }
      }
    }
    #expect(parted > 100)
  }

  private let story = Story([
    StoryScene("a", choices: [StoryChoice("x"), StoryChoice("y")], goto: "b"),
    StoryScene("b", scale: ["one"], goto: "c"),
    StoryScene("c", choices: [StoryChoice("z")], goto: "d"), StoryScene("d", ends: true),
  ])
  private let newer = ProgramOrigin(pack: "org.example.pack", version: "2.0.0", programHash: "def")

  private func recording() throws -> Recording {
    var session = Session(try story.machine(), seed: 5)
    try session.play("x", "4", "z")
    return session.recording(origin: origin, session: "s")
  }

  @Test func recordsAnswersByIDs() throws {
    let recording = try recording()
    #expect(recording.header.scenario == "story")
    #expect(recording.header.seed == 5)
    #expect(
      recording.entries == [
        .init(step: 1, scene: "a", answer: .choice("x"), text: "ha/x", ms: 0),
        .init(step: 2, scene: "b", answer: .checkIn("one", answered: true), text: "hb/one", ms: 0),
        .init(step: 3, scene: "c", answer: .choice("z"), text: "hc/z", ms: 0),
      ])
  }

  @Test func fitsANewerPackWhereEveryAnswerDoes() throws {
    var changed = story
    changed.scenes[0].choices = [StoryChoice("new"), StoryChoice("y"), StoryChoice("x")]
    var program = try changed.program()
    let text = try #require(program.texts.firstIndex { $0.id == "c/z" })
    program.texts[text].hash = "hother"
    let result = try replay(recording(), on: Machine(program), origin: newer)
    #expect(result.outcome == .samePath)
    #expect(result.changedTexts == [3])
    #expect(result.status == .ended(scene: 3))
  }

  @Test func tellsAChangedTextOfTheSameProgram() throws {
    var recording = try recording()
    recording.entries[1].text = "hother"
    let result = try replay(recording, on: story.machine(), origin: origin)
    #expect(result.outcome == .samePath)
    #expect(result.changedTexts == [2])
    let entry = recording.entries[1]
    let now = try self.recording().entries[1].text
    #expect(result.alteration == .text(step: 2, scene: entry.scene, was: "hother", now: now))
  }

  @Test func namesTheStepThatDiverges() throws {
    func divergence(_ edit: (inout Story) -> Void, _ cut: (inout Recording) -> Void = { _ in }) throws -> Divergence? {
      var changed = story
      var recording = try recording()
      edit(&changed)
      cut(&recording)
      let result = try replay(recording, on: changed.machine(), origin: newer)
      guard case .diverged(let divergence) = result.outcome else { return nil }
      #expect(result.session.transcript.count == divergence.step - 1)
      return divergence
    }
    let removed = try divergence { $0.scenes[0].choices = [StoryChoice("y")] }
    #expect(removed?.step == 1)
    #expect(removed?.reason == .noSuchChoice)
    #expect(removed?.answer == .choice("x"))
    #expect(removed?.now == .waiting(scene: 0))
    let hidden = try divergence { $0.scenes[2].choices = [StoryChoice("z", when: "0"), StoryChoice("w")] }
    #expect(hidden?.step == 3)
    #expect(hidden?.reason == .notOffered)
    let elsewhere = try divergence { $0.scenes[1].goto = "d" }
    #expect(elsewhere?.step == 3)
    #expect(elsewhere?.reason == .isOver)
    let skipped = try divergence { $0.scenes[0].goto = "c" }
    #expect(skipped?.step == 2)
    #expect(skipped?.reason == .sceneDiffers(now: "c"))
    let renamed = try divergence { $0.scenes[1].scale = ["uno"] }
    #expect(renamed?.reason == .checkInDiffers(now: "uno"))
    let otherMove = try divergence {
      $0.scenes[1].scale = nil
      $0.scenes[1].choices = [StoryChoice("one")]
    }
    #expect(otherMove?.reason == .wrongKind)
    let misnumbered = try divergence({ _ in }, { $0.entries[1].step = 7 })
    #expect(misnumbered?.step == 2)
    #expect(misnumbered?.reason == .misnumbered(expected: 2))
    #expect(try divergence { _ in } == nil)
  }

  @Test func refusesRecordingsOfSomethingElse() throws {
    let machine = try story.machine()
    var other = try recording()
    other.header.pack = "org.example.other"
    #expect(throws: ReplayError.otherPack(was: "org.example.other", now: "org.example.pack")) {
      try replay(other, on: machine, origin: origin)
    }
    other = try recording()
    other.header.scenario = "tale"
    #expect(throws: ReplayError.otherScenario(was: "tale", now: "story")) {
      try replay(other, on: machine, origin: origin)
    }
    other = try recording()
    other.header.recording = 9
    #expect(throws: ReplayError.unknownFormat(9)) { try replay(other, on: machine, origin: origin) }
  }

  @Test func resumesWhereARecordingStops() throws {
    let machine = try story.machine()
    var recording = try recording()
    recording.entries.removeLast()
    var session = try Session(resuming: recording, on: machine, origin: origin)
    #expect(session.status == .waiting(scene: 2))
    try session.play("z")
    #expect(session.recording(origin: origin, session: "s") == (try self.recording()))
    recording.entries[0].answer = .choice("gone")
    #expect(throws: ResumeError.self) { try Session(resuming: recording, on: machine, origin: origin) }
  }
}
