import ScenarioRuntime

/// `check` of one scenario of 2,000 scenes with three guarded choices each, with and without the proof.
struct ManyScenesBenchmark {
  private static let scenes = 2_000
  private let repetitions: Int

  init(repetitions: Int) { self.repetitions = repetitions }

  /// - Returns: The lines of the table.
  func measure(_ tools: Tools, in folder: borrowing Folder) throws -> [Row] {
    let file = try folder.write(text, to: "mange.yaml")
    var floor: [ProcessCost] = []
    var bare: [ProcessCost] = []
    var whole: [ProcessCost] = []
    for _ in 0..<repetitions {
      floor.append(try run(tools.eventScan, [file]))
      bare.append(try run(tools.aspirantc, ["check", "--no-explore", file]))
      whole.append(try run(tools.aspirantc, ["check", file]))
    }
    return [
      row("2,000 scenes: libyaml events (floor)", floor, floor),
      row("2,000 scenes: `check --no-explore`", bare, floor),
      row("2,000 scenes: `check`, default budget", whole, floor),
    ]
  }

  private func row(_ name: String, _ costs: [ProcessCost], _ floor: [ProcessCost]) -> Row {
    Row(
      name, seconds: costs.map(\.seconds).median, floor: floor.map(\.seconds).median,
      peakMemory: costs.map { Double($0.peakMemory) }.median)
  }

  /// Scenes that lead on to one of the next ten, by choices that ask for one of six counters.
  private var text: String {
    var source = SplitMix64(seed: 5)
    func below(_ count: Int) -> Int { Int(source.next() >> 33) % count }
    var text = "scenario: mange\ntitle: Mange scener\nbriefing: Øv dig.\ndebrief: [Hvad skete der?]\nstate:\n"
    for variable in 0..<6 { text += "  v\(variable): { start: 3, min: 0, max: 7 }\n" }
    text += "scenes:\n"
    for scene in 0..<Self.scenes {
      text += "  s\(scene):\n    lines:\n      - narrator: Der sker noget i scenen.\n    choices:\n"
      // The first or the second is always there, so that nobody is stuck.
      let asked = below(6)
      let guards = ["v\(asked) >= 1", "v\(asked) < 1", "v\(below(6)) >= \(2 + below(4))"]
      for (choice, guardText) in guards.enumerated() {
        let target = choice < 2 ? scene + 1 : scene + 2 + below(9)
        text += "      - c\(choice): Du svarer på en måde.\n        when: \(guardText)\n"
        text += "        add: { v\(below(6)): \([-2, -1, 1, 2][below(4)]) }\n"
        text += "        goto: \(target < Self.scenes ? "s\(target)" : "slut")\n"
      }
    }
    return text + "  slut:\n    end: { outcome: success }\n"
  }
}
