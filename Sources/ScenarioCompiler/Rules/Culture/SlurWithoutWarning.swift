import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let slurWithoutWarning = DiagnosticRule(
    "slur-without-warning", .culture, .error,
    title: Message(
      da: "Et ord, der kan såre, står uden indholdsnote eller uden en vej ud.",
      en: "A word that may hurt stands without a content note or without a way out."),
    rationale: Message(
      da: """
        Hårde ord kan være rigtige i en øvelse: de bliver sagt på arbejdspladser. Men den, ordet rammer, skal vide det i \
        forvejen og kunne gå uden at forklare sig. Skriv en linje i `content-notes` på scenariet eller scenen, og giv \
        mindst ét valg `opt-out: true`. Ordene står på en liste, som ikke er fuldstændig.
        """,
      en: """
        Hard words can be right in an exercise: they are said at workplaces. But whoever is hit by one has to know in \
        advance and be able to leave without explaining. Write a line in `content-notes` of the scenario or the scene, and \
        give at least one choice `opt-out: true`. The words are on a list that is not complete.
        """),
    failing: .scenes(
      """
      stuen:
        lines:
          - gerda: Jeg vil ikke hjælpes af en perker.
        choices:
          - henter: Jeg henter en kollega.
            feedback: Du passer på dig selv.
          - bliver: Du skal tale pænt til mig.
            feedback: Du sætter en grænse.
        goto: slut
      slut:
        end: { outcome: success, title: Ro }
      """),
    mended: .scenario(
      """
      content-notes: [racisme]
      scenes:
        stuen:
          lines:
            - gerda: Jeg vil ikke hjælpes af en perker.
          choices:
            - henter: Jeg henter en kollega.
              feedback: Du passer på dig selv.
            - bliver: Du skal tale pænt til mig.
              feedback: Du sætter en grænse.
            - over: Spring scenen over.
              opt-out: true
          goto: slut
        slut:
          end: { outcome: success, title: Ro }
      """),
    scenario: { subject, findings in
      let wording = subject.wording
      let hits = wording.hits(.slur)
      guard !hits.isEmpty else { return }
      let scenes = subject.scenario.scenes
      let hasWayOut = scenes.contains { scene in
        if case .choices(let choices) = scene.move { choices.contains(where: \.optOut) } else { false }
      }
      for hit in hits {
        let scene = wording.text(of: hit).scene
        let hasNote =
          !subject.scenario.contentNotes.isEmpty || scene >= 0 && !scenes[Int(scene)].contentNotes.isEmpty
        if hasNote, hasWayOut || wording.text(of: hit).role == .contentNote { continue }
        let missing =
          switch (hasNote, hasWayOut) {
          case (false, false):
            Message(
              da: "`content-notes` og et valg med `opt-out: true`",
              en: "`content-notes` and a choice with `opt-out: true`")
          case (false, true): Message(da: "`content-notes`", en: "`content-notes`")
          default: Message(da: "et valg med `opt-out: true`", en: "a choice with `opt-out: true`")
          }
        let words = visibleText(wording.words(of: hit))
        findings.report(
          wording.place(of: hit),
          Message(
            da: "»\(words)« kan såre. Skal det stå her, mangler scenariet \(missing.danish).",
            en: "»\(words)« may hurt. If it is to stand here, the scenario lacks \(missing.english)."))
      }
    })
}
