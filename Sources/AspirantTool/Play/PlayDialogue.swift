import Diagnostics
import ScenarioModel
import ScenarioPack
import ScenarioRuntime

/// How a dialogue was left.
enum PlayEnd: Hashable, Sendable {
  /// The story was played to its end, and the debriefing was shown.
  case finished
  /// It was left, and what was answered is saved or was not worth saving.
  case left
  /// It was left, and what was answered is dropped, as was asked for.
  case dropped
}

/// Plays a session with somebody: tells the story, asks, and takes answers until the end.
struct PlayDialogue<Other: Conversation> {
  /// The other end.
  var other: Other
  /// The run so far.
  var session: Session
  /// The values of check-ins, each with the step that answered it.
  var checkInValues: [(step: Int, value: CheckInValue)] = []

  let scenes: ScenePrinter
  let layout: PageLayout
  /// Where the values of check-ins go; nil where they are dropped.
  let checkInPath: String?
  /// Saves the session; gives back what there is to say of it.
  let save: (Session) throws(RecordingError) -> [Paragraph]
  /// Milliseconds since some moment.
  let clock: () -> Int

  /// How many answers a session may have: a recording of more could not be read again.
  var mostAnswers = RecordingLimits().lines - 1
  var lastAnswer: Int
  /// When the move at hand began, in milliseconds.
  var moveStart: Int
  var isChanged = false
  private var hasToldOfCheckIns = false

  /// Makes a dialogue.
  ///
  /// - Parameters:
  ///   - session: The run to play, new or resumed.
  ///   - other: The other end.
  ///   - scenes: Tells what happens.
  ///   - layout: How wide and how coloured.
  ///   - checkInPath: The file for the values of check-ins, as it is shown.
  ///   - clock: Milliseconds since some moment.
  ///   - save: Saves the session and says where.
  init(
    _ session: Session, with other: Other, scenes: ScenePrinter, layout: PageLayout, checkInPath: String? = nil,
    clock: @escaping () -> Int, save: @escaping (Session) throws(RecordingError) -> [Paragraph]
  ) {
    self.session = session
    self.other = other
    self.scenes = scenes
    self.layout = layout
    self.checkInPath = checkInPath
    self.clock = clock
    self.save = save
    lastAnswer = clock()
    moveStart = lastAnswer
  }

  var wording: PlayWording { scenes.wording }
  private var program: Program { session.machine.program }

  /// What a command leads to.
  enum Next {
    /// Another try at the same question.
    case again
    /// The story goes on, or back.
    case on
    /// The dialogue is over.
    case over(PlayEnd)
  }

  /// Plays from where the session stands.
  ///
  /// - Throws: `RecordingError` where the session has to be saved for good and cannot be.
  mutating func run() throws(RecordingError) -> PlayEnd {
    tellLatest()
    while true {
      if session.transcript.count >= mostAnswers {
        say([
          .gap,
          Paragraph(wording(da: "Så mange svar kan ikke gemmes.", en: "No more answers than these can be saved.")),
        ])
        return try leaveInHaste()
      }
      ask()
      let next: Next
      switch other.hear(prompt, within: timeLeft) {
      case .late: next = answer(.late)
      case .line(let line): next = try take(line.trimmed)
      case .noise: next = misunderstood()
      case .end where session.status.isOver: next = .over(debrief())
      case .end, .interrupted: next = .over(try leaveInHaste())
      }
      if case .over(let end) = next { return end }
    }
  }

  // MARK: Asking

  /// The question that was shown last and is still the last thing shown.
  var asked: String?

  /// Shows the question at hand, unless it was the last thing shown.
  private mutating func ask() {
    let pressEnter = wording(da: "Tryk Enter for at se, hvordan det gik.", en: "Press Enter to see how it went.")
    let text = layout.render(
      session.status.isOver ? [.gap, Paragraph(pressEnter)] : scenes.question(session, values))
    guard text != asked else { return }
    if session.checkIn != nil, !hasToldOfCheckIns {
      hasToldOfCheckIns = true
      say([.gap, aboutCheckIns()])
    }
    other.say(text)
    asked = text
  }

  /// The milliseconds that are left for the move at hand; nil where its time is not limited.
  private var timeLeft: Int? {
    session.timeLimit.map { max(0, $0.seconds * 1000 - (clock() - moveStart)) }
  }

  private var prompt: String {
    session.status.isOver ? "> " : wording(da: "Dit svar: ", en: "Your answer: ")
  }

  private func aboutCheckIns() -> Paragraph {
    let place =
      checkInPath.map {
        wording(
          da: "Dine svar om dig selv lægges i \($0) uden navn og tid og giver ikke point.",
          en: "Your answers about yourself go into \($0) without name or time, and give no points.")
      }
      ?? wording(
        da: "Det, du svarer om dig selv, bliver ikke gemt og giver ikke point.",
        en: "What you answer about yourself is not kept and gives no points.")
    return Paragraph(place, .faint)
  }

  // MARK: Answers

