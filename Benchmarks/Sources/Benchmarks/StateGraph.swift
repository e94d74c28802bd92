import ScenarioRuntime

/// A random graph of scenes with a few counters, always the same, in three languages: a scenario, the model of the floor,
/// and Promela for SPIN.
struct StateGraph {
  static let scenes = 60
  private static let choices = 3
  private static let variables = 4
  private static let top = 15

  private struct Choice {
    var target: Int
    var updates: [(variable: Int, amount: Int)]
    var asked: (variable: Int, least: Int)?
  }

  private var rows: [[Choice]] = []

  init(seed: UInt64) {
    var source = SplitMix64(seed: seed)
    func below(_ count: Int) -> Int { Int(source.next() >> 33) % count }
    for scene in 0..<Self.scenes {
      var row: [Choice] = []
      for position in 0..<Self.choices {
        var updates: [(variable: Int, amount: Int)] = []
        let first = below(Self.variables)
        // Two different ones: in a scenario a key stands once.
        for variable in [first, (first + 1 + below(Self.variables - 1)) % Self.variables] {
          updates.append((variable, [-2, -1, 1, 2][below(4)]))
        }
        var asked: (variable: Int, least: Int)?
        if position == 2 {
          let variable = below(Self.variables)
          asked = (variable, 1 + below(14))
        }
        // The last scene's first choice leads to the end.
        let isLast = scene == Self.scenes - 1 && position == 0
        row.append(Choice(target: isLast ? Self.scenes : below(Self.scenes), updates: updates, asked: asked))
      }
      rows.append(row)
    }
  }

  /// The model as the floor reads it.
  var model: String {
    var text = "\(Self.scenes)\n"
    for choice in rows.joined() {
      let updates = choice.updates.map { "\($0.variable) \($0.amount)" }.joined(separator: " ")
      text += "\(choice.target) \(updates) \(choice.asked.map { "\($0.variable) \($0.least)" } ?? "-1 0")\n"
    }
    return text
  }

  /// The scenario.
  var scenario: String {
    var text = "scenario: graf\ntitle: Graf\nbriefing: Tal.\ndebrief: [Hvad?]\nstate:\n"
    for variable in 0..<Self.variables { text += "  v\(variable): { start: 0, min: 0, max: \(Self.top) }\n" }
    text += "scenes:\n"
    for (scene, row) in rows.enumerated() {
      text += "  s\(scene):\n    choices:\n"
      for (position, choice) in row.enumerated() {
        text += "      - c\(position): Valg\n"
        if let asked = choice.asked { text += "        when: v\(asked.variable) >= \(asked.least)\n" }
        text += "        goto: s\(choice.target)\n"
        text += "        add: { \(choice.updates.map { "v\($0.variable): \($0.amount)" }.joined(separator: ", ")) }\n"
      }
    }
    return text + "  s\(Self.scenes):\n    end: { outcome: success }\n"
  }

  /// The model in Promela, with a label for each scene, so that one state of SPIN is one of ours.
  var promela: String {
    var text = "byte \((0..<Self.variables).map { "v\($0)" }.joined(separator: ", "));\nactive proctype story() {\n"
    for (scene, row) in rows.enumerated() {
      text += "s\(scene): if\n"
      for choice in row {
        var steps = choice.updates.map { update in
          let name = "v\(update.variable)"
          return update.amount > 0
            ? "\(name) = (\(name) > \(Self.top - update.amount) -> \(Self.top) : \(name) + \(update.amount))"
            : "\(name) = (\(name) < \(-update.amount) -> 0 : \(name) - \(-update.amount))"
        }
        if let asked = choice.asked { steps.insert("v\(asked.variable) >= \(asked.least)", at: 0) }
        let target = choice.target == Self.scenes ? "end_s" : "s\(choice.target)"
        text += "  :: d_step { \(steps.joined(separator: "; ")) }; goto \(target)\n"
      }
      text += "  fi;\n"
    }
    return text + "end_s: false\n}\n"
  }
}
