import CTableWalk
import ScenarioRuntime

/// A story of 20 layers of 3 scenes, with 3 choices a scene, 2 updates a choice and 4 lines a scene, over five bounded
/// integers. One scene before them leads to the three of the first layer.
struct Story {
  static let layers = 20
  static let nodes = 3
  static let least: Int32 = 0
  static let most: Int32 = 4
  static let start: Int32 = 2
  static let variables = ["uro", "tillid", "ro", "mod", "tid"]
  static var scenes: Int { 1 + layers * nodes }

  /// Three choices for each scene; the target after the last scene is the end.
  let choices: [walk_choice]

  init(seed: UInt64) {
    var generator = Generator(seed: seed)
    var choices: [walk_choice] = []
    for scene in 0..<Self.scenes {
      let layer = (scene + Self.nodes - 1) / Self.nodes
      let turn = Int(generator.draw(among: 3))
      for choice in 0..<Self.nodes {
        var row = walk_choice()
        let target = 1 + layer * Self.nodes + (choice + turn) % Self.nodes
        row.target = Int32(min(target, Self.scenes))
        let first = generator.draw(among: 5)
        row.variable = (Int32(first), Int32((first + 1 + generator.draw(among: 4)) % 5))
        row.amount = (Int32(generator.draw(among: 5)) - 2, Int32(generator.draw(among: 5)) - 2)
        choices.append(row)
      }
    }
    self.choices = choices
  }

  /// The story as a scenario, its scenes in the order of the table.
  var scenario: String {
    var yaml = """
      scenario: historie
      title: En lang aften
      briefing: Du går fra stue til stue og vælger hver gang.
      debrief:
        - Hvornår vendte aftenen?
      state:

      """
    for variable in Self.variables {
      yaml += "  \(variable): { start: \(Self.start), min: \(Self.least), max: \(Self.most) }\n"
    }
    yaml += "scenes:\n"
    for scene in 0..<Self.scenes {
      yaml += """
          \(name(scene)):
            lines:
              - narrator: Du står i døren til stue \(scene) og ser dig omkring.
              - narrator: Uroen er {uro}, og tilliden er {tillid}.
              - narrator: Roen er {ro}, modet er {mod}, og tiden er {tid}.
              - narrator: Nogen ser op og venter på, hvad du gør.
            choices:

        """
      for choice in 0..<Self.nodes {
        let row = choices[scene * Self.nodes + choice]
        let (first, second) = (Self.variables[Int(row.variable.0)], Self.variables[Int(row.variable.1)])
        yaml += """
                - valg-\(choice): Du gør det, du plejer at gøre på den \(choice + 1). måde.
                  add: { \(first): \(row.amount.0), \(second): \(row.amount.1) }
                  goto: \(name(Int(row.target)))

          """
      }
    }
    yaml += """
        slut:
          lines:
            - narrator: Aftenen er forbi.
          end: { outcome: success }

      """
    return yaml
  }

  private func name(_ scene: Int) -> String {
    if scene == 0 { return "ankomst" }
    return scene == Self.scenes ? "slut" : "lag-\((scene - 1) / Self.nodes)-\((scene - 1) % Self.nodes)"
  }
}
