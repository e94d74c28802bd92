import AspirantCompilerTool
import Diagnostics
import ScenarioModel
import ScenarioPack

/// Finds the scenario to play where none was named: the only one, or the one that is picked from a list.
struct ScenarioPicker: Sendable {
  /// The pack.
  let pack: Pack
  /// How the dialogue speaks.
  let wording: PlayWording
  /// How wide and how coloured.
  let layout: PageLayout
  /// The texts in another language, if that is to be read.
  var translation: Translation?

  /// The only scenario, or the one that is picked.
  ///
  /// - Returns: The scenario; nil where none is picked.
  /// - Throws: ``CommandFailure`` where the pack has no scenario.
  func pick(_ other: inout some Conversation) throws(CommandFailure) -> Program? {
    if pack.programs.count == 1 { return pack.programs[0] }
    guard !pack.programs.isEmpty else {
      throw CommandFailure(
        .invalidInput, da: "Der er ingen scenarier i pakken.", en: "There are no scenarios in the pack.")
    }
    other.say(layout.render(list()))
    while true {
      switch other.hear(wording(da: "Hvilket? ", en: "Which one? ")) {
      case .line(let line):
        let answer = line.trimmed
        if answer.lowercased() == "q" { return nil }
        if let number = Int(answer), pack.programs.indices.contains(number - 1) { return pack.programs[number - 1] }
        if let program = pack.program(answer.normalized) { return program }
      case .noise, .late: break
      case .end, .interrupted: return nil
      }
      let count = pack.programs.count
      other.say(
        layout.render([
          Paragraph(
            wording(
              da: "Skriv et tal fra 1 til \(count), eller q for at gå.",
              en: "Type a number from 1 to \(count), or q to leave."))
        ]))
    }
  }

  /// The scenarios with their level and length.
  func list() -> [Paragraph] {
    let heading = Paragraph(translation?.title ?? pack.manifest.title, .strong)
    let width = String(pack.programs.count).count
    return [heading, .gap]
      + pack.programs.enumerated().map { position, program in
        let texts = TextRendering(program: program, in: translation)
        let number = String(position + 1)
        var text = StyledText(texts.words(program.title, texts.startValues))
        if let facts = OpeningPrinter(texts: texts, wording: wording).facts() {
          text = text + StyledText(" (\(facts))", .faint)
        }
        let label = String(repeating: " ", count: 2 + width - number.count) + number + "  "
        return Paragraph(text, label: StyledText(label, .strong))
      }
  }
}
