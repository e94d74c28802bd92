import Diagnostics
import ScenarioModel
import ScenarioPack
import ScenarioRuntime

/// What became of one recording.
struct ReplayedRecording: Sendable {
  /// Where it stands.
  var place: RecordingPlace
  /// Its header; nil where it cannot be read.
  var header: Recording.Header?
  /// Where the run came to, or why the recording is refused.
  var result: Result<ReplayVerdict, RefusedRecording>

  /// Replays what was read.
  init(_ read: consuming ReadRecording, by replayer: inout PackReplayer) {
    place = read.place
    switch read.result {
    case .success(let recording):
      header = recording.header
      do throws(RefusedRecording) {
        result = .success(try replayer.replay(recording))
      } catch {
        result = .failure(error)
      }
    case .failure(let error): result = .failure(.unreadable(error))
    }
  }
}

/// How recordings are told about, a line each.
struct ReplayText {
  /// The pack that they were replayed on.
  let pack: Pack
  /// The language to speak.
  let language: MessageLanguage

  /// What became of a recording of a scenario, after its place.
  func line(_ place: RecordingPlace, _ header: Recording.Header, _ verdict: ReplayVerdict) -> String {
    guard let program = pack.program(header.scenario) else { return place.text }
    var parts = [outcome(header, verdict)]
    let scene = program.scenes[verdict.status.scene].id
    switch verdict.status {
    case .ended: parts.append(scene)
    case .waiting: parts.append(say(da: "ikke færdig, i `\(scene)`", en: "not finished, in `\(scene)`"))
    case .stuck: parts.append(say(da: "gået i stå", en: "stuck"))
    case .endless: parts.append(say(da: "gået i ring", en: "endless"))
    }
    if !program.dimensions.isEmpty {
      parts.append(
        zip(program.dimensions, verdict.score.points).map { "\($0.id) \($1)" }.joined(separator: ", "))
      if verdict.status.isOver {
        parts.append(verdict.score.percent.map { "\($0) %" } ?? say(da: "ingen procent", en: "no percent"))
      }
    }
    if verdict.status.isOver, let passed = verdict.score.passed {
      parts.append(passed ? say(da: "bestået", en: "passed") : say(da: "ikke bestået", en: "not passed"))
    }
    return visibleText("\(place.text): " + parts.joined(separator: " · "))
  }

  private func outcome(_ header: Recording.Header, _ verdict: ReplayVerdict) -> String {
    switch verdict.outcome {
    case .same: return say(da: "samme", en: "same")
    case .diverged(let divergence): return divergence.wasAndNow[language]
    case .samePath:
      let (was, now) = (visibleText(header.version), visibleText(pack.manifest.version))
      var text =
        switch VersionOrder(was, now) {
        case .newer:
          say(
            da: "point efter en nyere pakke (\(was) → \(now)), samme vej",
            en: "scored on a newer pack (\(was) → \(now)), same path")
        case .older:
          say(
            da: "point efter en ældre pakke (\(was) → \(now)), samme vej",
            en: "scored on an older pack (\(was) → \(now)), same path")
        case .equal:
          say(
            da: "point efter en pakke, der er ændret siden, samme vej",
            en: "scored on a pack that has changed since, same path")
        }
      if !verdict.changedTexts.isEmpty {
        let steps = verdict.changedTexts.map(String.init).joined(separator: ", ")
        text += say(da: "; andre ord ved svar \(steps)", en: "; other words at step \(steps)")
      }
      return text
    }
  }

  private func say(da: String, en: String) -> String { language == .danish ? da : en }
}

/// Whether a version is newer than another: numbers between points, one after the other.
enum VersionOrder {
  case newer, older, equal

  init(_ was: String, _ now: String) {
    func numbers(_ version: String) -> [Int] { version.split(separator: ".").map { Int($0) ?? 0 } }
    let (was, now) = (numbers(was), numbers(now))
    self = was.lexicographicallyPrecedes(now) ? .newer : now.lexicographicallyPrecedes(was) ? .older : .equal
  }
}
