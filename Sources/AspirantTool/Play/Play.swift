import AspirantCompilerTool
import Diagnostics
import ScenarioModel
import ScenarioPack
import ScenarioRuntime

/// One call of `aspirant play`: from the choice of a scenario to its debriefing and the files that are kept.
struct Play<Other: Conversation> {
  /// What was asked for.
  let options: PlayOptions
  /// Who plays.
  var other: Other
  /// How wide and how coloured.
  let layout: PageLayout
  /// How the dialogue speaks.
  let wording: PlayWording

  /// Where a run begins.
  struct Beginning {
    var session: Session
    /// The code of the session.
    var code: String
    /// Where it is saved.
    var saved: SavedPlay
    /// Whether it goes on from answers that were saved.
    var isResumed: Bool
  }

  /// Plays.
  ///
  /// - Throws: ``CommandFailure`` or `RecordingError`.
  mutating func run() throws {
    let checkIns: CheckInFile? =
      if let path = options.checkIns { try CheckInFile(path) } else { nil }
    if let path = options.record { try RecordingCoding.checkWriting(to: path) }
    guard let program = try program() else { return }
    let machine = try options.pack.machine(of: program)
    let scenes = ScenePrinter(
      machine, wording: wording, pictures: options.pack.pictures(in: options.translation),
      translation: options.translation)
    guard let beginning = try begin(machine) else { return }
    if !beginning.isResumed {
      guard open(OpeningPrinter(texts: scenes.texts, wording: wording)) else { return }
    }

    let origin = options.pack.origin(of: program)
    let clock = ContinuousClock()
    let start = clock.now
    let (options, wording) = (options, wording)
    var dialogue = PlayDialogue(
      beginning.session, with: other, scenes: scenes, layout: layout, checkInPath: options.checkIns,
      clock: { (clock.now - start).milliseconds },
      save: { session throws(RecordingError) in
        let recording = session.recording(
          origin: origin, locale: options.translation?.locale, session: beginning.code)
        try RecordingCoding.write(recording, to: beginning.saved.path)
        let count = wording.answers(recording.entries.count)
        return [
          Paragraph(
            wording(
              da: "Gemt i \(beginning.saved.path) (\(count)). Du kan fortsætte med:",
              en: "Saved in \(beginning.saved.path) (\(count)). You can go on with:")),
          .unbroken("  " + options.command(resuming: beginning.saved.path)),
        ]
      })
    let end = try dialogue.run()
    other = dialogue.other
    if end != .dropped { try checkIns?.append(dialogue.checkInValues.map(\.value)) }
    guard end == .finished else { return }
    let recording = dialogue.session.recording(
      origin: origin, locale: options.translation?.locale, session: beginning.code)
    if beginning.isResumed { try RecordingCoding.write(recording, to: beginning.saved.path) }
    if let path = options.record {
      do {
        try RecordingCoding.write(recording, to: path)
      } catch {
        throw kept(recording, in: beginning.saved.path, because: error)
      }
      say([.gap, Paragraph(wording(da: "Hele forløbet ligger i \(path).", en: "The whole recording is in \(path)."))])
    }
  }

  /// Keeps a recording where plays are saved, as it could not be written where it was wanted.
  ///
  /// - Returns: What is to be said: why, and where it is.
  private func kept(_ recording: Recording, in path: String, because error: RecordingError) -> CommandFailure {
    do {
      try RecordingCoding.write(recording, to: path)
    } catch {
      return CommandFailure(error)
    }
    return CommandFailure(
      .cannotWrite, da: "\(error.message.danish) Hele forløbet ligger i stedet i \(path).",
      en: "\(error.message.english) The whole recording is in \(path) instead.")
  }

  // MARK: The scenario

  private mutating func program() throws(CommandFailure) -> Program? {
    if let id = options.scenario ?? options.resumed?.header.scenario { return try options.pack.scenario(named: id) }
    return try ScenarioPicker(
      pack: options.pack, wording: wording, layout: layout, translation: options.translation
    ).pick(&other)
  }

  /// Shows what the scenario is about, and waits.
  ///
  /// - Returns: Whether to begin.
  private mutating func open(_ printer: OpeningPrinter) -> Bool {
    say(printer.page() + [.gap, printer.hint()])
    say([.gap, Paragraph(wording(da: "Tryk Enter for at begynde.", en: "Press Enter to begin."))])
    while true {
      switch other.hear("> ") {
      case .line(let line): return line.trimmed.lowercased() != "q"
      case .noise, .late: continue
      case .end, .interrupted: return false
      }
    }
  }

  // MARK: The beginning