  private mutating func take(_ line: String) throws(RecordingError) -> Next {
    switch line.lowercased() {
    case "?": return repeated()
    case "h": return helped()
    case "u": return undone()
    case "s": return try saved()
    case "q": return try quit()
    default: break
    }
    if session.status.isOver { return .over(debrief()) }
    if let checkIn = session.checkIn { return answer(checkIn, line) }
    if session.itemCounts != nil { return answerItems(line) }
    let offered = session.offered
    guard let number = Int(line.withoutPoint), offered.indices.contains(number - 1) else { return misunderstood() }
    return answer(.choice(offered[number - 1]))
  }

  private mutating func answer(_ checkIn: CheckIn, _ line: String) -> Next {
    if line.isEmpty || line == "-" || line == "–" { return answer(.checkIn(answered: false)) }
    let steps = ScenePrinter.steps(of: checkIn)
    guard let value = Int(line.withoutPoint), (1...steps).contains(value) else { return misunderstood() }
    let id = program.scenes[session.status.scene].id + "/" + checkIn.id
    let next = answer(.checkIn(answered: true))
    let said = CheckInValue(scenario: program.scenario, checkIn: id, value: value)
    checkInValues.append((session.transcript.count, said))
    return next
  }

  private mutating func answer(_ answer: Answer) -> Next {
    do { return try submit(answer) } catch { return misunderstood() }
  }

  /// Gives an answer, and tells what comes of it.
  mutating func submit(_ answer: Answer) throws(Refusal) -> Next {
    let now = clock()
    let before = values
    let events = try session.answer(answer, after: max(0, now - lastAnswer))
    lastAnswer = now
    if events.contains(where: { if case .entered = $0 { true } else { false } }) { moveStart = now }
    isChanged = true
    tell(events, from: before)
    return .on
  }

  /// Says that an answer was not understood, and how to answer.
  mutating func misunderstood() -> Next {
    let count = session.checkIn.map { ScenePrinter.steps(of: $0) } ?? session.offered.count
    let numbers = count == 1 ? "1" : wording(da: "et tal fra 1 til \(count)", en: "a number from 1 to \(count)")
    let way =
      if session.status.isOver {
        wording(da: "Skriv h for hjælp.", en: "Type h for help.")
      } else if session.checkIn != nil {
        wording(da: "Skriv \(numbers). Enter springer over.", en: "Type \(numbers). Enter skips.")
      } else {
        wording(da: "Skriv \(numbers). Skriv h for hjælp.", en: "Type \(numbers). Type h for help.")
      }
    say([Paragraph(wording(da: "Det forstod jeg ikke. \(way)", en: "I did not understand that. \(way)"))])
    return .again
  }

  // MARK: Telling

  /// The values of all variables now.
  var values: [Int] {
    program.variables.indices.map { session.machine.value(ofVariable: $0, in: session.state) }
  }

  /// The last answer that led into a scene, or else the opening: what happened, and the values before it.
  var latest: (events: [Event], before: [Int]) {
    var before = program.variables.map(\.start)
    var latest = (events: session.opening, before: before)
    before.follow(session.opening)
    for turn in session.transcript {
      if turn.events.contains(where: { if case .entered = $0 { true } else { false } }) {
        latest = (turn.events, before)
      }
      before.follow(turn.events)
    }
    return latest
  }

  /// Tells what led to the question at hand, and before it the scene's lines that are said the first time only.
  mutating func tellLatest() {
    let (events, before) = latest
    tellFirstLines(of: session.status.scene, except: events)
    tell(events, from: before)
  }

  /// Tells the lines of a scene that are said the first time only, where that was earlier.
  private mutating func tellFirstLines(of scene: Int, except latest: [Event]) {
    let lines = program.scenes[scene].lines
    let events = (session.opening + session.transcript.flatMap(\.events)).filter { event in
      switch event {
      case .assigned: true
      case .said(scene, let line): lines[line].once && !latest.contains(event)
      default: false
      }
    }
    tell(events, from: program.variables.map(\.start))
  }

  private mutating func tell(_ events: [Event], from before: [Int]) {
    var values = before
    let page = scenes.told(events, &values)
    // A gap at the end is left to what follows.
    say(Array(page.prefix((page.lastIndex { $0 != .gap } ?? -1) + 1)))
    asked = nil
  }

  /// Shows a page.
  mutating func say(_ page: [Paragraph]) {
    let text = layout.render(page)
    if !text.isEmpty { other.say(text) }
  }

  /// Shows the debriefing, a part at a time where it would run off the screen.
  private mutating func debrief() -> PlayEnd {
    let printer = DebriefPrinter(session, scenes: scenes, width: layout.width)
    var height = other.height
    var shown = 0
    for page in printer.pages() {
      let text = layout.render(page)
      let lines = text.count { $0.isNewline }
      if let most = height, shown > 0, shown + lines > most - 2 {
        switch other.hear(
          layout.render([.gap, Paragraph(wording(da: "Enter for mere", en: "Enter for more"), .faint)]))
        {
        case .line, .noise, .late: shown = 0
        case .end, .interrupted: height = nil
        }
      }
      other.say(text)
      shown += lines
    }
    return .finished
  }
}

extension String {
  /// The text without spaces around it.
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// The text without a point or bracket after it, as in `1.`
  fileprivate var withoutPoint: String { hasSuffix(".") || hasSuffix(")") ? String(dropLast()) : self }

  /// The text with spaces up to a length.
  func padded(to length: Int) -> String { self + String(repeating: " ", count: max(0, length - count)) }
}
