import Diagnostics
import ScenarioExplorer
import ScenarioKit

extension DiagnosticRule {
  /// A rule of a kind as one of the toolkit's own.
  convenience init(_ rule: KindRule, of kind: any ScenarioKind, among kinds: [any ScenarioKind]) {
    let id = kind.id
    @Sendable func example(_ text: String) -> RuleExample {
      RuleExample.scenario("kinds: [\(id)]\n" + text).with(kinds)
    }
    self.init(
      rule.code, .kinds, rule.severity, title: rule.title, rationale: rule.rationale,
      failing: example(rule.failing), mended: example(rule.mended),
      scenario: { subject, findings in
        guard let written = subject.written, written.kinds.contains(where: { $0.value == id }) else { return }
        let reached = subject.exploration.flatMap { exploration in
          exploration.isComplete ? exploration.reachedScenes : nil
        }
        rule.check(
          KindSubject(
            written: written, expanded: subject.scenario, program: subject.program, reachedScenes: reached, kind: id),
          &findings)
      })
  }
}
