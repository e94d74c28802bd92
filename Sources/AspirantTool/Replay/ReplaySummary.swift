import Diagnostics
import ScenarioModel
import ScenarioPack
import ScenarioRuntime

/// How many recordings ended in which way.
struct ReplaySummary: Encodable {
  /// Recordings that part from the scenario at the same place.
  struct Parting: Encodable {
    /// The number of the answer, from 1.
    var step: Int
    /// The id of the scenario.
    var scenario: String
    /// The id of the scene where the run stands now.
    var scene: String
    /// How many recordings.
    var recordings: Int
  }

  private struct Place: Hashable {
    var step: Int
    var scenario: String
    var scene: String
  }

  /// How many recordings there were, those that were refused among them.
  private(set) var recordings = 0
  /// How many are the same run on the same program.
  private(set) var same = 0
  /// How many take the same path on another version of the pack.
  private(set) var samePath = 0
  /// How many part from the scenario.
  private(set) var diverged = 0
  /// How many cannot be used.
  private(set) var refused = 0
  private var partings: [Place: Int] = [:]

  private enum CodingKeys: String, CodingKey { case recordings, same, samePath, diverged, refused, partings }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: CodingKeys.self)
    try object.encode(recordings, forKey: .recordings)
    try object.encode(same, forKey: .same)
    try object.encode(samePath, forKey: .samePath)
    try object.encode(diverged, forKey: .diverged)
    try object.encode(refused, forKey: .refused)
    try object.encode(sortedPartings, forKey: .partings)
  }

  /// Counts a recording.
  mutating func add(_ replayed: ReplayedRecording, on pack: Pack) {
    recordings += 1
    guard case .success(let verdict) = replayed.result, let header = replayed.header else {
      refused += 1
      return
    }
    switch verdict.outcome {
    case .same: same += 1
    case .samePath: samePath += 1
    case .diverged(let divergence):
      diverged += 1
      guard let program = pack.program(header.scenario) else { return }
      let scene = program.scenes[divergence.now.scene].id
      partings[Place(step: divergence.step, scenario: program.scenario, scene: scene), default: 0] += 1
    }
  }

  /// Where recordings part from the scenario, the most frequent place first.
  var sortedPartings: [Parting] {
    partings.map { Parting(step: $0.step, scenario: $0.scenario, scene: $0.scene, recordings: $1) }.sorted {
      if $0.recordings != $1.recordings { return $0.recordings > $1.recordings }
      if $0.scenario != $1.scenario { return $0.scenario < $1.scenario }
      return $0.step != $1.step ? $0.step < $1.step : $0.scene < $1.scene
    }
  }

  /// The numbers in a sentence or two.
  var text: Message {
    var danish = "\(recordings) optagelser: \(same) samme, \(samePath) samme vej i en ændret pakke, "
    danish += "\(diverged) skiller sig ud, \(refused) kan ikke bruges."
    var english = "\(recordings) recordings: \(same) same, \(samePath) same path on a changed pack, "
    english += "\(diverged) diverged, \(refused) refused."
    let most = sortedPartings.prefix(3)
    if !most.isEmpty {
      danish += "\nDe fleste skiller sig ud "
      danish += most.map { "ved svar \($0.step), i `\($0.scene)` (\($0.recordings))" }.joined(separator: "; ") + "."
      english += "\nMost diverge "
      english += most.map { "at step \($0.step), in `\($0.scene)` (\($0.recordings))" }.joined(separator: "; ") + "."
    }
    return Message(da: danish, en: english)
  }
}
