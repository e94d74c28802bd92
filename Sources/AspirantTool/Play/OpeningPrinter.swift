import Diagnostics
import ScenarioModel
import ScenarioRuntime

/// Tells what a scenario is about before it begins.
struct OpeningPrinter: Sendable {
  /// The program's texts.
  let texts: TextRendering
  /// How the dialogue speaks.
  let wording: PlayWording

  private var program: Program { texts.program }
  private var values: [Int] { texts.startValues }

  /// The title, what to know beforehand, the briefing and the people.
  func page() -> [Paragraph] {
    var page: [Paragraph] = [.gap, Paragraph(texts.words(program.title, values), .strong)]
    if let facts = facts() { page.append(Paragraph(facts, .faint)) }
    if !program.contentNotes.isEmpty {
      let heading = wording(da: "Indhold, der kan være svært:", en: "Content that can be hard:")
      let notes = program.contentNotes.map { texts.words($0, values) }
      page.append(.gap)
      if notes.count == 1 {
        page.append(Paragraph("\(heading) \(notes[0])", indent: 2))
      } else {
        page.append(Paragraph(heading))
        page += notes.map { Paragraph(StyledText("\(wording.dash) \($0)"), label: StyledText("  "), indent: 4) }
      }
    }
    if let briefing = program.briefing { page += [.gap, Paragraph(texts.styled(briefing, values))] }
    if !program.cast.isEmpty {
      page += [.gap, Paragraph(wording(da: "Du møder", en: "You meet"), .strong)]
      page += program.cast.map { member in
        let name = texts.words(member.name, values)
        return Paragraph(StyledText("\(name) \(wording.dash) \(role(member.role))"), label: StyledText("  "), indent: 4)
      }
    }
    return page
  }

  /// Level and length on one line.
  func facts() -> String? {
    var facts: [String] = []
    if let level = program.level { facts.append(wording(da: "Niveau \(level)", en: "Level \(level)")) }
    if let minutes = program.minutes {
      let length = Message.counted(minutes, da: ("minut", "minutter"), en: ("minute", "minutes"))
      facts.append(wording(da: "ca. \(length.danish)", en: "about \(length.english)"))
    }
    return facts.isEmpty ? nil : facts.joined(separator: " \(wording.dot) ")
  }

  /// How to answer, on one line.
  func hint() -> Paragraph {
    Paragraph(
      wording(
        da: "Svar med et tal. Skriv h for at se, hvad du ellers kan. Du kan altid stoppe.",
        en: "Answer with a number. Type h to see what else you can do. You can stop at any time."), .faint)
  }

  private func role(_ role: CastMember.Role) -> String {
    switch role {
    case .learner: wording(da: "elev", en: "learner")
    case .citizen: wording(da: "borger", en: "citizen")
    case .relative: wording(da: "pårørende", en: "relative")
    case .colleague: wording(da: "kollega", en: "colleague")
    case .supervisor: wording(da: "vejleder", en: "supervisor")
    case .manager: wording(da: "leder", en: "manager")
    }
  }
}
