/// The example of the rules about habits: a scenario of five moves with a right and a wrong choice each.
enum BlindHabitExample {
  /// A choice with its words and its points.
  private struct Answer {
    var id: String
    var text: String
    var points: Int
  }

  /// The scenario.
  ///
  /// - Parameters:
  ///   - rightIsLong: Whether the right choice is the longest of its move, move by move.
  ///   - rightIsFirst: Whether it is written first, move by move.
  ///   - shuffle: Whether the order is drawn.
  /// - Returns: Its keys that matter.
  static func text(rightIsLong: [Bool], rightIsFirst: [Bool], shuffle: Bool) -> String {
    let scenes = ["doeren", "hoften", "badet", "kaffen", "noten"]
    let long = [
      "Du er bekymret for børnene. Skal vi gå lidt sammen?", "Har du ondt i hoften? Vis mig, hvor det er.",
      "Det er i orden. Vi kan vente med badet til i morgen.", "Vil du have en kop kaffe og en bolle, mens vi taler?",
      "Jeg skriver, at hun tog sig til hoften og blev rolig.",
    ]
    let short = ["Skal vi gå lidt?", "Har du ondt?", "Det er i orden.", "Vil du have kaffe?", "Jeg skriver det ned."]
    let wrong = [
      "Dine børn er voksne.", "Kom nu, Gerda.", "Det står i planen.", "Sid nu stille her.", "Hun var urolig.",
    ]
    var text = "title: Gerda vil hjem\nscoring:\n  dimensions:\n    relation: { title: Relation }\nscenes:\n"
    for (index, scene) in scenes.enumerated() {
      let right = Answer(id: "godt", text: rightIsLong[index] ? long[index] : short[index], points: 1)
      let other = Answer(id: "mindre-godt", text: wrong[index], points: -1)
      let next = index + 1 < scenes.count ? scenes[index + 1] : "ro"
      text += "  \(scene):\n    lines:\n      - gerda: Jeg vil hjem.\n"
      if index == 0 { text += "      - mette: Jeg kommer om lidt.\n" }
      if !shuffle { text += "    shuffle: false\n" }
      text += "    choices:\n"
      for answer in rightIsFirst[index] ? [right, other] : [other, right] {
        text += "      - \(answer.id): \(answer.text)\n        score: { relation: \(answer.points) }\n"
        text += "        feedback: \(answer.points > 0 ? "Du ser hende." : "Du taler forbi hende.")\n"
      }
      text += "    goto: \(next)\n"
    }
    return text + "  ro:\n    end: { outcome: success, title: Ro }\n"
  }
}
