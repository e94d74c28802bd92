import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let noRepair = DiagnosticRule(
    "no-repair", .pedagogy, .warning,
    title: Message(da: "En kritisk fejl kan ikke rettes op.", en: "A critical mistake cannot be mended."),
    rationale: Message(
      da: """
        Det vigtigste, man lærer af en alvorlig fejl, er hvad man gør bagefter: siger undskyld, henter hjælp, fortæller \
        det, skriver det ned. Giv eleven et valg senere med `repair` og navnet på det kritiske valg. Hændelsen bliver \
        stående i rapporten, nu som rettet op.
        """,
      en: """
        What matters most about a serious mistake is what one does afterwards: say sorry, fetch help, tell, write it \
        down. Give the learner a later choice with `repair` and the name of the critical one. The event stays in the \
        report, now as mended.
        """),
    failing: .scenes(NoRepairExample.text(repair: "")),
    mended: .scenes(NoRepairExample.text(repair: "\n      repair: traek")),
    scenario: { subject, findings in
      var repaired: Set<String>?
      for scene in subject.scenario.scenes {
        guard case .choices(let choices) = scene.move else { continue }
        for choice in choices {
          guard let critical = choice.critical else { continue }
          let known = repaired ?? subject.scenario.repairedNames
          repaired = known
          // A name that no choice has may be this one misspelt; of that it is told already.
          guard !known.contains(where: { !subject.scenario.hasChoice($0) }) else { return }
          let id = choice.id.value
          guard !known.contains(id), !known.contains("\(scene.id.value)/\(id)") else { continue }
          findings.report(
            critical,
            Message(
              da:
                "`\(id)` er kritisk, og ingen valg retter op på det. Giv eleven et valg senere med `repair: \(id)`: sige undskyld, hente hjælp eller fortælle det.",
              en:
                "`\(id)` is critical, and no choice mends it. Give the learner a later choice with `repair: \(id)`: say sorry, fetch help or tell."
            ))
        }
      }
    })
}

extension Authored.Scenario {
  /// The names of the choices that others mend, as written.
  fileprivate var repairedNames: Set<String> {
    var names: Set<String> = []
    for scene in scenes {
      guard case .choices(let choices) = scene.move else { continue }
      for choice in choices { names.formUnion(choice.repair.map(\.value)) }
    }
    return names
  }

  /// Whether there is such a choice: by its id, or as `scene/id`.
  fileprivate func hasChoice(_ name: String) -> Bool {
    scenes.contains { scene in
      guard case .choices(let choices) = scene.move else { return false }
      return choices.contains { name == $0.id.value || name.isPath(of: $0.id.value, in: scene.id.value) }
    }
  }
}

extension String {
  /// Whether it is `scene/id`.
  fileprivate func isPath(of id: String, in scene: String) -> Bool {
    utf8.count == scene.utf8.count + 1 + id.utf8.count && self == "\(scene)/\(id)"
  }
}

private enum NoRepairExample {
  static func text(repair: String) -> String {
    """
    doeren:
      lines:
        - gerda: Lad mig ud!
      choices:
        - traek: Du trækker i hendes arm.
          act: true
          critical: true
          reply:
            - gerda: Av! Slip mig!
          feedback: Hun siger nej, og du trækker videre. Det er at bruge magt.
        - foelg: Skal vi gå lidt?
          feedback: Du svarer på det, hun føler.
      goto: bagefter
    bagefter:
      lines:
        - mette: Hvordan gik det?
      choices:
        - fortael: Jeg trak i hende. Det vil jeg gerne tale om.\(repair)
          feedback: Det kræver mod at sige.
        - fint: Det gik fint.
          feedback: Så får Mette ikke noget at vide.
      goto: ro
    ro:
      end: { outcome: success, title: Ro }
    """
  }
}
