import Diagnostics
import ScenarioKit

extension KindRule {
  static let refusalWithoutWayOut = KindRule(
    "refusal-without-way-out", .warning,
    title: Message(
      da: "Eleven bliver afvist i en scene uden indholdsnote eller uden en vej ud.",
      en: "The learner is refused in a scene without a content note or without a way out."),
    rationale: Message(
      da: """
        Nogle i klassen har hørt det før, på arbejdet eller i bussen. De skal vide, at det kommer, og kunne springe det over \
        uden at sige hvorfor. Skriv `content-notes` på scenen eller scenariet, og giv et valg med `opt-out: true`.
        """,
      en: """
        Some in the class have heard it before, at work or on the bus. They need to know that it comes, and to be able to \
        skip it without saying why. Write `content-notes` on the scene or the scenario, and give a choice with \
        `opt-out: true`.
        """),
    failing: example(""),
    mended: example("\n      - spring: Jeg vil gerne springe scenen over.\n        opt-out: true")
  ) { subject, findings in
    for scene in subject.expanded.scenes where !scene.choices.isEmpty {
      let encounter = Encounter(subject.writtenValue(of: scene))
      guard encounter.isRefusal, let norm = encounter.norm else { continue }
      let hasNote = !scene.contentNotes.isEmpty || !subject.expanded.contentNotes.isEmpty
      let missing = [hasNote ? nil : "`content-notes`", scene.choices.contains { $0.optOut } ? nil : "`opt-out: true`"]
        .compactMap { $0 }
      guard !missing.isEmpty else { continue }
      findings.report(
        norm.range,
        Message(
          da: "Her bliver eleven afvist, men der mangler \(missing.joined(separator: " og ")).",
          en: "Here the learner is refused, but \(missing.joined(separator: " and ")) is missing."))
    }
  }

  private static func example(_ wayOut: String) -> String {
    """
    content-notes: [En borger afviser eleven.]
    scenes:
      stuen:
        cultural-norms: being-refused
        lines:
          - gerda: Jeg vil have en anden pige.
          - mette: Hvad sker der her?
        choices:
          - hent: Jeg henter en kollega.
            cultural-norms: get-help
            feedback: Du står ikke alene med det.
          - bliv: Du siger ikke noget.
            act: true
            cultural-norms: stay-silent
            feedback: { learner: Du skal ikke finde dig i det., workplace: Gå ind sammen næste gang. }
          - fra: Du skal tale pænt til mig.
            cultural-norms: set-limit
            feedback: Du siger fra og er stadig venlig.\(wayOut)
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
    """
  }
}
