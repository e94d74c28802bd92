import Diagnostics
import ScenarioExplorer
import ScenarioKit
import ScenarioModel

extension DiagnosticRule {
  static let overload = DiagnosticRule(
    "overload", .pedagogy, .warning,
    title: Message(
      da: "Eleven skal vælge mellem for meget eller for mange gange.",
      en: "The learner has to choose among too much, or too often."),
    rationale: Message(
      da: """
        Den, der læser langsomt eller er ny, kan holde styr på tre til fem valg ad gangen og på en samtale på et kvarter. \
        Med seks valg eller flere læser man ikke dem alle, og efter tyve valg er man træt. Del scenen eller scenariet. \
        Valg med `when`, `repair` eller `opt-out` tæller ikke med.
        """,
      en: """
        Who reads slowly or is new can keep three to five choices in mind at a time, and a talk of a quarter of an hour. \
        Of six choices or more one does not read them all, and after twenty decisions one is tired. Split the scene or \
        the scenario. Choices with `when`, `repair` or `opt-out` do not count.
        """),
    failing: .scenes(OverloadExample.text(choices: 6)),
    mended: .scenes(OverloadExample.text(choices: 4)),
    scenario: { subject, findings in
      for scene in subject.scenario.scenes {
        guard case .choices(let choices) = scene.move, choices.count > mostChoices else { continue }
        let count = choices.count { $0.when == nil && $0.repair.isEmpty && !$0.optOut }
        guard count > mostChoices else { continue }
        findings.report(
          scene.id.range,
          Message(
            da:
              "Her er der \(count) valg på én gang. De fleste kan holde styr på højst \(mostChoices). Saml nogle, eller del scenen i to.",
            en:
              "Here are \(count) choices at once. Most people can keep \(mostChoices) in mind at most. Join some, or split the scene in two."
          ))
      }
      guard let decisions = subject.exploration.flatMap(decisionsOfFullRun), decisions >= manyDecisions else { return }
      findings.report(
        subject.scenario.title.range,
        Message(
          da:
            "Den korteste vej til det bedste resultat har \(decisions) valg. Det er mange på én gang: del scenariet i to.",
          en:
            "The shortest way to the best result has \(decisions) decisions. That is a lot at once: split the scenario."
        ))
    })

  /// The most choices that one can keep in mind.
  private static let mostChoices = 5
  /// The number of decisions from which a run is long.
  private static let manyDecisions = 20

  /// The decisions on the shortest way with the most points; without points, on the longest of the shortest ways to each
  /// ending.
  private static func decisionsOfFullRun(_ exploration: Exploration) -> Int? {
    if case .explored(let range) = exploration.scores { return decisions(range.best.witness) }
    guard exploration.isComplete else { return nil }
    return exploration.endings.map { decisions($0.witness) }.max()
  }

  private static func decisions(_ witness: Witness) -> Int {
    witness.steps.count { step in
      if case .answer(_, _, .checkIn) = step { return false }
      if case .draw = step { return false }
      return true
    }
  }
}

private enum OverloadExample {
  static func text(choices: Int) -> String {
    let texts = [
      "foelg: Skal vi gå lidt?", "kaffe: Vil du have kaffe?", "hvem: Hvem venter på dig?", "ondt: Har du ondt?",
      "vent: Vil du vente lidt?", "sid: Vil du sidde ned?",
    ]
    let replies = ["Ja.", "Måske.", "Børnene.", "Ja, her.", "Nej.", "Nej tak."]
    let list = zip(texts, replies).prefix(choices).map { "    - \($0)\n      reply:\n        - gerda: \($1)\n" }
    return """
      doeren:
        lines:
          - gerda: Lad mig ud!
          - mette: Jeg kommer om lidt.
        choices:
      \(list.joined())  goto: ro
      ro:
        end: { outcome: success, title: Ro }
      """
  }
}
