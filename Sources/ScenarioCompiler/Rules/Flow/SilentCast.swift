import Diagnostics
import ScenarioKit
import ScenarioModel

extension DiagnosticRule {
  static let silentCast = DiagnosticRule(
    "silent-cast", .flow, .info,
    title: Message(da: "En af personerne siger aldrig noget.", en: "Somebody in the cast never speaks."),
    rationale: Message(
      da: """
        Måske er personen kun omtalt, og så er alt i orden. Men det kan også være en, du ville have givet ordet, fx \
        en pårørende eller en kollega, man kan kalde på. Giv personen en replik, eller slet den fra `cast`.
        """,
      en: """
        Perhaps the person is only spoken of, and all is well. But it may also be somebody whom you meant to let \
        speak, such as a relative, or a colleague to call for help. Give the person a line, or delete them from \
        `cast`.
        """),
    failing: .scenario(
      """
      cast:
        gerda: { name: Gerda, role: citizen }
        jens: { name: Jens, role: relative }
      scenes:
        doeren:
          lines:
            - gerda: Hvor er Jens?
          end: { outcome: partial, title: Ved døren }
      """),
    mended: .scenario(
      """
      cast:
        gerda: { name: Gerda, role: citizen }
        jens: { name: Jens, role: relative }
      scenes:
        doeren:
          lines:
            - gerda: Hvor er Jens?
            - jens: Jeg er her, mor.
          end: { outcome: partial, title: Ved døren }
      """),
    scenario: { subject, findings in
      // Where a name has a mistake, the silent one may well be who was meant.
      guard subject.program != nil else { return }
      let speakers = subject.scenario.speakers
      for member in subject.scenario.cast where speakers[member.id.value] == nil && member.role != .learner {
        findings.report(
          member.id.range,
          Message(da: "`\(member.id.value)` siger aldrig noget.", en: "`\(member.id.value)` never says anything."))
      }
    })
}
