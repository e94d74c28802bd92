import ArgumentParser
import AspirantCompilerTool
import Diagnostics
import ScenarioModel
import ScenarioPack
import ScenarioRuntime

/// Replays recordings on the scenarios of one pack.
///
/// It is a value: each thread works with its own, and all share the machines.
struct PackReplayer: Sendable {
  /// The pack.
  let pack: Pack
  private var replayers: [String: RecordingReplayer] = [:]
  /// Why scenarios cannot be run, which matters only for recordings of them.
  private var failures: [String: Message] = [:]

  /// Makes a replayer of a pack, with a machine for each scenario.
  init(_ pack: Pack) {
    self.pack = pack
    for program in pack.programs {
      do throws(CommandFailure) {
        let machine = try pack.machine(of: program)
        replayers[program.scenario] = RecordingReplayer(machine, origin: pack.origin(of: program))
      } catch {
        failures[program.scenario] = error.message
      }
    }
  }

  /// The machine of a scenario; nil where the pack has none or it cannot be run.
  func machine(of scenario: String) -> Machine? { replayers[scenario]?.machine }

  /// Replays a recording.
  ///
  /// - Returns: Where the run came to.
  /// - Throws: ``RefusedRecording`` where it is not one of this pack, or was altered after it was made.
  mutating func replay(_ recording: Recording) throws(RefusedRecording) -> ReplayVerdict {
    let header = recording.header
    guard header.pack == pack.manifest.pack else {
      throw .notReplayable(.otherPack(was: header.pack, now: pack.manifest.pack))
    }
    guard let place = replayers.index(forKey: header.scenario) else {
      throw failures[header.scenario].map { .notRunnable($0) }
        ?? .noSuchScenario(header.scenario, pack: pack.manifest.pack)
    }
    let verdict: ReplayVerdict
    // In its place, so that its memory is not copied.
    do throws(ReplayError) { verdict = try replayers.values[place].replay(recording) } catch {
      throw .notReplayable(error)
    }
    if let alteration = verdict.alteration { throw .altered(alteration) }
    if header.locale != pack.manifest.locale, pack.language(header.locale) == .missing,
      header.version == pack.manifest.version, header.program == replayers[header.scenario]?.origin.programHash
    {
      throw .otherLanguage(header.locale)
    }
    return verdict
  }
}

/// Why a recording is not replayed.
enum RefusedRecording: Error, Sendable {
  /// It cannot be read, or is not what its schema says.
  case unreadable(RecordingError)
  /// It is one of another pack or scenario.
  case notReplayable(ReplayError)
  /// The pack has no such scenario.
  case noSuchScenario(String, pack: String)
  /// The scenario cannot be run at all.
  case notRunnable(Message)
  /// It holds what no run can have recorded.
  case altered(Alteration)
  /// It was made on another version, and goes another way on this one.
  case diverged(Divergence)
  /// It says that it was read in a language that the pack does not have.
  case otherLanguage(String)

  /// How a command exits because of it.
  var code: ExitCode {
    if case .unreadable(let error) = self { CommandFailure(error).code } else { .invalidInput }
  }

  /// What is said of the recording at a place.
  func message(_ place: RecordingPlace) -> Message {
    if case .unreadable(let error) = self { return error.message }
    let sentence = sentence
    return Message(da: "\(place.text): \(sentence.danish)", en: "\(place.text): \(sentence.english)")
  }

  private var sentence: Message {
    switch self {
    case .unreadable(let error): error.message
    case .notReplayable(let error): error.message
    case .noSuchScenario(let scenario, let pack):
      Message(
        da: "Optagelsen hører til scenariet `\(visibleText(scenario))`, som pakken `\(visibleText(pack))` ikke har.",
        en: "The recording belongs to the scenario `\(visibleText(scenario))`, which the pack `\(visibleText(pack))` "
          + "does not have.")
    case .notRunnable(let message): message
    case .altered(let alteration): alteration.message
    case .diverged(let divergence):
      Message(
        da: "Optagelsen passer ikke til pakken. \(divergence.message.danish)",
        en: "The recording does not fit the pack. \(divergence.message.english)")
    case .otherLanguage(let locale):
      Message(
        da: "Optagelsen er ændret, efter at den blev lavet. Den siger, at der blev læst på `\(visibleText(locale))`, "
          + "og det sprog har pakken ikke.",
        en: "The recording was altered after it was made. It says that it was read in `\(visibleText(locale))`, "
          + "a language that the pack does not have.")
    }
  }
}

extension Alteration {
  /// What is wrong with an altered recording, as sentences.
  fileprivate var message: Message {
    switch self {
    case .answer(let divergence):
      let (place, why) = (visibleText(divergence.scene), divergence.why)
      return Message(
        da:
          "Optagelsen er ændret, efter at den blev lavet. Svar nummer \(divergence.step) (i scenen `\(place)`) kan ikke "
          + "være givet i det program, den selv nævner: \(why.danish).",
        en: "The recording was altered after it was made. Answer number \(divergence.step) (in the scene `\(place)`) "
          + "cannot have been given in the program that it names itself: \(why.english).")
    case .text(let step, let scene, let was, let now):
      let (place, was, now) = (visibleText(scene), visibleText(was), visibleText(now))
      return Message(
        da: "Optagelsen er ændret, efter at den blev lavet. Svar nummer \(step) (i scenen `\(place)`) har teksthashen "
          + "`\(was)`, men i det program, den selv nævner, er den `\(now)`.",
        en: "The recording was altered after it was made. Answer number \(step) (in the scene `\(place)`) has the text "
          + "hash `\(was)`, but in the program that it names itself it is `\(now)`.")
    case .lateWithoutTiming(let step):
      return Message(
        da: "Optagelsen er ændret, efter at den blev lavet. Svar nummer \(step) kom for sent, men den siger selv, at "
          + "tidsgrænser var slået fra.",
        en: "The recording was altered after it was made. Answer number \(step) came too late, but it says itself that "
          + "time limits were off.")
    }
  }
}