  /// Starts anew, or goes on from what was saved.
  ///
  /// - Returns: The beginning; nil where somebody left before it.
  private mutating func begin(_ machine: Machine) throws(CommandFailure) -> Beginning? {
    if let recording = options.resumed, let path = options.resumedFrom {
      if let resumed = try resume(recording, from: SavedPlay(path: path), on: machine) { return resumed }
      throw CommandFailure(
        .invalidInput, da: "\(path) er, som den var. Uden --resume kan du begynde forfra.",
        en: "\(path) is as it was. Without --resume you can begin anew.")
    }
    var saved = options.save.map { SavedPlay(path: $0) } ?? SavedPlay(ofScenario: machine.program.scenario)
    if saved.exists {
      switch try offer(saved, on: machine) {
      case .resume(let resumed): return resumed
      case .leave: return nil
      case .anew: if options.save == nil { saved = saved.next() }
      }
    }
    var generator = SystemRandomNumberGenerator()
    let seed = options.seed ?? UInt64.random(in: 0...Recording.Header.greatestSeed, using: &generator)
    return Beginning(
      session: Session(machine, seed: seed, timing: options.timing), code: SessionCode.random(using: &generator),
      saved: saved,
      isResumed: false)
  }

  private enum Offered {
    case resume(Beginning)
    case anew
    case leave
  }

  /// Asks whether to go on from what is there already, if it is a play that is not over.
  ///
  /// - Throws: ``CommandFailure`` where something else stands under a name that was asked for.
  private mutating func offer(_ saved: SavedPlay, on machine: Machine) throws(CommandFailure) -> Offered {
    guard let recording = try? RecordingCoding.read(saved.path) else {
      guard options.save != nil else { return .anew }
      throw CommandFailure(
        .cannotWrite,
        da: "\(saved.path): Der er allerede noget, som ikke er et gemt spil. Vælg et andet navn til --save.",
        en: "\(saved.path): Something is there that is not a saved play. Choose another name for --save.")
    }
    guard let found = try? replay(recording, on: machine, origin: options.pack.origin(of: machine.program)),
      !found.status.isOver
    else { return .anew }
    let count = wording.answers(recording.entries.count)
    let question = wording(
      da: "Der ligger et gemt spil i \(saved.path) (\(count)). Vil du fortsætte det?",
      en: "There is a saved play in \(saved.path) (\(count)). Do you want to go on with it?")
    switch confirm(question, with: &other, layout, wording) {
    case nil: return .leave
    case false?: return .anew
    case true?: return try resume(recording, from: saved, on: machine).map { .resume($0) } ?? .anew
    }
  }

  /// Goes on from a recording.
  ///
  /// - Returns: The beginning; nil where an answer does not fit and nobody wants to go on from the one before it.
  private mutating func resume(
    _ recording: Recording, from saved: SavedPlay, on machine: Machine
  ) throws(CommandFailure) -> Beginning? {
    let result: ReplayResult
    do { result = try replay(recording, on: machine, origin: options.pack.origin(of: machine.program)) } catch {
      throw CommandFailure(
        .invalidInput, da: "\(saved.path): \(error.message.danish)", en: "\(saved.path): \(error.message.english)")
    }
    var beginning = Beginning(
      session: result.session, code: recording.header.session,
      saved: options.save.map { SavedPlay(path: $0) } ?? saved, isResumed: true)
    let count = result.session.transcript.count
    switch result.outcome {
    case .same: break
    case .samePath:
      say([
        Paragraph(
          wording(
            da: "Pakken er ændret, siden du gemte. Dine svar passer stadig.",
            en: "The pack has changed since you saved. Your answers still fit."))
      ])
    case .diverged(let divergence):
      let changed = wording(
        da: "\(saved.path): Pakken er ændret, siden du gemte.",
        en: "\(saved.path): The pack has changed since you saved.")
      other.warn("\(changed) \(divergence.message[wording.language])")
      let question = wording(
        da: "Vil du fortsætte fra svaret før (\(count) svar)? Din fil bliver ikke ændret.",
        en: "Do you want to go on from the answer before it (\(wording.answers(count)))? Your file stays as it is.")
      guard confirm(question, with: &other, layout, wording) == true else { return nil }
      if options.save == nil { beginning.saved = saved.next() }
    }
    say([
      .gap,
      Paragraph(
        wording(da: "Du fortsætter efter \(count) svar.", en: "You go on after \(wording.answers(count))."), .faint),
    ])
    return beginning
  }

  private mutating func say(_ page: [Paragraph]) { other.say(layout.render(page)) }
}

extension Pack {
  /// What the pictures show, by path; an empty text for those that show nothing that matters.
  fileprivate func pictures(in translation: Translation?) -> [String: String] {
    var pictures: [String: String] = [:]
    for asset in manifest.assets {
      pictures[asset.path] = asset.decorative == true ? "" : translation?.assets[asset.path] ?? asset.alt
    }
    return pictures
  }
}
