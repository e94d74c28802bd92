import ScenarioRuntime

/// The text of one scenario with very many scenes in a row, the same for the same size.
struct LargeScenario {
  /// The scenario's id.
  static let name = "stort"

  /// How many scenes there are before the last one.
  let scenes: Int
  /// Whether each scene has a kilobyte of text, rather than just what it needs.
  let isWordy: Bool

  /// Makes the text.
  func make() -> String {
    var generator = Generator(seed: 11)
    var yaml = """
      scenario: \(Self.name)
      title: En lang dag
      level: B1
      minutes: 20
      briefing: Du går fra stue til stue og vælger hver gang.
      state:
        uro: { start: 1, min: 0, max: 8 }
        tillid: { start: 1, min: 0, max: 4 }
      scoring:
        dimensions:
          relation: { title: Relation }
      debrief:
        - Hvornår vendte dagen?
      scenes:

      """
    for scene in 0..<scenes {
      yaml +=
        "  stue-\(scene):\n    lines:\n      - narrator: \(sentences(isWordy ? 2 : 1, &generator))\n    choices:\n"
      for (choice, state) in ["uro", "tillid", "uro"].enumerated() {
        yaml += """
                - valg-\(choice): \(sentences(1, &generator))
                  when: \(state) \(choice == 2 ? "<" : ">=") \(1 + generator.draw(among: 3))
                  add: { \(state): \(choice == 1 ? -1 : 1) }
                  score: { relation: \(choice) }

          """
        if isWordy { yaml += "        feedback: \(sentences(1, &generator))\n" }
      }
      yaml += "    goto: \(scene + 1 < scenes ? "stue-\(scene + 1)" : "slut")\n"
    }
    return yaml + "  slut:\n    lines:\n      - narrator: Dagen er forbi.\n    end: { outcome: success }\n"
  }

  private func sentences(_ count: Int, _ generator: inout Generator) -> String {
    let words = ["Gerda står ved døren", "hun tager sig til hoften", "du hører uret gå", "lægen læser planen højt"]
    return (0..<count).map { _ in
      let first = words[Int(generator.draw(among: 4))]
      return "\(first), og \(words[Int(generator.draw(among: 4))]), mens det bliver mørkt uden for."
    }.joined(separator: " ")
  }
}
