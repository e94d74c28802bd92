import ScenarioModel
import ScenarioPack
import ScenarioRuntime

// Ways into the reading of packs for the package that tries to break it. No product of the toolkit uses them.

/// Reads bytes as a pack, and plays what is in it.
///
/// - Parameter bytes: Any bytes.
/// - Returns: What is wrong with the reader; nil where nothing is.
public func faultOfPack(_ bytes: [UInt8]) -> String? {
  var limits = PackLimits()
  limits.freeBytes = 8 << 20
  guard let pack = try? PackReader.read(bytes, path: "probe.aspack", limits: limits) else { return nil }
  for program in pack.programs {
    if let fault = fault(of: program) { return fault }
    for translation in pack.translations where LocalizedTexts(program, in: translation).translatedCount < 0 {
      return "fewer than no texts are translated"
    }
  }
  for asset in pack.manifest.assets where (try? pack.asset(asset.path))?.count != asset.size {
    return "an asset is not as long as the manifest says, although the pack was read"
  }
  return nil
}

/// Reads bytes as the manifest of a pack, which stands in a zip without a fault.
///
/// - Parameter bytes: Any bytes.
/// - Returns: What is wrong with the reader; nil where nothing is.
public func faultOfManifest(_ bytes: [UInt8]) -> String? {
  guard JSONCoding.areReadersAgreed(PackManifest.self, on: bytes) else { return "two readers disagree on a manifest" }
  return faultOfPack(ZipBuilder(entries: [ZipBuilder.Entry("manifest.json", bytes)]).bytes())
}

/// Reads bytes as a program, and plays it where a machine takes it.
///
/// - Parameter bytes: Any bytes.
/// - Returns: What is wrong with the reader or the machine; nil where nothing is.
public func faultOfProgram(_ bytes: [UInt8]) -> String? {
  guard JSONCoding.areReadersAgreed(Program.self, on: bytes) else { return "two readers disagree on a program" }
  guard let program = try? ProgramCoding.decode(bytes) else { return nil }
  guard let again = try? ProgramCoding.decode(ProgramCoding.encode(program)), again == program else {
    return "the program is another one when it is written and read again"
  }
  return fault(of: program)
}

/// Plays a program some times with any answers that it takes, records it, and replays the recording.
private func fault(of program: Program) -> String? {
  guard let machine = try? Machine(program) else { return nil }
  let origin = ProgramOrigin(
    pack: "dk.example.probe", version: "1.0.0", programHash: ProgramCoding.hash(of: program))
  var answers: [Answer] = []
  for seed: UInt64 in 0..<4 {
    var chance = SplitMix64(seed: seed)
    var session = Session(machine, seed: seed, timing: true)
    for _ in 0..<100 where !session.status.isOver {
      guard session.offered.allSatisfy({ $0 >= 0 }) else { return "an offered choice has no place" }
      _ = machine.representativeAnswers(session.state, into: &answers)
      guard !answers.isEmpty else { return "an answer is waited for, and none would do" }
      let answer = answers[Int(chance.next() % UInt64(answers.count))]
      guard (try? session.answer(answer)) != nil else { return "an answer that should do is refused" }
    }
    if let percent = session.score.percent, !(0...100).contains(percent) { return "a percent of \(percent)" }
    let recorded = RecordingCoding.encode(session.recording(origin: origin, session: "probe"))
    guard let recording = try? RecordingCoding.decode(recorded, path: "probe.jsonl") else {
      return "what was recorded cannot be read"
    }
    guard let replayed = try? replay(recording, on: machine, origin: origin), replayed.outcome == .same,
      replayed.session.state == session.state
    else { return "a replay is not what was played" }
  }
  return nil
}
