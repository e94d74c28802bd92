import Diagnostics
import ScenarioKit
import ScenarioModel

extension DiagnosticRule {
  static let strawChoice = DiagnosticRule(
    "straw-choice", .pedagogy, .warning,
    title: Message(
      da: "Et valg er så groft, at ingen ville tage det.", en: "A choice is so crude that nobody would take it."),
    rationale: Message(
      da: """
        Et dårligt svar skal ligne noget, en venlig og travl elev kunne finde på. »Slå borgeren« lærer ingen noget, og \
        så er der i virkeligheden ét valg mindre. Skriv det, man fristes til. Ordene kommer fra en kort liste, så se \
        selv efter: en scene om vold kan godt have brug for dem.
        """,
      en: """
        A bad answer should be like something that a kind and busy learner might do. Nobody learns from “Hit the \
        resident”, and there is really one choice fewer. Write what one is tempted to. The words come from a short list, \
        so look for yourself: a scene about violence may well need them.
        """),
    failing: .scenes(StrawChoiceExample.text("slaa: Slå borgeren.")),
    mended: .scenes(StrawChoiceExample.text("plan: Det står i planen, Gerda. Det er hurtigt overstået.")),
    scenario: { subject, findings in
      guard let words = subject.wording.lists?.advice else { return }
      for scene in subject.scenario.scenes {
        guard case .choices(let choices) = scene.move, choices.count > 1 else { continue }
        for choice in choices where !choice.optOut {
          guard words.insultsAndBlows.isFound(in: choice.$text) else { continue }
          let text = choice.text.value
          guard words.insults.isFound(in: text) || isBlow(text, words, subject) else { continue }
          findings.report(
            choice.text.range,
            Message(
              da:
                "Det valg ville næppe nogen tage, så man lærer ikke noget af det. Skriv noget, en travl og venlig elev kunne komme til at gøre.",
              en:
                "Hardly anyone takes that choice, so nobody learns from it. Write what a busy and kind learner might come to do."
            ))
        }
      }
    })

  /// Whether somebody is hit or kicked: a verb, and then a pronoun, a role or a name of the cast.
  private static func isBlow(_ text: String, _ lists: AdviceWords, _ subject: ScenarioSubject) -> Bool {
    guard lists.blowPhrases.isFound(in: text) else { return false }
    let words = text.lowercasedWords.map(String.init)
    for (verb, person) in zip(words, words.dropFirst()) where lists.blows.contains(verb) {
      if people.contains(person) { return true }
      let named = subject.people.contains { member in
        member.role != .learner && member.name.value.lowercasedWords.first.map(String.init) == person
      }
      if named { return true }
    }
    return false
  }

  private static let people: Set<String> = ["borgeren", "beboeren", "patienten", "ham", "hende", "him"]
}

private enum StrawChoiceExample {
  static func text(_ choice: String) -> String {
    """
    badet:
      lines:
        - gerda: Nej! Jeg vil ikke i bad!
        - mette: Jeg kommer om lidt.
      choices:
        - kaffe: Det er i orden. Så venter vi.
          feedback: Du hører hendes nej.
        - \(choice)
          feedback: Hun har sagt nej. Hun vil blive bange.
      goto: ro
    ro:
      end: { outcome: success, title: Ro }
    """
  }
}
