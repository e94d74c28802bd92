package import Diagnostics
package import MediaFiles
package import ScenarioExplorer
package import ScenarioKit
package import ScenarioModel

/// A scenario as the checks of rules see it.
package final class ScenarioSubject {
  /// What was written, in the core language; nothing of it is missing because of a mistake of form.
  package let scenario: Authored.Scenario
  /// The same with what stands under the keys of kinds; nil where nothing else was written.
  let written: Authored.Scenario?
  /// The source, for carets under single words.
  package let file: SourceFile
  /// The program; nil where names or conditions have mistakes.
  package let program: Program?
  /// What the proof found; nil without a program, or where no proof was asked for.
  package let exploration: Exploration?
  /// What the pack has besides.
  let context: Shared<PackContext>
  /// The texts, and what was found in one walk over their words.
  package let wording: ScenarioWording

  init(
    scenario: Authored.Scenario, written: Authored.Scenario, file: SourceFile, program: Program?,
    exploration: Exploration?,
    context: Shared<PackContext>, wording: ScenarioWording
  ) {
    self.scenario = scenario
    self.written = written.kinds.isEmpty ? nil : written
    self.file = file
    self.program = program
    self.exploration = exploration
    self.context = context
    self.wording = wording
  }

  /// What its choices are worth.
  private(set) lazy var worth = AnswerWorth(self)

  /// The moves whose choices can be right or wrong; none where nothing is scored.
  private(set) lazy var ratedMoves =
    worth.isScored ? scenario.scenes.compactMap { [worth] in RatedMove($0, worth) } : []

  /// The choices of each scene after which nothing asks later, two or more of them: those that only what they do tells
  /// apart. None where names have mistakes.
  private(set) lazy var forgottenChoices = findForgottenChoices()

  /// Everybody in the cast: the scenario's own, and those that the scenarios of the pack share.
  var people: [Authored.CastMember] {
    scenario.cast + context.cast.filter { shared in !scenario.cast.contains { $0.id.value == shared.id.value } }
  }
}

/// A pack as the checks of rules see it.
package struct PackSubject {
  /// The manifest.
  package let pack: Authored.Pack
  /// The scenarios that could be read, sorted by path.
  package let scenarios: [Compilation.CompiledScenario]
  /// The assets that scenarios use.
  package let usedAssets: Set<String>
  /// The files of the pack.
  package let entries: [SourceEntry]
  /// The source of the manifest, for carets under single words.
  package let file: SourceFile
  /// What the files say that are used, or of which the manifest speaks, by their paths.
  package let media: [String: MediaReport]
  /// Whether there were errors before: then what seems to be missing or idle may only be misspelt somewhere.
  package let hasErrors: Bool
  /// What cast, glossary and assets have.
  let context: PackContext
}

/// Runs the rules that look at one scenario: the toolkit's own, and those of the kinds that it names.
/// - Returns: What they found, by rule in the order of their codes.
func check(_ subject: ScenarioSubject, _ kinds: KindSet) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  func run(_ rule: DiagnosticRule) {
    guard case .scenario(let check) = rule.check else { return }
    var findings = Findings(code: rule.code, severity: rule.severity)
    check(subject, &findings)
    diagnostics += findings.diagnostics
  }
  DiagnosticRule.scenarioChecks.forEach(run)
  if subject.written != nil { kinds.rules.forEach(run) }
  return diagnostics
}

/// Runs the rules that look at the whole pack.
/// - Returns: What they found, by rule in the order of their codes.
func check(_ subject: PackSubject) -> [Diagnostic] {
  DiagnosticRule.packChecks.flatMap { rule, check in
    var findings = Findings(code: rule.code, severity: rule.severity)
    check(subject, &findings)
    return findings.diagnostics
  }
}

extension DiagnosticRule {
  fileprivate static let scenarioChecks = all.filter { rule in
    if case .scenario = rule.check { true } else { false }
  }
  fileprivate static let packChecks = all.compactMap { rule in
    if case .pack(let check) = rule.check { (rule, check) } else { nil }
  }
}
